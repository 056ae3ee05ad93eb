// `parley eval`: figures over sets of questions, and what is said of files that cannot be used.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFolders, run } from './run.ts';

const TALKS = `---
publisher: The Paper
published: 2025-05-15
---

Vladimir Medinsky leads the Russian delegation in Istanbul.

${'Trams ran along the water and the shops by the bridge stayed open until nine. '.repeat(8)}

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
const read = async (...rows: object[]) =>
  JSON.parse((await evaluate(jsonl(...rows), '--json', '--misses')).stdout);
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

describe('parley eval', () => {
  it('prints the figures with their intervals and a table by kind, and ends with 0', async () => {
    const { code, stdout, stderr } = await evaluate(jsonl(RIGHT, SPAN, WRONG, TRAP, FALLEN));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^questions +3 \+ 2$/mu);
    expect(stdout).toMatch(/^first +0\.667 \(0\.\d{3} to 1\.000\)$/mu);
    expect(stdout).toMatch(/^claims right +0\.500 \(/mu);
    expect(stdout).toMatch(/^declined +0\.500 \(/mu);
    expect(stdout).toMatch(/^wrongly unanswered +0\.000 \(0\.000 to 0\.000\)$/mu);
    expect(stdout).toMatch(/^rule breaks +0$/mu);
    expect(stdout).toMatch(/^who +2 +1\.000 +1\.000 +0 +0 +-$/mu);
    expect(stdout).toMatch(/^trap +0 +- +- +0 +2 +1$/mu);
    expect(stdout).toMatch(/^2 missed; --misses lists them\.$/mu);
  });

  it('lists what was missed with --misses', async () => {
    const { stdout } = await evaluate(jsonl(RIGHT, SPAN, WRONG, TRAP, FALLEN), '--misses');
    expect(stdout).toMatch(
      /^x: who leads.*\n {2}shown.*: “Vladimir Medinsky leads.*\n {2}expected: “Kyrylo Budanov”$/mu,
    );
    expect(stdout).toMatch(
      /^u: who leads.*\n {2}shown: “Vladimir Medinsky leads.*\n {2}expected: to decline$/mu,
    );
    expect(stdout).not.toMatch(/^[wst]: /mu);
  });

  it('prints one object with --json', async () => {
    const { stdout } = await evaluate(jsonl(RIGHT, WRONG, TRAP), '--json', '--misses');
    expect(lines(stdout).length).toBe(1);
    const read = JSON.parse(stdout);
    const counts = { questions: 3, answerable: 2, first: 1, unanswerable: 1, declined: 1, claims: 2 };
    expect(read.sets).toMatchObject([{ name: 'standard input', ...counts }]);
    expect(read.total).toMatchObject({ ...counts, intervals: { declined: [1, 1] } });
    expect(read.byKind.who).toMatchObject({ answerable: 1, first: 1, shownFirst: 1 });
    expect(read.missed).toMatchObject([
      { set: 'standard input', id: 'x', kind: 'naming', outcome: 'answered', expected: ['Kyrylo Budanov'] },
    ]);
    expect(Object.keys(read.missed[0].shown[0])).toEqual(['text', 'article', 'start', 'end', 'score']);
  });

  it('scores folders with articles of their own, each by itself and all together', async () => {
    const folder = (...rows: object[]): string => {
      const made = aFolder({ 'questions.jsonl': jsonl(...rows) });
      mkdirSync(join(made, 'articles'));
      writeFileSync(join(made, 'articles', 'talks.md'), TALKS);
      return made;
    };
    const { code, stdout } = await run(['eval', folder(RIGHT, WRONG), folder(TRAP), '--json']);
    expect(code).toBe(0);
    const { sets, total } = JSON.parse(stdout);
    expect(sets).toMatchObject([
      { questions: 2, first: 1, declined: 0 },
      { questions: 1, first: 0, declined: 1 },
    ]);
    expect(total).toMatchObject({ questions: 3, first: 1, declined: 1 });
  });

  it('tells the figures of five parts with --folds', async () => {
    const { stdout } = await evaluate(jsonl(RIGHT, SPAN, TRAP), '--folds', '--json');
    const { sets, total } = JSON.parse(stdout);
    expect(sets.map(({ name }: { name: string }) => name)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `fold ${number}`),
    );
    expect(total.questions).toBe(3);
  });

  it('reads a follow-up together with the question before it', async () => {
    const wanted = { answers: ['Talks do not mean a solution'] };
    expect((await read({ ...BUDANOV, ...wanted })).total).toMatchObject({ answerable: 1, first: 1 });
  });

  it('takes null for what is absent, and the line for an id', async () => {
    const bare = { question: 'zzzz qqqq', id: null, context: null, type: null, kind: null, answers: null };
    const { missed, byKind } = await read({ ...bare, answer_spans: null }, { question: WHO.question });
    expect(missed.map(({ id }: { id: string }) => id)).toEqual(['2']);
    expect(byKind.other).toMatchObject({ unanswerable: 2, declined: 1 });
  });

  it('warns of gold that no answer can be right by, and counts it as missed', async () => {
    const gone = { ...WHO, answer_spans: [['other', 0, 5]] };
    const { code, stdout, stderr } = await evaluate(`\n${jsonl(gone)}`, '--json');
    expect(code).toBe(0);
    expect(lines(stderr)).toEqual([expect.stringMatching(/standard input, line 2: “other” is no article/u)]);
    expect(JSON.parse(stdout).total).toMatchObject({ answerable: 1, shownAmongThree: 0 });
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
    ['no file', ['eval'], 'sets'],
    ['a file that is not there', ['eval', '/not/there'], 'Cannot read /not/there: there is no such file.'],
    ['an empty file', ['eval', '-'], 'holds no question'],
    ['a folder that is not there', ['eval', '-', '--articles', '/not/there'], '/not/there', jsonl(TRAP)],
  ])('ends with 2 and one line for %s', async (_, args, told, input = '') => {
    const { code, stdout, stderr } = await run(args, { input });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr)).toEqual([expect.stringMatching(/^parley: /u)]);
    expect(stderr).toContain(told);
  });

  it('keeps escape sequences from the terminal', async () => {
    const steering = { ...WHO, id: '\u001b[31mid', answers: ['\u001b]0;owned\u0007'], type: '\u001b[0m' };
    const { stdout, stderr } = await evaluate(jsonl(steering), '--misses');
    expect(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
