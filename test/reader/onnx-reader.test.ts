// The reader through its real runtime, in its process.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PassageReader } from '../../src/reader/passage-reader.ts';
import { type CompiledReader, compileReader, MODEL } from '../support/reader.ts';
import { vectors } from './vectors.ts';

let compiled: CompiledReader;
let folder: string;
beforeAll(async () => {
  compiled = await compileReader();
  folder = mkdtempSync(join(tmpdir(), 'parley-model-'));
});
afterAll(() => {
  compiled.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const told: string[] = [];
let reader: PassageReader | undefined;
afterEach(async () => {
  await reader?.close();
  told.length = 0;
});

const open = async (from = MODEL, { openReader } = compiled) => {
  reader = await openReader({ folder: from, onFailure: (line) => told.push(line) });
  return reader;
};

const passage = (text: string) => ({ text, title: 'Talks resume in the capital', before: 'It was late.' });
const passages = (count: number) =>
  Array.from({ length: count }, (_, i) => passage(`Envoy ${i} said that talks on matter ${i} would go on.`));

describe('the reader of passages', () => {
  it('scores as the model did where it was made', async () => {
    const opened = await open();
    for (const { question, passage, score } of vectors) {
      const [found] = (await opened?.score(question, [passage])) ?? [];
      expect(Math.abs((found ?? Number.NaN) - score), question).toBeLessThan(0.05);
    }
  });

  it('gives a passage the same score whatever company it has, in the order of the passages', async () => {
    const question = 'who opened the bridge';
    const [first, second] = [passage('The minister opened it.'), passage('It was a long and rainy Tuesday.')];
    const together = await (await open())?.score(question, [first, second, ...passages(3)]);
    await reader?.close();
    const apart = await open();
    expect([await apart?.score(question, [second]), await apart?.score(question, [first])]).toEqual([
      together?.slice(1, 2),
      together?.slice(0, 1),
    ]);
  });

  // The runtime keeps a log of what it tells its maker beside the machine's other temporary files.
  it.skipIf(process.platform !== 'linux')('tells nobody that it is used', async () => {
    await open();
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const readers = children.filter((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reader-process'),
    );
    expect(readers).toHaveLength(1);
    expect(readers.filter((pid) => existsSync(`/tmp/mat-debug-${pid}.log`))).toEqual([]);
  });

  it('answers questions that come at once in the order in which they came, and all of twenty', async () => {
    const opened = await open();
    const order: number[] = [];
    const scored = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const scores = await opened?.score(`who spoke about matter ${i}?`, passages(2));
        order.push(i);
        return scores?.length;
      }),
    );
    expect(scored).toEqual(Array.from({ length: 20 }, () => 2));
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('gives no scores where too many questions wait, and remembers the ones it gave', async () => {
    const opened = await open();
    const known = await opened?.score('what was said?', passages(2));
    const crowd = Array.from({ length: 30 }, (_, i) => opened?.score(`question ${i}`, passages(1)));
    expect(await opened?.score('one more', passages(1))).toBeUndefined();
    expect(await opened?.score('what was said?', passages(2))).toEqual(known);
    expect((await Promise.all(crowd)).filter((scores) => scores !== undefined)).toHaveLength(24);
    expect(await opened?.score('one more', passages(1))).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('answers nothing once it is closed, also to what waited', async () => {
    const opened = await open();
    const waiting = opened?.score('what was said?', passages(5));
    await opened?.close();
    expect(await waiting).toBeUndefined();
    expect(await opened?.score('what was said?', passages(1))).toBeUndefined();
    expect(told).toEqual([]);
  });
});

describe('where there is no reader, one line says why', () => {
  const aModel = (name: string): string => {
    const path = join(folder, name);
    mkdirSync(path);
    for (const file of ['reader.int8.onnx', 'tokenizer.json'])
      copyFileSync(join(MODEL, file), join(path, file));
    return path;
  };

  it('as the model is not there', async () => {
    expect(await open(join(folder, 'nowhere'))).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/words alone.*cannot be read.*install Parley anew.*=off/u)]);
  });

  it('as the model is another file', async () => {
    const other = aModel('other');
    writeFileSync(join(other, 'reader.int8.onnx'), 'version https://git-lfs.github.com/spec/v1\n');
    expect(await open(other)).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/not the file that belongs to this version \(43 bytes\)/u)]);
  });

  it('as the runtime is not installed', async () => {
    const bare = await compileReader(['@huggingface']);
    expect(await open(MODEL, bare)).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/onnxruntime-node is not installed; run npm ci/u)]);
    bare.dispose();
  });

  it('as its process died, and what is asked after that has no scores', async () => {
    const dying = await compileReader();
    writeFileSync(
      join(dying.folder, 'src/reader/reader-process.js'),
      `process.send({ scores: [] }); process.on('message', () => process.kill(process.pid, 'SIGKILL'));`,
    );
    const opened = await open(MODEL, dying);
    expect(await opened?.score('what was said?', passages(1))).toBeUndefined();
    expect(await opened?.score('and after that?', passages(1))).toBeUndefined();
    expect(told).toEqual([expect.stringMatching(/its process ended \(SIGKILL\)/u)]);
    dying.dispose();
  });
});
