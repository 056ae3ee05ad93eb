// From a question to its answer: weigh the passages, have the first of them read, decide, cut out what is shown.
import type { Library } from '../../library/library.ts';
import { lazily } from '../../program/lazily.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import type { Before } from '../../question/matter.ts';
import { type Narrowing, narrowed } from '../../question/narrowing.ts';
import { readingOf, wholeQuestion } from '../../question/restate.ts';
import type { PassageReader } from '../../reader/passage-reader.ts';
import type { Passage } from '../../search/passage.ts';
import { isLatin } from '../../text/latin.ts';
import type { Answer, Answered, Side, Snippet } from '../answer.ts';
import { type Candidate, isLeftIn } from '../find/retrieve.ts';
import { thingCounted } from '../weigh/counted-thing.ts';
import { WEIGHTS } from '../weigh/weights.ts';
import { alternating, isComparison, onTopic, sideQuestions } from './compare.ts';
import { type Considered, consider, inContext, READ, readAsked, reconsider } from './consider.ts';
import { type Decision, decide } from './decide.ts';
import { differingReports } from './differing.ts';
import { type Refusal, ruledOut } from './facts.ts';
import { asksForNews, lackOfNews, newsFor } from './news.ts';
import { toSnippets } from './snippet.ts';
import { suggestionsFor } from './suggestions.ts';

export interface AskOptions {
  readonly question: string;
  /** What was asked before, for a follow-up ("and Putin?"); several that lean on one another, the oldest first. */
  readonly context?: Before | readonly Before[];
  /** ISO 8601: what "last week" is counted from. */
  readonly today?: string;
  /** What a person has narrowed the answer to since. */
  readonly narrow?: Narrowing;
  /** Snippets at most; 3 by default, for a comparison 2 of each side. */
  readonly limit?: number;
  /** The probability from which a passage is an answer, for a measurement of others than the one chosen. */
  readonly threshold?: number;
}

export const DEFAULT_LIMIT = 3;
/** Of each whose words are compared. */
const SIDE_LIMIT = 2;
/** Share of what is asked about that one of the closest has to have around it: else there is nothing close. */
const CLOSE = 0.2;

/** The answer, with the first passages read by the reader where there is one, else by the words alone. */
export async function answerQuestion(
  library: Library,
  options: AskOptions,
  reader?: PassageReader,
): Promise<Answer> {
  const prepared = await prepare(library, options);
  if (!reader) return finish(prepared, prepared.considered);
  const wouldDecide = prepared.considered.map(
    (each, at) => prepared.ruledOut[at] === undefined && each.weighed.length > 0,
  );
  return finish(
    prepared,
    await Promise.all(prepared.considered.map((each, at) => (wouldDecide[at] ? read(each, reader) : each))),
  );
}

/** The same with the first passages read; as it was where the reader cannot. */
async function read(considered: Considered, reader: PassageReader): Promise<Considered> {
  const passages = considered.weighed.slice(0, READ).map(inContext);
  const { language, text } = considered.question;
  // It has learned English alone.
  if (passages.length === 0 || language !== undefined || !isLatin(text)) return considered;
  const scores = await reader.score(wholeQuestion(considered.question), passages);
  return scores ? reconsider(considered, scores) : considered;
}

/** Whether these articles, or some passages of them, answer a question, by the words alone. */
export async function isAnswered(
  question: string,
  library: Library,
  among?: readonly Candidate[],
): Promise<boolean> {
  const considered = await consider(readAsked(library, question), library, among);
  return decide(considered, WEIGHTS.threshold, ruledOut(considered, library)).refusal === undefined;
}

/** All that is asked of the library. */
interface Prepared {
  readonly options: AskOptions;
  readonly library: Library;
  readonly question: FollowUp;
  /** How the question was read, before anything narrowed it. */
  readonly reading: string | undefined;
  readonly considered: readonly Considered[];
  /** Of each that is considered. */
  readonly ruledOut: readonly (Refusal | undefined)[];
  /** Of the question as a whole, for one that compares too. */
  readonly whole: () => Promise<Considered>;
}

async function prepare(library: Library, options: AskOptions): Promise<Prepared> {
  const asked = readAsked(library, options.question, options.context, options.today);
  const question = options.narrow ? narrowed(asked, options.narrow) : asked;
  const whole = lazily(() => consider(question, library));
  const considered = isComparison(question)
    ? await Promise.all(sideQuestions(question).map(async (side) => onTopic(await consider(side, library))))
    : [await whole()];
  const refusals = considered.map((each) => ruledOut(each, library));
  return {
    options,
    library,
    question,
    reading: readingOf(asked),
    considered,
    ruledOut: refusals,
    whole,
  };
}

type Found = Pick<Answered, 'probability' | 'snippets' | 'sides' | 'differing'>;

async function finish(prepared: Prepared, considered: readonly Considered[]): Promise<Answer> {
  const { options, library, question, reading, whole } = prepared;
  const base = {
    question: options.question,
    searched: library.extent,
    leans: question.background !== undefined,
    considered,
  };
  const read = reading === undefined ? {} : { reading };
  const found = find(prepared, considered);
  if (!('refusal' in found)) return { ...base, ...read, kind: 'answered', ...found };
  const { refusal, probability, passages } = found;
  const isClose =
    refusal.reason === 'unread-words' ||
    (refusal.reason !== 'small-talk' &&
      passages.slice(0, DEFAULT_LIMIT).some(({ features }) => features.context >= CLOSE));
  const nearest = isClose ? toSnippets(passages, DEFAULT_LIMIT, besideOf(question)) : [];
  // Of what is about something else altogether nothing is said of the question before.
  const isElsewhere = !isClose && question.background !== undefined && !question.asTyped;
  return {
    ...base,
    ...(isElsewhere || refusal.reason === 'small-talk' ? {} : read),
    kind: 'unanswered',
    ...refusal,
    probability,
    nearest,
    suggestions: await suggestionsFor(await whole(), library, (suggested, among) =>
      isAnswered(suggested, library, among),
    ),
  };
}

type Declined = Decision & { readonly refusal: Refusal };

function find(prepared: Prepared, considered: readonly Considered[]): Found | Declined {
  const { question, library, options, ruledOut } = prepared;
  const { limit, threshold = WEIGHTS.threshold } = options;
  if (asksForNews(question)) return news(question, library, limit ?? DEFAULT_LIMIT);
  const decisions = considered.map((each, at) => decide(each, threshold, ruledOut[at]));
  if (isComparison(question)) return compared(question, decisions, limit);
  const [decision] = decisions;
  if (!decision) throw new Error('a question is considered at least once');
  return isDeclined(decision) ? decision : answered(question, decision, limit ?? DEFAULT_LIMIT, threshold);
}

const besideOf = (question: FollowUp) => ({
  mayStandBeside: (passage: Passage) => isLeftIn(question, passage),
});

const isDeclined = (decision: Decision): decision is Declined => decision.refusal !== undefined;

function news(question: FollowUp, library: Library, limit: number): Found | Declined {
  const snippets = toSnippets(newsFor(question, library), limit, besideOf(question));
  return snippets.length > 0
    ? { snippets, probability: 1 }
    : { refusal: lackOfNews(question), probability: 0, passages: [] };
}

/** The first three whatever they score, since one of them answers; more only where they may be answers themselves. */
function answered(
  question: FollowUp,
  { probability, passages }: Decision,
  limit: number,
  threshold: number,
): Found {
  const sure = passages.filter((each) => each.probability >= threshold);
  const [thing] = thingCounted(question);
  const differing =
    thing === undefined || limit < 2 ? undefined : differingReports({ thing, asked: question.text }, sure);
  const first = differing
    ? [...differing.passages, ...passages.filter((each) => !differing.passages.includes(each))]
    : passages;
  const shown = toSnippets(first, limit, besideOf(question)).filter(
    (each, at) => at < DEFAULT_LIMIT || each.score >= threshold,
  );
  return { probability, snippets: shown, ...(differing ? { differing: differing.numbers } : {}) };
}

/** Each one's own words; declined where none of them has any. */
function compared(
  question: FollowUp,
  decisions: readonly Decision[],
  limit: number | undefined,
): Found | Declined {
  const each = limit === undefined ? SIDE_LIMIT : Math.max(1, Math.ceil(limit / decisions.length));
  const probability = Math.max(0, ...decisions.map((decision) => decision.probability));
  const declined = decisions.filter(isDeclined);
  const [first] = declined;
  if (first && declined.length === decisions.length) {
    const { reason, languages } = first.refusal;
    const isSame = declined.every(({ refusal }) => refusal.reason === reason);
    return {
      refusal: {
        reason: isSame ? reason : 'not-quoted',
        about: question.speakers.map(({ name }) => name).join(' or '),
        ...(isSame && languages && { languages }),
      },
      probability,
      passages: declined.flatMap(({ passages }) => passages),
    };
  }
  const all = question.speakers.flatMap((person, at): Side[] => {
    const decision = decisions[at];
    if (!decision) return [];
    if (isDeclined(decision)) {
      const { reason, languages } = decision.refusal;
      return [{ person, snippets: [], missing: reason, ...(languages && { languages }) }];
    }
    return [{ person, snippets: toSnippets(decision.passages, each, { alone: true }) }];
  });
  const snippets = alternating(all).slice(0, limit);
  const isShown = (one: Snippet): boolean =>
    snippets.some(({ article, start }) => article === one.article && start === one.start);
  return {
    probability,
    snippets,
    sides: all.map((side) => ({ ...side, snippets: side.snippets.filter(isShown) })),
  };
}
