// Floors under the answers to the project's own questions. Raise them when the answers get better; never lower them.
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readQuestionSet } from '../../adapters/terminal/question-set.ts';
import { readArticleFolder } from '../../src/articles/folder.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { figuresOf, missedOf, type ShareName, shareOf } from '../../src/evaluation/figures.ts';
import { isAnswerable, unreachableGold } from '../../src/evaluation/gold.ts';
import { createLibrary } from '../../src/library/library.ts';

type Floors = Readonly<Partial<Record<ShareName, number>>>;

/** The lower ends of the intervals that `npm run eval -- --reader off` tells: less than that is no chance. */
const SETS: Readonly<Record<string, { readonly enough: number; readonly floors: Floors }>> = {
  seeds: {
    enough: 140,
    floors: { first: 0.73, shownFirst: 0.85, shownAmongThree: 0.98, claimsRight: 0.76, declined: 0.67 },
  },
  tune: {
    enough: 140,
    floors: { amongThree: 0.52, shownFirst: 0.7, shownAmongThree: 0.89, claimsRight: 0.71, declined: 0.5 },
  },
  validate: {
    enough: 140,
    floors: { amongThree: 0.5, shownFirst: 0.7, shownAmongThree: 0.8, claimsRight: 0.68, declined: 0.54 },
  },
};

async function readSet(name: string) {
  const { lines, problems, articles } = await readQuestionSet(
    join(import.meta.dirname, name),
    new PassThrough(),
  );
  const folder = articles ?? join(import.meta.dirname, '../..', name);
  const read = await readArticleFolder(folder);
  const questions = lines.map(({ gold }) => gold);
  return { questions, library: createLibrary(read.articles), problems: [...problems, ...read.problems] };
}

describe.each(Object.entries(SETS))('the questions of %s', (name, { enough, floors }) => {
  const set = readSet(name);
  const judging = set.then(({ library, questions }) => evaluate(library, questions));

  it('can be read, and what is to be shown stands in the articles', async () => {
    const { questions, library, problems } = await set;
    expect(problems).toEqual([]);
    expect(questions.flatMap((gold) => unreachableGold(gold, library))).toEqual([]);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('are enough, with and without an answer', async () => {
    const { questions } = await set;
    const without = questions.filter((gold) => !isAnswerable(gold)).length / questions.length;
    expect(questions.length).toBeGreaterThanOrEqual(enough);
    expect(without).toBeGreaterThan(0.25);
    expect(without).toBeLessThan(0.5);
  });

  it('expect whole words', async () => {
    const { questions, library } = await set;
    const cut = questions.filter(({ spans }) =>
      spans.some(({ article, start, end }) => {
        const body = library.articles.get(article)?.article.body ?? '';
        return /\w\w/u.test(body.slice(start - 1, start + 1)) || /\w\w/u.test(body.slice(end - 1, end + 1));
      }),
    );
    expect(cut.map(({ id }) => id)).toEqual([]);
  });

  it('are answered as well as before', { timeout: 60_000 }, async () => {
    const judged = await judging;
    const figures = figuresOf(judged);
    const below = Object.entries(floors).flatMap(([share, floor]) => {
      const reached = shareOf(share as ShareName, figures);
      return reached < floor
        ? [`${share} is ${reached.toFixed(3)}, and was at least ${floor.toFixed(3)}`]
        : [];
    });
    expect(below, missesOf(name, judged)).toEqual([]);
  });

  it('are answered within the rules for snippets', { timeout: 60_000 }, async () => {
    expect(figuresOf(await judging).ruleBreaks).toBe(0);
  });
});

it('share no article and no question between tune and validate', async () => {
  const [tune, validate] = [await readSet('tune'), await readSet('validate')];
  const words = ({ questions, library }: typeof tune): string[] => [
    ...questions.map(({ question }) => question.toLowerCase()),
    ...[...library.articles.values()].map(({ article }) => article.body),
  ];
  const known = new Set(words(tune));
  expect(words(validate).filter((each) => known.has(each))).toEqual([]);
});

/** None of validate/: nobody is to look at them. */
const missesOf = (name: string, judged: Awaited<ReturnType<typeof evaluate>>): string =>
  name === 'validate'
    ? ''
    : missedOf(judged)
        .map(({ gold }) => `${gold.id} ${gold.question}`)
        .join('\n');
