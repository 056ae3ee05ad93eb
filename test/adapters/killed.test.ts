// A bot that is killed in the middle of its work, again and again: the real process, the real libraries.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { killAndCount } from '../support/killing.ts';
import { type BuiltCommand, buildCommand } from '../support/process.ts';

let parley: BuiltCommand;
beforeAll(() => {
  parley = buildCommand();
});
afterAll(() => parley.dispose());

/** Lives of very different length, the same in every run. */
const LIVES = [0.1, 0.9, 0.4, 0, 0.7];

it('a bot that is killed while it answers leaves no question unanswered and answers none twice', async () => {
  let life = 0;
  const random = () => LIVES[life++ % LIVES.length] ?? 0;
  const { lost, twice, asked } = await killAndCount({ parley, kills: LIVES.length, random });
  expect({ lost, twice }).toEqual({ lost: [], twice: [] });
  expect(asked).toEqual({ slack: 15, discord: 15 });
}, 120_000);
