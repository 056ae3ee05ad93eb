import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compile } from '../support/compile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-memory-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** V8 tells of a flag that it does not know, and goes on. */
it('little memory is held by a flag that this V8 has', () => {
  compile('src/program', folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const module = join(folder, 'src/program/memory.js');
  const run = `const { holdLittleMemory } = await import(${JSON.stringify(module)}); holdLittleMemory(); console.log('held');`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', run], {
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual(['held\n', '']);
});
