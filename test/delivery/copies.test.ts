// Two copies of the bot on one database: each event is answered once, whichever copy it comes to, and whatever the database does.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCourier, silentLogger } from '../../src/index.ts';
import { openDatabase } from '../../src/store/postgres.ts';
import { aBot, aChatEvent, aReply } from '../support/builders.ts';
import { aLine, type Line } from '../support/line.ts';
import { aMessenger } from '../support/messenger.ts';
import { aDatabase, emptied, orWhyNot, skipped, type TestDatabase } from '../support/postgres.ts';

const SOON = { firstPause: 10, longestPause: 10 };

describe.skipIf(skipped !== undefined)(`two copies on one database${orWhyNot}`, () => {
  let database: TestDatabase;
  let line: Line;
  beforeAll(async () => {
    database = await aDatabase();
    line = await aLine(database.url);
  });
  beforeEach(async () => {
    line.up();
    await (await openDatabase({ url: database.url })).close();
    await emptied(database);
  });
  afterAll(async () => {
    await line.close();
    await database.drop();
  });

  /** One that does every few milliseconds what the program does every second. */
  async function aCopy(url: string, messenger = aMessenger(), leaseMs = 15_000) {
    const store = await openDatabase({ url, leaseMs, patience: 100 });
    const clock = { today: () => '2025-05-16', now: () => Date.now() };
    const options = { bot: aBot(aReply()), store, log: silentLogger, clock };
    const courier = createCourier({ ...options, timing: SOON, storeTiming: SOON });
    courier.connect(messenger);
    const timer = setInterval(() => void courier.tend(), 20);
    const end = async (): Promise<void> => {
      clearInterval(timer);
      await courier.settled();
      await store.close();
    };
    return { store, courier, messenger, end };
  }

  /** What all copies post through; notes what would stand there twice: nobody looked whether it had arrived. */
  function aPlatform() {
    const messenger = aMessenger();
    const twice: string[] = [];
    const { post: send } = messenger;
    messenger.post = (post, progress) => {
      const page = `${post.key}#${post.pages.length}`;
      if (!post.inDoubt && messenger.arrived.includes(page)) twice.push(page);
      return send(post, progress);
    };
    return { messenger, twice };
  }

  const events = (count: number) =>
    Array.from({ length: count }, (_, at) => aChatEvent({ key: `event ${at}`, conversation: `talk ${at}` }));

  it('answer each event once, though both get all of them', async () => {
    const { messenger, twice } = aPlatform();
    const [one, other] = await Promise.all([aCopy(database.url, messenger), aCopy(database.url, messenger)]);
    await Promise.all(events(60).flatMap((event) => [one.courier.take(event), other.courier.take(event)]));
    expect(messenger.arrived).toHaveLength(60);
    expect(messenger.posts).toHaveLength(60);
    expect(twice).toEqual([]);
    await one.end();
    await other.end();
  });

  it('answer once and all where the server ends their connections in mid-work', async () => {
    const { messenger, twice } = aPlatform();
    const [one, other] = await Promise.all([aCopy(database.url, messenger), aCopy(database.url, messenger)]);
    let isDone = false;
    const cutting = (async () => {
      while (!isDone) {
        await database.cut();
        await pause(60);
      }
    })();
    // As Slack does, until somebody says that it arrived.
    await Promise.all(
      events(40).map(async (event, at) => {
        const { courier } = at % 2 === 0 ? one : other;
        for (;;) if ((await courier.take(event)) !== 'unrecorded') return;
      }),
    );
    isDone = true;
    await cutting;
    await vi.waitFor(() => expect(messenger.arrived).toHaveLength(40), 20_000);
    await one.end();
    await other.end();
    expect(messenger.arrived).toHaveLength(40);
    expect(twice).toEqual([]);
  });

  it('say that an event did not arrive while the database is away, and answer soon after its return', async () => {
    const copy = await aCopy(line.url);
    const [first, second] = events(2);
    if (!first || !second) throw new Error('there are two');
    line.down();
    await expect(copy.courier.record(first)).rejects.toThrow(/cannot be reached/u);
    expect(await copy.courier.take(second)).toBe('unrecorded');
    await pause(500);
    line.up();
    const back = performance.now();
    expect(await copy.courier.record(first)).toBe(true);
    await copy.courier.take(first);
    expect(performance.now() - back).toBeLessThan(10_000);
    expect(copy.messenger.arrived).toEqual([`${first.key}#0`]);
    await copy.end();
  });

  it('lose no answer that was on its way when the database went, and send none of it twice', async () => {
    const { messenger, twice } = aPlatform();
    const copy = await aCopy(line.url, messenger);
    const all = events(10);
    const { post: send } = messenger;
    let posts = 0;
    messenger.post = async (post, progress) => {
      posts += 1;
      if (posts === 3) line.down();
      return send(post, progress);
    };
    for (const event of all)
      if (await copy.courier.record(event).catch(() => false)) void copy.courier.take(event);
    await pause(600);
    line.up();
    for (const event of all) await copy.courier.take(event);
    await vi.waitFor(() => expect(messenger.arrived).toHaveLength(10), 10_000);
    await copy.end();
    expect(messenger.arrived).toHaveLength(10);
    expect(twice).toEqual([]);
  });

  it('take up what a copy had in hand that is gone', async () => {
    const gone = await aCopy(database.url, aMessenger(), 300);
    gone.messenger.fate.push('never');
    void gone.courier.take(aChatEvent({ key: 'asked' }));
    await vi.waitFor(() => expect(gone.messenger.posts).toHaveLength(1), 5_000);
    await gone.store.close();
    const next = await aCopy(database.url, aMessenger(), 300);
    await vi.waitFor(() => expect(next.messenger.arrived).toEqual(['asked#0']), 5_000);
    await next.end();
  });
});
