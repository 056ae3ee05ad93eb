// The articles that Parley keeps itself: files in a folder of its own, written whole or not at all.
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { OperatorError } from '../program/operator-error.ts';

/** Where they are, within the folder of what must outlive a restart. */
const FOLDER = 'articles';

export const keptFolder = (data: string): string => join(data, FOLDER);

/** Writes one file of an article; what is there under its name is replaced. Resolves with its path. @throws OperatorError */
export async function keepFile(folder: string, name: string, text: string): Promise<string> {
  const path = within(folder, name);
  // A hidden name: whoever reads the folder meanwhile passes it over.
  const unfinished = join(
    dirname(path),
    `.${createHash('sha256').update(name).digest('hex').slice(0, 12)}.part`,
  );
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(unfinished, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (cause) {
    throw new OperatorError(`the article cannot be kept in ${path} (${codeOf(cause)}); check the folder`, {
      cause,
    });
  }
  return path;
}

export async function removeFile(folder: string, name: string): Promise<void> {
  await rm(within(folder, name), { force: true });
}

/** With all that is in it; resolves with how many files there were. */
export async function removeFolder(folder: string, name: string): Promise<number> {
  const path = within(folder, name);
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  await rm(path, { recursive: true, force: true });
  return entries.filter((entry) => entry.isFile()).length;
}

/** A name made of what a page says must not lead out of the folder. */
function within(folder: string, name: string): string {
  const path = resolve(folder, name);
  if (!path.startsWith(resolve(folder) + sep))
    throw new OperatorError(`${name} is no name of a file within ${folder}`);
  return path;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
