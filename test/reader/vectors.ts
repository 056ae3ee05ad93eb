// Rows that were made up for the model, with the tokens and the score that belong to them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PassageInContext } from '../../src/reader/passage-reader.ts';
import { MODEL } from '../support/reader.ts';

const vector = z.object({
  question: z.string(),
  passage: z.string(),
  title: z.string(),
  before: z.string(),
  input_ids: z.array(z.number()),
  first_of_type_1: z.number(),
  score: z.number(),
});

interface Vector {
  readonly question: string;
  readonly passage: PassageInContext;
  readonly ids: readonly number[];
  readonly passageFrom: number;
  readonly score: number;
}

export const vectors: readonly Vector[] = readFileSync(join(MODEL, 'vectors.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const { question, passage: text, title, before, ...row } = vector.parse(JSON.parse(line));
    return {
      question,
      passage: { text, title, before },
      ids: row.input_ids,
      passageFrom: row.first_of_type_1,
      score: row.score,
    };
  });
