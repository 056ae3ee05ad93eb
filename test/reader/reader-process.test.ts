// What the reader's process means for the program that it belongs to.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CompiledReader, compileReader, MODEL } from '../support/reader.ts';

/** Loads, scores 20 passages of some 90 tokens, prints the longest pause of the event loop in ms, and has nothing to do. */
const PROGRAM = `
import { openReader } from './src/reader/onnx-reader.js';
let longest = 0;
let last = performance.now();
const beat = setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last);
  last = now;
}, 1);
const reader = await openReader({ folder: process.argv[2], onFailure: console.error });
const text = 'The envoys said that talks would go on. '.repeat(7);
const passages = Array.from({ length: 20 }, (_, i) => ({ text: text + i, title: 'Talks go on', before: 'It was late.' }));
const scores = await reader.score('what did the envoys say?', passages);
clearInterval(beat);
console.log(scores.length, longest);
if (process.argv[3] === 'stay') setInterval(() => {}, 1_000);
`;

let compiled: CompiledReader;
beforeAll(async () => {
  compiled = await compileReader();
  writeFileSync(join(compiled.folder, 'program.js'), PROGRAM);
});
afterAll(() => compiled.dispose());

let started: ChildProcess | undefined;
afterEach(() => started?.kill('SIGKILL'));

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [join(compiled.folder, 'program.js'), MODEL, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started = child;
  child.stdout.setEncoding('utf8');
  return {
    child,
    printed: once(child.stdout, 'data').then(([text]) => String(text)),
    ended: once(child, 'exit'),
  };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("the reader's process", () => {
  it('never holds the event loop for 50 ms, and keeps no program running that has nothing else to do', async () => {
    const longest: number[] = [];
    // What holds it holds it every time, while a busy machine does so now and then.
    for (let attempt = 0; attempt < 5 && !longest.some((ms) => ms < 50); attempt += 1) {
      const { printed, ended } = start();
      const [scores, ms] = (await printed).split(' ').map(Number);
      expect(scores).toBe(20);
      longest.push(ms ?? Number.NaN);
      expect(await ended).toEqual([0, null]);
    }
    expect(Math.min(...longest)).toBeLessThan(50);
  });

  it.skipIf(process.platform === 'win32')(
    'ends with its program, however that ends, and not before',
    async () => {
      const { child, printed, ended } = start('stay');
      await printed;
      const reader = Number(execFileSync('pgrep', ['-P', `${child.pid}`], { encoding: 'utf8' }));
      // As Ctrl-C and the end of a service reach every process.
      process.kill(reader, 'SIGINT');
      process.kill(reader, 'SIGTERM');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(isAlive(reader)).toBe(true);
      child.kill('SIGKILL');
      await ended;
      await expect.poll(() => isAlive(reader), { timeout: 5_000 }).toBe(false);
    },
  );
});
