// Loads the program that the build has joined, with the code that V8 has made of it before: to compile it anew took a quarter of
// a second of each start. V8 itself tells whether code is of this text and this version of it, and compiles where it is not.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';

export interface Program {
  readonly exports: unknown;
  /** Keeps, beside each file that was loaded, the code of all that was called in it. */
  keepCode(): void;
}

interface Module {
  exports: unknown;
}

/** What each file is, by itself: CommonJS has a module's text as the body of such a function, which the build has put around it. */
type Body = (exports: unknown, require: Load, module: Module, file: string, folder: string) => void;
type Load = (id: string) => unknown;

const codeOf = (file: string): string => `${file}.code`;

/** @param file may require others of its folder. */
export function loadProgram(file: string): Program {
  const folder = dirname(file);
  const requireFromElsewhere = createRequire(file);
  const modules = new Map<string, Module>();
  const scripts = new Map<string, Script>();

  function load(path: string): unknown {
    const known = modules.get(path);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    modules.set(path, module);
    const script = new Script(readFileSync(path, 'utf8'), {
      filename: path,
      ...(existsSync(codeOf(path)) && { cachedData: readFileSync(codeOf(path)) }),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    scripts.set(path, script);
    const body: Body = script.runInThisContext();
    body(module.exports, requireFrom, module, path, folder);
    return module.exports;
  }

  const requireFrom: Load = (id) =>
    id.startsWith('./') && id.endsWith('.cjs') ? load(join(folder, id)) : requireFromElsewhere(id);

  return {
    exports: load(file),
    keepCode() {
      for (const [path, script] of scripts) writeFileSync(codeOf(path), script.createCachedData());
    },
  };
}
