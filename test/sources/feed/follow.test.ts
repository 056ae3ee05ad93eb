// Following feeds through some days of faults and deaths; a month of it is a trial.
import { expect, it } from 'vitest';
import { checkLife, liveThrough } from './a-life.ts';

it('holds each story once, as it was corrected, and fetches no page more than it should', async () => {
  const life = await liveThrough(4);
  expect(life.deaths).toBeGreaterThan(5);
  expect(life.articles.length).toBeGreaterThan(15);
  checkLife(life);
}, 60_000);
