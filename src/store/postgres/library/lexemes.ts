// Stems as PostgreSQL's text search has them: lexemes, as they are. No parser and no dictionary of its own touches them.

/** Behind a stem, once more, of a passage that has it twice or more; the positions of that lexeme tell how often. No word has it. */
const TWICE = '\u{1D7D0}';

/** In bytes: 2,046 are PostgreSQL's limit, and the mark takes four. */
const LONGEST = 2_042;
/** Positions of a lexeme: 256 are too many for PostgreSQL, and make no difference to a score. */
const MOST = 255;
/** In bytes, of a mebibyte that a `tsvector` may have. */
const ROOM = 1_000_000;
/** In bytes, of a lexeme beside its letters, and of each of its positions. */
const BESIDE = 8;
const POSITION = 2;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** Whether it can be a lexeme: not without letters, too long, with a character of code zero or half of one. */
export const isLexeme = (stem: string): boolean =>
  stem !== '' && !/\0|\p{Surrogate}/u.test(stem) && !stem.endsWith(TWICE) && bytesOf(stem) <= LONGEST;

/** As `tsvector` and `tsquery` read it. */
export const quoted = (lexeme: string): string =>
  `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

export const twice = (stem: string): string => stem + TWICE;

/** How often each stem stands in a passage, by its lexemes and in how many positions they are. */
export function timesOf(lexemes: Readonly<Record<string, number>>): [stem: string, times: number][] {
  const times = new Map<string, number>();
  for (const [lexeme, positions] of Object.entries(lexemes)) {
    const stem = lexeme.endsWith(TWICE) ? lexeme.slice(0, -TWICE.length) : lexeme;
    times.set(stem, Math.max(times.get(stem) ?? 1, positions));
  }
  return [...times];
}

/** A passage's `tsvector`, with the stems that can be lexemes, as far as there is room. */
export function vectorOf(stems: readonly string[]): string {
  const lexemes: string[] = [];
  let room = ROOM;
  for (const [stem, times] of counted(stems)) {
    const positions = times > 1 ? Math.min(times, MOST) : 0;
    room -= (bytesOf(stem) + BESIDE) * (times > 1 ? 2 : 1) + positions * POSITION;
    if (room < 0) break;
    lexemes.push(quoted(stem));
    if (positions > 0) lexemes.push(`${quoted(twice(stem))}:${numbersTo(positions)}`);
  }
  return lexemes.join(' ');
}

function counted(stems: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const stem of stems) if (isLexeme(stem)) times.set(stem, (times.get(stem) ?? 0) + 1);
  return times;
}

const numbersTo = (last: number): string => Array.from({ length: last }, (_, at) => at + 1).join();
