// Quotation marks: the marks of a paragraph, and which of them can open and close a quotation.
import type { Span } from './span.ts';

export interface Mark extends Span {
  readonly text: string;
  /** A word or a bracket begins right after it, and none has ended right before it. */
  readonly beforeWord: boolean;
  /** Something has ended right before it, and no word begins right after it. */
  readonly afterWord: boolean;
  /** Nothing visible stands before it in its paragraph. */
  readonly first: boolean;
}

/** Of three apostrophes in a row the last two close what the first two of three opened ("''… 'no.'''"). */
const MARK = /(?<=[^\s([{])'(?='')|''|``|‘‘|’’|["“”„«»‹›‚‘’']/gu;

/** The marks that each opening mark is closed by, the usual one first. */
const CLOSED_BY: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    '“': ['”', '"', "''", '“'],
    '„': ['“', '”', '"'],
    '”': ['”'],
    '"': ['"', '”', "''"],
    '``': ["''", '"', '”'],
    "''": ["''", '"'],
    '‘‘': ['’’'],
    '«': ['»'],
    '»': ['«'],
    '‹': ['›'],
    '‚': ['‘', '’'],
    '‘': ['’', "'"],
    "'": ["'"],
  }),
);
const ALWAYS_OPENS = new Set(['“', '„', '``', '‘‘', '«', '‹', '‚']);
const OPENS_BEFORE_A_WORD = new Set(['"', "''", '”', '»', '‘', "'"]);
/** Apostrophes too: to open a quotation they must be closed in the same paragraph. */
const SINGLE = new Set(['‘', "'", '‚']);
/** "’90s", "’em", "’n’": an apostrophe before a word. */
const ELISION = /^(?:\d0s?|em|n|til|till|tis|twas|cause|bout|round|cos)(?![\p{L}\d])/iu;

const MAY_PRECEDE = /^$|[\s([{—–\-‘“"'«„/]/u;
const WORD = /[\p{L}\p{N}]/u;

export function marksOf(body: string, { start, end }: Span): Mark[] {
  const text = body.slice(start, end);
  const lead = text.length - text.trimStart().length;
  return [...text.matchAll(MARK)].map(({ 0: mark, index }) => {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + mark.length);
    return {
      text: mark,
      start: start + index,
      end: start + index + mark.length,
      beforeWord: MAY_PRECEDE.test(before) && /\S/u.test(after),
      afterWord: /\S/u.test(before) && !WORD.test(after),
      first: index <= lead,
    };
  });
}

export const isSingle = ({ text }: Mark): boolean => SINGLE.has(text);

/** Whether a mark can open a quotation where none is open. */
export function canOpen(body: string, mark: Mark): boolean {
  if (ALWAYS_OPENS.has(mark.text)) return true;
  if (!OPENS_BEFORE_A_WORD.has(mark.text) || !mark.beforeWord) return false;
  if (isSingle(mark)) return !ELISION.test(body.slice(mark.end, mark.end + 8));
  return (mark.text !== '”' && mark.text !== '»') || !mark.afterWord;
}

/** Whether a mark can close what `open` opened. */
export function canClose(open: Mark, mark: Mark): boolean {
  if (!CLOSED_BY.get(open.text)?.includes(mark.text)) return false;
  if (isSingle(open)) return mark.afterWord;
  return mark.text !== '“' || (mark.afterWord && !mark.beforeWord);
}

/** Whether a mark at the head of a paragraph takes up again what `open` opened in an earlier one. */
export const opensAgain = (open: Mark, mark: Mark): boolean =>
  mark.first && mark.beforeWord && (mark.text === open.text || (!isSingle(open) && DOUBLE.has(mark.text)));

const DOUBLE = new Set(['“', '"', "''", '``', '„']);
/** Marks that say by themselves that they close. */
const ONLY_CLOSES = new Set(['”', '»', '›', '’’']);

/** Whether the first mark of a paragraph shows that a quotation has run into it from the one before. */
export function closesBeforeOpening(body: string, open: Mark, mark: Mark): boolean {
  if (isSingle(open) || !canClose(open, mark)) return false;
  if (ONLY_CLOSES.has(mark.text)) return true;
  return !mark.beforeWord && /[.,!?…]/u.test(body.charAt(mark.start - 1));
}
