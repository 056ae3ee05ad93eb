// A bot that is killed in the middle of its work: a real process, kill -9, the real library, the real store on disk.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { killAtEachStep } from '../../support/killing.ts';
import { type BuiltCommand, buildCommand } from '../../support/process.ts';

let parley: BuiltCommand;
beforeAll(() => {
  parley = buildCommand();
});
afterAll(() => parley.dispose());

it('killed before and after each step, it leaves no question unanswered and answers none twice', async () => {
  const { steps, lost, twice, asked } = await killAtEachStep(parley, 'discord');
  expect(steps).toEqual([
    ...['inbox.record', 'outbox.add', 'outbox.sending', 'POST /api/v10/channels/ID/messages'],
    ...['outbox.sent', 'outbox.settle'],
  ]);
  expect({ lost, twice }).toEqual({ lost: [], twice: [] });
  // One to see the steps, one for each side of each of them.
  expect(asked.discord).toBe(1 + 12);
}, 300_000);
