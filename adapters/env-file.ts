// Keeps settings in a file .env, for its owner alone to read.
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

const OWNER_ALONE = 0o600;

/** Each in the line where it stands, or in a line of its own; what else is in the file stays. Values are of one line. */
export function writeSettings(file: string, values: ReadonlyMap<string, string>): void {
  const isThere = existsSync(file);
  let text = isThere ? readFileSync(file, 'utf8') : '';
  for (const [key, value] of values) {
    const line = `${key}=${value}`;
    const stands = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${key}[ \\t]*=.*$`, 'mu');
    if (stands.test(text)) text = text.replace(stands, () => line);
    else text = `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
  }
  // Before there is a secret in it.
  if (isThere) chmodSync(file, OWNER_ALONE);
  writeFileSync(file, text, { mode: OWNER_ALONE });
}
