import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { followClock } from '../../adapters/shared-clock.ts';
import { silentLogger } from '../../src/index.ts';

const HOUR = 3_600_000;

it('the shared clock is the database’s, whatever the machine’s says, and the operator is told of the difference', async () => {
  const warn = vi.fn();
  const time = async () => Date.now() - 2 * HOUR;
  const { clock, stop } = await followClock({ time, log: { ...silentLogger, warn } });
  expect(Math.abs(clock.now() - (Date.now() - 2 * HOUR))).toBeLessThan(500);
  expect(clock.today()).toMatch(/^\d{4}-\d\d-\d\d$/u);
  expect(warn).toHaveBeenCalledWith(
    expect.objectContaining({ seconds: 7200 }),
    expect.stringMatching(/clock/u),
  );
  stop();
});

it('the shared clock follows, and goes on where there is no answer', async () => {
  let ahead = 0;
  let isThere = true;
  const time = async () => {
    if (!isThere) throw new Error('away');
    return Date.now() + ahead;
  };
  const { clock, stop } = await followClock({ time, log: silentLogger, pace: 5 });
  ahead = HOUR;
  await vi.waitFor(() => expect(clock.now() - Date.now()).toBeGreaterThan(HOUR - 500));
  isThere = false;
  const before = clock.now();
  await pause(50);
  expect(clock.now() - before).toBeGreaterThanOrEqual(45);
  stop();
});
