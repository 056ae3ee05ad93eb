// The reader of passages compiled, as its process runs compiled modules only.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from './compile.ts';

type Module = typeof import('../../src/reader/onnx-reader.ts');

const ROOT = join(import.meta.dirname, '../..');

/** The folder of the model that comes with Parley. */
export const MODEL = join(ROOT, 'model');

export interface CompiledReader {
  readonly openReader: Module['openReader'];
  /** What `src/` is in. */
  readonly folder: string;
  dispose(): void;
}

/** @param packages what is to be in its node_modules; all that the project has by default. */
export async function compileReader(packages: readonly string[] = ['.']): Promise<CompiledReader> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parley-reader-')));
  for (const part of ['src/reader', 'src/program']) compile(part, folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  if (!packages.includes('.')) mkdirSync(join(folder, 'node_modules'));
  for (const name of packages)
    symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name));
  const { openReader }: Module = await import(join(folder, 'src/reader/onnx-reader.js'));
  return { openReader, folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}
