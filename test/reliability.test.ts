// The table of what the platforms' libraries leave to the bot: each row names a test that is there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const ROW = /^\| [^|]+ \| [^|]+ \| [^|]+ \| `(?<file>[\w/.-]+)` “(?<title>[^”]+)” \|$/u;

it('each fault of the libraries that the documentation tells of has the test that it names', () => {
  const [, page = ''] =
    /^## What the two libraries leave to the bot$(.*?)^## /msu.exec(
      readFileSync(join(ROOT, 'docs/reliability.md'), 'utf8'),
    ) ?? [];
  const lines = page.split('\n').filter((line) => /^\| (?!---|what goes wrong)/u.test(line));
  expect(lines.length).toBeGreaterThan(30);
  for (const line of lines) {
    const { file = '', title = '' } = ROW.exec(line)?.groups ?? {};
    expect(file, line).not.toBe('');
    expect(readFileSync(join(ROOT, 'test/adapters', file), 'utf8'), line).toContain(title);
  }
});
