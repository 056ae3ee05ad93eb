// The slash command: answered privately, shared by a press of its button.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bot, QUESTION_LIMIT } from '../../../src/index.ts';
import { aBot, anEvidenceBlock, aReply } from '../../support/builders.ts';
import { GENERAL, SECRET, shown } from '../../support/fake-slack.ts';
import { ALICE, BOB } from '../../support/fake-slack-payloads.ts';
import { type Mode, type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start(bot: Bot = aBot(), mode: Mode = 'socket'): Promise<Started> {
  started = await startAgainstFake(bot, mode);
  return started;
}

const last = <T>(things: readonly T[]): T => {
  const thing = things.at(-1);
  if (thing === undefined) throw new Error('there is none');
  return thing;
};

it('/ask is answered though its connection broke before it was acknowledged', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const recorded: string[] = [];
  started = await startAgainstFake(aBot(), 'socket', {
    fake: { ackLimit: 300 },
    courier: (courier) => ({
      ...courier,
      async record(event) {
        recorded.push(event.text);
        await held;
        return courier.record(event);
      },
    }),
  });
  const { slack } = started;
  const asked = slack.slash('/ask', 'budanov?');
  await expect.poll(() => recorded).toEqual(['budanov?']);
  slack.cutSockets();
  expect((await asked).deliveries).toEqual([{ acked: false }]);
  release();
  expect(await slack.posts(1)).toMatchObject([{ to: ALICE.id }]);
});

describe.each<Mode>(['socket', 'http'])('/ask (%s)', (mode) => {
  it('is acknowledged without a word and answered to the person alone', async () => {
    const bot = aBot();
    const { slack } = await start(bot, mode);
    const { deliveries } = await slack.slash('/ask', 'is 3 &lt; 4 &amp; so?');
    expect(deliveries).toMatchObject([{ acked: true }]);
    const posts = await slack.posts(1);
    expect(posts).toMatchObject([{ channel: GENERAL, to: ALICE.id }]);
    expect(shown(posts).text).toMatch(
      /^You asked: is 3 < 4 & so\?\n[\s\S]*“Talks do not mean a solution\.”/u,
    );
    expect(bot.received).toMatchObject([
      { text: 'is 3 < 4 & so?', command: 'ask', conversation: `slack:${GENERAL}:${ALICE.id}` },
    ]);
  });

  it('is acknowledged before its answer is there', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bot = aBot(async () => {
      await held;
      return aReply();
    });
    const { slack } = await start(bot, mode);
    const { deliveries } = await slack.slash('/ask', 'budanov?');
    expect(deliveries).toMatchObject([{ acked: true }]);
    expect(slack.posted).toEqual([]);
    release();
    expect(await slack.posts(1)).toHaveLength(1);
  });

  it('is posted in the channel by its button, naming who shared it and notifying nobody', async () => {
    const bot = aBot();
    const { slack } = await start(bot, mode);
    await slack.slash('/ask', 'budanov, <!channel>?');
    await slack.press(last(await slack.posts(1)));
    const post = last(await slack.posts(2));
    expect(post).toMatchObject({ channel: GENERAL });
    expect(post.to).toBeUndefined();
    const { text, pings, previews, links } = shown([post]);
    expect(links[0]).toBe(`https://slack.com/app_redirect?channel=${ALICE.id}`);
    expect(text).toMatch(/^Shared by alice, who asked: budanov, @channel\?\n/u);
    expect(text).toContain('“Talks do not mean a solution.”');
    expect(pings).toEqual([]);
    expect(previews).toBe(false);
    expect(text).not.toContain('You asked');
  });

  it('is acknowledged when the app has a command that Parley does not know', async () => {
    const bot = aBot();
    const { slack } = await start(bot, mode);
    const { deliveries } = await slack.slash('/weather', 'kyiv');
    expect(deliveries).toMatchObject([{ acked: true, body: { text: expect.stringContaining('/weather') } }]);
    expect(bot.received).toEqual([]);
  });
});

describe('a slash command with a prefix', () => {
  it.each(['/parley-statements', '/statements'])('is read and shown as it is set: %s', async (typed) => {
    const bot = aBot(aReply({ blocks: [{ type: 'list', items: [[{ example: 'who leads?' }]] }] }));
    started = await startAgainstFake(bot, 'socket', { prefix: 'parley-' });
    const { slack } = started;
    await slack.slash(typed, 'trump');
    const { text } = shown(await slack.posts(1));
    expect(text).toContain('You asked: /parley-statements trump');
    expect(text).toContain('/parley-ask who leads?');
    expect(bot.received).toMatchObject([{ command: 'statements', text: 'trump' }]);
  });
});

describe('/ask', () => {
  it('is answered once when it is delivered twice', async () => {
    const { slack } = await start();
    await slack.redeliver(await slack.slash('/ask', 'budanov?'));
    expect(await slack.posts(1)).toHaveLength(1);
  });

  it('shows the question with nobody notified by it', async () => {
    const { slack } = await start();
    await slack.slash('/ask', `did <!channel> and <@${BOB.id}|bob> say *so*?`);
    const { text, pings } = shown(await slack.posts(1));
    expect(text).toContain('You asked: did @channel and @bob say *so*?');
    expect(pings).toEqual([]);
  });

  it.each(['', 'x'.repeat(QUESTION_LIMIT + 1)])(
    'shows no question and offers nothing to share where nothing was asked',
    async (text) => {
      const { slack } = await start();
      await slack.slash('/ask', text);
      expect(JSON.stringify(await slack.posts(1))).not.toMatch(/Share in channel|You asked/u);
    },
  );

  it('offers to share the longest question that is taken', async () => {
    const { slack } = await start();
    await slack.slash('/ask', '&amp;'.repeat(QUESTION_LIMIT));
    await slack.press(last(await slack.posts(1)));
    expect(await slack.posts(2)).toHaveLength(2);
  });

  it('tells where the rest is when an answer needs more messages than Slack takes privately', async () => {
    const items = Array.from({ length: 1_000 }, (_, at) => [`item ${at} with some words in it`]);
    const { slack } = await start(aBot(aReply({ blocks: [{ type: 'list', items }] })));
    await slack.slash('/ask', 'all of it');
    const posts = await slack.posts(5);
    expect(posts).toHaveLength(5);
    expect(shown(posts.slice(-1)).text).toContain('Ask me in a channel');
  });
});

/** Answers each time it is asked with other words. */
function aFickleBot() {
  let times = 0;
  return aBot(() => {
    times += 1;
    return aReply({ blocks: [anEvidenceBlock({ text: `“Word ${times}.”` })] });
  });
}

describe('sharing', () => {
  it('posts the words that were shown, though the same question would now give others', async () => {
    const bot = aFickleBot();
    const { slack } = await start(bot);
    await slack.slash('/ask', 'and lavrov?');
    const [first] = await slack.posts(1);
    await slack.slash('/ask', 'and lavrov?');
    await slack.posts(2);
    if (first === undefined) throw new Error('no answer');
    await slack.press(first);
    expect(shown([last(await slack.posts(3))]).text).toContain('“Word 1.”');
    expect(bot.received).toHaveLength(2);
  });

  it('posts nothing of an answer that is no longer on record', async () => {
    const { slack, held } = await start();
    await slack.slash('/ask', 'budanov?');
    const answer = last(await slack.posts(1));
    await held.store.forget({ person: `slack:${ALICE.id}` });
    await slack.press(answer, { label: 'Share in channel' });
    const told = last(await slack.posts(2));
    expect(told.to).toBe(ALICE.id);
    expect(shown([told]).text).toContain('ask again');
  });

  it('posts once when the press is delivered twice', async () => {
    const { slack } = await start();
    await slack.slash('/ask', 'budanov?');
    const press = await slack.press(last(await slack.posts(1)));
    await slack.redeliver(press);
    const posts = await slack.posts(2);
    expect(posts.filter(({ to }) => to === undefined)).toHaveLength(1);
  });

  it('says that the answer comes later while Slack takes nothing, and posts it then', async () => {
    started = await startAgainstFake(aBot(), 'socket', { timing: { post: 50 } });
    const { slack, held } = started;
    await slack.slash('/ask', 'budanov?');
    const answer = last(await slack.posts(1));
    slack.fail('chat.postMessage', { kind: 'status', status: 429, headers: { 'retry-after': '60' } });
    await slack.press(answer);
    expect(shown([last(await slack.posts(2))]).text).toContain('as soon as it can');
    await slack.press(answer);
    expect(shown([last(await slack.posts(3))]).text).toContain('shared already');
    held.now += 61_000;
    await held.tend();
    const post = last(slack.posted);
    expect(post.to).toBeUndefined();
    expect(shown([post]).text).toContain('“Talks do not mean a solution.”');
  });

  it('happens once though the button is pressed again', async () => {
    const { slack } = await start();
    await slack.slash('/ask', 'budanov?');
    const [answer] = await slack.posts(1);
    if (answer === undefined) throw new Error('no answer');
    await slack.press(answer);
    await slack.posts(2);
    await slack.press(answer);
    const posts = await slack.posts(3);
    expect(posts.filter(({ to }) => to === undefined)).toHaveLength(1);
    expect(shown(posts.slice(-1)).text).toContain('shared already');
  });

  it('tells the person what to do where the bot is not in the channel, and can be tried again', async () => {
    const { slack, lines } = await start();
    await slack.slash('/ask', 'budanov?', { channel: SECRET });
    const [answer] = await slack.posts(1);
    if (answer === undefined) throw new Error('no answer');
    for (const count of [2, 3]) {
      await slack.press(answer);
      const told = last(await slack.posts(count));
      expect(told.to).toBe(ALICE.id);
      expect(shown([told]).text).toContain('/invite');
    }
    expect(lines.filter(({ level }) => level === 'error')[0]?.fields).toMatchObject({
      cause: 'not_in_channel',
    });
  });

  it('names the person who pressed', async () => {
    const { slack } = await start();
    await slack.slash('/ask', 'budanov?');
    await slack.press(last(await slack.posts(1)), { user: BOB });
    expect(shown([last(await slack.posts(2))]).text).toContain('Shared by bob');
  });

  it('acknowledges a button that it does not know, and posts nothing', async () => {
    const { slack } = await start();
    await slack.slash('/ask', 'budanov?');
    const [answer] = await slack.posts(1);
    if (answer === undefined) throw new Error('no answer');
    const blocks = [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'old', text: { type: 'plain_text', text: 'Old' } }],
      },
    ];
    const { deliveries } = await slack.press({ ...answer, args: { ...answer.args, blocks } });
    expect(deliveries).toMatchObject([{ acked: true }]);
    await slack.quiet();
    expect(slack.posted).toHaveLength(1);
  });
});
