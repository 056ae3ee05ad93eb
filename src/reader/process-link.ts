// The reader's process as the bot sees it: started, asked one thing at a time, and given up for good when it fails.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OperatorError } from '../program/operator-error.ts';
import type { FromReader, ToReader } from './messages.ts';
import type { PassageInContext } from './passage-reader.ts';

export interface ReaderProcess {
  /** One at a time. @throws OperatorError where the process has failed; it has been ended then. */
  score(question: string, passages: readonly PassageInContext[]): Promise<readonly number[]>;
  end(): void;
}

/** Compiled: Node 20 runs no TypeScript. */
const PROGRAM = fileURLToPath(new URL('./reader-process.js', import.meta.url));

/** Milliseconds after which it is taken to hang: a hundred times what a question or loading takes on an idle machine. */
const PATIENCE = 20_000;

/**
 * Resolves when the model is loaded.
 * @param folder the folder of the model's files.
 * @throws OperatorError where the model cannot be used here; the process has been ended then.
 */
export async function startReaderProcess(folder: string): Promise<ReaderProcess> {
  // Of the environment it needs nothing, and it is not to know the secrets there. Left to itself, the runtime tells its maker of each use,
  // and keeps a number for the machine.
  const child = fork(PROGRAM, [folder], {
    env: { ORT_DISABLE_TELEMETRY: '1' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let settle: ((outcome: FromReader) => void) | undefined;
  let failure: string | undefined;

  function fail(problem: string): void {
    failure ??= problem;
    child.kill('SIGKILL');
    settle?.({ problem });
  }
  child.on('message', (message: FromReader) => settle?.(message));
  child.once('error', (err) => fail(`its process failed (${err.message})`));
  child.once('exit', (code, signal) => fail(`its process ended (${signal ?? `exit code ${code}`})`));

  /** What it says next. It keeps the program running only while it is waited for. */
  async function reply(): Promise<readonly number[]> {
    if (failure !== undefined) throw new OperatorError(failure);
    hold(child, true);
    const outcome = await new Promise<FromReader>((resolve) => {
      const late = setTimeout(() => fail(`it did not answer within ${PATIENCE / 1_000} seconds`), PATIENCE);
      settle = (said) => {
        clearTimeout(late);
        resolve(said);
      };
    });
    settle = undefined;
    hold(child, false);
    if ('scores' in outcome) return outcome.scores;
    fail(outcome.problem);
    throw new OperatorError(outcome.problem);
  }

  await reply();
  return {
    score(question, passages) {
      const request: ToReader = { question, passages };
      const scores = reply();
      // Where it cannot be sent, the process has ended, which is told by its exit.
      if (failure === undefined) child.send(request, () => {});
      return scores;
    },
    end: () => fail('it was closed'),
  };
}

function hold(child: ChildProcess, held: boolean): void {
  if (held) child.ref();
  else child.unref();
  if (held) child.channel?.ref();
  else child.channel?.unref();
}
