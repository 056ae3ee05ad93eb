// Socket Mode stays up: a lost connection is replaced at once, a revoked token ends the program.
import { afterEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/index.ts';
import { aBot } from '../../support/builders.ts';
import { type FakeSlack, mention } from '../../support/fake-slack.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start(): Promise<Started> {
  started = await startAgainstFake(aBot(), 'socket');
  return started;
}

const connected = ({ slack }: Started, timeout = 1_000) =>
  expect.poll(() => slack.sockets(), { timeout, interval: 5 }).toBe(2);

async function answers({ slack }: Started): Promise<void> {
  const before = slack.posted.length;
  await slack.say(mention(`question ${before}`));
  expect(await slack.posts(before + 1)).toHaveLength(before + 1);
}

describe('the Socket Mode connection', () => {
  it.each(['warning', 'refresh_requested'] as const)(
    'is replaced at once when Slack says %s',
    async (reason) => {
      const all = await start();
      all.slack.announceDisconnect(reason);
      expect(all.slack.sockets()).toBe(0);
      await connected(all);
      await answers(all);
    },
  );

  it('is one of two, so that nothing is lost while Slack closes the other and takes no new one', async () => {
    const all = await start();
    all.slack.fail('apps.connections.open', { kind: 'hang' });
    all.slack.announceDisconnect('warning', 'the latest');
    const { deliveries } = await all.slack.slash('/ask', 'budanov?');
    expect(deliveries).toMatchObject([{ acked: true }]);
    expect(await all.slack.posts(1)).toHaveLength(1);
    await connected(all, 3_000);
  });

  it('stands by itself where Slack gives no second one at the start, which is tried again', async () => {
    const before = async (_: unknown, slack: FakeSlack): Promise<void> =>
      slack.fail('apps.connections.open', { kind: 'none' }, { kind: 'status', status: 503 });
    started = await startAgainstFake(aBot(), 'socket', { before });
    await connected(started);
    await answers(started);
  });

  it('is replaced when it breaks, once for each break', async () => {
    const all = await start();
    for (const opened of [4, 6, 8]) {
      all.slack.cutSockets();
      await connected(all);
      expect(all.slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(opened);
    }
    await answers(all);
  });

  it('is tried again, with pauses, while Slack refuses it', async () => {
    const all = await start();
    all.slack.fail(
      'apps.connections.open',
      { kind: 'status', status: 500 },
      { kind: 'error', error: 'fatal_error' },
    );
    all.slack.fail('upgrade', { kind: 'status', status: 503 });
    all.slack.fail('hello', { kind: 'hang' });
    all.slack.cutSockets();
    await connected(all, 3_000);
    await answers(all);
    expect(all.lines.filter(({ message }) => message === 'Slack: no connection; trying again')).toHaveLength(
      4,
    );
    expect(all.fatal).toEqual([]);
  });

  it('ends the program, with one line, when the app-level token is refused later', async () => {
    const all = await start();
    all.slack.fail('apps.connections.open', { kind: 'error', error: 'invalid_auth' });
    all.slack.cutSockets();
    await expect.poll(() => all.fatal).toHaveLength(1);
    await all.slack.quiet();
    expect(all.slack.sockets()).toBe(0);
    expect(all.fatal[0]).toBeInstanceOf(OperatorError);
    expect(all.fatal[0]?.message).toMatch(/^SLACK_APP_TOKEN: Slack refused it \(invalid_auth\); put/u);
  });

  it('is closed for good by stop, also in the midst of being replaced', async () => {
    const { slack, running } = await startAgainstFake(aBot(), 'socket');
    slack.fail('hello', { kind: 'hang' });
    slack.cutSockets();
    const opened = () => slack.calls.filter(({ method }) => method === 'apps.connections.open').length;
    await expect.poll(opened).toBe(4);
    await running.stop();
    await slack.quiet();
    expect([opened(), slack.sockets()]).toEqual([4, 0]);
    await slack.close();
  });
});
