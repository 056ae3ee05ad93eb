import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../../adapters/terminal/migrate-command.ts';
import { openLibraryFile } from '../../../src/store/library/file.ts';
import { openDatabase } from '../../../src/store/postgres.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import { aNotice, anEvent, aPost, aSubscription, LEASE, NOW } from '../../contracts/store/values.ts';
import { aDatabase, emptied, orWhyNot, skipped, type TestDatabase } from '../../support/postgres.ts';

describe.skipIf(skipped !== undefined)(`parley migrate${orWhyNot}`, () => {
  let target: TestDatabase;
  let data: string;
  let printed = '';
  beforeAll(async () => {
    target = await aDatabase();
    await (await openDatabase({ url: target.url })).close();
  });
  beforeEach(async () => {
    await emptied(target);
    data = mkdtempSync(join(tmpdir(), 'parley-migrate-'));
    printed = '';
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));
  afterAll(() => target.drop());

  const stdout = {
    write(text: string, done: () => void) {
      printed += text;
      done();
      return true;
    },
  } as unknown as NodeJS.WritableStream & NodeJS.WriteStream;
  const run = () => migrate({ data, database: target.url }, { stdout });

  async function aFullStore() {
    const store = openStore({ file: join(data, 'parley.db') });
    await store.inbox.record(anEvent('waiting'), NOW);
    await store.outbox.add(aPost('first'), NOW);
    await store.outbox.sent('first', { page: 0, id: 'm0', conversation: 'under it' }, NOW);
    await store.outbox.settle('first', 'posted', undefined, NOW);
    await store.outbox.add({ ...aPost('second'), question: 'what of “zero” \0 and 😀?' }, NOW);
    await store.feedback.give('first', 'slack:U2', 'helpful', NOW);
    await store.articles.note(['a', 'b', 'c'], NOW);
    const { id } = await store.digests.subscribe(aSubscription(), NOW);
    await store.digests.run(
      { subscription: id, date: '2025-05-16', outcome: 'posted', upTo: 2 },
      aNotice('digest'),
      NOW,
    );
    await store.channels.set('slack', 'slack:C1', { answers: 'mentions' });
    await store.sources.add({ url: 'https://a.example/feed', title: 'A', about: ['talks'] }, NOW);
    await store.sources.add({ url: 'https://a.example/feed', title: 'A', about: [], owner: 'slack:T1' }, NOW);
    await store.sources.note(1, ['id:1'], { stamp: 's', outcome: 'added', tries: 1 }, NOW);
    await store.follows.put(
      { platform: 'slack', channel: 'slack:C1', place: '{}', state: { of: 'x' }, revision: 0 },
      [],
      NOW,
    );
    await store.installations.put({ platform: 'slack', id: 'T1', sealed: 'sealed' });
    mkdirSync(join(data, 'articles/news.example'), { recursive: true });
    writeFileSync(join(data, 'articles/news.example/talks.md'), 'Talks went on.\n');
    return store;
  }

  it('moves all that is kept, and says what', async () => {
    const before = await aFullStore();
    const file = {
      digests: await before.digests.all(),
      sources: await before.sources.all(),
      follows: await before.follows.all(),
      installations: await before.installations.all('slack'),
      feedback: await before.feedback.all(),
      articles: await before.articles.after(1),
      last: await before.threads.last('under it'),
    };
    await before.close();
    expect(await run()).toBe(0);
    expect(printed).toMatch(/ questions and other events: 1\n {2}answers and digests: 3\n/u);
    expect(printed).toContain('  added articles: 1\n');
    const after = await openDatabase({ url: target.url, owner: 'new' });
    expect({
      digests: await after.digests.all(),
      sources: await after.sources.all(),
      follows: await after.follows.all(),
      installations: await after.installations.all('slack'),
      feedback: await after.feedback.all(),
      articles: await after.articles.after(1),
      last: await after.threads.last('under it'),
    }).toEqual(file);
    expect(await after.outbox.keyOf('slack', 'm0')).toBe('first');
    expect(await after.channels.settings('slack:C1')).toEqual({ answers: 'mentions' });
    expect(await after.sources.entry(1, ['id:1'])).toMatchObject({ stamp: 's' });
    expect(await after.files.since(0)).toMatchObject([
      { name: 'news.example/talks.md', text: 'Talks went on.\n' },
    ]);
    // What was in hand is nobody's, at once.
    expect(await after.inbox.claimAbandoned('slack', NOW)).toEqual([
      { event: anEvent('waiting'), receivedAt: NOW },
    ]);
    expect((await after.outbox.claimDue('slack', NOW, 9)).map(({ key }) => key)).toEqual([
      'second',
      'digest',
    ]);
    // What comes now is numbered after it.
    expect(await after.articles.note(['d'], NOW)).toBeGreaterThan(3);
    await after.outbox.add(aPost('third'), NOW + LEASE);
    expect(await after.threads.last('thread')).toMatchObject({ key: 'third' });
    await after.close();
  });

  it('refuses a database that is not empty, and changes nothing of it', async () => {
    await (await aFullStore()).close();
    const store = await openDatabase({ url: target.url });
    await store.articles.note(['theirs'], NOW);
    await expect(run()).rejects.toThrow(
      /it is not empty \(there are articles in it\).*Next: name a database/u,
    );
    expect(await store.digests.all()).toEqual([]);
    expect(await store.articles.after(0)).toMatchObject({ ids: ['theirs'] });
    await store.close();
  });

  it('refuses while a bot runs on the folder, and where nothing is kept', async () => {
    await expect(run()).rejects.toThrow(/nothing is kept in/u);
    await (await aFullStore()).close();
    const running = openLibraryFile(join(data, 'library.db'));
    // Another process could not have it, either.
    expect(running).toBeDefined();
    await expect(run()).rejects.toThrow(/A bot runs on .* stop it/u);
    running?.close();
    expect(await run()).toBe(0);
  });
});
