// From a question to its answer: rank the passages, decide whether they answer, cut out what is shown.
import type { Library } from '../library.ts';
import type { Answer, Unanswered } from './answer.ts';
import type { FollowUp } from './follow-up.ts';
import type { Unit } from './query.ts';
import { hasWords } from './question.ts';
import { rankPassages } from './rank.ts';
import type { Features, Scored } from './score.ts';
import { toSnippets } from './snippet.ts';

export interface AskOptions {
  readonly question: string;
  /** The question asked before, for a follow-up ("and Putin?"). */
  readonly context?: string;
  /** Snippets at most; 3 by default. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 3;
/** A score under which a passage is no answer: chosen on the scored questions over the seeds and twelve reports. */
const THRESHOLD = 0.46;
/** Share of a question's matter that words must touch to be words on it. */
const LEAST_TOPIC = 0.2;
const NEAREST_SHOWN = 2;
/** Snippets that score less than this share of the best are left out: they would only be in the way. */
const KEPT_SHARE = 0.6;

export function answerQuestion(
  library: Library,
  { question: text, context, limit = DEFAULT_LIMIT }: AskOptions,
): Answer {
  const { question, units, scored } = rankPassages(library, text, context);
  const fitting = scored.filter(
    ({ features }) =>
      (question.kind !== 'said' || isTheirs(features, question)) &&
      (question.dates.length === 0 || features.date > 0),
  );
  const asked = { question: text, searched: library.extent, leans: question.background !== undefined };
  const refusal = refusalOf(question, text, units, library, fitting);
  if (refusal) {
    return { ...asked, kind: 'unanswered', ...refusal, nearest: toSnippets(scored, NEAREST_SHOWN, library) };
  }
  const least = Math.max(THRESHOLD, KEPT_SHARE * (fitting[0]?.score ?? 0));
  const kept = fitting.filter(({ score }) => score >= least);
  if (question.asksForLatest) kept.sort((a, b) => dayOf(b, library).localeCompare(dayOf(a, library)));
  return { ...asked, kind: 'answered', snippets: toSnippets(kept, limit, library) };
}

/** The article's day; nothing where it has none, which is older than any. */
const dayOf = ({ passage }: Scored, { articles }: Library): string =>
  articles.get(passage.article)?.article.published?.day ?? '';

/** Whether a passage has the one who is asked about speaking, and of the matter. */
const isTheirs = ({ speaker, topic, others }: Features, { speakers }: FollowUp): boolean =>
  speaker > 0 && (speakers.length === 0 || (topic >= LEAST_TOPIC && others > 0));

type Refusal = Pick<Unanswered, 'reason' | 'person'>;

/** Why these passages do not answer; undefined where they do. */
function refusalOf(
  question: FollowUp,
  text: string,
  units: readonly Unit[],
  library: Library,
  scored: readonly Scored[],
): Refusal | undefined {
  if (
    !hasWords(text) ||
    (question.terms.length === 0 && question.persons.length === 0 && scored.length === 0)
  ) {
    return { reason: 'no-words' };
  }
  if (question.unknownSpeaker !== undefined)
    return { reason: 'unknown-person', person: question.unknownSpeaker };
  const unknown = question.persons.find(({ id }) => !library.namedIn.has(id));
  if (unknown) return { reason: 'unknown-person', person: unknown.name };
  if (question.unresolved) return { reason: 'nobody-meant' };
  const silent = question.speakers.find(({ id }) => !library.speakers.has(id));
  if (silent) return { reason: 'never-quoted', person: silent.name };
  const best = units.every(isWildGuess) ? undefined : scored[0];
  if (best && best.score >= THRESHOLD) return undefined;
  const [speaker] = question.speakers;
  if (question.kind === 'said' && speaker) return { reason: 'not-quoted', person: speaker.name };
  return { reason: isOtherScript(text) ? 'other-language' : 'not-found' };
}

/** Letters from which on a word that looks like one of the index is taken for it misspelt, with nothing else to go by. */
const GUESSED_LENGTH = 7;

const isWildGuess = ({ guessed, stems }: Unit): boolean =>
  guessed && ([...stems.keys()][0]?.length ?? 0) < GUESSED_LENGTH;

/** Whether most letters are of another script than the articles'. */
function isOtherScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  return letters.length > 0 && latin.length * 2 < letters.length;
}
