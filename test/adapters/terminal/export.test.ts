// `parley export`: statements with their citations, as a spreadsheet, a report or a program wants them.
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

  it('tells by its code that there is nothing, and by a line what it cannot read', async () => {
    expect((await exported('Macron')).code).toBe(1);
    expect((await exported('--format', 'pdf')).code).toBe(2);
    expect(await exported('--since', 'someday')).toMatchObject({ code: 2, stdout: '' });
  });
});
