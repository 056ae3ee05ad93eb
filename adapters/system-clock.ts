// The machine's clock, in the machine's time zone (TZ).
import type { Clock } from '../src/index.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  today() {
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};
