// Whether a statement is about a topic: its words, or those around it, hold what the topic names.

import { queryTerms, unitsOf } from '../answer/find/query.ts';
import { statementCover } from '../answer/weigh/cover.ts';
import { findPassages } from '../library/find-passages.ts';
import type { IndexedArticle, Library } from '../library/library.ts';
import { canonicalWords } from '../people/people.ts';
import { readQuestion } from '../question/question.ts';
import type { Statement } from '../statements/statement.ts';
import { overlaps } from '../text/span.ts';

/** Share of the topic's weight, in inverse document frequency, that a statement's own words must hold. */
const OWN_SHARE = 0.5;
/** Or that its words must hold together with those of its sentences. */
const WITH_CONTEXT = 0.7;
/** Passages that a topic's search looks at: far more than anybody reads statements of. */
const SEARCHED = 5_000;

/** Tells of a statement in its article whether it is about the topic. */
export type IsAbout = (statement: Statement, entry: IndexedArticle) => boolean;

/** Of each library: a list, its pages and why it is so ask for the same. */
const read = new WeakMap<Library, Map<string, Promise<IsAbout | undefined>>>();

/** Undefined where the topic has no word to search for. */
export function readTopic(topic: string, library: Library): Promise<IsAbout | undefined> {
  const known = read.get(library) ?? new Map<string, Promise<IsAbout | undefined>>();
  read.set(library, known);
  const reading = known.get(topic) ?? readAnew(topic, library);
  known.set(topic, reading);
  // One that failed is tried again.
  reading.catch(() => known.delete(topic));
  return reading;
}

async function readAnew(topic: string, library: Library): Promise<IsAbout | undefined> {
  const { to } = library.extent;
  const question = readQuestion(topic, {
    spellings: canonicalWords,
    frequency: library.index.frequency,
    longNames: library.longNames,
    ...(to === undefined ? {} : { on: to }),
  });
  const units = unitsOf(question, library);
  if (units.length === 0) return undefined;
  const found = await findPassages(library, queryTerms(units), {}, SEARCHED);
  const passages = new Set(found.map(({ passage }) => passage));
  const articles = new Set([...passages].map(({ article }) => article));
  return (statement, entry) => {
    // So that what rests on the disk stays there where it is about something else.
    if (!articles.has(entry.article.id)) return false;
    const places = entry.passages.filter((passage) =>
      statement.fragments.some((fragment) => overlaps(fragment, passage)),
    );
    if (!places.some((passage) => passages.has(passage))) return false;
    const { own, inContext } = statementCover(units, statement, entry);
    return own >= OWN_SHARE || inContext >= WITH_CONTEXT;
  };
}
