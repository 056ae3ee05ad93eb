import { describe, expect, it } from 'vitest';
import { fuzzedArticle, randomFrom } from '../support/fuzzed-articles.ts';
import { readFuzzed } from '../support/read-fuzzed.ts';

const ARTICLES = 60;

describe('An article made of cuts and splices', () => {
  it.each(['a.md', 'a.txt'])(
    'is read without a fault, and all that is found stands in it word by word (%s)',
    (name) => {
      const random = randomFrom(2025);
      const read = Array.from({ length: ARTICLES }, () => readFuzzed(fuzzedArticle(random), name));
      expect(read.flatMap(({ faults }) => faults)).toEqual([]);
      expect(read.reduce((sum, { statements }) => sum + statements, 0)).toBeGreaterThan(ARTICLES);
    },
  );
});
