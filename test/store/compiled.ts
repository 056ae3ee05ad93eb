// The store compiled, for processes of their own: it alone, as compiling all of Parley takes seconds.
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../support/compile.ts';

/** Writes it below the folder; resolves with the path of the module of `openStore`. */
export function compileStore(folder: string): string {
  for (const part of ['src/store', 'src/program']) compile(part, folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  return join(folder, 'src/store/sqlite.js');
}
