// Opens an address or a file with whatever the system has for it.
import { spawn } from 'node:child_process';

type Opener = readonly [program: string, ...first: string[]];

const OPENERS: ReadonlyMap<string, Opener> = new Map([
  ['darwin', ['open']],
  ['win32', ['rundll32', 'url.dll,FileProtocolHandler']],
]);
const OTHERWISE: Opener = ['xdg-open'];

/** Resolves with whether the system had something for it. */
export function openWithSystem(what: string, platform = process.platform): Promise<boolean> {
  const [program, ...first] = OPENERS.get(platform) ?? OTHERWISE;
  return new Promise((resolve) => {
    // No shell reads it: whatever an address is spelt like, it is one word.
    const opener = spawn(program, [...first, what], { stdio: 'ignore', detached: true });
    opener.on('error', () => resolve(false));
    opener.on('spawn', () => {
      opener.unref();
      resolve(true);
    });
  });
}
