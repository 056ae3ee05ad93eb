// The words of a text, to be compared one by one: nothing that changes what is said is folded away, "can’t" is not "can".
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

export interface Word extends Span {
  /** In the form in which the same word compares equal: small letters, straight apostrophes, no marks. */
  readonly key: string;
}

const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{Cf}]+(?:['’ʼ´`][\p{L}\p{M}\p{Cf}]+)*|[%$€£]/gu;

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: foldText(match[0].replace(/\p{Cf}/gu, '')).replace(/(?<=\d),(?=\d)/gu, ''),
  }));
