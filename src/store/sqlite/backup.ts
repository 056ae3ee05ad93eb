// A copy of the store's file that is whole, however much is written meanwhile.
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { OperatorError } from '../../operator-error.ts';
import type { Connection } from './connection.ts';
import { toOperatorError } from './faults.ts';

/** @throws OperatorError where `target` exists or cannot be written. */
export function backUp({ database }: Connection, target: string): void {
  reserve(target);
  // Under another name first: what bears the name of the backup is never half of one.
  const part = `${target}.${randomUUID()}.part`;
  try {
    database.prepare('VACUUM INTO $part').run({ part });
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

/** Takes the name, which fails where there is a file, and makes the file for its owner alone to read. */
function reserve(target: string): void {
  try {
    closeSync(openSync(target, 'wx', 0o600));
  } catch (err) {
    if (err instanceof Error && 'code' in err && err.code === 'EEXIST') {
      throw new OperatorError(`The backup ${target}: there is a file of this name. Next: name another.`);
    }
    throw backupFault(target, err);
  }
}

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
