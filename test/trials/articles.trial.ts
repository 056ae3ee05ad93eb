// 10,000 articles made of cuts and splices, some with a line of a megabyte: none stops the reading, and every span stands in its file.
import { expect, it } from 'vitest';
import { fuzzedArticle, randomFrom } from '../support/fuzzed-articles.ts';
import { readFuzzed } from '../support/read-fuzzed.ts';

const ARTICLES = 10_000;
const WITHIN = 3_600_000;
const MEGABYTE = 1_000_000;
/** One in so many has a very long line. */
const LONG_EVERY = 1000;

it(
  'reads them all',
  () => {
    const seed = Number(process.env.TRIAL_SEED ?? 1);
    const random = randomFrom(seed);
    let longestTurn = 0;
    let statements = 0;
    for (let number = 0; number < ARTICLES; number++) {
      const isLong = number % LONG_EVERY === LONG_EVERY - 1;
      const source = isLong
        ? fuzzedArticle(random)
            .replaceAll('\n', ' ')
            .padEnd(40, ' said Putin')
            .repeat(MEGABYTE / 40)
            .slice(0, MEGABYTE)
        : fuzzedArticle(random);
      const read = readFuzzed(source, random() < 0.5 ? 'a.md' : 'a.txt');
      expect(read.faults, `article ${number} of seed ${seed}: ${source.slice(0, 2000)}`).toEqual([]);
      longestTurn = Math.max(longestTurn, read.longestTurn);
      statements += read.statements;
    }
    process.stdout.write(
      `${ARTICLES} articles, ${statements} statements, longest turn ${Math.round(longestTurn)} ms\n`,
    );
  },
  WITHIN,
);
