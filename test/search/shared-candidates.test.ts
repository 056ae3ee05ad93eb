import { expect, it } from 'vitest';
import { createPassageRows } from '../../src/search/passage-rows.ts';
import { createSharedCandidates } from '../../src/search/shared-candidates.ts';

/** Articles 1 and 2, of two passages each; 107 and 108 there. */
const rows = createPassageRows([1, 2].map((article) => ({ article, lengths: [5, 5] })));
const numbers = {
  here: (there: number) => [undefined, 1, 2][there - 106],
  there: (here: number) => here + 106,
};
const terms = [{ stem: 'istanbul', worth: 3, share: 0.5 }];
const places = (article: number, count: number) =>
  Array.from({ length: count }, (_, passage) => ({ article, passage }));

/** A database with these passages, best first, and for how many it was asked. */
function having(found: readonly { readonly article: number; readonly passage: number }[]) {
  const limits: number[] = [];
  const only: unknown[] = [];
  const queries: unknown[] = [];
  const candidates = createSharedCandidates(
    {
      async candidates({ limit, articles, likely }) {
        limits.push(limit);
        only.push(articles);
        // One whose connection breaks begins anew.
        expect([...likely()].map(({ query }) => query)).toEqual([...likely()].map(({ query }) => query));
        queries.push([...likely()].map(({ query }) => query));
        return found.slice(0, limit);
      },
    },
    numbers,
    rows,
  );
  const find = (limit: number, articles?: readonly number[]) =>
    candidates.find({ terms, passages: 1_000, totals: rows.totals, limit, ...(articles && { articles }) });
  return { find, limits, only, queries };
}

it('gives the rows of this copy, in the order of the database', async () => {
  const { find } = having([
    { article: 108, passage: 1 },
    { article: 107, passage: 0 },
  ]);
  expect(await find(5)).toEqual([3, 0]);
});

it('asks for more where the database has what this copy has not, or no longer as it was', async () => {
  const { find, limits } = having([...places(99, 5), { article: 107, passage: 9 }, ...places(108, 2)]);
  expect(await find(2)).toEqual([2, 3]);
  expect(limits).toEqual([2, 4, 8]);
});

it('gives up in the end where hardly anything there is this copy’s', async () => {
  const { find, limits } = having([...places(99, 5_000), ...places(108, 2)]);
  expect(await find(2)).toEqual([]);
  expect(limits).toEqual([2, 4, 8, 16, 32, 64]);
});

it('names the articles by their numbers there', async () => {
  const { find, only } = having([]);
  await find(2, [2]);
  await find(2);
  expect(only).toEqual([[108], undefined]);
});

it('has about five times as many looked at as are wanted, and more where those are too few', async () => {
  const { find, queries } = having([]);
  await find(2);
  await find(20);
  const [once, twice] = [false, true].map((twice) => ({ stem: 'istanbul', twice }));
  expect(queries).toEqual([[twice, once], [once]]);
});
