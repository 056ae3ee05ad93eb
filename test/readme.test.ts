import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../src/answer/decide/ask.ts';
import { readArticleFolder } from '../src/articles/folder.ts';
import { createLibrary } from '../src/library/library.ts';
import { compileReader, MODEL } from './support/reader.ts';

const ROOT = join(import.meta.dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const using = readFileSync(join(ROOT, 'docs/using.md'), 'utf8');
const readSeeds = async () => createLibrary((await readArticleFolder(join(ROOT, 'seeds'))).articles);

describe('the README', () => {
  it('has no picture but those that the bot’s messages make', () => {
    const pictures = [...`${readme}\n${using}`.matchAll(/\]\((?:docs\/)?(pictures\/[^)]+)\)/gu)].map(
      ([, file]) => file,
    );
    const made = readdirSync(join(ROOT, 'docs/pictures')).map((file) => `pictures/${file}`);
    expect(new Set(pictures)).toEqual(new Set(made));
  });

  it('asks only what the seed articles answer, and the right words come first', async () => {
    const library = await readSeeds();
    const expected: Readonly<Record<string, string>> = {
      'what did zelensky say about the russian delegation?': 'they look like stand-in props',
      'and Lavrov?': 'pathetic',
      'how many drones did russia send?': 'drones',
      'who leads the russian delegation?': 'Medinsky',
      'what did Trump say?': 'Trump',
    };
    const asked = [
      ...`${readme}\n${using}`.matchAll(/parley ask (?:"([^"]+)"|([^-\n`<]+))(?: --context "([^"]+)")?/gu),
    ]
      .map(([, quoted, bare, context]) => ({ question: (quoted ?? bare ?? '').trim(), context }))
      .filter(({ question }) => question !== '');
    expect(new Set(asked.map(({ question }) => question))).toEqual(new Set(Object.keys(expected)));
    const compiled = await compileReader();
    const reader = await compiled.openReader({ folder: MODEL, onFailure: (line) => expect.fail(line) });
    for (const { question, context } of asked) {
      const options = context === undefined ? { question } : { question, context };
      const answer = await answerQuestion(library, options, reader);
      const [first] = answer.kind === 'answered' ? answer.snippets : [];
      expect(first?.text, question).toContain(expected[question]);
    }
    await reader?.close();
    compiled.dispose();
  });
});
