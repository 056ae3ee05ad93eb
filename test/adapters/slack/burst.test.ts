// A burst of mentions, some of them delivered again: each is answered once, in its thread.
import { afterEach, expect, it } from 'vitest';
import { aBot } from '../../support/builders.ts';
import { mention } from '../../support/fake-slack.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

const MENTIONS = 200;
const REDELIVERED = 10;

it(`answers each of ${MENTIONS} mentions at once in its thread, though a tenth is delivered again`, async () => {
  // How soon they are acknowledged depends on the machine: test/bench/burst.ts measures that.
  started = await startAgainstFake(aBot(), 'socket', { fake: { ackLimit: 30_000 } });
  const { slack } = started;
  const deeds = await Promise.all(
    Array.from({ length: MENTIONS }, async (_, at) => {
      const deed = await slack.say(mention(`question ${at}`));
      if (at % REDELIVERED === 0) await slack.redeliver(deed);
      return deed;
    }),
  );
  expect(deeds.flatMap(({ deliveries }) => deliveries).filter(({ acked }) => !acked)).toEqual([]);
  await expect.poll(() => slack.posted.length, { timeout: 30_000 }).toBe(MENTIONS);
  await started.held.courier.settled();
  const threads = slack.posted.map(({ thread }) => thread).sort();
  expect(threads).toEqual(deeds.map(({ ts }) => ts).sort());
}, 60_000);
