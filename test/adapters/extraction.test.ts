import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extractionOf } from '../../adapters/extraction.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-extraction-'));
  write('reader.js', "import { words } from './words.js';\nexport const read = words;\n");
  write('words.js', "import { stem } from 'stemmer';\nexport const words = stem;\n");
  write('other.js', 'export const other = 1;\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, source: string) => writeFileSync(join(folder, name), source);
const hash = (packages: Readonly<Record<string, string>> = { stemmer: '1.0.0' }) =>
  extractionOf(folder, packages, ['reader.js']);

describe('the hash of what articles are read by', () => {
  it('is another once a module of it is, or one that it imports, or a package', () => {
    const before = hash();
    expect(hash()).toBe(before);
    expect(hash({ stemmer: '1.0.1' })).not.toBe(before);
    write('words.js', "import { stem } from 'stemmer';\nexport const words = (text) => stem(text);\n");
    expect(hash()).not.toBe(before);
  });

  it('is the same whatever changes elsewhere', () => {
    const before = hash();
    write('other.js', 'export const other = 2;\n');
    expect(hash()).toBe(before);
  });
});
