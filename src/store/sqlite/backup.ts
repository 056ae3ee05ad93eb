// A copy of the store's file that is whole, however much is written meanwhile, and its owner's alone to read.
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { OperatorError } from '../../program/operator-error.ts';
import type { Connection } from './connection.ts';
import { toOperatorError } from './faults.ts';

/** @throws OperatorError where `file` exists or cannot be written. */
export function backUp({ prepare }: Pick<Connection, 'prepare'>, file: string): void {
  // Whole: SQLite reads a name that begins with 'file:' as an address.
  const target = resolve(file);
  // Under another name first: what bears the name of the backup is never half of one.
  const part = `${target}.${randomUUID()}.part`;
  reserve(target);
  try {
    // SQLite would make it for everybody to read; into an empty file it writes.
    create(part);
    prepare('VACUUM INTO $part').run({ part });
    flush(part);
    renameSync(part, target);
  } catch (err) {
    rmSync(part, { force: true });
    rmSync(target, { force: true });
    const fault = toOperatorError(err, target);
    if (fault instanceof OperatorError) throw fault;
    throw backupFault(target, err);
  }
}

/** Takes the name, which fails where there is a file. */
function reserve(target: string): void {
  try {
    create(target);
  } catch (err) {
    if (err instanceof Error && 'code' in err && err.code === 'EEXIST') {
      throw new OperatorError(`The backup ${target}: there is a file of this name. Next: name another.`);
    }
    throw backupFault(target, err);
  }
}

/** Empty, for its owner alone to read. */
const create = (file: string): void => closeSync(openSync(file, 'wx', 0o600));

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function backupFault(target: string, err: unknown): OperatorError {
  const cause = err instanceof Error ? err.message : String(err);
  return new OperatorError(
    `The backup ${target} could not be written: ${cause}. Next: name a file in a folder that this user may write in.`,
    { cause: err },
  );
}
