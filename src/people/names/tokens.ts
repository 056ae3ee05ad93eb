// Cuts a text into words with their places, folded, so that names can be looked up word by word.
import { foldText } from '../../text/fold.ts';
import { isTurkish } from '../../text/turkish.ts';

export interface Token {
  /** Folded, without the dots of initials and without a possessive ending. */
  readonly word: string;
  readonly start: number;
  /** End of the word as a name: before a possessive ending. */
  readonly end: number;
  /** End of everything: after it. */
  readonly fullEnd: number;
  readonly letterCase: LetterCase;
}

export type LetterCase = 'lower' | 'capital' | 'upper';

// 'U.S.' is one word; so is 'O'Brien'; 'al-Thani' is two.
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ][sS]$/;
/** "Lavrov'un": any ending of a name stands behind an apostrophe. */
const TURKISH_ENDING = /['’ʼ]\p{Ll}+$/u;

/** @param language of the text, a BCP 47 tag; English and what is told by its letters need none. */
export function tokenize(text: string, language?: string): Token[] {
  const ending = isTurkish(language) ? TURKISH_ENDING : POSSESSIVE;
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index;
    const isInitials = raw.endsWith('.');
    const bare = isInitials ? raw.replaceAll('.', '') : raw.replace(ending, '');
    const end = isInitials ? start + raw.length : start + bare.length;
    tokens.push({
      word: foldText(bare),
      start,
      end,
      fullEnd: start + raw.length,
      letterCase: letterCase(bare),
    });
  }
  return tokens;
}

/** Whether two neighbouring words belong to one phrase: nothing but a space, a line's end or a hyphen between them. */
export function isJoined(text: string, left: Token, right: Token): boolean {
  const gap = text.slice(left.fullEnd, right.start);
  return (
    gap === ' ' ||
    gap === '-' ||
    /^(?:[\s‑]|[^\S\n]\n|\n[^\S\n])$/.test(gap) ||
    (gap === '. ' && isAbbreviated(left))
  );
}

/** Whether the words are two words of one name: with a space between them, for 'Trump-Putin' is two names. */
export function isSpaced(text: string, left: Token, right: Token): boolean {
  return /^\s$/.test(text.slice(left.fullEnd, right.start));
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'adm amb brig capt col dr fr gen gov hon lt maj mr mrs ms prof rep sen sgt st'.split(' '),
);

function isAbbreviated({ word }: Token): boolean {
  return word.length === 1 || ABBREVIATIONS.has(word);
}

function letterCase(word: string): LetterCase {
  const first = word.charAt(0);
  if (first.toLowerCase() === first) return 'lower';
  return word.length > 1 && word.toUpperCase() === word ? 'upper' : 'capital';
}
