// Why, for every question of the project's sets: what is told is what was decided by.
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readQuestionSet } from '../../adapters/terminal/question-set.ts';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { restrictionsOf } from '../../src/answer/decide/narrow.ts';
import { explainRest, explainSnippet, type SnippetWhy } from '../../src/answer/show/why.ts';
import { explainAnswer } from '../../src/answer/show/why-reply.ts';
import { WEIGHTS } from '../../src/answer/weigh/weights.ts';
import { readArticleFolder } from '../../src/articles/folder.ts';
import { createLibrary } from '../../src/library/library.ts';
import { canonicalWords } from '../../src/people/people.ts';
import { speakerIds } from '../../src/statements/speakers/speaker.ts';
import { termsOf, wordsOf } from '../../src/text/terms.ts';

async function answersOf(name: string) {
  const { lines, articles } = await readQuestionSet(join(import.meta.dirname, name), new PassThrough());
  const read = await readArticleFolder(articles ?? join(import.meta.dirname, '../..', name));
  const library = createLibrary(read.articles);
  const answers = await Promise.all(
    lines.map(({ gold: { question, context } }) =>
      answerQuestion(library, { question, ...(context === undefined ? {} : { context }) }),
    ),
  );
  return { library, answers };
}

const shownOf = (answer: Answer) => (answer.kind === 'answered' ? answer.snippets : answer.nearest);

/** What contradicts the record of the decision, in words. */
function contradictionsOf(answer: Answer, summary: string): string[] {
  const isAnswer = summary.startsWith('I answered because') || summary.startsWith('I showed how');
  const told = summary.match(/\d+(?= %)/gu)?.map(Number) ?? [];
  const reached = Math.floor(answer.probability * 100 + 1e-9);
  return [
    isAnswer === (answer.kind === 'answered') ? [] : ['says the other thing'],
    told.every((share) => share === reached || share === WEIGHTS.threshold * 100)
      ? []
      : [`tells ${told.join(', ')} % for ${reached} %`],
    answer.kind === 'answered' || !('about' in answer) || summary.includes(answer.about ?? '')
      ? []
      : ['does not name what it lacks'],
  ].flat();
}

/** What is told of a passage and is not so. */
function untrueOf({ question, weighed, matches, words }: SnippetWhy): string[] {
  const { passage, entry } = weighed;
  const here = new Set(termsOf(passage.text, { spellings: canonicalWords }).map(({ stem }) => stem));
  const statements = entry.notes[passage.number]?.statements ?? [];
  const ofAsked = statements.filter(({ speaker }) =>
    question.speakers.some(({ id }) => speakerIds(speaker).includes(id)),
  );
  const hows = {
    quoted: ofAsked.some(({ polarity, kind }) => polarity === 'said' && kind !== 'indirect'),
    reported: ofAsked.some(({ polarity }) => polarity === 'said'),
    'not said': ofAsked.length > 0,
    none: ofAsked.length === 0,
  };
  return [
    ...matches.flatMap(({ asked, by, place, person }) => {
      const stems = wordsOf(by ?? asked, { spellings: canonicalWords }).map(({ stem }) => stem);
      const isHere = stems.some((stem) => here.has(stem));
      if (by !== undefined && !isHere) return [`“${by}” is said to be in it`];
      return place === 'nowhere' && isHere && !person ? [`“${asked}” is said to be missing`] : [];
    }),
    ...(words && !hows[words.how] ? [`${words.how}: ${words.of.map(({ name }) => name).join()}`] : []),
  ];
}

describe.each(['seeds', 'tune', 'validate'])('why, for each question of %s', async (name) => {
  const asked = await answersOf(name);

  it('tells whether it was answered, and by which chance', async () => {
    const { library, answers } = await asked;
    const wrong = answers.flatMap((answer) =>
      contradictionsOf(answer, explainAnswer(library, answer).summary).map(
        (each) => `${answer.question}: ${each}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('explains every passage that is shown, and says nothing of it that is not so', async () => {
    const { answers } = await asked;
    const wrong = answers.flatMap((answer) =>
      shownOf(answer).flatMap((snippet) => {
        const why = explainSnippet(snippet, answer);
        const isNews = answer.considered.every(({ weighed }) => weighed.length === 0);
        const told = why ? untrueOf(why) : isNews ? [] : ['is not explained'];
        return told.map((each) => `${answer.question}: ${each}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('counts what was left out once each, under what it really lacks', async () => {
    const { answers } = await asked;
    const wrong = answers.flatMap((answer) => {
      const shown = shownOf(answer);
      const rest = explainRest(answer, shown);
      const weighed = answer.considered.reduce((sum, each) => sum + each.weighed.length, 0);
      const counted = rest.reduce((sum, { count }) => sum + count, 0);
      const lacks = rest.filter(({ reason, best }) => {
        if (reason === 'next' || reason === 'unlikely')
          return best.probability >= WEIGHTS.threshold !== (reason === 'next') && answer.kind === 'answered';
        return !answer.considered.some(({ question }) =>
          restrictionsOf(question).some(({ lack, holds }) => lack.reason === reason && !holds(best)),
        );
      });
      return [
        ...(counted > weighed ? [`${answer.question}: ${counted} of ${weighed}`] : []),
        ...lacks.map(({ reason }) => `${answer.question}: not ${reason}`),
      ];
    });
    expect(wrong).toEqual([]);
  });
});
