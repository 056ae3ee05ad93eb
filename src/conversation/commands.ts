// Every command once, as data: the terminal's help, the command line, Slack's manifest and Discord's registration are
// all derived from this table.

import type { Answer } from '../answer/answer.ts';
import { answerQuestion } from '../answer/decide/ask.ts';
import { QUESTION_LIMIT } from '../answer/decide/consider.ts';
import { helpReply, tooLongReply } from '../answer/show/remarks.ts';
import { renderAnswer } from '../answer/show/reply.ts';
import { ANSWER_ACTIONS, LIST_ACTIONS, REFUSAL_ACTIONS } from '../chat/actions.ts';
import { checkQuotations } from '../check/reply.ts';
import type { Command as CommandOf, CommandOption } from '../command/command.ts';
import { DIGEST_OPTIONS } from '../digest/options.ts';
import { readFilter } from '../listing/filter.ts';
import { renderPeople } from '../listing/people-reply.ts';
import { notUnderstood } from '../listing/reply.ts';
import { completeWho } from '../listing/who.ts';
import type { Before } from '../question/matter.ts';
import { tellAbout } from './about.ts';
import { tellOfShown } from './about-shown.ts';
import { showMore, tellWhy } from './continue.ts';
import { exportShown } from './export.ts';
import { helpful, unhelpful } from './feedback.ts';
import { follow, unfollow } from './following.ts';
import { narrowLast } from './narrowing.ts';
import { ofArticles } from './of-articles.ts';
import { openPassage } from './open.ts';
import { handleSettings, SETTINGS_OPTIONS } from './settings-command.ts';
import { withoutUnchanged } from './settings-form.ts';
import { snippetsOf, spanOf } from './shown.ts';
import { meetSmallTalk } from './small-talk.ts';
import { sources } from './sources.ts';
import { menuOfAnswer, statementsReply } from './speaker-menu.ts';
import { stop } from './stop.ts';
import { type Turn, withMore } from './turn.ts';

export type Command = CommandOf<Turn>;

/** Reasons for no answer to a question that says nothing to go on from. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['no-words', 'nobody-meant', 'other-language']);

/** Follow-ups to one question that are kept to read the next one by. */
const FOLLOW_UPS_KEPT = 4;

/** What the next question is read with. */
function nextContext(answer: Answer, context: readonly Before[]): readonly Before[] {
  if (answer.kind === 'unanswered' && SAYS_NOTHING.has(answer.reason)) return context;
  const [first, ...others] = context;
  if (!answer.leans || first === undefined) return [answer.question];
  return [first, ...[...others, answer.question].slice(-FOLLOW_UPS_KEPT)];
}

const ask: Command = {
  name: 'ask',
  description: 'Ask what was said or reported about the talks; the answer is exact words with their source',
  usage: 'who leads the russian delegation?',
  slash: true,
  typed: 'never',
  options: [
    {
      name: 'question',
      description: 'What you want to know, in your own words',
      required: true,
      kind: 'text',
      maxLength: QUESTION_LIMIT,
      isText: true,
    },
  ],
  handle: async (request) => {
    const { text, last, library, today, reader } = request;
    const met = await meetSmallTalk(text, library);
    if (met !== undefined) return { reply: met, outcome: 'small talk' };
    if (text.length > QUESTION_LIMIT) {
      return { reply: tooLongReply(text.length, QUESTION_LIMIT), outcome: 'too long' };
    }
    const goesOn = (await narrowLast(request)) ?? (await tellOfShown(request));
    if (goesOn) return goesOn;
    const context = last?.context ?? [];
    const asked = { question: text, context, today };
    const answer = await answerQuestion(library, asked, reader);
    const snippets = snippetsOf(answer);
    const shown = snippets.map(spanOf);
    const actions = answer.kind === 'answered' ? ANSWER_ACTIONS : REFUSAL_ACTIONS;
    return {
      reply: { ...renderAnswer(answer, library), actions, menus: menuOfAnswer(snippets) },
      outcome: answer.kind === 'answered' ? answer.kind : answer.reason,
      turn: { kind: 'answer', context: nextContext(answer, context), asked, shown, last: shown.length },
    };
  },
};

/** Of a field of the list of statements, in UTF-16 units. */
const FIELD_LIMIT = 200;

const PAGE: CommandOption = {
  name: 'page',
  description: 'Which page, from 1',
  required: false,
  kind: 'number',
  maxLength: 4,
};

const text = (name: string, description: string): CommandOption => ({
  name,
  description,
  required: false,
  kind: 'text',
  maxLength: FIELD_LIMIT,
});

const statements: Command = {
  name: 'statements',
  description: 'The latest statements, word for word: by person, topic, period and outlet',
  usage: 'Trump about sanctions since last Monday',
  slash: true,
  typed: 'first',
  options: [
    { ...text('person', 'Whose: a person, or Kremlin, Ukraine …'), complete: completeWho },
    text('topic', 'About what, in your own words'),
    text('since', 'From when on: yesterday, last Monday, May 13, 3 days'),
    text('until', 'Up to when: yesterday, last Monday, May 13'),
    {
      ...text('outlet', 'In which outlet: BBC News, Politico …'),
      complete: (typed, library, limit) =>
        library.outlets
          .filter((outlet) => outlet.toLowerCase().includes(typed.trim().toLowerCase()))
          .slice(0, limit),
    },
    {
      name: 'direct',
      description: 'Only what is quoted word for word',
      required: false,
      kind: 'flag',
      maxLength: 5,
    },
    PAGE,
  ],
  handle: async ({ text, options = {}, last, library, today }) => {
    if (text.length > QUESTION_LIMIT) {
      return { reply: tooLongReply(text.length, QUESTION_LIMIT), outcome: 'too long' };
    }
    const reading = readFilter(text, options, { library, today });
    if (reading.problems.length > 0) {
      return notUnderstood(reading.problems, library);
    }
    const { who, topic } = reading.filter;
    // "and Putin?" after a list goes on from what the list is about.
    const matter = who && { who: who.name, ...(topic !== undefined && { about: topic }) };
    const context = matter ? [matter] : (last?.context ?? []);
    const { fields, page } = reading;
    return {
      reply: await statementsReply(reading, library),
      outcome: 'listed',
      turn: { kind: 'statements', fields, page, context },
    };
  },
};

const people: Command = {
  name: 'people',
  description: 'Who is speaking in the articles, how often, and when last',
  usage: '',
  slash: true,
  typed: 'alone',
  options: [PAGE],
  handle: ({ text, options = {}, last, library }) => {
    const page = Number(options.page ?? /\d+/u.exec(text)?.[0] ?? 1) || 1;
    return {
      reply: { ...renderPeople(library, page), actions: LIST_ACTIONS },
      outcome: 'listed',
      turn: { kind: 'people', page, context: last?.context ?? [] },
    };
  },
};

const check: Command = {
  name: 'check',
  description: 'Who said this? Finds a quotation in the articles: word for word or changed, and whose words',
  usage: '"talks do not mean a solution"',
  slash: true,
  typed: 'before a quotation',
  options: [
    {
      name: 'quotation',
      description: 'What somebody is said to have said',
      required: true,
      kind: 'text',
      maxLength: QUESTION_LIMIT,
      isText: true,
    },
  ],
  handle: ({ text, library }) => checkQuotations(text, library),
};

const digest: Command = {
  name: 'digest',
  description: 'A daily digest of what is new, in this channel: on, off, now, show',
  usage: 'on 08:30 Europe/Kyiv',
  slash: true,
  typed: 'first',
  inConversationOnly: true,
  options: DIGEST_OPTIONS,
  // Loaded when it is used: the arithmetic of time zones takes a good part of a start.
  handle: async (request) => (await import('../digest/command.ts')).handleDigest(request),
};

const settings: Command = {
  name: 'settings',
  description: 'What I answer in this channel, and who may change that',
  usage: 'answers mentions',
  slash: true,
  typed: 'first',
  inConversationOnly: true,
  options: SETTINGS_OPTIONS,
  handle: async (request) => handleSettings(await withoutUnchanged(request)),
};

const more: Command = {
  name: 'more',
  description: 'More of the last answer, or the next page of the last list',
  usage: '',
  slash: false,
  typed: 'alone',
  otherWords: ['more please', 'show more', 'show me more', 'any more', 'anything more', 'next', 'next page'],
  inConversationOnly: true,
  options: [PAGE],
  handle: ({ last, ...request }) => showMore(last ? { ...request, last: withMore(last) } : request),
};

const open: Command = {
  name: 'open',
  description: 'A passage of the last answer in its article, by the number behind it: open 1',
  usage: '1',
  slash: false,
  typed: 'before a number',
  inConversationOnly: true,
  options: [],
  handle: openPassage,
};

const why: Command = {
  name: 'why',
  description: 'Why the last answer is what it is: which words were found where, and what was left out',
  usage: '',
  slash: false,
  typed: 'alone',
  otherWords: ['why this', 'why these', 'why this answer', 'why that answer', 'but why'],
  inConversationOnly: true,
  options: [],
  handle: tellWhy,
};

const about: Command = {
  name: 'about',
  description: 'What I know: the articles, the newest, what is followed, the digest of this channel',
  usage: '',
  slash: true,
  typed: 'alone',
  otherWords: ['what do you know', 'what articles do you have', 'which articles do you have'],
  options: [],
  handle: tellAbout,
};

const help: Command = {
  name: 'help',
  description: 'What can be asked, with examples',
  usage: '',
  slash: false,
  typed: 'alone',
  inConversationOnly: true,
  options: [],
  handle: async ({ library, prefix = '' }) => {
    const named = commands.map((each) => (each.slash ? { ...each, name: `${prefix}${each.name}` } : each));
    return { reply: await helpReply(library, named), outcome: 'helped' };
  },
};

export const commands: readonly Command[] = [
  ...[ask, statements, people, check].map(ofArticles),
  ...[digest, follow, unfollow, sources, settings, ofArticles(about)],
  ...[ofArticles(more), open, ofArticles(why), exportShown, helpful, unhelpful, stop, help],
];
