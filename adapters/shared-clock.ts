// The clock that the copies of a bot have in common: the database's. What one of them has in hand, and whether a digest is due, must
// not depend on whose clock is right.
import { performance } from 'node:perf_hooks';
import type { Clock, Logger } from '../src/index.ts';
import { clockOf } from './system-clock.ts';

interface SharedClock {
  readonly clock: Clock;
  stop(): void;
}

interface SharedClockOptions {
  /** What the other clock says. */
  readonly time: () => Promise<number>;
  readonly log: Logger;
  /** How often it is asked, in milliseconds. */
  readonly pace?: number;
}

const PACE = 10_000;
/** An answer that took longer tells too little. */
const SOON = 1_000;
/** The machine's clock may differ by so much before the operator is told. */
const NOTABLE = 5_000;

/** Between the answers it goes on by the time that has passed, which nobody can set. Rejects where there is no first answer. */
export async function followClock({ time, log, pace = PACE }: SharedClockOptions): Promise<SharedClock> {
  let { ahead } = await lookAt(time);
  const off = Math.round((Date.now() - (performance.now() + ahead)) / 1_000);
  if (Math.abs(off) * 1_000 >= NOTABLE)
    log.warn(
      { seconds: off, next: 'set it; until then the database’s counts' },
      'the clock of this machine is off',
    );
  const follow = async (): Promise<void> => {
    const latest = await lookAt(time);
    if (latest.took <= SOON) ahead = latest.ahead;
  };
  // Where there is no answer the time that passes is good enough.
  const timer = setInterval(() => void follow().catch(() => {}), pace);
  timer.unref();
  return { clock: clockOf(() => Math.round(performance.now() + ahead)), stop: () => clearInterval(timer) };
}

/** By how much the other clock is ahead of the time that has passed here. */
async function lookAt(time: () => Promise<number>) {
  const asked = performance.now();
  const answer = await time();
  const answered = performance.now();
  return { ahead: answer - (asked + answered) / 2, took: answered - asked };
}
