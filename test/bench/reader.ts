// What the reader of passages takes: its scores beside the answer alone, many questions at once, and how long it holds the
// event loop.
import { fileURLToPath } from 'node:url';
import { consider, inContext, READ, readAsked } from '../../src/answer/decide/consider.ts';
import { answerQuestion, createLibrary, openReader, type PassageReader } from '../../src/index.ts';
import type { PassageInContext } from '../../src/reader/passage-reader.ts';
import { loadSeeds, ROOT } from './load-corpus.ts';
import { quantile } from './measure.ts';
import { makeQuestions } from './questions.ts';

export interface ReaderCost {
  readonly loadedAfter: number;
  /** Milliseconds of one step of an answer. */
  readonly steps: readonly { readonly name: string; readonly median: number; readonly p99: number }[];
  /** Passages that are read for a question, and their characters, at the median. */
  readonly passages: number;
  readonly characters: number;
  /** Milliseconds until the last of the questions that came at once had its scores. */
  readonly atOnce: { readonly questions: number; readonly last: number };
  /** Milliseconds, while all of this went on in another process. */
  readonly longestPause: number;
}

const QUESTIONS = 60;
const WARM_UP = 5;
const AT_ONCE = 20;

interface Task {
  readonly question: string;
  readonly passages: readonly PassageInContext[];
}

export async function measureReader(): Promise<ReaderCost> {
  const seeds = await loadSeeds();
  const library = createLibrary(seeds);
  const tasks: Task[] = [];
  for (const question of makeQuestions(seeds).slice(0, WARM_UP + QUESTIONS + AT_ONCE)) {
    const { weighed } = await consider(readAsked(library, question), library);
    tasks.push({ question, passages: weighed.slice(0, READ).map(inContext) });
  }

  const beat = startBeat();
  const opened = performance.now();
  const reader = await openReader({
    folder: fileURLToPath(new URL('model', `file://${ROOT}`)),
    onFailure: (line) => {
      throw new Error(line);
    },
  });
  if (!reader) throw new Error('there is no reader to measure');
  const loadedAfter = performance.now() - opened;
  const read: number[] = [];
  for (const task of tasks.slice(0, WARM_UP + QUESTIONS)) read.push(await timeOf(reader, task));
  const crowd = tasks.slice(-AT_ONCE);
  const last = Math.max(...(await Promise.all(crowd.map((task) => timeOf(reader, task)))));
  const longestPause = beat.end();
  await reader.close();

  const alone: number[] = [];
  for (const { question } of tasks.slice(0, WARM_UP + QUESTIONS)) {
    const start = performance.now();
    await answerQuestion(library, { question, limit: 3 });
    alone.push(performance.now() - start);
  }
  const steps = [
    ['the answer alone', alone],
    ['the scores of the reader', read],
  ] as const;
  return {
    loadedAfter,
    steps: steps.map(([name, times]) => {
      const taken = times.slice(WARM_UP);
      return { name, median: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
    }),
    passages: quantile(
      tasks.map(({ passages }) => passages.length),
      0.5,
    ),
    characters: quantile(
      tasks.flatMap(({ passages }) =>
        passages.map(({ text, title, before }) => `${text}${title}${before}`.length),
      ),
      0.5,
    ),
    atOnce: { questions: AT_ONCE, last },
    longestPause,
  };
}

async function timeOf(reader: PassageReader, { question, passages }: Task): Promise<number> {
  const start = performance.now();
  const scores = await reader.score(question, passages);
  if (scores?.length !== passages.length) throw new Error(`no scores for “${question}”`);
  return performance.now() - start;
}

/** Tells, when it is ended, the longest time in milliseconds that nothing else could be done. */
function startBeat(): { end(): number } {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return {
    end() {
      clearInterval(timer);
      return longest;
    },
  };
}
