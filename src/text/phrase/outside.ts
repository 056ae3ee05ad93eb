// What an article says outside its quotations: its text with everything quoted made blank, and the tokens of it.
import { type Token, tokensOf } from './token.ts';

export interface Outside {
  /** In plain letters, of the same length as the article's body. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The number of the first token that begins at the offset or after it. */
  readonly tokenAt: (offset: number) => number;
  readonly slice: (start: number, end?: number) => string;
}

export function readOutside(text: string): Outside {
  const tokens = tokensOf(text);
  const numbers = new Uint32Array(text.length + 1);
  let number = 0;
  for (let at = 0; at <= text.length; at++) {
    if ((tokens[number]?.start ?? at) < at) number++;
    numbers[at] = number;
  }
  return {
    text,
    tokens,
    tokenAt: (offset) => numbers[Math.min(Math.max(0, offset), text.length)] ?? tokens.length,
    slice: (start, end) => text.slice(start, end),
  };
}
