// `parley eval`: figures over a team's own questions, and what is said of files that cannot be used.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFolders, run } from './run.ts';

const TALKS = `---
publisher: The Paper
published: 2025-05-15
---

Vladimir Medinsky leads the Russian delegation in Istanbul.

“Talks do not mean a solution,” Kyrylo Budanov told reporters in Kyiv.
`;

const { aFolder, dispose } = createFolders();
afterAll(dispose);
const articles = aFolder({ '2025-05-15-talks.md': TALKS });

const WHO = { id: 'w', question: 'who leads the russian delegation', type: 'who' };
const RIGHT = { ...WHO, answers: [{ text: 'Vladimir Medinsky' }] };
const SPAN = { ...WHO, id: 's', answer_spans: [['talks', 0, 17]] };
const BUDANOV = { id: 'f', question: 'and Budanov?', context: 'what did Medinsky say about the talks?' };
const WRONG = { ...WHO, id: 'x', kind: 'naming', answers: ['Kyrylo Budanov'] };
const TRAP = { id: 't', question: 'zzzz qqqq xxxx', type: 'trap' };
const FALLEN = { ...WHO, id: 'u', type: 'trap' };

const jsonl = (...rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const evaluate = (input: string, ...flags: string[]) =>
  run(['eval', '-', '--articles', articles, ...flags], { input });
const figures = async (...rows: object[]) => JSON.parse((await evaluate(jsonl(...rows), '--json')).stdout);
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('parley eval', () => {
  it('prints the figures, a table by kind and what was missed, and ends with 0', async () => {
    const { code, stdout, stderr } = await evaluate(jsonl(RIGHT, SPAN, WRONG, TRAP, FALLEN));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^hit@1 +0\.667 +2 of 3$/mu);
    expect(stdout).toMatch(/^MRR +0\.\d{3} /mu);
    expect(stdout).toMatch(/^abstained +0\.500 +1 of 2$/mu);
    expect(stdout).toMatch(/^wrongly unanswered +0\.000 +0 of 3$/mu);
    expect(stdout).toMatch(/^rule breaks +0$/mu);
    expect(stdout).toMatch(/^who +2 +1\.000 +1\.000 +1\.000 +1\.000 +0 +0 +-$/mu);
    expect(stdout).toMatch(/^trap +0 +- +- +- +- +0 +2 +1$/mu);
    expect(stdout).toMatch(
      /^x: who leads.*\n {2}shown.*: “Vladimir Medinsky leads.*\n {2}expected: “Kyrylo Budanov”$/mu,
    );
    expect(stdout).toMatch(
      /^u: who leads.*\n {2}shown: “Vladimir Medinsky leads.*\n {2}expected: to decline$/mu,
    );
    expect(stdout).not.toMatch(/^[wst]: /mu);
  });

  it('prints one object with --json', async () => {
    const { stdout } = await evaluate(jsonl(RIGHT, WRONG, TRAP), '--json');
    expect(lines(stdout).length).toBe(1);
    const read = JSON.parse(stdout);
    expect(read).toMatchObject({ questions: 3, answerable: 2, hitAt1: 1, unanswerable: 1, abstained: 1 });
    expect(read.byKind.who).toMatchObject({ answerable: 1, hitAt1: 1, meanReciprocalRank: 1 });
    expect(read.missed).toMatchObject([
      { id: 'x', kind: 'naming', outcome: 'answered', expected: ['Kyrylo Budanov'] },
    ]);
    expect(Object.keys(read.missed[0].shown[0])).toEqual(['text', 'article', 'start', 'end', 'score']);
  });

  it('reads a follow-up together with the question before it', async () => {
    const wanted = { answers: ['Talks do not mean a solution'] };
    expect(await figures({ ...BUDANOV, ...wanted })).toMatchObject({ answerable: 1, hitAt1: 1 });
  });

  it('takes null for what is absent, and the line for an id', async () => {
    const bare = { question: 'zzzz qqqq', id: null, context: null, type: null, kind: null, answers: null };
    const { missed, byKind } = await figures({ ...bare, answer_spans: null }, { question: WHO.question });
    expect(missed.map(({ id }: { id: string }) => id)).toEqual(['2']);
    expect(byKind.other).toMatchObject({ unanswerable: 2, abstained: 1 });
  });

  it('draws the abstention curve to a file', async () => {
    const file = join(aFolder({}), 'curve.svg');
    const { code } = await evaluate(jsonl(RIGHT, TRAP), '--curve', file);
    expect(code).toBe(0);
    const svg = readFileSync(file, 'utf8');
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/u);
    expect(svg).toContain('1 answerable and 1 unanswerable questions, 1 article<');
  });

  it('warns of gold that no answer can be right by, and counts it as missed', async () => {
    const gone = { ...WHO, answer_spans: [['other', 0, 5]] };
    const { code, stdout, stderr } = await evaluate(`\n${jsonl(gone)}`, '--json');
    expect(code).toBe(0);
    expect(lines(stderr)).toEqual([expect.stringMatching(/standard input, line 2: “other” is no article/u)]);
    expect(JSON.parse(stdout)).toMatchObject({ answerable: 1, hitAt5: 0 });
  });

  it('names every line that is wrong, scores nothing and ends with 2', async () => {
    const input = [
      '{',
      JSON.stringify(RIGHT),
      '{"id":"1"}',
      '{"question":"x","answer_spans":[["a",5,5]]}',
      '{"question":"x","answers":[{"txt":"y"}]}',
      '{"question":"x","answerable":true}',
    ].join('\n');
    const { code, stdout, stderr } = await evaluate(input);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr)).toEqual([
      expect.stringContaining('standard input, line 1: not JSON'),
      expect.stringContaining('line 3: question'),
      expect.stringContaining('line 4: answer_spans.0: ends where it starts'),
      expect.stringContaining('line 5: answers.0'),
      expect.stringContaining('line 6: the line: is called answerable, and has no answers'),
    ]);
  });

  it.each([
    ['no file', ['eval'], 'questions'],
    ['a file that is not there', ['eval', '/not/there'], 'Cannot read /not/there: there is no such file.'],
    ['an empty file', ['eval', '-'], 'holds no question'],
    ['a folder that is not there', ['eval', '-', '--articles', '/not/there'], '/not/there', jsonl(TRAP)],
    [
      'a curve that cannot be written',
      ['eval', '-', '--curve', '/not/there/x.svg'],
      'Cannot write',
      jsonl(TRAP),
    ],
  ])('ends with 2 and one line for %s', async (_, args, told, input = '') => {
    const { code, stdout, stderr } = await run(args, { input });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr)).toEqual([expect.stringMatching(/^parley: /u)]);
    expect(stderr).toContain(told);
  });

  it('keeps escape sequences from the terminal', async () => {
    const steering = { ...WHO, id: '\u001b[31mid', answers: ['\u001b]0;owned\u0007'], type: '\u001b[0m' };
    const { stdout, stderr } = await evaluate(jsonl(steering));
    expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
