// The program of the reader's own process: loads the model, says that it is ready, and scores what it is sent until its
// parent is gone. The runtime computes in the thread that calls it, and takes the whole process down where a thread that
// has loaded it ends; here neither holds up nor ends the bot.
import { availableParallelism } from 'node:os';
import type { FromReader, ToReader } from './messages.ts';
import { readModelFile } from './model-files.ts';
import { rowOf } from './row.ts';
import { loadModel } from './runtime.ts';
import { createEncode } from './tokens.ts';

/** More would gain little on rows as short as these, and be missed elsewhere. */
const MOST_THREADS = 2;

// Ctrl-C in a terminal and the end of a service are told to every process; this one ends when its parent has.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('disconnect', () => process.exit());

const answer = (message: FromReader): unknown => process.send?.(message);

try {
  const [, , folder = ''] = process.argv;
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const [encode, score] = await Promise.all([
    readModelFile(folder, 'tokenizer.json').then((file) => createEncode(file.toString())),
    readModelFile(folder, 'reader.int8.onnx').then((file) => loadModel(file, threads)),
  ]);

  process.on('message', async ({ question, passages }: ToReader) => {
    try {
      const scores: number[] = [];
      for (const passage of passages) scores.push(await score(rowOf(encode, question, passage)));
      answer({ scores });
    } catch (err) {
      answer({ problem: problemOf(err) });
    }
  });
  answer({ scores: [] });
} catch (err) {
  answer({ problem: problemOf(err) });
}

/** One line of it. */
function problemOf(err: unknown): string {
  const [line = ''] = (err instanceof Error ? err.message : String(err)).split('\n');
  return line;
}
