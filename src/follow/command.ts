// The follow command: a channel follows a person or a topic, sees what it follows, or ends it.
import { remark } from '../answer/show/remarks.ts';
import { scopeInWords } from '../channel/scope.ts';
import { keptSettings } from '../channel/settings.ts';
import { note, paragraph } from '../chat/blocks.ts';
import type { Inline, Reply } from '../chat/chat.ts';
import { announce, NO_HOME, type Setting } from '../command/announce.ts';
import type { CommandRequest, CommandResult } from '../command/command.ts';
import type { DigestFields } from '../digest/content/turn.ts';
import { marksOf } from '../digest/marks.ts';
import { readRestriction } from '../digest/restriction.ts';
import { renderProblems } from '../listing/reply.ts';
import type { Following } from '../store/follow.ts';
import { MOST_AN_HOUR } from './pace.ts';
import { type FollowState, stateOf, topicName } from './state.ts';

const TRY = 'Try “follow Lavrov”, “follow sanctions”, “follow” for what is followed, or “unfollow Lavrov”.';
/** More than anybody would read. */
const MOST_TOPICS = 20;

const STOP = /^(?:stop|off|end)(?=$|\s)\s*/iu;
const ALL = /^(?:all|everything|everybody|everyone)?$/iu;

/** 'follow', 'follow Lavrov', 'follow stop Lavrov' */
export async function handleFollow(request: CommandRequest): Promise<CommandResult> {
  const setting = settingOf(request);
  if (!setting) return nowhere();
  const text = request.text.trim();
  if (text === '') return show(setting);
  if (!(await mayChange(setting))) return forbidden();
  return STOP.test(text) ? stop(setting, text.replace(STOP, '')) : start(setting, text);
}

/** 'unfollow Lavrov', 'unfollow' for all. */
export async function handleUnfollow(request: CommandRequest): Promise<CommandResult> {
  const setting = settingOf(request);
  if (!setting) return nowhere();
  return (await mayChange(setting)) ? stop(setting, request.text.trim()) : forbidden();
}

const settingOf = (request: CommandRequest): Setting | undefined => {
  const { origin, memory } = request;
  return origin && memory && { ...request, origin, memory };
};

const mayChange = async ({ memory, origin }: Setting): Promise<boolean> =>
  memory.mayManage === undefined || (await memory.mayManage(origin));

const nowhere = (): CommandResult =>
  told(
    'New statements are posted in a channel of Slack or Discord that follows somebody or something.',
    'no channel',
  );

const forbidden = (): CommandResult =>
  told(
    'Here only those who manage the channel may change what it follows. Please ask one of them; “follow” alone, which shows it, is for everybody.',
    'not allowed',
  );

/** ' It keeps to some of the articles: only Politico.'; nothing where it keeps to all. */
async function scopeOfChannel({ memory, origin }: Setting): Promise<string> {
  const scope = scopeInWords(await keptSettings(memory.channels, origin.channel));
  return scope === undefined ? '' : ` It keeps to some of the articles: ${scope}.`;
}

async function start(setting: Setting, text: string): Promise<CommandResult> {
  const { key, origin, memory, latest, today, now } = setting;
  const { home } = origin;
  if (home === undefined) return told(NO_HOME, 'no home');
  const library = latest();
  const restriction = readRestriction(text, {}, { library, today });
  if (restriction.kind === 'problems') {
    return {
      reply: { ...renderProblems(restriction.problems, library), private: true },
      outcome: 'not understood',
    };
  }
  if (restriction.kind !== 'read' || Object.keys(restriction.filter).length === 0) {
    return told(`A channel can follow a person, a topic, or a person on a topic. ${TRY}`, 'not understood');
  }
  const topic = restriction.filter;
  const { state } = await find(setting);
  if (state.topics.some(isSameAs(topic))) {
    return told(`This channel follows ${topicName(topic)} already.`, 'followed already');
  }
  if (state.topics.length >= MOST_TOPICS) {
    return told(`This channel follows ${MOST_TOPICS} already: unfollow one of them first.`, 'too many');
  }
  const sentence = `This channel follows ${topicName(topic)}: new statements are posted here as they come.${await scopeOfChannel(setting)}`;
  const reply: Reply = {
    summary: sentence,
    blocks: [
      paragraph(sentence),
      note(`The same words in several reports are one post, and at most ${MOST_AN_HOUR} come in an hour.`),
    ],
  };
  const refusal = await announce(setting, home, reply, `${key}:follow`);
  if (refusal !== undefined) return told(refusal, 'refused');
  // What is there already is no news.
  const upTo = await memory.articles.note(marksOf(latest()), now);
  await change(setting, home, (state) => ({
    ...state,
    topics: [...state.topics.filter((other) => !isSameAs(topic)(other)), topic],
    ...(state.topics.length === 0 && { upTo }),
  }));
  return told(`Done: I have told the channel. ${sentence}`, 'followed');
}

async function stop(setting: Setting, text: string): Promise<CommandResult> {
  const { origin, memory, latest, today } = setting;
  const { following, state } = await find(setting);
  if (following === undefined || state.topics.length === 0) {
    return told(`This channel follows nobody and nothing. ${TRY}`, 'none');
  }
  if (ALL.test(text)) {
    await memory.follows.remove(origin.platform, origin.channel);
    return told(`This channel follows nothing any more. It followed ${named(state.topics)}.`, 'unfollowed');
  }
  const restriction = readRestriction(text, {}, { library: latest(), today });
  const ended = restriction.kind === 'read' ? state.topics.find(isSameAs(restriction.filter)) : undefined;
  if (ended === undefined) {
    return told(`This channel does not follow that. It follows ${named(state.topics)}.`, 'not followed');
  }
  await change(setting, following.place, (latestState) => ({
    ...latestState,
    topics: latestState.topics.filter((topic) => !isSameAs(ended)(topic)),
  }));
  return told(`This channel does not follow ${topicName(ended)} any more.`, 'unfollowed');
}

async function show(setting: Setting): Promise<CommandResult> {
  const { state } = await find(setting);
  if (state.topics.length === 0) return told(`This channel follows nobody and nothing. ${TRY}`, 'shown');
  const scope = await scopeOfChannel(setting);
  const sentence = `This channel follows ${named(state.topics)}.${scope}`;
  const items = state.topics.map((topic): Inline[] => [
    topicName(topic),
    ' ',
    {
      example: `unfollow ${[topic.person, topic.topic && `about ${topic.topic}`].filter(Boolean).join(' ')}`,
    },
  ]);
  return {
    reply: {
      summary: sentence,
      blocks: [
        paragraph('This channel follows:'),
        { type: 'list', items },
        ...(scope === '' ? [] : [note(scope.trim())]),
      ],
      private: true,
    },
    outcome: 'shown',
  };
}

/** Tries again where another has changed it meanwhile. */
async function change(
  setting: Setting,
  place: string,
  made: (state: FollowState) => FollowState,
): Promise<void> {
  const { origin, memory, now } = setting;
  const { platform, channel } = origin;
  for (;;) {
    const { following, state } = await find(setting);
    const next = { platform, channel, place, state: made(state), revision: following?.revision ?? 0 };
    if (await memory.follows.put(next, [], now)) return;
  }
}

async function find({
  origin,
  memory,
}: Setting): Promise<{ readonly following?: Following; readonly state: FollowState }> {
  const following = await memory.follows.find(origin.platform, origin.channel);
  const state = following && stateOf(following);
  return { ...(following && { following }), state: state ?? { topics: [], upTo: 0, posted: [] } };
}

const isSameAs =
  (one: DigestFields) =>
  (other: DigestFields): boolean =>
    one.person === other.person && one.topic?.toLowerCase() === other.topic?.toLowerCase();

const named = (topics: readonly DigestFields[]): string => topics.map(topicName).join(', ');

const told = (sentence: string, outcome: string): CommandResult => ({
  reply: { ...remark(sentence), private: true },
  outcome,
});
