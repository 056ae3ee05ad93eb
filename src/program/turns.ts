// Long work in short turns of the event loop, so that what comes meanwhile is taken up.
import { setImmediate } from 'node:timers/promises';

/** Runs work that pauses by itself every few milliseconds, and lets others have their turn at each pause. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await setImmediate();
  }
}

/** Runs it all at once. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
