// `parley backup`: a copy of what is kept.
import type { Command } from 'commander';
import type { Store } from '../../src/index.ts';
import { printableLine } from '../../src/index.ts';
import { print, type Streams } from './streams.ts';

const HELP = `
The copy is whole and of one moment, also while the bot goes on. Only this user may read it. A file of an earlier Parley is copied
as it is: do so before an upgrade. To go back to it: stop the bot, and put the copy in the
place of parley.db in the data folder, without the files parley.db-wal and parley.db-shm beside that.

Exit codes: 0 written, 2 wrong usage, the file exists or could not be written.

Example:
  $ parley backup /backups/parley-2025-05-16.db`;

export function addBackup(program: Command, run: (file: string) => Promise<void>): void {
  program
    .command('backup')
    .description('copy what is kept: subscriptions, threads, what was answered, feedback')
    .argument('<file>', 'the copy; must not exist')
    .addHelpText('after', HELP)
    .action((file: string) => run(file));
}

/**
 * Resolves with the exit code.
 * @throws OperatorError where the file exists or cannot be written.
 */
export async function backUp(
  file: string,
  store: Store,
  { stdout }: Pick<Streams, 'stdout'>,
): Promise<number> {
  await store.backup(file);
  await print(stdout, `Written: ${printableLine(file)}\n`);
  return 0;
}
