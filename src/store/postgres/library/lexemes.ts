// Stems as PostgreSQL's text search has them: lexemes, as they are. No parser and no dictionary of its own touches them.
import type { Language } from '../../stem-query.ts';

/** Behind a stem, once more, of a passage that has it twice or more. No word has it. */
const TWICE = '\u{1D7D0}';

/** In bytes: 2,046 are PostgreSQL's limit, and the mark takes four. */
const LONGEST = 2_042;
/** In bytes, of a mebibyte that a `tsvector` may have. */
const ROOM = 1_000_000;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** Whether it can be a lexeme: not without letters, too long, with a character of code zero or half of one. */
export const isLexeme = (stem: string): boolean =>
  stem !== '' && !/\0|\p{Surrogate}/u.test(stem) && !stem.endsWith(TWICE) && bytesOf(stem) <= LONGEST;

/** As `tsvector` and `tsquery` read it. */
export const quoted = (lexeme: string): string =>
  `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

export const twice = (stem: string): string => stem + TWICE;

/** A `tsquery`. */
export const TSQUERY: Language = {
  word: (word) => (isLexeme(word.stem) ? quoted(word.twice ? twice(word.stem) : word.stem) : undefined),
  and: '&',
  or: '|',
};

/** A passage's `tsvector`, with the stems that can be lexemes, as far as there is room. */
export function vectorOf(stems: readonly string[]): string {
  const lexemes = new Set<string>();
  let room = ROOM;
  for (const stem of stems.filter(isLexeme)) {
    const lexeme = lexemes.has(stem) ? twice(stem) : stem;
    if (lexemes.has(lexeme)) continue;
    room -= bytesOf(lexeme);
    if (room < 0) break;
    lexemes.add(lexeme);
  }
  return [...lexemes].map(quoted).join(' ');
}
