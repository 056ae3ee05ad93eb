// From a question to its answer: rank the passages, decide whether they answer, cut out what is shown.
import type { Library } from '../../library/library.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import { readingOf } from '../../question/restate.ts';
import type { Answer, Answered, Side, Snippet } from '../answer.ts';
import { type Ranking, rankFor, rankPassages } from '../find/rank.ts';
import { strength } from '../weigh/cover.ts';
import type { Features, Scored } from '../weigh/score.ts';
import { alternating, isComparison, sideQuestions } from './compare.ts';
import { differingReports } from './differing.ts';
import { asksForNews, newsFor } from './news.ts';
import { isGuesswork, type Refusal, refusalOf } from './refusal.ts';
import { toSnippets } from './snippet.ts';
import { questionsInstead } from './suggestions.ts';
import { bySettling } from './yes-no.ts';

export interface AskOptions {
  readonly question: string;
  /** The question asked before, for a follow-up ("and Putin?"); several that lean on one another, the oldest first. */
  readonly context?: string | readonly string[];
  /** ISO 8601: what "last week" is counted from. */
  readonly today?: string;
  /** Snippets at most; 3 by default, for a comparison 2 of each side. */
  readonly limit?: number;
  /** The score from which a passage is an answer, for a measurement of others than the one chosen. */
  readonly threshold?: number;
}

export const DEFAULT_LIMIT = 3;
/** A score under which a passage is no answer: chosen on the scored questions over the seeds and twelve reports. */
export const THRESHOLD = 0.43;
/** Of each whose words are compared. */
const SIDE_LIMIT = 2;
/** Share of a question's matter that words must touch to be words on it. */
const LEAST_TOPIC = 0.3;
const NEAREST_SHOWN = 2;
/** Share of what is asked about that a passage must have to be shown as near. */
const NEAR = 0.3;
/** Snippets that score less than this share of the best are left out: they would only be in the way. */
export const KEPT_SHARE = 0.58;

export function answerQuestion(
  library: Library,
  { question: text, context, today, limit, threshold = THRESHOLD }: AskOptions,
): Answer {
  const ranking = rankPassages(library, text, context, today);
  const { question } = ranking;
  const reading = readingOf(question);
  const asked = {
    question: text,
    searched: library.extent,
    leans: question.background !== undefined,
    ...(reading === undefined ? {} : { reading }),
  };
  const found = asksForNews(question)
    ? findNews(question, library, limit ?? DEFAULT_LIMIT)
    : isComparison(question)
      ? compareSides(question, library, { limit, threshold })
      : findAnswer(ranking, library, { limit: limit ?? DEFAULT_LIMIT, threshold });
  if (!('reason' in found)) return { ...asked, kind: 'answered', ...found };
  const near = nearestTo(ranking, found.reason, library);
  const { reading: _, ...plainly } = asked;
  // Of what is about something else altogether nothing is said of the question before.
  const isElsewhere = near.length === 0 && question.background !== undefined && !question.asTyped;
  return {
    ...(isElsewhere || found.reason === 'small-talk' ? plainly : asked),
    kind: 'unanswered',
    ...found,
    nearest: toSnippets(near, NEAREST_SHOWN, library),
    instead: questionsInstead(question, near, library),
  };
}

/** Share of the score of the nearest passage, itself found to be no answer, from which another may be one. */
const NEARLY = 0.85;

const isNearly = (first: Scored | undefined, nearest: Scored | undefined): boolean =>
  first !== undefined && nearest !== undefined && first.score >= NEARLY * nearest.score;

type Found = Pick<Answered, 'snippets' | 'sides' | 'differing'>;

interface Bounds {
  readonly limit: number;
  readonly threshold: number;
}

function findNews(question: FollowUp, library: Library, limit: number): Found | Refusal {
  const snippets = toSnippets(newsFor(question, library), limit, library);
  return snippets.length > 0 ? { snippets } : { reason: 'not-found' };
}

function findAnswer(ranking: Ranking, library: Library, { limit, threshold }: Bounds): Found | Refusal {
  const { question, units } = ranking;
  const fitting = ranking.scored.filter((one) => setAside(one, question) === undefined);
  const sure = fitting.filter(({ confidence }) => confidence >= threshold);
  const answering = isNearly(sure[0], fitting[0]) ? sure : [];
  const refusal = refusalOf(ranking, library, answering[0]);
  if (refusal) return refusal;
  const least = KEPT_SHARE * (answering[0]?.score ?? 0);
  const kept = answering.filter(({ score }) => score >= least);
  if (question.asksForLatest) {
    kept.sort((a, b) => dayOf(b, library).localeCompare(dayOf(a, library)));
    return { snippets: toSnippets(kept, limit, library) };
  }
  // What speaks against it may be put in other words than the question: it is not left out for scoring less.
  if (question.yesNo) return { snippets: toSnippets(bySettling(answering, units), limit, library) };
  const differing = limit > 1 ? differingReports(question, kept, library) : undefined;
  if (!differing) return { snippets: toSnippets(kept, limit, library) };
  const others = kept.filter((passage) => !differing.passages.includes(passage));
  return {
    snippets: toSnippets([...differing.passages, ...others], limit, library),
    differing: differing.numbers,
  };
}

/** Each one's own words; a refusal where none of them has any. */
function compareSides(
  question: FollowUp,
  library: Library,
  { limit, threshold }: { readonly limit: number | undefined; readonly threshold: number },
): Found | Refusal {
  const questions = sideQuestions(question);
  const each = limit === undefined ? SIDE_LIMIT : Math.max(1, Math.ceil(limit / questions.length));
  const found = questions.map((side) => {
    const ranking = rankFor(side, library);
    return findAnswer(onTopic(ranking), library, { limit: each, threshold });
  });
  const refusals = found.flatMap((side) => ('reason' in side ? [side] : []));
  const [refusal] = refusals;
  if (refusal && refusals.length === found.length) {
    const same = refusals.every(({ reason }) => reason === refusal.reason);
    return {
      reason: same ? refusal.reason : 'not-quoted',
      person: question.speakers.map(({ name }) => name).join(' or '),
    };
  }
  const all = question.speakers.flatMap((person, at): Side[] => {
    const side = found[at];
    if (!side) return [];
    return 'reason' in side
      ? [{ person, snippets: [], missing: side.reason }]
      : [{ person, snippets: side.snippets }];
  });
  const snippets = alternating(all).slice(0, limit);
  const isShown = (one: Snippet): boolean =>
    snippets.some(({ article, start }) => article === one.article && start === one.start);
  return { snippets, sides: all.map((side) => ({ ...side, snippets: side.snippets.filter(isShown) })) };
}

/** Side by side only words on the matter tell anything: the passage itself has some of it, or its sentences go on from it. */
function onTopic({ scored, ...ranking }: Ranking): Ranking {
  const topic = ranking.units.filter(({ person }) => !person);
  const isOnTopic = ({ passage }: Scored): boolean => {
    const stems = new Set(passage.sentences.flat());
    return topic.length === 0 || topic.some((unit) => strength(unit, stems) > 0);
  };
  const own = scored.filter(isOnTopic);
  return { ...ranking, scored: own };
}

/** The passages nearest to a question that has no answer: none where they have little of it. */
function nearestTo(
  { question, units, scored }: Ranking,
  reason: Refusal['reason'],
  library: Library,
): Scored[] {
  if (reason === 'small-talk') return [];
  // Whoever is asked for need not be known: what others say of the matter is near.
  if (reason === 'not-found' && isGuesswork(question, units, library)) return [];
  const hasTopic = units.some(({ person }) => !person || !question.speakers.includes(person));
  return scored.filter(({ features }) => features.context >= NEAR || (hasTopic && features.topic >= NEAR));
}

/** Why a passage cannot answer, whatever its score. */
export function setAside(
  { features }: Scored,
  question: FollowUp,
): 'words of others' | 'other time' | undefined {
  if (question.kind === 'said' && !isTheirs(features, question)) return 'words of others';
  const isTimed = question.dates.length > 0 || question.period !== undefined;
  return isTimed && features.date === 0 ? 'other time' : undefined;
}

/** The article's day; nothing where it has none, which is older than any. */
const dayOf = ({ passage }: Scored, { articles }: Library): string =>
  articles.get(passage.article)?.article.published?.day ?? '';

/** Whether a passage has the one who is asked about speaking, and of the matter. */
const isTheirs = ({ speaker, topic, others }: Features, { speakers }: FollowUp): boolean =>
  speaker > 0 && (speakers.length === 0 || (topic >= LEAST_TOPIC && others > 0));
