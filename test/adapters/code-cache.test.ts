// The program that the build has joined, and the compiled code that is kept beside it.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadProgram } from '../../adapters/code-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-code-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As the build leaves it. */
function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, `(function (exports, require, module, __filename, __dirname) {${text}\n})`);
  return file;
}

describe('a joined program', () => {
  it('requires its own files once each, and what is elsewhere as ever', () => {
    write('other.cjs', 'exports.times = (globalThis.timesLoaded = (globalThis.timesLoaded ?? 0) + 1);');
    const file = write(
      'program.cjs',
      "const { join } = require('node:path'); require('./other.cjs');\nmodule.exports = [require('./other.cjs').times, join('a', 'b')];",
    );
    expect(loadProgram(file).exports).toEqual([1, join('a', 'b')]);
  });

  it('runs the same with its code kept, with the code of another text, and with none', () => {
    const file = write('program.cjs', 'exports.sum = (a, b) => a + b; exports.sum(1, 2);');
    const sum = () => (loadProgram(file).exports as { sum(a: number, b: number): number }).sum(2, 3);
    expect(sum()).toBe(5);
    expect(existsSync(`${file}.code`)).toBe(false);
    loadProgram(file).keepCode();
    expect(existsSync(`${file}.code`)).toBe(true);
    expect(sum()).toBe(5);
    write('program.cjs', 'exports.sum = (a, b) => a + b + 1; // of another length');
    expect(sum()).toBe(6);
    writeFileSync(`${file}.code`, 'no code at all');
    expect(sum()).toBe(6);
  });

  it('tells of a fault with the file and the line that it has there', () => {
    const file = write('program.cjs', '\nexports.fail = () => {\n  throw new Error("oh");\n};');
    loadProgram(file).keepCode();
    const { fail } = loadProgram(file).exports as { fail(): void };
    try {
      fail();
      expect.unreachable();
    } catch (err) {
      expect((err as Error).stack).toContain(`${file}:3:`);
    }
  });
});
