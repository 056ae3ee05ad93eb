// The reader of passages that comes with Parley: a small model, computed in a process of its own, a question at a time.
import { createKeptScores } from './kept-scores.ts';
import type { PassageInContext, PassageReader } from './passage-reader.ts';
import { type ReaderProcess, startReaderProcess } from './process-link.ts';

interface ReaderOptions {
  /** The folder of the model's files. */
  readonly folder: string;
  /** Told once, with the cause and the next step, if the model cannot be used, now or later. */
  readonly onFailure: (line: string) => void;
}

/** Questions that may wait for scores, some five seconds' worth on two cores; more are answered without, not late. */
const MOST_WAITING = 24;

/** Resolves when the model is loaded, in well under a second; with undefined where it cannot be used on this machine. */
export async function openReader({ folder, onFailure }: ReaderOptions): Promise<PassageReader | undefined> {
  const tell = (err: unknown): undefined => {
    const cause = err instanceof Error ? err.message : String(err);
    onFailure(
      `answers are ordered by their words alone, since the passage reader cannot be used: ${cause}. PARLEY_READER=off does without it.`,
    );
  };
  return startReaderProcess(folder).then((process) => readerOver(process, tell), tell);
}

function readerOver(process: ReaderProcess, onFailure: (err: unknown) => void): PassageReader {
  const kept = createKeptScores();
  let waiting = 0;
  let ended = false;
  // First come, first served: with questions of one size none has its scores later than if they took turns, most sooner.
  let turn: Promise<void> = Promise.resolve();

  function recall(question: string, passages: readonly PassageInContext[]): number[] | undefined {
    const scores = passages.flatMap((passage) => kept.get(question, passage) ?? []);
    return scores.length === passages.length ? scores : undefined;
  }

  async function scoreNow(question: string, passages: readonly PassageInContext[]): Promise<void> {
    const missing = passages.filter((passage) => kept.get(question, passage) === undefined);
    if (ended || missing.length === 0) return;
    try {
      const scores = await process.score(question, missing);
      for (const [at, score] of scores.entries()) {
        const passage = missing[at];
        if (passage) kept.keep(question, passage, score);
      }
    } catch (err) {
      if (!ended) onFailure(err);
      ended = true;
    }
  }

  return {
    async score(question, passages) {
      const known = recall(question, passages);
      if (known || ended || waiting === MOST_WAITING) return known;
      waiting += 1;
      turn = turn.then(() => scoreNow(question, passages));
      await turn;
      waiting -= 1;
      return recall(question, passages);
    },
    async close() {
      ended = true;
      process.end();
    },
  };
}
