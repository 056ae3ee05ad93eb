// The digest command: a channel subscribes, changes, looks at or ends its daily digest.

import { remark } from '../answer/show/remarks.ts';
import { DIGEST_ACTIONS, SET_DIGEST } from '../chat/actions.ts';
import { note, paragraph } from '../chat/blocks.ts';
import type { Block, Reply } from '../chat/chat.ts';
import { announce, NO_HOME, type Setting } from '../command/announce.ts';
import type { CommandRequest, CommandResult } from '../command/command.ts';
import { LINE_LIMIT } from '../command/form.ts';
import { renderProblems } from '../listing/reply.ts';
import type { NewSubscription } from '../store/subscription.ts';
import type { DigestTurn } from './content/turn.ts';
import { makeEdition } from './edition.ts';
import { LATE_AT_MOST } from './lateness.ts';
import { marksOf } from './marks.ts';
import { readRestriction } from './restriction.ts';
import { describeDue, describeDueDay, describeSchedule } from './schedule/describe.ts';
import { readSchedule } from './schedule/read.ts';
import {
  type Due,
  isBelievable,
  localDay,
  nextDues,
  type Schedule,
  settledBy,
  upcoming,
} from './schedule/schedule.ts';
import { type ChannelDigest, readSubscription } from './subscription.ts';
import { quietWords, readWish, restrictionInWords, restrictionToType, type Wish } from './wish.ts';

const TRY =
  'Try “digest on 08:30 Europe/Kyiv”, “digest on 9 am London weekdays about sanctions”, “digest on every day, everything”, “digest show”, “digest now” or “digest off”.';

export async function handleDigest(request: CommandRequest): Promise<CommandResult<DigestTurn>> {
  const { origin, memory } = request;
  if (origin === undefined || memory === undefined) {
    return told(
      'A daily digest is posted in a channel of Slack or Discord. Here, parley digest prints what is new since yesterday.',
      'no channel',
    );
  }
  const setting = { ...request, origin, memory };
  const wish = readWish(request.text, request.options);
  const isSwitched = wish.kind === 'on' || wish.kind === 'off';
  if (isSwitched && memory.mayManage !== undefined && !(await memory.mayManage(origin))) {
    return told(
      'Here only those who manage the channel may switch its digest on and off. Please ask one of them; “digest show” and “digest now” are for everybody.',
      'not allowed',
    );
  }
  switch (wish.kind) {
    case 'on':
      return subscribe(setting, wish);
    case 'off':
      return unsubscribe(setting);
    case 'now':
      return tellNow(setting);
    case 'show':
      return show(setting);
    case 'unclear':
      return told(`I did not understand what to do about the digest. ${TRY}`, 'not understood');
  }
}

/** Posts that are named with their times when a digest is switched on: so a day that was read wrong is seen. */
const CONFIRMED = 3;

async function subscribe(setting: Setting, wish: Wish & { kind: 'on' }): Promise<CommandResult> {
  const { key, origin, memory, latest, today, now } = setting;
  const { platform, channel, home } = origin;
  if (home === undefined) {
    return told(NO_HOME, 'no home');
  }
  const before = await find(setting);
  const reading = readSchedule(wish.when, before ? { before: before.schedule } : {});
  if ('problem' in reading) {
    const { problem, of = 'at', otherwise } = reading;
    const isForm = wish.only !== undefined;
    return misread(isForm || otherwise === undefined ? problem : `${problem} ${otherwise}`, of);
  }
  const { schedule } = reading;
  const library = latest();
  const restriction = readRestriction(`${reading.rest} ${wish.only ?? ''}`, wish.filter, { library, today });
  if (restriction.kind === 'problems') {
    return { reply: renderProblems(restriction.problems, library), outcome: 'not understood', field: 'only' };
  }
  if (restriction.kind === 'too much') {
    return misread(`A digest can be of a person or about a topic, not more. ${TRY}`, 'only');
  }
  if (restriction.kind === 'exclusion') {
    return misread(
      `A digest cannot leave things out: it covers everything, one person or one topic. If that is a topic, write “about” before it. ${TRY}`,
      'only',
    );
  }
  if (restriction.kind === 'read' && restrictionToType(restriction.filter).length > LINE_LIMIT) {
    return misread(
      `That is long for a person and a topic: together they have at most ${LINE_LIMIT} characters. Try a shorter topic, such as “about sanctions”.`,
      'only',
    );
  }
  const filter = restriction.kind === 'unsaid' ? (before?.filter ?? {}) : restriction.filter;
  const quietDays = wish.quietDays ?? before?.quietDays ?? 'line';
  // What is past of today's is not made up for.
  const settled = settledBy(schedule, now);
  const goesOn = before !== undefined && isBelievable(before.lastDate, localDay(now, schedule.zone));
  const subscription: NewSubscription = {
    ...{ platform, channel, place: home, schedule, quietDays, filter },
    lastDate: goesOn && before.lastDate > settled ? before.lastDate : settled,
    // What is there already is no news.
    upTo: before?.upTo ?? (await memory.articles.note(marksOf(library), now)),
  };
  const [next, ...later] = nextDues(schedule, { lastDate: subscription.lastDate, now }, CONFIRMED);
  if (!next) throw new Error('a schedule always has a next day');
  const sentence = `The digest is on: ${describeSchedule(schedule)}${restrictionInWords(filter)}.`;
  const which = before === undefined ? 'first' : 'next';
  const then = later.map(({ at }) => describeDueDay(at, schedule, now)).join(' and ');
  const more = `The ${which} comes ${describeDue(next.at, schedule, now)}; then ${then}. Each covers what is new by then; ${quietWords(quietDays)}`;
  const reply: Reply = {
    summary: sentence,
    blocks: [
      paragraph(sentence),
      note(reading.note === undefined ? more : `${more} ${reading.note}`),
      forReader([next, ...later], schedule, now),
    ],
  };
  const refusal = await announce(setting, home, reply, `${key}:on`);
  if (refusal !== undefined) return told(refusal, 'refused');
  await memory.digests.subscribe(subscription, now);
  return told(`Done: I have told the channel. ${sentence}`, 'subscribed');
}

async function unsubscribe({ origin: { platform, channel }, memory }: Setting): Promise<CommandResult> {
  const ended = await memory.digests.unsubscribe(platform, channel);
  if (ended === undefined) return told(`This channel has no digest. ${TRY}`, 'none');
  const digest = readSubscription(ended);
  const rhythm = digest ? ` It came ${describeSchedule(digest.schedule)}.` : '';
  return told(`The digest of this channel is off.${rhythm}`, 'unsubscribed');
}

async function find({ origin, memory }: Setting): Promise<ChannelDigest | undefined> {
  const subscription = await memory.digests.find(origin.platform, origin.channel);
  return subscription && readSubscription(subscription);
}

/** What the next digest would tell by now; the next one tells it all the same. */
async function tellNow(setting: Setting): Promise<CommandResult<DigestTurn>> {
  const { memory, latest, now } = setting;
  const subscription = await find(setting);
  if (subscription === undefined) return told(`This channel has no digest yet. ${TRY}`, 'none');
  const { articles } = memory;
  const date = localDay(now, subscription.schedule.zone);
  const { reply, turn } = await makeEdition({ subscription, date, latest, articles, now });
  return { reply: { ...reply, actions: DIGEST_ACTIONS }, turn, outcome: 'digest' };
}

async function show(setting: Setting): Promise<CommandResult> {
  const subscription = await find(setting);
  if (subscription === undefined) return settable(told(`This channel has no digest. ${TRY}`, 'none'));
  const { schedule, lastDate, stopped } = subscription;
  const due = upcoming(schedule, lastDate, { now: setting.now, windowMs: LATE_AT_MOST });
  const said = settable(told(`The digest comes ${inWords(subscription, setting.now)}`, 'shown'));
  if (stopped !== undefined) return said;
  const { reply } = said;
  return { ...said, reply: { ...reply, blocks: [...reply.blocks, forReader([due], schedule, setting.now)] } };
}

/** Each reads it in a zone of their own, where the platform knows that. */
const forReader = (dues: readonly Pick<Due, 'at'>[], schedule: Schedule, now: number): Block => ({
  type: 'note',
  content: dues.flatMap(({ at }, place) => [
    place === 0 ? 'In your own time zone: ' : '; ',
    { moment: at, words: describeDue(at, schedule, now) },
  ]),
});

function inWords(subscription: ChannelDigest, now: number): string {
  const { schedule, filter, quietDays, stopped, lastDate } = subscription;
  const rhythm = `${describeSchedule(schedule)}${restrictionInWords(filter)}; ${quietWords(quietDays)}`;
  if (stopped !== undefined) {
    return `${rhythm} It has stopped because I could not post here (${stopped}); “digest on” starts it again.`;
  }
  const { at, isOverdue } = upcoming(schedule, lastDate, { now, windowMs: LATE_AT_MOST });
  const due = describeDue(at, schedule, now);
  return isOverdue
    ? `${rhythm} The next was due ${due}: it is overdue, and is posted as soon as the bot gets to it.`
    : `${rhythm} The next is due ${due}.`;
}

const settable = (result: CommandResult): CommandResult => ({
  ...result,
  reply: { ...result.reply, actions: [SET_DIGEST] },
});

/** What can be written better in the form as well. */
const misread = (sentence: string, field: string): CommandResult => ({
  ...settable(told(sentence, 'not understood')),
  field,
});

const told = (sentence: string, outcome: string): CommandResult => ({
  reply: { ...remark(sentence), private: true },
  outcome,
});
