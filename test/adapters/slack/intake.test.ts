// Nothing is acknowledged that is not on record: what could not be recorded is delivered again, and answered once.
import { afterEach, describe, expect, it } from 'vitest';
import type { ChatEvent, Courier } from '../../../src/index.ts';
import { aBot, aReply } from '../../support/builders.ts';
import { DIRECT, mention, shown } from '../../support/fake-slack.ts';
import { ALICE } from '../../support/fake-slack-payloads.ts';
import { type Mode, type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

const NO_DISK = new Error('database or disk is full');
const actions = [{ command: 'why', label: 'Why' }];

/** Hands each event to `record` before the real courier records it. */
const recording =
  (record: (event: ChatEvent) => Promise<void> | void) =>
  (courier: Courier): Courier => ({
    ...courier,
    record: async (event) => {
      await record(event);
      return courier.record(event);
    },
  });

/** A disk that is full until it is not. */
function aFullDisk() {
  const disk = { isFull: true };
  const courier = recording(() => {
    if (disk.isFull) throw NO_DISK;
  });
  return { disk, courier };
}

function aGate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const acked = (deliveries: readonly { readonly acked: boolean }[]): boolean[] =>
  deliveries.map((delivery) => delivery.acked);

describe.each<Mode>(['socket', 'http'])('an event (%s)', (mode) => {
  it('that cannot be recorded is not acknowledged, and answered once when it is delivered again', async () => {
    const { disk, courier } = aFullDisk();
    const bot = aBot();
    started = await startAgainstFake(bot, mode, { courier, fake: { ackLimit: 300 } });
    const { slack } = started;
    const deed = await slack.say('budanov?', { channel: DIRECT });
    expect(acked(deed.deliveries)).toEqual([false]);
    expect(bot.received).toEqual([]);
    disk.isFull = false;
    expect(acked(await slack.redeliver(deed))).toEqual([true]);
    expect(acked(await slack.redeliver(deed))).toEqual([true]);
    expect(await slack.posts(1)).toHaveLength(1);
    expect(bot.received).toHaveLength(1);
  });

  it('is acknowledged only once it is recorded', async () => {
    const { open, opened } = aGate();
    const recorded: ChatEvent[] = [];
    const courier = recording((event) => {
      recorded.push(event);
      return opened;
    });
    started = await startAgainstFake(aBot(), mode, { courier });
    const { slack } = started;
    let isAcked = false;
    const said = slack.say('budanov?', { channel: DIRECT }).then(({ deliveries }) => {
      isAcked = true;
      return deliveries;
    });
    await expect.poll(() => recorded).toHaveLength(1);
    await slack.quiet();
    expect(isAcked).toBe(false);
    open();
    expect(acked(await said)).toEqual([true]);
    await slack.posts(1);
  });
});

describe('an event', () => {
  it('whose acknowledgement is lost is answered, and not again when it is delivered again', async () => {
    const { open, opened } = aGate();
    const recorded: ChatEvent[] = [];
    const courier = recording((event) => {
      recorded.push(event);
      return opened;
    });
    started = await startAgainstFake(aBot(), 'socket', { courier, fake: { ackLimit: 300 } });
    const { slack } = started;
    const said = slack.say('budanov?', { channel: DIRECT });
    await expect.poll(() => recorded).toHaveLength(1);
    slack.cutSockets();
    open();
    const deed = await said;
    expect(acked(deed.deliveries)).toEqual([false]);
    await expect.poll(() => slack.sockets()).toBe(2);
    expect(acked(await slack.redeliver(deed))).toEqual([true]);
    expect(await slack.posts(1)).toHaveLength(1);
  });

  it('that is not meant for the bot is not recorded', async () => {
    const recorded: ChatEvent[] = [];
    const courier = recording((event) => void recorded.push(event));
    started = await startAgainstFake(aBot(), 'socket', { courier });
    const { slack } = started;
    await slack.say('lunch?');
    const { ts: thread } = await slack.say('where?');
    await slack.say('there', { thread });
    await slack.say(mention('budanov?'));
    await slack.posts(1);
    expect(recorded.map(({ text }) => text)).toEqual(['budanov?']);
  });

  it('is recorded with where it came from and what can be posted there unasked', async () => {
    const recorded: ChatEvent[] = [];
    const courier = recording((event) => void recorded.push(event));
    started = await startAgainstFake(aBot(), 'socket', { courier });
    await started.slack.say('budanov?', { channel: DIRECT });
    await started.slack.posts(1);
    expect(recorded).toMatchObject([
      {
        origin: {
          platform: 'slack',
          channel: `slack:${DIRECT}`,
          person: `slack:${ALICE.id}`,
          home: JSON.stringify({ channel: DIRECT }),
        },
      },
    ]);
  });
});

describe('where nothing can be recorded', () => {
  it.each<Mode>(['socket', 'http'])('a slash command is answered with a word (%s)', async (mode) => {
    const { courier } = aFullDisk();
    const bot = aBot();
    started = await startAgainstFake(bot, mode, { courier });
    const { deliveries } = await started.slack.slash('/ask', 'budanov?');
    expect(deliveries).toMatchObject([
      { acked: true, body: { response_type: 'ephemeral', text: expect.stringContaining('try again') } },
    ]);
    await started.slack.quiet();
    expect(started.slack.posted).toEqual([]);
    expect(bot.received).toEqual([]);
    expect(started.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { next: expect.stringContaining('disk') } },
    ]);
  });

  it('the press of a button is acknowledged, and the person told', async () => {
    const { disk, courier } = aFullDisk();
    disk.isFull = false;
    const bot = aBot(aReply({ actions }));
    started = await startAgainstFake(bot, 'socket', { courier });
    const { slack } = started;
    await slack.slash('/ask', 'budanov?');
    const [answer] = await slack.posts(1);
    if (answer === undefined) throw new Error('no answer');
    disk.isFull = true;
    const { deliveries } = await slack.press(answer, { label: 'Why' });
    expect(acked(deliveries)).toEqual([true]);
    const told = (await slack.posts(2)).slice(1);
    expect(told).toMatchObject([{ to: ALICE.id }]);
    expect(shown(told).text).toContain('try again');
    expect(bot.received).toHaveLength(1);
  });
});
