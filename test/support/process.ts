// Runs the `parley` command as people do: compiled, in a process of its own, with an environment of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from './compile.ts';

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** A file descriptor to write to in place of a pipe. */
  readonly stdout?: number;
}

export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What was written to standard output or standard error so far. */
  readonly seen: () => string;
}

export interface BuiltCommand {
  /** Runs to the end; `input` is all of standard input, /dev/null when absent. */
  run(
    args: readonly string[],
    options?: RunOptions & { readonly input?: string | Uint8Array },
  ): Promise<Ended>;
  /** Starts with standard input left open. */
  start(args: readonly string[], options?: RunOptions): Started;
  /** Starts `mortal-bot.ts` beside it, which says there what it does. */
  startMortal(options?: RunOptions): Started;
  /**
   * Has npm run a script of package.json, as the head of a process group of its own; `package` is the folder in place of
   * the compiled package's.
   */
  npm(script: string, options?: { readonly package?: string; readonly env?: RunOptions['env'] }): Started;
  /** A new empty folder, removed with the command. */
  folder(files?: Readonly<Record<string, string>>): string;
  dispose(): void;
}

const ROOT = join(import.meta.dirname, '../..');

/** Compiles the sources into a package of its own in a temporary folder. */
export function buildCommand(): BuiltCommand {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'parley-')));
  const main = join(home, 'package/dist/adapters/main.js');
  const mortal = join(home, 'package/dist/test/support/mortal-bot.js');
  for (const part of ['src', 'adapters', 'test/support']) compile(part, join(home, 'package/dist'));
  for (const shared of ['package.json', 'seeds']) {
    cpSync(join(ROOT, shared), join(home, 'package', shared), { recursive: true });
  }
  for (const large of ['node_modules', 'model']) symlinkSync(join(ROOT, large), join(home, 'package', large));
  let folders = 0;

  function folder(files: Readonly<Record<string, string>> = {}): string {
    folders += 1;
    const path = join(home, `folder-${folders}`);
    mkdirSync(path);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), content);
    }
    return path;
  }

  function launch(
    [command, ...args]: readonly [string, ...string[]],
    { env = {}, cwd = home, stdout, detached = false }: RunOptions & { readonly detached?: boolean },
    stdin: 'pipe' | 'ignore',
  ): Started {
    const child = spawn(command, args, {
      cwd,
      detached,
      env: { PATH: process.env.PATH, ...env },
      stdio: [stdin, stdout ?? 'pipe', 'pipe'],
    });
    const written = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (chunk) => {
        written[name] += chunk;
      });
    }
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve({ code, signal, ...written }));
    });
    return { child, ended, seen: () => written.stdout + written.stderr };
  }

  return {
    folder,
    start: (args, options = {}) => launch([process.execPath, main, ...args], options, 'pipe'),
    startMortal: (options = {}) => launch([process.execPath, mortal], options, 'pipe'),
    npm: (script, { package: cwd = join(home, 'package'), env = {} } = {}) =>
      launch(
        ['npm', 'run', '--silent', script],
        { cwd, env: { ...env, npm_config_update_notifier: 'false' }, detached: true },
        'pipe',
      ),
    run(args, { input, ...options } = {}) {
      const { child, ended } = launch(
        [process.execPath, main, ...args],
        options,
        input === undefined ? 'ignore' : 'pipe',
      );
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
      return ended;
    },
    dispose: () => rmSync(home, { recursive: true, force: true }),
  };
}
