import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wakeUps } from '../../src/store/postgres/wake-ups.ts';
import { type DatabaseStore, openDatabase } from '../../src/store/postgres.ts';
import { aLine, type Line } from '../support/line.ts';
import { aDatabase, emptied, orWhyNot, skipped, type TestDatabase } from '../support/postgres.ts';

it('ends at once while it waits for a server that says nothing', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  const connected = once(server, 'connection');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ending = new AbortController();
  const ended = (async () => {
    for await (const _ of wakeUps(`postgres://me@127.0.0.1:${port}/none`, ending.signal)) break;
  })();
  const [socket] = await connected;
  ending.abort();
  await Promise.all([ended, once(socket, 'close')]);
  server.close();
});

describe.skipIf(skipped !== undefined)(`a copy that waits for changes${orWhyNot}`, () => {
  let database: TestDatabase;
  let line: Line;
  let other: DatabaseStore;
  beforeAll(async () => {
    database = await aDatabase();
    line = await aLine(database.url);
    other = await openDatabase({ url: database.url });
  });
  beforeEach(() => emptied(database));
  let ending: AbortController;
  let ended: Promise<void>;
  let times: number;
  beforeEach(() => {
    ending = new AbortController();
    times = 0;
    ended = (async () => {
      for await (const _ of wakeUps(line.url, ending.signal, 10)) times += 1;
    })();
  });
  afterEach(async () => {
    ending.abort();
    await ended;
  });
  afterAll(async () => {
    await other.close();
    await line.close();
    await database.drop();
  });

  it('is woken by an article that another adds or removes', async () => {
    await expect.poll(() => times).toBe(1);
    await other.files.put('a.md', 'Talks went on.');
    await expect.poll(() => times).toBe(2);
    await other.files.remove('a.md');
    await expect.poll(() => times).toBe(3);
  });

  it('listens again after its connection was lost, and looks at what it has missed', async () => {
    await expect.poll(() => times).toBe(1);
    line.down();
    await other.files.put('a.md', 'Talks went on.');
    line.up();
    await expect.poll(() => times).toBe(2);
    await other.files.put('b.md', 'Talks went on.');
    await expect.poll(() => times).toBe(3);
  });
});
