// What was denied or not said, beside what it concerns.
import type { Library } from '../../library/library.ts';
import { type ListedStatement, listAll } from '../../listing/list.ts';
import { canonicalWords } from '../../people/people.ts';
import { statementWords } from '../../statements/words.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { termsOf } from '../../text/terms.ts';
import type { Denial } from './digest.ts';

/** Share of a denial's weight, in inverse document frequency, that words must hold to be what it is about. */
const CONCERNED = 0.6;
/** And stems that they must have in common: one alone is a coincidence. */
const COMMON_STEMS = 2;
/** Days that a denial reaches back. */
const REACH = 14;
const DAY = 86_400_000;

/** Each with the statement that it concerns most, of those made up to its day. */
export function weighDenials(denied: readonly ListedStatement[], library: Library): Denial[] {
  if (denied.length === 0) return [];
  const said = listAll(library).filter(({ lead }) => lead.statement.polarity === 'said');
  // Read once: every denial is laid beside all that was said before it.
  const read = new Map<ListedStatement, ReadonlySet<string>>();
  const readOnce = (earlier: ListedStatement): ReadonlySet<string> => {
    const stems = read.get(earlier) ?? stemsOf(earlier, library);
    read.set(earlier, stems);
    return stems;
  };
  return denied.map((statement): Denial => {
    const stems = stemsOf(statement, library);
    const [concerned] = said
      .filter((earlier) => isBefore(earlier, statement))
      .map((earlier) => ({ earlier, cover: coverOf(stems, readOnce(earlier), library) }))
      .filter(({ cover }) => cover >= CONCERNED)
      .sort((a, b) => b.cover - a.cover);
    return { statement, ...(concerned && { against: concerned.earlier }) };
  });
}

/** Stems of its words, but those of the persons it names: that they are named is no matter. */
function stemsOf(
  { lead: { article, statement } }: ListedStatement,
  { articles }: Library,
): ReadonlySet<string> {
  const entry = articles.get(article.id);
  if (!entry) return new Set();
  const words = statementWords(entry.text, statement);
  const persons = entry.mentions.filter(({ person }) => person !== undefined);
  const isNamed = ({ start, end }: Span): boolean =>
    persons.some((mention) => overlaps(mention, { start: start + words.start, end: end + words.start }));
  return new Set(
    termsOf(words.text, { spellings: canonicalWords }).flatMap((term) => (isNamed(term) ? [] : [term.stem])),
  );
}

function coverOf(wanted: ReadonlySet<string>, present: ReadonlySet<string>, { index }: Library): number {
  const weight = (stem: string): number => Math.log(1 + (index.size + 1) / (index.frequency(stem) + 1));
  const common = [...wanted].filter((stem) => present.has(stem));
  if (common.length < COMMON_STEMS) return 0;
  const sum = (stems: Iterable<string>): number =>
    [...stems].reduce((total, stem) => total + weight(stem), 0);
  return sum(common) / sum(wanted);
}

/** Said in the weeks before, or on the same day; not where a day is unknown. */
function isBefore(earlier: ListedStatement, denial: ListedStatement): boolean {
  const [from, to] = [dayOf(earlier), dayOf(denial)];
  if (from === undefined || to === undefined) return false;
  return from <= to && (Date.parse(to) - Date.parse(from)) / DAY <= REACH;
}

const dayOf = ({ saidOn, lead }: ListedStatement): string | undefined =>
  saidOn ? saidOn.day : lead.article.published?.day;
