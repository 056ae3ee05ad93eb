// Runs command lines as a shell would, over folders of articles made for a test.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { runTerminal, type TerminalOptions } from '../../../adapters/terminal/main.ts';
import { type Environment, commands as table } from '../../../src/index.ts';
import { aClock } from '../../support/builders.ts';

const SEEDS = join(import.meta.dirname, '../../../seeds');

export interface RunOptions {
  readonly commands?: TerminalOptions['commands'];
  readonly input?: string;
  readonly env?: Environment;
  readonly colour?: boolean;
  readonly start?: TerminalOptions['start'];
  readonly openReader?: TerminalOptions['openReader'];
  readonly setUp?: Partial<TerminalOptions['setUp']>;
}

/** What a command line does, in this process: one of its own takes the better part of a second. */
export async function run(args: readonly string[], options: RunOptions = {}) {
  const {
    commands = table,
    input = '',
    env = {},
    colour = false,
    start = async () => 0,
    openReader,
    setUp,
  } = options;
  const stdin = new PassThrough();
  stdin.end(input);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const shown = Promise.all([readAll(stdout), readAll(stderr)]);
  const code = await runTerminal(args, {
    commands,
    version: '1.2.3',
    env,
    seeds: SEEDS,
    streams: { stdin, stdout, stderr },
    terminal: { isTTY: false, columns: 80, colour },
    clock: aClock(),
    ...(openReader && { openReader }),
    manifest: ({ commandPrefix }) => ({ commands: [`/${commandPrefix}ask`] }),
    start,
    setUp: { setup: async () => 0, doctor: async () => 0, register: async () => 0, ...setUp },
    onFault: (err) => {
      throw err;
    },
  });
  stdout.end();
  stderr.end();
  const [out, err] = await shown;
  return { code, stdout: out, stderr: err };
}

/** Makes folders of articles, and removes all of them. */
export function createFolders() {
  const root = mkdtempSync(join(tmpdir(), 'parley-'));
  let folders = 0;
  function aFolder(files: Readonly<Record<string, string>>): string {
    folders += 1;
    const folder = join(root, `${folders}`);
    mkdirSync(folder);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return folder;
  }
  return { aFolder, dispose: () => rmSync(root, { recursive: true }) };
}
