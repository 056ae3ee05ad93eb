// What each feature gains: hits with its weight set to nothing, beside those with all of them; and how many patterns are left.
// Usage: npm run rules -- [DIR]…   each DIR with articles/ and questions.jsonl; the project's own sets when none is given.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Features } from '../../src/answer/weigh/features.ts';
import type { Weighed } from '../../src/answer/weigh/score.ts';
import { WEIGHTS } from '../../src/answer/weigh/weights.ts';
import { type AskedQuestion, readQuestionSet } from './question-set.ts';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const LONG = 120;
const given = process.argv.slice(2);
const folders = given.length > 0 ? given : ['tune', 'validate'].map((name) => `${ROOT}test/eval/${name}`);
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const names = Object.keys(WEIGHTS.features) as (keyof Features)[];
const scoreWithout =
  (left?: keyof Features) =>
  ({ features }: Weighed): number =>
    names.reduce((sum, name) => sum + (name === left ? 0 : WEIGHTS.features[name] * features[name]), 0);

/** '71/98': questions with a right passage first, and among three. */
function hits(questions: readonly AskedQuestion[], scoreOf: (weighed: Weighed) => number): string {
  const hit = (most: number): number =>
    questions.filter(({ considered, right }) =>
      [...considered.weighed]
        .sort((a, b) => scoreOf(b) - scoreOf(a))
        .slice(0, most)
        .some((each) => right.has(each)),
    ).length;
  return `${hit(1)}/${hit(3)}`;
}

const sets = await Promise.all(folders.map(readQuestionSet));
const row = (name: string, cells: readonly string[]): string =>
  [name.padEnd(12), ...cells.map((cell) => cell.padStart(16))].join('');
print(
  row(
    'without',
    folders.map((folder) => basename(folder)),
  ),
);
print(
  row(
    'nothing',
    sets.map((questions) => hits(questions, scoreWithout())),
  ),
);
for (const name of names)
  print(
    row(
      name,
      sets.map((questions) => hits(questions, scoreWithout(name))),
    ),
  );

/** Patterns of a folder: literals and `new RegExp`, by the syntax tree. */
function patternsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = ts.createSourceFile(
        file,
        readFileSync(join(ROOT, folder, file), 'utf8'),
        ts.ScriptTarget.ES2023,
      );
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const isMade = ts.isNewExpression(node) && node.expression.getText(source) === 'RegExp';
        if (ts.isRegularExpressionLiteral(node) || isMade) found.push(node.getText(source));
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}

/** Phrases of statements: each is matched against tokens (src/text/phrase). */
function phrasesIn(folder: string): number {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .reduce(
      (sum, file) =>
        sum + readFileSync(join(ROOT, folder, file), 'utf8').split(/(?<!\p{L})phrase\(/u).length - 1,
      0,
    );
}

for (const folder of ['src/question', 'src/answer', 'src/statements', 'src/text']) {
  const patterns = patternsIn(folder);
  const long = patterns.filter(({ length }) => length > LONG).length;
  print(`${folder}: ${patterns.length} patterns, ${long} of them over ${LONG} characters`);
}
print(`src/statements: ${phrasesIn('src/statements')} phrases over tokens`);
