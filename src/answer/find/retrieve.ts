// The passages that come into question: those that the index finds, and the next after the best of them.
import { findPassages } from '../../library/find-passages.ts';
import type { IndexedArticle, Library } from '../../library/library.ts';
import { hasExactly } from '../../question/exact-words.ts';
import type { Question } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import { queryTerms, type Unit } from './query.ts';

/** Passages that one search brings in to be weighed. */
const RETRIEVED = 60;
/** Of how many hits the passage after is looked at too, where a story goes on. */
const FOLLOWED = 12;

export interface Candidate {
  readonly passage: Passage;
  readonly entry: IndexedArticle;
  /** The index's score, as a share of its best; 0 of one that only follows. */
  readonly rank: number;
}

/** Whether a passage has none of the words that a question leaves out. */
export const isLeftIn = ({ leftOut }: Question, { text }: Passage): boolean =>
  !leftOut.some((words) => hasExactly(words, text));

/** Whether a passage has every phrase that a question has in quotation marks. */
const hasPhrases = ({ phrases }: Question, { text }: Passage): boolean =>
  phrases.every((phrase) => hasExactly(phrase, text));

export async function retrieve(
  question: Question,
  units: readonly Unit[],
  library: Library,
): Promise<Candidate[]> {
  const search = (holds?: (passage: Passage) => boolean) =>
    findPassages(library, queryTerms(units), holds ? { holds } : {}, RETRIEVED);
  const left = question.leftOut.length === 0 ? undefined : (passage: Passage) => isLeftIn(question, passage);
  // Those with the phrases may score less than many without them.
  const withPhrases =
    question.phrases.length === 0
      ? []
      : await search((passage) => hasPhrases(question, passage) && isLeftIn(question, passage));
  const hits = [...withPhrases, ...(await search(left))];
  const best = Math.max(...hits.map(({ score }) => score));
  const found = new Map<Passage, Candidate>();
  const add = (candidate: Candidate): void => {
    if (!found.has(candidate.passage)) found.set(candidate.passage, candidate);
  };
  for (const { passage, entry, score } of hits) add({ passage, entry, rank: score / best });
  for (const { passage, entry } of hits.slice(0, FOLLOWED)) {
    const next = entry.passages[passage.number + 1];
    if (next && isLeftIn(question, next)) add({ passage: next, entry, rank: 0 });
  }
  return [...found.values()];
}
