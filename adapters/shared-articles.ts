// The added articles that copies of a bot share: the database has them, and each copy a folder of their files, which it reads as ever.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DatabaseStore, keepFile, keptFolder, removeFile, type SharedKeeping } from '../src/index.ts';

export interface SharedArticles extends SharedKeeping {
  /** Brings the folder up to date. Resolves with how many of its files have changed. */
  pull(): Promise<number>;
  /** All whose names begin so. */
  removeAll(beginning: string): Promise<number>;
}

/** Hidden, so that nobody takes it for an article: up to which change of which database the folder is. */
const STATE = '.shared.json';

interface State {
  readonly id: string;
  readonly upTo: number;
}

/** @param data the folder of what must outlive a restart, of this copy alone. */
export function createSharedArticles(files: DatabaseStore['files'], data: string): SharedArticles {
  const folder = keptFolder(data);
  /** One after the other: each goes on from where the one before has come to. */
  let last: Promise<unknown> = Promise.resolve();
  let state: State | undefined;

  async function pull(): Promise<number> {
    const id = await files.id();
    state ??= await readState(folder);
    let upTo = state?.id === id ? state.upTo : 0;
    let changed = 0;
    for (let changes = await files.since(upTo); changes.length > 0; changes = await files.since(upTo)) {
      for (const { name, text, change } of changes) {
        if (await isChange(folder, name, text)) {
          changed += 1;
          if (text === null) await removeFile(folder, name);
          else await keepFile(folder, name, text);
        }
        upTo = change;
      }
      state = { id, upTo };
      await writeState(folder, state);
    }
    return changed;
  }

  return {
    pull() {
      const turn = last.then(pull);
      last = turn.catch(() => {});
      return turn;
    },
    write: (name, text) => files.put(name, text),
    remove: (name) => files.remove(name),
    removeAll: (beginning) => files.removeAll(beginning),
    alone: (work) => files.alone(work),
  };
}

/** What this copy has added itself is there already: to write it again would have it read again. */
async function isChange(folder: string, name: string, text: string | null): Promise<boolean> {
  const there = await readFile(join(folder, name), 'utf8').catch(() => null);
  return there !== text;
}

async function readState(folder: string): Promise<State | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, STATE), 'utf8'));
    const isState =
      typeof value === 'object' &&
      value !== null &&
      'id' in value &&
      typeof value.id === 'string' &&
      'upTo' in value &&
      typeof value.upTo === 'number';
    return isState ? { id: String(value.id), upTo: Number(value.upTo) } : undefined;
  } catch {
    // There is none yet: everything is looked at.
    return undefined;
  }
}

async function writeState(folder: string, state: State): Promise<void> {
  const file = join(folder, STATE);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(state));
}
