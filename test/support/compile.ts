// Sources compiled for processes of their own.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/**
 * Compiles a folder of the project to the same place under another root. Module by module, without checking types: that
 * takes a second where `npm run build` takes many, and `npm run types` checks them anyway.
 */
export function compile(part: string, outDir: string): void {
  for (const file of readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.json')) copy(join(ROOT, part, file), join(outDir, part, file));
    if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue;
    const { outputText } = ts.transpileModule(readFileSync(join(ROOT, part, file), 'utf8'), {
      fileName: file,
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        rewriteRelativeImportExtensions: true,
        verbatimModuleSyntax: true,
      },
    });
    const target = join(outDir, part, file.replace(/\.ts$/u, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
}
