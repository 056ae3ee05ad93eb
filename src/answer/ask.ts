// From a question to its answer: read it, retrieve passages, score them, decide whether they answer.
import type { Library } from '../library.ts';
import { canonicalWords } from '../people/people.ts';
import type { Passage } from '../search/passage.ts';
import type { QueryTerm } from '../search/passage-index.ts';
import type { Answer, Unanswered } from './answer.ts';
import { type FollowUp, followUp } from './follow-up.ts';
import { queryTerms, type Unit, unitsOf } from './query.ts';
import { hasWords, type Question, readQuestion } from './question.ts';
import { type Features, type Scored, scorePassage } from './score.ts';
import { toSnippets } from './snippet.ts';

export interface AskOptions {
  readonly question: string;
  /** The question asked before, for a follow-up ("and Putin?"). */
  readonly context?: string;
  /** Snippets at most; 3 by default. */
  readonly limit?: number;
}

/** Longer than any question; shorter than what every platform carries. In UTF-16 units; what is beyond is not read. */
export const QUESTION_LIMIT = 1000;
const DEFAULT_LIMIT = 3;
/** Passages that one search brings in to be scored. */
const RETRIEVED = 60;
/** A score under which a passage is no answer: chosen on the scored questions over the seeds and twelve reports. */
const THRESHOLD = 0.46;
/** Of how many hits the passage after is looked at too. */
const FOLLOWED = 12;
/** Share of a question's matter that words must touch to be words on it. */
const LEAST_TOPIC = 0.2;
const NEAREST_SHOWN = 2;
/** Snippets that score less than this share of the best are left out: they would only be in the way. */
const KEPT_SHARE = 0.6;

export function answerQuestion(
  library: Library,
  { question: text, context, limit = DEFAULT_LIMIT }: AskOptions,
): Answer {
  const { to } = library.extent;
  const read = (asked: string): Question =>
    readQuestion(asked.slice(0, QUESTION_LIMIT), {
      spellings: canonicalWords,
      isKnown: (stem) => library.index.frequency(stem) > 0,
      ...(to === undefined ? {} : { on: to }),
    });
  const question = followUp(read(text), context === undefined ? undefined : read(context));
  const units = unitsOf(question, library);
  const scored = retrieve(queryTerms(units), library)
    .map((passage) => scorePassage(passage, question, units, library))
    .sort((a, b) => b.score - a.score);
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
  return { ...asked, kind: 'answered', snippets: toSnippets(kept, limit, library) };
}

/** Whether a passage has the one who is asked about speaking, and of the matter. */
const isTheirs = ({ speaker, topic, others }: Features, { speakers }: FollowUp): boolean =>
  speaker > 0 && (speakers.length === 0 || (topic >= LEAST_TOPIC && others > 0));

/** The passages to score: those that the index finds, and after the best of them the next, where a story goes on. */
function retrieve(terms: readonly QueryTerm[], { index, articles }: Library): Passage[] {
  const hits = index.search(terms, {}, RETRIEVED).map(({ passage }) => passage);
  const next = hits.slice(0, FOLLOWED).flatMap((passage) => {
    const passages = articles.get(passage.article)?.passages ?? [];
    return passages[passages.indexOf(passage) + 1] ?? [];
  });
  return [...new Set([...hits, ...next])];
}

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
