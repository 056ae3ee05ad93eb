// The streams a command of the terminal works with, and how it writes to them.
import type { Readable, Writable } from 'node:stream';
import { OperatorError } from '../../src/index.ts';

export interface Streams {
  readonly stdin: Readable;
  /** Carries answers and nothing else. */
  readonly stdout: Writable;
  /** Carries everything else: warnings, errors, the log. */
  readonly stderr: Writable;
}

/** Resolves when the text is written, so that a slow reader is waited for. A fault of the stream is its owner's to see. */
export function print(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve) => stream.write(text, () => resolve()));
}

/** About what a pipe holds, in UTF-16 units. */
const CHUNK = 65_536;

/** Writes a line for each item, a chunk of them at a time: however many there are, no string holds them all. */
export async function printLines<T>(
  stream: Writable,
  items: Iterable<T>,
  toLine: (item: T) => string,
): Promise<void> {
  let chunk = '';
  for (const item of items) {
    chunk += toLine(item);
    if (chunk.length < CHUNK) continue;
    await print(stream, chunk);
    chunk = '';
  }
  if (chunk !== '') await print(stream, chunk);
}

/** Writes a line for the operator. */
export function warn({ stderr }: Pick<Streams, 'stderr'>, line: string): void {
  stderr.write(`parley: ${line}\n`);
}

/** What could not be read, as a line for the operator. */
export function unreadable(what: string, err: unknown): OperatorError {
  const code = err instanceof Error && 'code' in err ? String(err.code) : undefined;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder, not a file',
    EACCES: 'this user may not read it',
  };
  const reason = (code && reasons[code]) ?? (err instanceof Error ? err.message : String(err));
  return new OperatorError(`Cannot read ${what}: ${reason}.`, { cause: err });
}

/** Whether an error came from the system, as for a file that is not there, rather than from the program. */
export const isReadFault = (err: unknown): boolean => err instanceof Error && 'syscall' in err;
