// Floors under what the program answers about its own seeds. Raise them when it gets better; never lower them.
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readGoldFile } from '../../adapters/terminal/gold-file.ts';
import { readArticleFolder } from '../../src/articles/folder.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { isAnswerable, unreachableGold } from '../../src/evaluation/gold.ts';
import { createLibrary } from '../../src/library/library.ts';

const FLOORS = { hitAt1: 0.94, hitAt3: 0.98 };
/** Unanswerable ones that are still answered, each a fault to mend: take them out as they are, add none. */
const STILL_ANSWERED: ReadonlySet<string> = new Set(['u23', 'u63']);

const { articles } = await readArticleFolder(join(import.meta.dirname, '../../seeds'));
const library = createLibrary(articles);
const { lines, problems } = await readGoldFile(
  join(import.meta.dirname, 'seed-questions.jsonl'),
  new PassThrough(),
);
const questions = lines.map(({ gold }) => gold);
const { figures, missed } = evaluate(library, questions);

const missedWhere = (answerable: boolean): string =>
  missed
    .filter(({ gold }) => isAnswerable(gold) === answerable)
    .map(({ gold, answer, rank }) => {
      const shown = answer.kind === 'answered' ? answer.snippets[0]?.text : answer.reason;
      return `${gold.id} ${gold.question} (right at ${rank ?? 'no place'}): ${shown}`;
    })
    .join('\n');

describe('questions about the seeds', () => {
  it('are enough of each sort, and what is to be shown stands in the seeds', () => {
    expect(problems).toEqual([]);
    expect(questions.flatMap((gold) => unreachableGold(gold, library))).toEqual([]);
    expect(figures.answerable).toBeGreaterThanOrEqual(80);
    expect(figures.unanswerable).toBeGreaterThanOrEqual(60);
  });

  it('are answered by the first snippet, or by one of three', () => {
    const { hitAt1, hitAt3, answerable } = figures;
    expect(hitAt1 / answerable, missedWhere(true)).toBeGreaterThanOrEqual(FLOORS.hitAt1);
    expect(hitAt3 / answerable, missedWhere(true)).toBeGreaterThanOrEqual(FLOORS.hitAt3);
  });

  it('are left unanswered where the seeds do not say', () => {
    const wrong = missed.filter(({ gold }) => !isAnswerable(gold) && !STILL_ANSWERED.has(gold.id));
    expect(wrong.map(({ gold }) => gold.question)).toEqual([]);
    expect(figures.unanswerable - figures.abstained).toBeLessThanOrEqual(STILL_ANSWERED.size);
  });

  it('are answered within the rules for snippets', () => {
    expect(figures.ruleBreaks).toBe(0);
  });
});
