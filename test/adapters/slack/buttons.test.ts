// The buttons under a reply: a press is answered once, where the button stands, about the post that it stands under.
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Action,
  type Bot,
  createBot,
  createLibrary,
  type Incoming,
  type Reply,
  silentLogger,
} from '../../../src/index.ts';
import { aBot, aClock, anArticle, aReply } from '../../support/builders.ts';
import { DIRECT, GENERAL, mention, shown } from '../../support/fake-slack.ts';
import { ALICE, BOB } from '../../support/fake-slack-payloads.ts';
import type { Posted } from '../../support/fake-slack-web-api.ts';
import { type Mode, type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start(bot: Bot, mode: Mode = 'socket'): Promise<Started> {
  started = await startAgainstFake(bot, mode);
  return started;
}

const ACTIONS: readonly Action[] = [
  { command: 'more', label: 'More' },
  { command: 'why', label: 'Why' },
  { command: 'helpful', label: 'Helpful' },
];

/** Thanks privately for "helpful", and has buttons under all else. */
const aBotWithButtons = () =>
  aBot(({ command }: Incoming): Reply => {
    if (command === 'helpful') return aReply({ summary: 'Noted.', blocks: [], private: true });
    return aReply({ actions: ACTIONS });
  });

const last = <T>(things: readonly T[]): T => {
  const thing = things.at(-1);
  if (thing === undefined) throw new Error('there is none');
  return thing;
};

interface Row {
  readonly type: string;
  readonly elements: readonly Record<string, unknown>[];
}
const rowsOf = ({ args }: Posted): Row[] =>
  ((args.blocks ?? []) as Row[]).filter(({ type }) => type === 'actions');

describe('a reply with actions', () => {
  it('has them as one row of plain buttons, whose value is the key of the post', async () => {
    const bot = aBotWithButtons();
    const { slack } = await start(bot);
    await slack.say(mention('budanov?'));
    const rows = rowsOf(last(await slack.posts(1)));
    expect(rows).toHaveLength(1);
    expect(
      rows[0]?.elements.map(({ action_id, text, value, style }) => [action_id, text, value, style]),
    ).toEqual(
      ACTIONS.map(({ command, label }) => [
        `act-${command}`,
        { type: 'plain_text', text: label, emoji: false },
        bot.received[0]?.key,
        undefined,
      ]),
    );
  });

  it('has them under its last page alone', async () => {
    const items = Array.from({ length: 200 }, (_, at) => [`item ${at} of a long list of items`]);
    const { slack } = await start(aBot(aReply({ blocks: [{ type: 'list', items }], actions: ACTIONS })));
    await slack.say(mention('all?'));
    const posts = await slack.posts(3);
    expect(posts.map((post) => rowsOf(post).length)).toEqual([0, 0, 1]);
  });

  it('has them beside the button that shares it, where it is private', async () => {
    const { slack } = await start(aBotWithButtons());
    await slack.slash('/ask', 'budanov?');
    const post = last(await slack.posts(1));
    expect(rowsOf(post)).toHaveLength(1);
    expect(shown([post]).text).toContain('[More] [Why] [Helpful] [Share in channel]');
  });
});

describe.each<Mode>(['socket', 'http'])('a press (%s)', (mode) => {
  it('is acknowledged, and is an event of its own about the post', async () => {
    const bot = aBotWithButtons();
    const { slack } = await start(bot, mode);
    const { ts } = await slack.say(mention('budanov?'));
    const { deliveries } = await slack.press(last(await slack.posts(1)), { label: 'Why', user: BOB });
    expect(deliveries).toMatchObject([{ acked: true }]);
    await slack.posts(2);
    const [question, press] = bot.received;
    expect(press).toMatchObject({
      command: 'why',
      text: '',
      about: question?.key,
      conversation: `slack:${GENERAL}:${ts}`,
      origin: { person: `slack:${BOB.id}` },
    });
    expect(press?.key).not.toBe(question?.key);
  });
});

describe('a press', () => {
  it('is answered in the thread of the post', async () => {
    const { slack } = await start(aBotWithButtons());
    const { ts: thread } = await slack.say(mention('budanov?'));
    await slack.press(last(await slack.posts(1)), { label: 'More' });
    const post = last(await slack.posts(2));
    expect(post).toMatchObject({ channel: GENERAL, thread });
    expect(post.to).toBeUndefined();
  });

  it('in a direct message is answered there, as part of its conversation', async () => {
    const bot = aBotWithButtons();
    const { slack } = await start(bot);
    const { ts: thread } = await slack.say('budanov?', { channel: DIRECT });
    await slack.press(last(await slack.posts(1)), { label: 'More' });
    expect(last(await slack.posts(2))).toMatchObject({ channel: DIRECT, thread });
    expect(bot.received[1]).toMatchObject({ conversation: `slack:${DIRECT}` });
  });

  it('is answered once though it is delivered twice; the next press is another', async () => {
    const { slack } = await start(aBotWithButtons());
    await slack.say(mention('budanov?'));
    const post = last(await slack.posts(1));
    await slack.redeliver(await slack.press(post, { label: 'Why' }));
    expect(await slack.posts(2)).toHaveLength(2);
    await slack.press(post, { label: 'Why' });
    expect(await slack.posts(3)).toHaveLength(3);
  });

  it('whose answer is for the person alone is answered privately, in the thread', async () => {
    const { slack } = await start(aBotWithButtons());
    const { ts: thread } = await slack.say(mention('budanov?'));
    await slack.press(last(await slack.posts(1)), { label: 'Helpful', user: BOB });
    expect(last(await slack.posts(2))).toMatchObject({ to: BOB.id, thread, args: { text: 'Noted.' } });
  });

  it('under a private answer is answered privately, as part of what the person asks there', async () => {
    const bot = aBotWithButtons();
    const { slack } = await start(bot);
    await slack.slash('/ask', 'budanov?');
    await slack.press(last(await slack.posts(1)), { label: 'More' });
    const post = last(await slack.posts(2));
    expect(post.to).toBe(ALICE.id);
    expect(shown([post]).text).not.toContain('You asked');
    expect(bot.received[1]).toMatchObject({ conversation: `slack:${GENERAL}:${ALICE.id}` });
  });

  it('under what a person shared is about the shared post, and answered in its thread', async () => {
    const bot = aBotWithButtons();
    const { slack } = await start(bot);
    await slack.slash('/ask', 'budanov?');
    await slack.press(last(await slack.posts(1)), { label: 'Share in channel' });
    const shared = last(await slack.posts(2));
    await slack.press(shared, { label: 'Why' });
    expect(last(await slack.posts(3))).toMatchObject({ thread: shared.ts });
    expect(bot.received[1]?.about).toBe(`${bot.received[0]?.key}:shared`);
  });

  it('of “Why” and “More” is understood by the real bot, also under a shared answer', async () => {
    const published = { day: '2025-05-15' };
    const body = ['Istanbul', 'Ankara', 'Kyiv', 'Vienna', 'Geneva', 'Rome', 'Oslo']
      .map((place) => `“We met in ${place} then,” Donald Trump said.`)
      .join('\n\n');
    const library = createLibrary([anArticle({ published, body })]);
    const { slack } = await start(createBot({ library: () => library, log: silentLogger, clock: aClock() }));
    await slack.slash('/statements', 'trump');
    await slack.press(last(await slack.posts(1)), { label: 'Share in channel' });
    await slack.press(last(await slack.posts(2)), { label: 'More' });
    expect(shown([last(await slack.posts(3))]).text).toContain('Shown: 6 to 7 of 7.');
  });

  it('of a button that this version does not know is acknowledged and left alone', async () => {
    const { slack, lines } = await start(aBotWithButtons());
    await slack.say(mention('budanov?'));
    const post = last(await slack.posts(1));
    const blocks = [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'old', text: { type: 'plain_text', text: 'Old' } }],
      },
    ];
    const { deliveries } = await slack.press({ ...post, args: { ...post.args, blocks } });
    expect(deliveries).toMatchObject([{ acked: true }]);
    await slack.quiet();
    expect(slack.posted).toHaveLength(1);
    expect(lines.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });
});
