import { expect, it } from 'vitest';
import { createFts5Candidates } from '../../src/search/fts5-candidates.ts';
import { createPassageRows } from '../../src/search/passage-rows.ts';

const PER_ARTICLE = 1_000;

/** A library of a hundred articles of a thousand passages, whose stems are all 'trump'; and how many places it was asked for. */
function full() {
  const lengths = Array.from({ length: PER_ARTICLE }, (_, at) => 5 + (at % 40));
  const rows = createPassageRows(Array.from({ length: 100 }, (_, article) => ({ article, lengths })));
  const asked: number[] = [];
  const candidates = createFts5Candidates(
    {
      perArticle: PER_ARTICLE,
      holding(_, most) {
        asked.push(most);
        return Array.from({ length: Math.min(most, rows.size) }, (_, at) => at);
      },
    },
    rows,
  );
  const terms = [{ stem: 'trump', worth: 1, share: 0.9 }];
  const find = (limit: number, articles?: readonly number[]) => {
    const passages = (articles?.length ?? 100) * PER_ARTICLE;
    return candidates.find({ terms, passages, totals: rows.totals, limit, ...(articles && { articles }) });
  };
  return { rows, asked, find };
}

it('gives the shortest of those that are worth the same, and no more than can be scored, however many there are', async () => {
  const { rows, asked, find } = full();
  const found = await find(200);
  expect(found).toHaveLength(3_500);
  expect(Math.max(...found.map(rows.lengthOf))).toBe(7);
  expect(Math.max(...asked)).toBeLessThanOrEqual(50_000);
  expect(await find(10_000)).toHaveLength(10_000);
});

it('gives all passages of a few articles, and looks for none in the others', async () => {
  const { asked, find } = full();
  const found = await find(200, [7, 3]);
  expect(found).toHaveLength(2_000);
  expect([Math.min(...found), Math.max(...found)]).toEqual([3_000, 7_999]);
  expect(asked).toEqual([]);
  const some = Array.from({ length: 10 }, (_, at) => at + 90);
  expect(Math.min(...(await find(200, some)))).toBeGreaterThanOrEqual(90_000);
});
