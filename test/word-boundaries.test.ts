import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../src');

/**
 * How many patterns of a folder still take only the letters a to z for letters. A number may only become less; a folder that is
 * not here has none.
 */
const LEFT: Readonly<Record<string, number>> = {
  conversation: 1,
  digest: 55,
  evaluation: 1,
  listing: 1,
  text: 14,
};

/** `\b` and `\w` know no letter outside ASCII, also with the flag u: beside "ğ" or "Š" they see the end of a word. */
const ASCII = /(?<!\\)(?:\\\\)*\\[bBwW]/u;

function patternsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text =
      ts.isRegularExpressionLiteral(node) || ts.isTemplateLiteralToken(node) || ts.isStringLiteral(node);
    if (text && ASCII.test(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('pattern.ts', source, ts.ScriptTarget.Latest));
  return found;
}

const folderOf = (file: string): string => file.split('/')[0] ?? file;

const counts = new Map<string, number>();
for (const file of readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)) {
  const { length } = patternsIn(readFileSync(join(ROOT, file), 'utf8'));
  if (length > 0) counts.set(folderOf(file), (counts.get(folderOf(file)) ?? 0) + length);
}

describe('a pattern', () => {
  it.each(['/\\bsaid\\b/u', "const A = '\\\\w+'", '/[\\w-]+/u'])(
    'is seen to know only the letters of ASCII in %j',
    (source) => expect(patternsIn(source)).toHaveLength(1),
  );

  it.each(['/\\p{L}+/u', "const A = 'a\\nb'", '/\\\\b/u'])('is seen to know all letters in %j', (source) =>
    expect(patternsIn(source)).toEqual([]),
  );

  it.each([...new Set([...counts.keys(), ...Object.keys(LEFT)])].sort())(
    'of src/%s takes Unicode’s letters for letters: (?<![\\p{L}\\p{N}]), [\\p{L}\\p{M}\\p{N}]',
    (folder) => expect(counts.get(folder) ?? 0).toBeLessThanOrEqual(LEFT[folder] ?? 0),
  );
});
