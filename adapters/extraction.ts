// A step of the build: tells by what rules articles are read, as a hash of all modules that have a part in it. What an earlier
// program has read is known by its hash, and read anew.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything that is read off an article comes of these, and of what they import. */
const READERS = ['src/articles/watch.js', 'src/library/read-article.js', 'src/library/written-reading.js'];

/**
 * @param compiled the folder of the compiled sources.
 * @param packages with their exact versions, as some of them have a part in it.
 */
export function extractionOf(
  compiled: string,
  packages: Readonly<Record<string, string>>,
  readers: readonly string[] = READERS,
): string {
  const modules = new Map<string, string>();
  const add = (module: string): void => {
    if (modules.has(module)) return;
    const source = readFileSync(join(compiled, module), 'utf8');
    modules.set(module, source);
    for (const [, imported = ''] of source.matchAll(/(?:from|import) ?\(?['"](\.[^'"]+)['"]/gu))
      add(join(dirname(module), imported));
  };
  for (const reader of readers) add(reader);
  const all = JSON.stringify([packages, [...modules].sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash('sha256').update(all).digest('hex');
}
