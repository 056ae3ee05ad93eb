// The sources command: the feeds that are followed, in a channel, for those who manage it. Where several workspaces have the bot, each
// has feeds of its own.
import { remark } from '../answer/show/remarks.ts';
import { paragraph } from '../chat/blocks.ts';
import type { Inline, Origin } from '../chat/chat.ts';
import { workspaceNamed, workspaceOf } from '../chat/id-in.ts';
import type { Command, CommandRequest, CommandResult, Memory } from '../command/command.ts';
import { changeSource, factsOf, SOURCE_VERBS } from '../sources/described.ts';
import type { FollowedSource } from '../store/source.ts';
import { printableLine } from '../text/printable.ts';
import type { Turn } from './turn.ts';

/** Of what is typed, in UTF-16 units: an address may be long. */
const LIMIT = 1000;
/** Feeds of one workspace among several: whoever runs the bot fetches and keeps all that comes of them. */
const MOST_OWN = 50;
/** Of one list. */
const SHOWN = 25;

const TRY =
  'Try “/sources”, “/sources add https://news.example/feed”, “/sources add https://news.example about Lavrov, sanctions”, “/sources pause 2”, “/sources resume 2” or “/sources remove 2”.';

export const sources: Command<Turn> = {
  name: 'sources',
  description:
    'The feeds that articles come from: list, add, pause, resume, remove; for who manages the channel',
  usage: 'add https://news.example/feed',
  slash: true,
  // "Sources say that …" begins many a question.
  typed: 'never',
  inConversationOnly: true,
  options: [
    {
      ...{ name: 'what', description: 'add <address>, pause <number>, resume <number>, remove <number>' },
      ...{ required: false, kind: 'text', maxLength: LIMIT, isText: true },
    },
  ],
  handle: handleSources,
};

async function handleSources(request: CommandRequest): Promise<CommandResult> {
  const { origin, memory, text, now } = request;
  if (origin === undefined || memory === undefined) {
    return told('In a terminal, parley sources lists the feeds that are followed.', 'no channel');
  }
  const reach = await reachOf(origin, memory);
  if (reach === undefined) {
    return told(
      'Feeds are looked after in a channel, by those who manage it. Please ask there.',
      'no channel',
    );
  }
  // An address may hold a key, and what comes in is answered from everywhere in the workspace.
  if (!(await memory.manages?.(origin))) {
    return told(
      'Only those who manage this channel may look at its sources or change them. Please ask one of them.',
      'not allowed',
    );
  }
  const [verb = '', ...rest] = text.trim().split(/\s+/u);
  const known = SOURCE_VERBS.find((each) => each === verb.toLowerCase());
  if (known !== undefined && rest.length > 0) {
    const lines: string[] = [];
    for (const number of rest) {
      const done = await changeSource(known, number, memory.sources, now, reach.mayChange);
      lines.push(done ?? `There is no source ${printableLine(number)}`);
    }
    return told(`${lines.join('. ')}.`, known);
  }
  if (verb.toLowerCase() === 'add' && rest.length > 0) return add(memory, reach, rest.join(' '), now);
  if (verb === '' || verb.toLowerCase() === 'list') return list(memory, reach, now);
  return told(`I did not understand what to do about the sources. ${TRY}`, 'not understood');
}

/** Which of the sources can be seen and changed from a channel, and for whom those are that are added there. */
interface Reach {
  /** For everybody without. */
  readonly owner?: string;
  readonly mayChange: (source: FollowedSource) => boolean;
}

/** Of a workspace that has the bot for itself all that are for everybody; of another its own. Undefined in no workspace. */
async function reachOf(origin: Origin, { isShared }: Memory): Promise<Reach | undefined> {
  const own = workspaceOf(origin);
  const shared = workspaceNamed(origin) === undefined ? await isShared?.(origin.platform) : true;
  if (own === undefined && shared !== undefined) return undefined;
  if (own !== undefined && shared !== false) return { owner: own, mayChange: ({ owner }) => owner === own };
  return { mayChange: ({ owner }) => owner === undefined || owner === own };
}

async function list({ sources }: Memory, { owner, mayChange }: Reach, now: number): Promise<CommandResult> {
  const all = await sources.all();
  const listed = all.filter(mayChange);
  // Their addresses may hold a key of whoever runs the bot.
  const others = owner === undefined ? 0 : all.filter((source) => source.owner === undefined).length;
  const common = others === 0 ? '' : ` ${commonInWords(others, listed.length)}`;
  if (listed.length === 0)
    return told(
      `No feed is followed${owner === undefined ? '' : ' for this workspace'}.${common} ${TRY}`,
      'none',
    );
  const sentence = `${listed.length} ${listed.length === 1 ? 'feed is' : 'feeds are'} followed${owner === undefined ? '' : ' for this workspace alone'}.${common}`;
  const items = listed
    .slice(0, SHOWN)
    .map((source): Inline[] => [
      { strong: `${source.id} ${printableLine(source.title)}` },
      ` (${printableLine(source.url)}): ${factsOf(source, now).join('; ')}`,
    ]);
  return {
    reply: { summary: sentence, blocks: [paragraph(sentence), { type: 'list', items }], private: true },
    outcome: 'listed',
  };
}

/** '2 more are there for everybody, …' */
const commonInWords = (count: number, listed: number): string =>
  `${count}${listed === 0 ? '' : ' more'} ${count === 1 ? 'is' : 'are'} there for everybody, looked after by whoever runs this bot.`;

/** 'https://news.example about Lavrov, sanctions' */
async function add(
  { sources, locateFeeds }: Memory,
  { owner }: Reach,
  typed: string,
  now: number,
): Promise<CommandResult> {
  const [, given = '', wished = ''] = /^<?(\S+?)>?(?:\s+about\s+(.+))?$/iu.exec(typed) ?? [];
  if (!locateFeeds || !/^https?:\/\//iu.test(given)) {
    return told(`Put the address of a feed or a site. ${TRY}`, 'not understood');
  }
  const located = await locateFeeds(given);
  if (located.kind === 'failed') {
    return told(`Not followed: ${printableLine(given)}. ${printableLine(located.message)}`, 'not found');
  }
  const wanted = located.isList ? located.feeds : located.feeds.slice(0, 1);
  if (owner !== undefined) {
    const own = (await sources.all()).filter((source) => source.owner === owner).length;
    if (own + wanted.length > MOST_OWN)
      return told(
        `Not followed: this workspace has ${own} of the ${MOST_OWN} feeds that it can have for itself. “/sources remove 2” makes room.`,
        'too many',
      );
  }
  const phrases = wished.split(',').map((phrase) => phrase.trim());
  const lines: string[] = [];
  for (const { url, title = url } of wanted) {
    const about = phrases.filter((phrase) => phrase !== '');
    const source = await sources.add({ url, title, about, ...(owner !== undefined && { owner }) }, now);
    lines.push(`${source ? 'Following' : 'Followed already'}: ${printableLine(`${title} (${url})`)}.`);
  }
  return told(
    `${lines.join(' ')} It is fetched within the minute; “/sources” shows what came of it.${owner === undefined ? '' : ' Nobody outside this workspace sees its articles.'}`,
    'added',
  );
}

const told = (sentence: string, outcome: string): CommandResult => ({
  reply: { ...remark(sentence), private: true },
  outcome,
});
