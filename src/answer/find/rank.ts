// From a question to its passages, the best first: read it, search, score.
import type { Library } from '../../library/library.ts';
import { canonicalWords } from '../../people/people.ts';
import { type FollowUp, followUp } from '../../question/follow-up.ts';
import { type Question, readQuestion } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import type { QueryTerm } from '../../search/passage-index.ts';
import { type Scored, scorePassage } from '../weigh/score.ts';
import { askedWords } from '../weigh/wording.ts';
import { queryTerms, type Unit, unitsOf } from './query.ts';

/** Longer than any question; shorter than what every platform carries. In UTF-16 units; what is beyond is not read. */
export const QUESTION_LIMIT = 1000;
/** Passages that one search brings in to be scored. */
const RETRIEVED = 60;
/** Of how many hits the passage after is looked at too. */
const FOLLOWED = 12;

/** A question as it was read, and every passage that came into question. */
export interface Ranking {
  readonly question: FollowUp;
  /** What it names. */
  readonly units: readonly Unit[];
  /** The best first. */
  readonly scored: readonly Scored[];
}

/**
 * `context` is the question asked before, for one that leans on it, or several that lean on one another, the oldest
 * first; `today` an ISO 8601 day.
 */
export function rankPassages(
  library: Library,
  asked: string,
  context: string | readonly string[] = [],
  today?: string,
): Ranking {
  const { to } = library.extent;
  const read = (text: string): Question =>
    readQuestion(text.slice(0, QUESTION_LIMIT), {
      spellings: canonicalWords,
      isKnown: (stem) => library.index.frequency(stem) > 0,
      ...(to === undefined ? {} : { on: to }),
      ...(today === undefined ? {} : { today }),
    });
  const before = [context].flat().reduce<FollowUp | undefined>((earlier, text) => {
    const next = followUp(read(text), earlier);
    // "when was that?" names nothing to go on from.
    return earlier && next.terms.length + next.persons.length === 0 ? earlier : next;
  }, undefined);
  const question = followUp(read(asked), before);
  return rankFor(question, library);
}

/** The passages for a question that is read already. */
export function rankFor(question: FollowUp, library: Library): Ranking {
  const units = unitsOf(question, library);
  const asked = askedWords(question.text);
  const scored = retrieve(queryTerms(units), library)
    .map((found) => scorePassage(found, question, units, asked, library))
    .sort((a, b) => b.score - a.score);
  return { question, units, scored };
}

/** The passages to score: those that the index finds, and after the best of them the next, where a story goes on. */
function retrieve(
  terms: readonly QueryTerm[],
  { index, articles }: Library,
): { passage: Passage; rank: number }[] {
  const hits = index.search(terms, {}, RETRIEVED);
  const best = hits[0]?.score ?? 1;
  const found = new Map(hits.map(({ passage, score }) => [passage, score / best]));
  for (const { passage } of hits.slice(0, FOLLOWED)) {
    const passages = articles.get(passage.article)?.passages ?? [];
    const next = passages[passages.indexOf(passage) + 1];
    if (next && !found.has(next)) found.set(next, 0);
  }
  return [...found].map(([passage, rank]) => ({ passage, rank }));
}
