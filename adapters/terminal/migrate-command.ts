// `parley migrate`: moves what one copy keeps in its data folder into a database that several share.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import {
  type CoreSettings,
  keptFolder,
  moveIntoDatabase,
  OperatorError,
  openLibraryFile,
  openStore,
  printableLine,
} from '../../src/index.ts';
import { libraryFile, storeFile } from '../store-file.ts';
import { print, type Streams } from './streams.ts';

const HELP = `
Moves what is kept in PARLEY_DATA to the database of PARLEY_DATABASE: questions, answers, threads, subscriptions, settings,
feedback, feeds, and the articles that were added. The database has to be one that no Parley has run on, and the bot has to be
stopped. All of it is moved, or nothing. The file stays as it is; while PARLEY_DATABASE is set, nothing reads it.

Exit codes: 0 moved, 2 wrong usage, settings or files.

Example:
  $ PARLEY_DATABASE=postgres://parley:password@db.internal/parley parley migrate`;

export function addMigrate(program: Command, run: () => Promise<void>): void {
  program
    .command('migrate')
    .description('move what is kept in a file to the database of PARLEY_DATABASE')
    .addHelpText('after', HELP)
    .action(() => run());
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['inbox', 'questions and other events'],
  ['posts', 'answers and digests'],
  ['threads', 'conversations'],
  ['articles', 'marks of articles that were met'],
  ['subscriptions', 'subscriptions to digests'],
  ['runs', 'digests that were made'],
  ['feedback', 'verdicts of people'],
  ['sources', 'feeds'],
  ['channels', 'channels with settings'],
  ['follows', 'channels that follow something'],
  ['installations', 'workspaces that have installed the bot'],
  ['article_files', 'added articles'],
]);

/** Resolves with the exit code. @throws OperatorError where it cannot be done; nothing is moved then. */
export async function migrate(
  { data, database }: Pick<CoreSettings, 'data' | 'database'>,
  { stdout }: Pick<Streams, 'stdout'>,
): Promise<number> {
  if (database === undefined)
    throw new OperatorError(
      'PARLEY_DATABASE is not set; put the database that everything is to be moved to.',
    );
  const file = storeFile(data);
  if (!existsSync(file)) throw new OperatorError(`There is no ${file}: nothing is kept in ${data}.`);
  const library = await openLibraryFile(libraryFile(data));
  if (library === undefined)
    throw new OperatorError(`A bot runs on ${data}; stop it, or what comes meanwhile would be left behind.`);
  try {
    // Of an earlier version it is brought up to date first.
    await (await openStore({ file })).close();
    const articles = () => filesIn(keptFolder(data));
    const moved = await moveIntoDatabase({ file, articles, url: database });
    const lines = moved.flatMap(({ name, rows }) => {
      const of = NAMES.get(name);
      return of === undefined || rows === 0 ? [] : [`${of}: ${rows}`];
    });
    await print(
      stdout,
      `Moved from ${printableLine(file)}:\n${(lines.length === 0 ? ['nothing: it is empty'] : lines).map((line) => `  ${line}\n`).join('')}The file is left as it is; while PARLEY_DATABASE is set, nothing reads it.\n`,
    );
    return 0;
  } finally {
    library.close();
  }
}

async function* filesIn(folder: string) {
  const entries = existsSync(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : [];
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const path = join(entry.parentPath, entry.name);
    yield { name: relative(folder, path), text: await readFile(path, 'utf8') };
  }
}
