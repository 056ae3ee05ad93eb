// Candidates by SQLite's FTS5: it tells where stems stand, and their scores are added up here.
import { bm25 } from './bm25.ts';
import type { CandidateQuery, Candidates } from './candidates.ts';
import type { PassageRows } from './passage-rows.ts';
import { createPostings } from './postings.ts';
import type { SearchedStems } from './stem-table.ts';

/** Passages that rare words bring in, after which commoner ones bring in no more: some milliseconds of adding up, in a library of any size. */
const ENOUGH = 60_000;

export function createFts5Candidates(
  table: Pick<SearchedStems, 'holding' | 'perArticle'>,
  rows: PassageRows,
  enough = ENOUGH,
): Candidates {
  const postings = createPostings(table, rows);
  /** What a search adds up of each row: nothing between two searches. */
  let sums = new Float32Array(0);
  let touched = new Uint32Array(0);

  /** 1 of each row that is of these articles. */
  function rowsOf(articles: readonly number[]): Uint8Array {
    const theirs = new Uint8Array(rows.size);
    for (const article of articles) {
      const first = rows.firstOf(article);
      if (first !== undefined) theirs.fill(1, first, first + rows.countOf(article));
    }
    return theirs;
  }

  return {
    /** Common words bring in none where rarer ones have brought enough, and count where their rows are known. */
    async find({ terms, articles, totals, limit }: CandidateQuery) {
      if (sums.length < rows.size) {
        sums = new Float32Array(Math.ceil(rows.size * 1.2));
        touched = new Uint32Array(sums.length);
      }
      const only = articles && rowsOf(articles);
      let [brought, count] = [0, 0];
      for (const { stem, worth, passages } of terms) {
        // The rare words may be in none of the articles that are wanted.
        if (brought >= enough && !only) break;
        brought += passages;
        for (const row of postings.rowsWith(stem, 1)) {
          if (only && only[row] !== 1) continue;
          const sum = sums[row] ?? 0;
          if (sum === 0) touched[count++] = row;
          sums[row] = sum + bm25(worth, 1, rows.lengthOf(row), totals);
        }
        for (const row of postings.rowsWith(stem, 2)) {
          const sum = sums[row] ?? 0;
          if (sum === 0) continue;
          const length = rows.lengthOf(row);
          sums[row] = sum + bm25(worth, 2, length, totals) - bm25(worth, 1, length, totals);
        }
      }
      const found = best(touched.subarray(0, count), sums, limit);
      for (let at = 0; at < count; at += 1) sums[touched[at] ?? 0] = 0;
      return found;
    },
    forget: postings.forget,
  };
}

/** Steps between nothing and the best score, of which whole ones are left out before any is sorted. */
const STEPS = 1_000;

/** The rows with the highest sums, best first. */
function best(rows: Uint32Array, sums: Float32Array, limit: number): number[] {
  let highest = 0;
  for (const row of rows) highest = Math.max(highest, sums[row] ?? 0);
  const stepOf = (row: number): number => Math.floor(((sums[row] ?? 0) / highest) * STEPS);
  const counts = new Uint32Array(STEPS + 1);
  for (const row of rows) counts[stepOf(row)] = (counts[stepOf(row)] ?? 0) + 1;
  let least = STEPS;
  for (let above = counts[least] ?? 0; least > 0 && above < limit; above += counts[least] ?? 0) least -= 1;
  return [...rows]
    .filter((row) => stepOf(row) >= least)
    .sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
    .slice(0, limit);
}
