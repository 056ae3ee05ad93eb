// A text as words, marks and quotations: what phrases are matched against.
import { BEFORE_A_NAME } from '../abbreviations.ts';
import type { Span } from '../span.ts';

export interface Token extends Span {
  /** In small letters, with a straight apostrophe: 'said', "n't", "'s", ','. Of a quotation that was made blank: QUOTED. */
  readonly word: string;
  /** 'word': with a letter or digit in it. */
  readonly kind: 'word' | 'mark' | 'quoted';
  /** Whether it has a capital: a name's, or that of the word a sentence begins with. */
  readonly isCapital: boolean;
}

/** Stands for a quotation, of which phrases see nothing but that it is there. */
const QUOTED = '“”';

/** In UTF-16 units, as in the pattern below: marks around a letter. Fewer blanks are none of a quotation. */
export const SHORTEST_QUOTED = 3;

/** Blanks of a quotation, initials, a number, a word with its hyphens and apostrophes, a dash, any mark. */
const FORMS = [
  '\\s{3,}',
  '(?:\\p{L}\\.){2,}(?:-\\p{L}+)*',
  '\\d+(?:[.,:]\\d+)+',
  "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[’'-][\\p{L}\\p{N}]+|\\.\\p{Ll}+)*",
  '--',
  '\\S',
];
const TOKEN = new RegExp(FORMS.join('|'), 'gu');
/** "did" and "n’t", "Putin" and "’s". */
const ENDING = /(?:n[’']t|[’'](?:s|ll|d|re|ve|m))$/iu;
const WORD = /[\p{L}\p{N}]/u;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const add = (start: number, end: number, kind: Token['kind']): void => {
    const written = text.slice(start, end);
    const small = written.toLowerCase();
    const word = kind === 'quoted' ? QUOTED : small.includes('’') ? small.replaceAll('’', "'") : small;
    tokens.push({ start, end, kind, word, isCapital: kind === 'word' && small[0] !== written[0] });
  };
  for (const { 0: written, index } of text.matchAll(TOKEN)) {
    const end = index + written.length;
    if (written.trim() === '') add(index, end, 'quoted');
    else if (written === '.') {
      const last = tokens.at(-1);
      // "Mr. Smith", "John B. Taylor": the stop is the word's.
      if (last?.end === index && isShortened(last, tokens.at(-2)))
        tokens[tokens.length - 1] = { ...last, end };
      else add(index, end, 'mark');
    } else if (!WORD.test(written)) add(index, end, 'mark');
    else {
      const hasMark = written.includes('’') || written.includes("'");
      const ending = hasMark ? (ENDING.exec(written)?.[0].length ?? 0) : 0;
      if (ending < written.length) add(index, end - ending, 'word');
      if (ending > 0) add(end - ending, end, 'word');
    }
  }
  return tokens;
}

/** But "posted on X. Yermak said". */
const isShortened = ({ word, isCapital }: Token, before: Token | undefined): boolean =>
  isCapital &&
  (word.length === 1 ? before?.word !== 'on' && before?.word !== 'via' : BEFORE_A_NAME.has(word));
