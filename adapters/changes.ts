// Tells when something has changed in folders, as the system tells it: sooner than looking again and again would.
import { watch } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** For which changes that come together are waited for, in milliseconds. */
const TOGETHER = 200;

/**
 * Gives a value each time that something has changed, until the signal. Where the system cannot tell (a network drive, a
 * folder that is not there yet, too many folders), nothing comes: whoever relies on it looks now and then all the same.
 */
export async function* changesIn(folders: readonly string[], signal: AbortSignal): AsyncGenerator<void> {
  let isChanged = false;
  let wake = (): void => {};
  const tell = (): void => {
    isChanged = true;
    wake();
  };
  for (const folder of folders) listen(folder, signal, tell);
  signal.addEventListener('abort', () => wake(), { once: true });
  while (!signal.aborted) {
    if (!isChanged)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (!(await pause(TOGETHER, true, { signal }).catch(() => false))) return;
    isChanged = false;
    yield;
  }
}

function listen(folder: string, signal: AbortSignal, tell: () => void): void {
  try {
    watch(folder, { recursive: true, signal }, tell).on('error', () => {});
  } catch {
    // As said above.
  }
}
