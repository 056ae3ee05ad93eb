// The store compiled, for processes of their own: it alone, as compiling all of Parley takes seconds.
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');

/** Writes it below the folder; resolves with the path of the module of `openStore`. */
export function compileStore(folder: string): string {
  const inStore = readdirSync(join(ROOT, 'src/store'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('store', name));
  for (const name of [...inStore, 'program/operator-error.ts']) {
    const { outputText } = ts.transpileModule(readFileSync(join(ROOT, 'src', name), 'utf8'), {
      fileName: name,
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        rewriteRelativeImportExtensions: true,
        verbatimModuleSyntax: true,
      },
    });
    const target = join(folder, 'src', name.replace(/\.ts$/u, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'src/store/sqlite.js');
}
