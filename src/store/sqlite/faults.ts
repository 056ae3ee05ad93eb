// What is wrong with the store's file, as a line for the operator: the cause and the next step.
import { OperatorError } from '../../program/operator-error.ts';

/** Primary result codes of SQLite (https://sqlite.org/rescode.html); the low byte of an extended one. */
const REMEDIES: Readonly<Record<number, readonly [cause: string, next: string]>> = {
  5: ['another program holds it', 'close programs that have it open, other than Parley, and try again'],
  8: ['it may not be written', 'give this user leave to write the file and its folder'],
  10: ['the disk could not be read or written', 'look at the disk, and whether its folder is still there'],
  11: ['it is damaged', 'stop Parley, keep the file for repair, and put the last backup in its place'],
  13: ['the disk is full', 'make room on it: nothing that was recorded is lost'],
  14: ['it cannot be opened', 'look whether its folder is there and this user may write in it'],
  23: ['this user may not use it', 'give this user leave to write the file and its folder'],
  26: ['it is not a database', 'name another file, or move this one away'],
};

/** An `OperatorError` where the file is at fault; anything else stays what it is: a fault of the program. */
export function toOperatorError(err: unknown, file: string): unknown {
  const code = codeOf(err);
  const remedy = code === undefined ? undefined : REMEDIES[code & 0xff];
  if (remedy === undefined) return err;
  const [cause, next] = remedy;
  return fileFault(file, cause, next, err);
}

export function fileFault(file: string, cause: string, next: string, err?: unknown): OperatorError {
  return new OperatorError(`The store ${file}: ${cause}. Next: ${next}.`, { cause: err });
}

const codeOf = (err: unknown): number | undefined =>
  err instanceof Error && 'errcode' in err && typeof err.errcode === 'number' ? err.errcode : undefined;
