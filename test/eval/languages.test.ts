// Floors under what is found in Russian, Ukrainian and Turkish: whether the passage that answers is among the first three.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readQuestionSet } from '../../adapters/terminal/question-set.ts';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { readArticleFolder } from '../../src/articles/folder.ts';
import { isAnswerable, unreachableGold } from '../../src/evaluation/gold.ts';
import { createLibrary } from '../../src/library/library.ts';
import { wordsOf } from '../../src/text/terms.ts';

const folder = join(import.meta.dirname, 'languages');
const set = (async () => {
  const { lines } = await readQuestionSet(folder, new PassThrough());
  const { articles } = await readArticleFolder(join(folder, 'articles'));
  return { questions: lines.map(({ gold }) => gold), library: createLibrary(articles) };
})();

/** Questions of a language: for how many the passage is the first, and among the first three. Never to be lowered. */
const FLOORS: Readonly<Record<string, { readonly first: number; readonly three: number }>> = {
  ru: { first: 16, three: 18 },
  uk: { first: 12, three: 15 },
  tr: { first: 12, three: 13 },
  en: { first: 5, three: 5 },
};

describe('the questions in other languages', () => {
  it('have what is to be shown in the articles', async () => {
    const { questions, library } = await set;
    expect(questions.flatMap((gold) => unreachableGold(gold, library))).toEqual([]);
  });

  it.each(Object.entries(FLOORS))('of %s find the passage that answers', async (language, floors) => {
    const { questions, library } = await set;
    const asked = questions.filter((gold) => gold.kind === language && isAnswerable(gold));
    const places = await Promise.all(
      asked.map(async ({ question, texts }) => {
        const { considered } = await answerQuestion(library, { question });
        const weighed = considered[0]?.weighed ?? [];
        return weighed.findIndex(({ passage }) => texts.some((words) => passage.text.includes(words)));
      }),
    );
    expect(places.filter((at) => at === 0).length).toBeGreaterThanOrEqual(floors.first);
    expect(places.filter((at) => at >= 0 && at < 3).length).toBeGreaterThanOrEqual(floors.three);
  });

  it('that no article answers are not answered', async () => {
    const { questions, library } = await set;
    const answers = await Promise.all(
      questions
        .filter((gold) => !isAnswerable(gold))
        .map(({ question }) => answerQuestion(library, { question })),
    );
    const answered = answers.filter(({ kind }) => kind === 'answered');
    expect(answered.map(({ question }) => question)).toEqual([]);
  });
});

/** Of all pairs of forms of one word, the share that have the same stem. Never to be lowered. */
const ALIKE: Readonly<Record<string, number>> = { ru: 0.96, uk: 0.91, tr: 0.96 };

it.each(Object.entries(ALIKE))('the forms of a word of %s mostly have one stem', (language, floor) => {
  const lines = readFileSync(join(folder, 'forms.txt'), 'utf8').trim().split('\n');
  const pairs = lines
    .map((line) => line.split(' '))
    .filter(([of]) => of === language)
    .flatMap(([, ...forms]) => {
      const stems = wordsOf(forms.join(' '), { language }).map(({ stem }) => stem);
      return stems.flatMap((stem, at) => stems.slice(at + 1).map((other) => stem === other));
    });
  expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(floor);
});
