// What a text covers of the things that a question or a topic names.
import type { IndexedArticle } from '../../library/library.ts';
import { canonicalWords } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import type { Statement } from '../../statements/statement.ts';
import { statementWords } from '../../statements/words.ts';
import { contains, type Span } from '../../text/span.ts';
import { termsOf } from '../../text/terms.ts';
import type { Unit } from '../find/query.ts';

/** How well the stems that are present stand for a unit, from 0 to 1. */
export function strength({ stems }: Unit, present: ReadonlySet<string>): number {
  let best = 0;
  for (const [stem, weight] of stems) if (weight > best && present.has(stem)) best = weight;
  return best;
}

/** Share of the units' weight, from 0 to 1; 0 where they have none. */
export function cover(units: readonly Unit[], strengthOf: (unit: Unit) => number): number {
  const whole = units.reduce((sum, { idf }) => sum + idf, 0);
  if (whole === 0) return 0;
  return units.reduce((sum, unit) => sum + unit.idf * strengthOf(unit), 0) / whole;
}

/** What a statement covers: by its own words, and by those together with the rest of their sentences. */
export function statementCover(
  units: readonly Unit[],
  statement: Statement,
  entry: IndexedArticle,
): { own: number; inContext: number } {
  const words = statementWords(entry.text, statement);
  const { start, end, before, after } = words;
  return {
    own: spanCover(units, words, entry),
    inContext: spanCover(units, { start: start - before.length, end: end + after.length }, entry),
  };
}

function spanCover(units: readonly Unit[], span: Span, { article, mentions }: IndexedArticle): number {
  const text = article.body.slice(span.start, span.end);
  const { language } = article;
  const stems = new Set(termsOf(text, { spellings: canonicalWords, language }).map(({ stem }) => stem));
  const persons = new Set<Person>(
    mentions.filter((mention) => contains(span, mention)).flatMap(({ person }) => person ?? []),
  );
  return cover(units, (unit) => (unit.person && persons.has(unit.person) ? 1 : strength(unit, stems)));
}
