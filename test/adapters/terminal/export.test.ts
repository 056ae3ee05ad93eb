// `parley export`: statements, or an answer, with their citations, as a spreadsheet, a report or a program wants them.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createFolders, run } from './run.ts';

const folders = createFolders();
afterAll(folders.dispose);

let folder: string;
beforeEach(() => {
  folder = folders.aFolder({
    'a.md':
      '---\ntitle: "=HYPERLINK(\\"x\\"), *stars*"\npublisher: The Lamp\npublished: 2025-05-15\nurl: https://lamp.example/a\n---\nPeskov said: “We wait, and “they” know it.”\n',
    'b.md':
      '---\npublisher: Harbour Post\npublished: 2025-05-14\n---\nZelenskyy said: “We are ready to meet tomorrow.”\n',
  });
});
const exported = (...args: string[]) => run(['export', ...args, '--articles', folder]);

describe('parley export', () => {
  it('is a table for a spreadsheet, in which nothing is a formula', async () => {
    const { code, stdout } = await exported();
    expect(code).toBe(0);
    const [head, first, second, end] = stdout.split('\r\n');
    expect(head).toBe('said on,speaker,words,kind,polarity,outlet,published,title,address,article,also in');
    expect(first).toContain(
      '2025-05-15,Dmitry Peskov,"We wait, and “they” know it.",direct,said,The Lamp,2025-05-15,"\'=HYPERLINK(""x""), *stars*",https://lamp.example/a,a,',
    );
    expect(second).toMatch(/^2025-05-14,Volodymyr Zelenskyy,We are ready to meet tomorrow\.,/u);
    expect(end).toBe('');
  });

  it('is a list for a report, with links', async () => {
    const { stdout } = await exported('Peskov', '--format', 'markdown');
    expect(stdout).toBe(
      '- **Dmitry Peskov**, 15 May 2025: We wait, and “they” know it. ([=HYPERLINK("x"), \\*stars\\*](<https://lamp.example/a>), The Lamp, 15 May 2025)\n',
    );
  });

  it('is lines of JSON, as parley statements has them', async () => {
    const { stdout } = await exported('--person', 'Zelenskyy', '--format', 'jsonl');
    expect(stdout).toBe((await run(['statements', 'Zelenskyy', '--json', '--articles', folder])).stdout);
    expect(JSON.parse(stdout)).toMatchObject({ publisher: 'Harbour Post' });
  });

  it('refuses a question beside what it filters by', async () => {
    expect(await exported('Peskov', '--question', 'who waits?')).toMatchObject({ code: 2, stdout: '' });
    expect((await exported('--question', ' ')).code).toBe(2);
  });

  it('tells by its code that there is nothing, and by a line what it cannot read', async () => {
    expect((await exported('Macron')).code).toBe(1);
    expect((await exported('--format', 'pdf')).code).toBe(2);
    expect(await exported('--since', 'someday')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('parley export --question', () => {
  const asked = (...args: string[]) =>
    exported('--question', 'what did Zelenskyy say about meeting?', ...args);

  it('is a table of what answers, with whose words they are and where they stand', async () => {
    const { code, stdout } = await asked();
    expect(code).toBe(0);
    const [head, first] = stdout.split('\r\n');
    expect(head).toBe(
      'question,found,speaker,said on,words,with context,outlet,published,title,address,article,place,also in',
    );
    expect(first).toBe(
      'what did Zelenskyy say about meeting?,answer,Volodymyr Zelenskyy,2025-05-14,Zelenskyy said: “We are ready to meet tomorrow.”,Zelenskyy said: “We are ready to meet tomorrow.”,Harbour Post,2025-05-14,,,b,paragraph 1,',
    );
  });

  it('is the question with a list of passages for a report', async () => {
    expect((await asked('--format', 'markdown')).stdout).toBe(
      '**what did Zelenskyy say about meeting?**\n\n- **Volodymyr Zelenskyy**, 14 May 2025: Zelenskyy said: “We are ready to meet tomorrow.” (b, Harbour Post, 14 May 2025, paragraph 1)\n',
    );
  });

  it('is a line of JSON for each passage, whose span is of the file', async () => {
    const { stdout } = await asked('--format', 'jsonl');
    const [first] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const text = 'Zelenskyy said: “We are ready to meet tomorrow.”';
    expect(first).toMatchObject({ found: 'answer', text, article: 'b', start: 0, end: text.length });
    expect(first).toMatchObject({ publisher: 'Harbour Post', url: null, saidOn: '2025-05-14', alsoIn: [] });
  });

  it('calls what does not answer the closest, and tells so by its code', async () => {
    const nothing = ['--question', 'how many ships did Zelenskyy say are ready tomorrow at noon in Odesa?'];
    const { code, stdout } = await exported(...nothing, '--format', 'jsonl');
    expect(code).toBe(1);
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).found);
    expect(new Set(found)).toEqual(new Set(['closest']));
    expect((await exported(...nothing, '--format', 'markdown')).stdout).toContain('Closest:\n\n- ');
  });
});
