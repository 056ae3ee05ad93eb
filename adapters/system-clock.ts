// Clocks, in the machine's time zone (TZ).
import type { Clock } from '../src/index.ts';

/** @param time milliseconds since 1970 (UTC). */
export const clockOf = (time: () => number): Clock => ({
  now: time,
  today() {
    const now = new Date(time());
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
});

/** The machine's. */
export const systemClock: Clock = clockOf(() => Date.now());
