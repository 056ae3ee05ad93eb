// The file that a backup makes: for its owner alone, under the name it was given, of any version.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../src/program/operator-error.ts';
import { MIGRATIONS } from '../../src/store/schema.ts';
import { backUp } from '../../src/store/sqlite/backup.ts';
import { type Connection, connect } from '../../src/store/sqlite/connection.ts';
import { openFile } from '../../src/store/sqlite/file.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aPost, NOW } from '../contracts/store/values.ts';
import { aFolder } from './opened.ts';

let folder: ReturnType<typeof aFolder>;
let file: string;
beforeEach(() => {
  folder = aFolder();
  file = join(folder.path, 'parley.db');
});
afterEach(() => folder.remove());

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

describe('the file of a backup', () => {
  it('is its owner’s alone to read, before its first byte and after its last', () => {
    const copies = join(folder.path, 'copies');
    mkdirSync(copies);
    const connection = connect(openFile({ file }), file);
    const modes: string[] = [];
    const look = (): void =>
      void modes.push(...readdirSync(copies).map((name) => modeOf(join(copies, name))));
    const watched: Pick<Connection, 'prepare'> = {
      prepare<Row>(sql: string) {
        const statement = connection.prepare<Row>(sql);
        return {
          ...statement,
          run(parameters) {
            look();
            const changes = statement.run(parameters);
            look();
            return changes;
          },
        };
      },
    };
    backUp(watched, join(copies, 'copy.db'));
    look();
    connection.close();
    // The name that is taken and the part, twice; then the backup.
    expect(modes).toEqual(Array(5).fill('600'));
  });

  it.each(['file:copy.db', 'file:copy.db?mode=memory', 'copy 100%.db'])('may be named %s', async (name) => {
    const store = openStore({ file });
    await store.outbox.add(aPost(), NOW);
    const before = readdirSync(folder.path);
    const home = process.cwd();
    try {
      process.chdir(folder.path);
      await store.backup(name);
    } finally {
      process.chdir(home);
    }
    await store.close();
    const copy = openStore({ file: join(folder.path, name), readOnly: true });
    expect(await copy.outbox.find('event')).toBeDefined();
    await copy.close();
    expect(readdirSync(folder.path).filter((one) => !before.includes(one))).toEqual([name]);
  });
});

describe.each(MIGRATIONS.slice(1).map((_, index) => index + 1))('a file of version %i', (version) => {
  const earlier = (): void => openFile({ file, migrations: MIGRATIONS.slice(0, version) }).close();
  const inside = (name: string) => {
    const database = openFile({ file: name, readOnly: true, migrations: MIGRATIONS });
    const all = [
      database.prepare('PRAGMA user_version').get(),
      database.prepare('PRAGMA application_id').get(),
      database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all(),
      database.prepare('SELECT id FROM articles').all(),
    ];
    database.close();
    return all;
  };

  it('is copied as it is, before it is brought up to date', async () => {
    const database = openFile({ file, migrations: MIGRATIONS.slice(0, version) });
    database.exec(`INSERT INTO articles (id, met_at) VALUES ('a', ${NOW})`);
    database.close();
    const before = readFileSync(file);
    const store = openStore({ file, readOnly: true });
    const copy = join(folder.path, 'copy.db');
    await store.backup(copy);
    await store.close();
    expect(inside(copy)).toEqual(inside(file));
    expect(inside(copy)).toMatchObject([{ user_version: version }, {}, {}, [{ id: 'a' }]]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('can be read for nothing else', async () => {
    earlier();
    const store = openStore({ file, readOnly: true });
    for (const read of [
      async () => store.feedback.all(),
      async () => store.digests.all(),
      async () => store.outbox.find('event'),
      async () => store.inbox.channels('slack', 0),
      async () => store.threads.last('thread'),
      async () => store.articles.after(0),
      () => store.prune(NOW),
      () => store.renew(NOW),
      () => store.forget({ person: 'slack:U1' }),
    ]) {
      const fault = await read().catch((err: unknown) => err);
      expect(fault).toBeInstanceOf(OperatorError);
      expect(String(fault)).toMatch(/an earlier Parley made it.*start the bot once/u);
    }
    await store.close();
  });
});

it('an empty file is no store to be copied', () => {
  const empty = openFile({ file, migrations: [] });
  empty.close();
  expect(() => openStore({ file, readOnly: true })).toThrow(/there is nothing in it.*start the bot once/u);
});
