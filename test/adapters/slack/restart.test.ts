// What a process that died left behind is finished by the next one: what is there already is found, not posted again.
import { afterEach, describe, expect, it } from 'vitest';
import { type Place, writePlace } from '../../../adapters/slack/post/place.ts';
import { readMessage } from '../../../adapters/slack/take/incoming.ts';
import type { NewPost } from '../../../src/index.ts';
import { aBot, aReply } from '../../support/builders.ts';
import type { HeldCourier } from '../../support/courier.ts';
import { DIRECT, type FakeSlack, GENERAL, mention, shown } from '../../support/fake-slack.ts';
import { ALICE, BOT } from '../../support/fake-slack-payloads.ts';
import { type AgainstFake, type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

const longReply = aReply({
  blocks: [
    { type: 'list', items: Array.from({ length: 200 }, (_, at) => [`item ${at} of a long list of items`]) },
  ],
});

function aPost(place: Place, overrides: Partial<NewPost> = {}): NewPost {
  return {
    key: 'slack:left',
    platform: 'slack',
    channel: `slack:${place.channel}`,
    place: writePlace(place),
    reply: aReply(),
    question: 'budanov?',
    expiresAt: Number.MAX_SAFE_INTEGER,
    ...overrides,
  };
}

/** A post whose page was being sent when the process died. */
async function leave({ store, now }: HeldCourier, post: NewPost, page = 0): Promise<void> {
  await store.outbox.add(post, now);
  for (let sent = 0; sent < page; sent += 1)
    await store.outbox.sent(post.key, { page: sent, id: `${sent}` }, now);
  await store.outbox.sending(post.key, page);
  await store.outbox.putBack(post.key, now, 'the process died');
}

/** Slack's own record of a page. */
const standing = (place: Place, page = 0, key = 'slack:left') => ({
  channel: place.channel,
  user: BOT.id,
  text: 'Budanov',
  ...(place.thread === undefined ? {} : { thread: place.thread }),
  metadata: { event_type: 'parley_post', event_payload: { key, page } },
});

async function afterDeath(
  before: (held: HeldCourier, slack: FakeSlack) => Promise<void>,
  options: AgainstFake = {},
): Promise<Started> {
  started = await startAgainstFake(aBot(), 'socket', { ...options, before });
  await started.held.tend();
  return started;
}

/** Where a question in the channel is answered. */
async function aThread(slack: FakeSlack): Promise<Place> {
  const { ts } = await slack.say('budanov?');
  return { channel: GENERAL, thread: ts, after: ts };
}

describe('a page in doubt', () => {
  it('that is in the thread is not posted again', async () => {
    const { slack, held } = await afterDeath(async (all, fake) => {
      const place = await aThread(fake);
      await leave(all, aPost(place));
      fake.stand(standing(place));
    });
    await held.tend();
    expect(slack.posted).toEqual([]);
  });

  it('that is not in the thread is posted there, once', async () => {
    let thread = '';
    const { slack, held } = await afterDeath(async (all, fake) => {
      const place = await aThread(fake);
      thread = place.thread ?? '';
      await leave(all, aPost(place));
      // Another page and another post are no sign of it.
      fake.stand(standing(place, 1));
      fake.stand(standing(place, 0, 'slack:other'));
    });
    await held.tend();
    expect(slack.posted).toMatchObject([{ channel: GENERAL, thread }]);
  });

  it('is followed by the pages after it', async () => {
    const { slack } = await afterDeath(async (all, fake) => {
      const place = await aThread(fake);
      await leave(all, aPost(place, { reply: longReply }), 1);
      fake.stand(standing(place, 1));
    });
    expect(slack.posted.map(({ args }) => args.text)).toEqual(['continued (3/3)']);
  });

  it('of a digest is found in the channel, whatever else was said there since', async () => {
    const place: Place = { channel: GENERAL };
    const { slack, held } = await afterDeath(async (all, fake) => {
      await leave(all, aPost(place, { turn: { kind: 'people', page: 1, context: [] } }));
      fake.stand(standing(place));
      for (let at = 0; at < 9; at += 1)
        fake.stand({ channel: GENERAL, user: ALICE.id, text: `remark ${at}` });
    });
    expect(slack.posted).toEqual([]);
    const read = slack.calls.filter(({ method }) => method === 'conversations.history');
    expect(read.length).toBeGreaterThan(1);
    // What is said under it goes on from it.
    const id = await idOf(held);
    expect(await held.store.threads.last(`slack:${id}`)).toBeDefined();
  });

  it('of a digest that is not in the channel is posted there, and starts a conversation', async () => {
    const { slack, held } = await afterDeath((all) =>
      leave(all, aPost({ channel: GENERAL }, { turn: { kind: 'people', page: 1, context: [] } })),
    );
    expect(slack.posted).toMatchObject([{ channel: GENERAL }]);
    const [{ ts, thread }] = slack.posted as [(typeof slack.posted)[number]];
    expect(thread).toBeUndefined();
    expect(await held.store.threads.last(`slack:${GENERAL}:${ts}`)).toBeDefined();
  });

  it('of a digest in a direct message belongs to all that is said there', async () => {
    const { held } = await afterDeath((all) =>
      leave(all, aPost({ channel: DIRECT }, { turn: { kind: 'people', page: 1, context: [] } })),
    );
    expect(await held.store.threads.last(`slack:${DIRECT}`)).toBeDefined();
  });

  it('is left as it is where the app may not look, with a line for the operator', async () => {
    const { slack, held, lines } = await afterDeath(
      async (all, fake) => leave(all, aPost(await aThread(fake))),
      { fake: { scopes: [] } },
    );
    await held.tend();
    expect(slack.posted).toEqual([]);
    expect(lines.filter(({ level }) => level === 'warn')).toMatchObject([
      { fields: { cause: 'missing_scope', next: expect.stringContaining('channels:history') } },
    ]);
  });

  it('is posted again where the thread is gone, as then it cannot be there', async () => {
    const { slack } = await afterDeath(async (all, fake) => {
      const place = await aThread(fake);
      await leave(all, aPost(place));
      fake.remove(GENERAL, place.thread ?? '');
    });
    expect(slack.posted).toHaveLength(1);
  });

  it.each([
    ['is shown again, and says that it may have been shown', 0],
    ['says so too where Slack asked for a long wait first', 60],
  ])('of a private answer %s', async (_, wait) => {
    const { slack, held } = await afterDeath(async (all, fake) => {
      const { envelopes } = await fake.slash('/ask', 'budanov?');
      const responseUrl = String(envelopes[0]?.payload.response_url);
      const place = { channel: GENERAL, responseUrl, isPrivate: true };
      await leave(all, aPost(place, { reply: aReply({ asked: 'budanov?' }) }));
      fake.fail('response_url', { kind: 'status', status: 429, headers: { 'retry-after': `${wait}` } });
    });
    held.now += wait * 1_000;
    await held.tend();
    expect(slack.posted).toMatchObject([{ to: ALICE.id }]);
    const { text } = shown(slack.posted);
    expect(text).toMatch(/^This may have been shown to you before\.\nYou asked: budanov\?\n/u);
  });

  it('whose place another version wrote is given up with a line, and nothing else stops', async () => {
    const { slack, lines } = await afterDeath((all) =>
      leave(all, { ...aPost({ channel: GENERAL }), place: 'C0GENERAL1' }),
    );
    expect(lines.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { cause: 'where it goes cannot be read' } },
    ]);
    await slack.say(mention('budanov?'));
    expect(await slack.posts(1)).toHaveLength(1);
  });
});

describe('an event that was recorded and not answered', () => {
  it('is answered where it was asked', async () => {
    let thread = '';
    const { slack } = await afterDeath(async ({ store, now }, fake) => {
      const { ts } = await fake.say(mention('budanov?'));
      thread = ts;
      const event = readMessage({ channel: GENERAL, ts, user: ALICE.id, text: mention('budanov?') }, BOT.id);
      await store.inbox.record(event, now);
      await store.inbox.release(event.key);
    });
    expect(slack.posted).toMatchObject([{ channel: GENERAL, thread }]);
  });
});

/** 'C0GENERAL1:1700000000.000001', of the first page of the post that was left. */
async function idOf({ store }: HeldCourier): Promise<string> {
  const ts = started?.slack.standing(GENERAL).find(({ user }) => user === BOT.id)?.ts;
  const id = `${GENERAL}:${ts}`;
  expect(await store.outbox.keyOf('slack', id)).toBe('slack:left');
  return id;
}
