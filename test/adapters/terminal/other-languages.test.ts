import { afterAll, describe, expect, it } from 'vitest';
import { createFolders, run } from './run.ts';

const folders = createFolders();
afterAll(folders.dispose);

const articles = folders.aFolder({
  'port.md': `---
title: Порт закрыт до утра
publisher: Южный телеграф
published: 2026-04-03
---
Порт атаковали крылатыми ракетами, двое рабочих ранены.

Сергей Лавров заявил, что переговоров с Веной не будет.
`,
  'school.md': `---
publisher: Оглядач
published: 2026-04-04
language: uk
---
Школярі повернулися до класів після мирних переговорів у Відні.
`,
  'list.md': `---
publisher: Liman Gazetesi
published: 2026-04-05
---
Lavrov'un ziyareti ertelendi, çünkü esir takası görüşmeleri uzadı.
`,
});

async function ask(...args: readonly string[]): Promise<string> {
  const { stdout } = await run(['ask', '--articles', articles, ...args], { env: { PARLEY_READER: 'off' } });
  return stdout.replace(/\s+/gu, ' ');
}

describe('parley ask in another language', () => {
  it.each([
    ['ракета в порту', 'крылатыми ракетами', '— Южный телеграф (in Russian), reported 3 April 2026'],
    ['мирні переговори у Відні', 'мирних переговорів', '— Оглядач (in Ukrainian), reported 4 April 2026'],
    ['esir takası görüşmesi', 'takası görüşmeleri', '— Liman Gazetesi (in Turkish), reported 5 April 2026'],
  ])('shows the words as the article has them, under its language: %s', async (question, words, citation) => {
    const shown = await ask(question);
    expect(shown).toContain(words);
    expect(shown).toContain(citation);
  });

  it('says why, with the words as they were typed and as they stand', async () => {
    expect(await ask('--why', 'takası görüşmesi')).toContain('with “takası” and “görüşmesi”');
  });

  it('tells an English question for somebody’s words where these could not be read', async () => {
    const shown = await ask('What did Lavrov say about Vienna?');
    expect(shown).toContain('Articles in Russian and Turkish name Sergey Lavrov');
    expect(shown).toContain('Closest, in the original: ');
    expect(shown).toContain('|Сергей Лавров заявил, что переговоров с Веной не будет.|');
    expect(shown).not.toContain('quotes');
  });

  it('refuses what no article is in, with what to ask in and what could be asked', async () => {
    const { stdout } = await run(['ask', 'сколько ракет сбили'], { env: { PARLEY_READER: 'off' } });
    expect(stdout.replace(/\s+/gu, ' ')).toMatch(
      /which are in English: please ask in English\. You could ask: /u,
    );
  });
});
