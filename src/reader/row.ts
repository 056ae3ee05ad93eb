// What the model reads of a question and a passage: one row of tokens.
import type { PassageInContext } from './passage-reader.ts';
import type { Encode } from './tokens.ts';

export interface Row {
  readonly ids: readonly number[];
  /** Where the second part of the row, what the question is compared with, begins. */
  readonly passageFrom: number;
}

const CLS = 101;
const SEP = 102;
const FULL_STOP = 1012;

/** Tokens at most, as the model was trained. Of the sentence before, the end is nearest to the passage. */
const MOST = { question: 40, passage: 110, title: 20, before: 30 };

export function rowOf(encode: Encode, question: string, { text, title, before }: PassageInContext): Row {
  const asked = [CLS, ...encode(question).slice(0, MOST.question), SEP];
  const read = [...encode(text).slice(0, MOST.passage), SEP];
  const around = [
    ...encode(title).slice(0, MOST.title),
    FULL_STOP,
    ...encode(before).slice(-MOST.before),
    SEP,
  ];
  return { ids: [...asked, ...read, ...around], passageFrom: asked.length };
}
