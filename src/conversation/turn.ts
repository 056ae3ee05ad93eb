// What a conversation remembers: its last turn, which the next message may go on from. Plain data, so that it can be kept
// over a restart; what was answered is found again by asking the library anew.
import * as z from 'zod';
import type { AskOptions } from '../answer/decide/ask.ts';
import { digestTurnSchema, matterSchema } from '../digest/content/turn.ts';
import { FIELD_NAMES } from '../listing/fields.ts';
import { findMentions } from '../people/people.ts';
import type { Narrowing } from '../question/narrowing.ts';
import type { QuestionPeriod } from '../question/period.ts';

const before = z.union([z.string(), matterSchema]);
/** What a follow-up ("and Putin?") is read with: a question or the matter of a list, and those that went on from it. */
const context = z.array(before).readonly();

const period = z.object({
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
  words: z.string(),
  weekday: z.string().exactOptional(),
} satisfies Record<keyof QuestionPeriod, z.ZodType>);

const narrow = z.object({
  outlet: z.string().exactOptional(),
  period: period.readonly().exactOptional(),
  directOnly: z.boolean().exactOptional(),
} satisfies Record<keyof Narrowing, z.ZodType>);

const asked = z.object({
  question: z.string(),
  context: z.union([before, context]).exactOptional(),
  today: z.string().exactOptional(),
  narrow: narrow.readonly().exactOptional(),
  limit: z.number().exactOptional(),
  threshold: z.number().exactOptional(),
} satisfies Record<keyof AskOptions, z.ZodType>);

/** A snippet that was shown: a span of this article, by its id. */
const shownSnippet = z.object({ article: z.string(), start: z.number(), end: z.number() }).readonly();

const answered = z.object({
  kind: z.literal('answer'),
  context,
  /** What was asked, and with which context. */
  asked: asked.readonly(),
  /** Every snippet shown of the answer so far; none where nothing answered. */
  shown: z.array(shownSnippet).readonly(),
  /** How many of these, at the end, the last reply showed. */
  last: z.number(),
});

/** A page of the list of statements. */
const statementsTurn = z.object({
  kind: z.literal('statements'),
  context,
  fields: z.partialRecord(z.enum(FIELD_NAMES), z.string()).readonly(),
  page: z.number(),
});

/** A page of the list of who is speaking. */
const peopleTurn = z.object({ kind: z.literal('people'), context, page: z.number() });

/** A question and its answer. */
const answerTurn = answered.extend({
  /** Where nothing answered: the turn before it, of which there may be more. */
  before: z
    .discriminatedUnion('kind', [answered, statementsTurn, peopleTurn, digestTurnSchema])
    .exactOptional(),
});

const turn = z
  .discriminatedUnion('kind', [answerTurn, statementsTurn, peopleTurn, digestTurnSchema])
  // What was said after it, `stop`: until it is spoken to by name the bot says no more there.
  .and(z.object({ isSilent: z.literal(true).exactOptional() }));

export type ShownSnippet = z.infer<typeof shownSnippet>;
export type AnswerTurn = Readonly<z.infer<typeof answerTurn>>;
export type StatementsTurn = Readonly<z.infer<typeof statementsTurn>>;
export type PeopleTurn = Readonly<z.infer<typeof peopleTurn>>;
export type Turn = Readonly<z.infer<typeof turn>>;

/** In place of a last turn where nothing was asked yet. */
export const NOTHING_ASKED: AnswerTurn = {
  ...{ kind: 'answer', context: [], asked: { question: '' } },
  ...{ shown: [], last: 0 },
};

export const isNothingAsked = (turn: Turn): boolean => turn.kind === 'answer' && turn.asked.question === '';

/** Whether a conversation whose last turn is this one is to be left alone. */
export const isSilent = (stored: unknown): boolean => readTurn(stored)?.isSilent === true;

/** A turn from the records; undefined where it is none that this version knows. */
export const readTurn = (stored: unknown): Turn | undefined => turn.safeParse(stored).data;

/** Nothing that was not answered takes the place of what was: there is more of that still, and one may go on from it. */
export function goingOn(turn: Turn, last: Turn | undefined): Turn {
  if (!isUnanswered(turn) || last === undefined) return turn;
  const namesSomebody = findMentions(turn.asked.question).length > 0;
  const context = namesSomebody || last.context.length === 0 ? turn.context : last.context;
  const before = isUnanswered(last) ? last.before : last;
  return { ...turn, context, ...(before && { before }) };
}

/** The turn of which there may be more. */
export const withMore = (last: Turn): Turn => (isUnanswered(last) ? (last.before ?? last) : last);

const isUnanswered = (turn: Turn): turn is AnswerTurn => turn.kind === 'answer' && turn.shown.length === 0;
