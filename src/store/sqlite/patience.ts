// What is done where another process is writing: SQLite itself waits for a moment and then gives up, which nobody should
// have to answer for. With many writers, or on a slow disk, one may be passed over again and again.
import { setTimeout as pause } from 'node:timers/promises';

/** For which SQLite waits itself, in milliseconds: nothing else is done in that time. */
export const BUSY_TIMEOUT = 100;
/** Tries, with pauses between them in which other things are done: half a minute and more. */
const TRIES = 100;
const LONGEST_PAUSE = 500;

/** Resolves with what `work` gives, which must do nothing where it throws. */
export async function patiently<Result>(work: () => Result): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return work();
    } catch (err) {
      if (tries === TRIES || !isBusy(err)) throw err;
      await pause(pauseAfter(tries));
    }
  }
}

/** The same for what is done before anything else is: while the file is opened. */
export function patientlyNow<Result>(work: () => Result): Result {
  for (let tries = 1; ; tries += 1) {
    try {
      return work();
    } catch (err) {
      if (tries === TRIES || !isBusy(err)) throw err;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseAfter(tries));
    }
  }
}

/** Not all at the same time. */
const pauseAfter = (tries: number): number => Math.min(20 * tries, LONGEST_PAUSE) * (0.5 + Math.random() / 2);

/** SQLITE_BUSY, in whichever of its extended forms. */
const isBusy = (err: unknown): boolean =>
  err instanceof Error && 'errcode' in err && typeof err.errcode === 'number' && (err.errcode & 0xff) === 5;
