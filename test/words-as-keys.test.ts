// Any word may be typed, also one that every object has: what is looked up by text is a Map.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../src/index.ts';
import { aClock, anArticle, anIncoming } from './support/builders.ts';

const SOURCES = resolve(import.meta.dirname, '../src');

const ODD_WORDS = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

describe('a word that every object has', () => {
  const library = createLibrary([
    anArticle({ body: 'Dmitry Peskov said the constructor of drones was busy, and talks go on.' }),
  ]);
  const bot = createBot({ library: () => library, log: silentLogger, clock: aClock() });

  it.each(
    ODD_WORDS.flatMap((word) => [
      `what did Peskov say about the ${word}`,
      `how many ${word} are there`,
      `${word} 3 ${word}`,
      word,
      `statements ${word}: drones`,
      `digest ${word}`,
    ]),
  )('is asked like any other: “%s”', async (text) => {
    const { reply } = await bot.respond(anIncoming({ text }));
    expect(JSON.stringify(reply)).not.toMatch(/went wrong|undefined|native code|\[object/u);
  });
});

describe('no object serves as a dictionary', () => {
  it('whose keys are any text', () => {
    const found = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => dictionariesIn(file, readFileSync(join(SOURCES, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it('is told of such as are', () => {
    const source = 'const WORDS: Readonly<Record<string, string>> = { a: "b" };\nconst x = WORDS[typed];';
    expect(dictionariesIn('a.ts', source)).toEqual(['a.ts: WORDS[typed]']);
  });
});

/** Where a constant object with any string for a key is read by something else than a written key. */
function dictionariesIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const open = new Set<string>();
  const read: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isVariableDeclaration(node) &&
      /\bRecord<string\b|\[\w+: string\]/u.test(node.type?.getText() ?? '') &&
      node.initializer &&
      ts.isObjectLiteralExpression(node.initializer)
    )
      open.add(node.name.getText());
    if (ts.isElementAccessExpression(node) && !ts.isStringLiteral(node.argumentExpression))
      read.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return read.filter((access) => open.has(access.split('[')[0] ?? '')).map((access) => `${file}: ${access}`);
}
