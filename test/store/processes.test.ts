// Several processes on one file, some of them killed in mid-write: what was promised is there, and the others go on.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import { aPost, NOW } from '../contracts/store/values.ts';
import { compileStore } from './compiled.ts';
import { aFolder } from './opened.ts';

/** Adds posts without end, and prints the key of each once it is promised. */
const WRITER = `
import { openStore } from './src/store/sqlite.js';
const [file, name, post] = process.argv.slice(2);
const store = openStore({ file });
for (let i = 0; ; i++) {
  const key = name + '-' + i;
  await store.outbox.add({ ...JSON.parse(post), key }, ${NOW});
  await store.outbox.sending(key, 0);
  await store.outbox.sent(key, { page: 0, id: 'page of ' + key }, ${NOW});
  process.stdout.write(key + '\\n');
  await new Promise((resolve) => setImmediate(resolve));
}`;

let folder: ReturnType<typeof aFolder>;
beforeAll(() => {
  folder = aFolder();
  compileStore(folder.path);
  writeFileSync(join(folder.path, 'writer.js'), WRITER);
});
afterAll(() => folder.remove());

interface Writer {
  readonly child: ChildProcess;
  readonly promised: string[];
  readonly errors: string[];
  readonly closed: Promise<unknown>;
}

function startWriter(name: string): Writer {
  const args = [
    join(folder.path, 'writer.js'),
    join(folder.path, 'parley.db'),
    name,
    JSON.stringify(aPost()),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const writer: Writer = { child, promised: [], errors: [], closed: once(child, 'close') };
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (key) => writer.promised.push(key));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => writer.errors.push(text));
  return writer;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('processes on one file', () => {
  it('make it together, write side by side, and lose nothing that was promised when they are killed', async () => {
    const writers = ['a', 'b', 'c'].map((name) => startWriter(name));
    await until(() => writers.every(({ promised, errors }) => promised.length > 10 || errors.length > 0));
    const store = openStore({ file: join(folder.path, 'parley.db') });
    for (const { child } of writers.slice(0, 2)) {
      child.kill('SIGKILL');
      expect(await store.outbox.add(aPost(`beside ${child.pid}`), NOW)).toBe(true);
    }
    const survivor = writers[2];
    const before = survivor?.promised.length ?? 0;
    await until(() => (survivor?.promised.length ?? 0) > before + 10 || (survivor?.errors.length ?? 0) > 0);
    survivor?.child.kill('SIGKILL');
    await Promise.all(writers.map(({ closed }) => closed));

    const promised = writers.flatMap((writer) => writer.promised);
    expect(writers.flatMap(({ errors }) => errors)).toEqual([]);
    for (const key of promised) expect(await store.outbox.keyOf('slack', `page of ${key}`)).toBe(key);
    // Whoever opens the file next on this machine sees that they have ended, and waits for no lease.
    const next = openStore({ file: join(folder.path, 'parley.db') });
    const left = await next.outbox.claimDue('slack', NOW, 100_000);
    expect(left.map(({ key }) => key)).toEqual(expect.arrayContaining(promised));
    for (const { pages, inDoubt } of left)
      expect(pages.length === 1 || inDoubt || pages.length === 0).toBe(true);
    await store.close();
  });
});
