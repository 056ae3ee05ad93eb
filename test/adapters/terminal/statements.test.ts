// `parley statements` and `parley people`: lists for people, and lines of JSON that programs build on.
import { afterAll, describe, expect, it } from 'vitest';
import { createFolders, run as runCommands } from './run.ts';

const { aFolder, dispose } = createFolders();
afterAll(dispose);

const PAPER = `---
title: Nothing solved
publisher: The Paper
published: 2025-05-15T10:00:00Z
url: https://example.org/paper
---

“Talks do not mean a solution, and nobody should expect one this week,” Kyrylo Budanov told reporters on Wednesday.

Dmitry Peskov denied that Russia had left the talks.

Peskov refused to say who will lead the delegation.
`;
const TIMES = `---
publisher: The Times
published: 2025-05-13
---

Sergey Lavrov said that Russia wants peace.

“Talks do not mean a solution, and nobody should expect one,” said Kyrylo Budanov.
`;
const articles = aFolder({ 'a-paper.md': PAPER, 'b-times.md': TIMES });

const run = (...args: string[]) => runCommands([...args, '--articles', articles]);
/** White space is free: lines are wrapped. */
const squeeze = (text: string): string => text.replace(/\s+/gu, ' ');
const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const rows = async (...args: string[]) => lines((await run(...args)).stdout).map((line) => JSON.parse(line));
const bodyOf = (article: string): string => {
  const [, body = ''] = /---\n\n(.*)\n$/su.exec(article === 'a-paper' ? PAPER : TIMES) ?? [];
  return body;
};

describe('parley statements', () => {
  it('shows the newest first with speaker, day and source, and ends with 0', async () => {
    const { code, stdout, stderr } = await run('statements');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const order = ['Dmitry Peskov', 'Kyrylo Budanov', 'Sergey Lavrov'].map((name) =>
      stdout.indexOf(`\n${name}`),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(stdout).toContain('— said Wednesday 14 May 2025, The Paper, paragraph 1');
    expect(squeeze(stdout)).toMatch(/ \[\d\], also in The Times \[\d\] /u);
    expect(stdout).toContain('\n    https://example.org/paper\n');
  });

  it('shows what was denied as denied, and what was declined not at all', async () => {
    const { stdout } = await run('statements');
    expect(stdout).toMatch(/Dmitry Peskov, .*, denied this\n/u);
    expect(stdout).not.toContain('who will lead');
  });

  it('lists each statement of each article by itself with --ungrouped', async () => {
    const { stdout } = await run('statements', 'Budanov', '--ungrouped');
    expect(stdout).toContain('2 statements by Kyrylo Budanov');
    expect(stdout).toContain('and nobody should expect one this week');
    expect(stdout).toMatch(/— .*The Times, paragraph 2 \[\d\]\n/u);
    expect(stdout).not.toContain('also in');
  });

  it.each([
    ['a person', ['--person', 'Lavrov'], ['sergey-lavrov']],
    ['words', ['by', 'Lavrov'], ['sergey-lavrov']],
    ['a topic', ['--topic', 'solution'], ['kyrylo-budanov']],
    ['a day until', ['--until', '2025-05-13'], ['sergey-lavrov']],
    ['a day since', ['--since', 'yesterday'], ['dmitry-peskov']],
    ['an outlet', ['--outlet', 'times', '--person', 'Lavrov'], ['sergey-lavrov']],
    ['direct quotations', ['--direct'], ['kyrylo-budanov']],
    ['an option before words', ['Lavrov', '--person', 'Budanov'], []],
  ])('is narrowed down by %s, also for JSON', async (_, args, speakers) => {
    const found = await rows('statements', ...args, '--json');
    expect(found.map(({ speaker }) => speaker.id)).toEqual(speakers);
    const { stdout } = await run('statements', ...args);
    expect(stdout.match(/^ {2}— /gmu)?.length ?? 0).toBe(speakers.length);
  });

  it('ends with 1 when nothing is found, and says what was searched', async () => {
    const { code, stdout, stderr } = await run('statements', '--person', 'Kellogg');
    expect(stdout).toContain('2 articles');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('ends with 1 and prints nothing when nothing is found for JSON', async () => {
    const result = await run('statements', 'Kellogg', '--json');
    expect(result).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  it.each([
    ['a person nobody knows', ['--person', 'Budonof'], /Budonof.*Did you mean Kyrylo Budanov\?/u],
    ['a misspelt name among the words', ['budanof', '--json'], /budanof.*Did you mean Kyrylo Budanov\?/u],
    ['an outlet that is not there', ['--outlet', 'Gazette'], /Gazette.*The Paper, The Times/u],
    ['a day that is none', ['--since', 'the flood'], /cannot read “the flood” as a date/u],
    ['a page of JSON', ['--json', '--page', '2'], /leave the page out/u],
    ['a page of JSON among the words', ['Lavrov', 'page:', '2', '--json'], /leave the page out/u],
    ['a page that is no number', ['--page', 'two'], /whole number from 1/u],
  ])('ends with 2 and one line for %s', async (_, args, line) => {
    const { code, stdout, stderr } = await run('statements', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr)).toEqual([expect.stringMatching(line)]);
  });

  it('keeps escape sequences of a name that is suggested from the terminal', async () => {
    const { stderr } = await run('statements', '--person', 'Bud\u001b[31monof');
    expect(stderr).not.toContain('\u001b');
  });

  it('turns the page', async () => {
    const found = (await runCommands(['statements'])).stdout;
    const [first, second, beyond] = await Promise.all(
      ['1', '2', '999'].map((page) => runCommands(['statements', '--page', page])),
    );
    expect(first?.stdout).toBe(found);
    expect(second?.stdout).toContain('Shown: 6 to 10');
    expect(second?.code).toBe(0);
    expect(beyond?.code).toBe(1);
  });
});

describe('parley statements --json', () => {
  const members = 'article kind polarity fragments cue speaker mention saidOn saidOnBasis published'.split(
    ' ',
  );

  it('prints with --ungrouped a line for each statement, in the articles’ order, with the members that are promised', async () => {
    const found = await rows('statements', '--ungrouped', '--json');
    expect(found.map(({ article, speaker }) => [article, speaker.id])).toEqual([
      ['a-paper', 'kyrylo-budanov'],
      ['a-paper', 'dmitry-peskov'],
      ['b-times', 'sergey-lavrov'],
      ['b-times', 'kyrylo-budanov'],
    ]);
    for (const row of found) expect(Object.keys(row)).toEqual(members);
    expect(found[0]).toEqual({
      article: 'a-paper',
      kind: 'direct',
      polarity: 'said',
      fragments: [
        { start: 1, end: 70, text: 'Talks do not mean a solution, and nobody should expect one this week,' },
      ],
      cue: 'told',
      speaker: { id: 'kyrylo-budanov', name: 'Kyrylo Budanov' },
      mention: 'Kyrylo Budanov',
      saidOn: '2025-05-14',
      saidOnBasis: 'explicit',
      published: '2025-05-15T10:00:00Z',
    });
    expect(found[1]).toMatchObject({ polarity: 'denied', kind: 'indirect' });
    expect(found[2]).toMatchObject({
      saidOn: '2025-05-13',
      saidOnBasis: 'publication',
      published: '2025-05-13',
    });
  });

  it('prints otherwise a line for each group, the newest first, with the other reports and the article', async () => {
    const found = await rows('statements', '--json');
    expect(found.map(({ speaker }) => speaker.id)).toEqual([
      'dmitry-peskov',
      'kyrylo-budanov',
      'sergey-lavrov',
    ]);
    for (const row of found)
      expect(Object.keys(row)).toEqual([...members, 'publisher', 'url', 'title', 'alsoIn']);
    expect(found[1]).toMatchObject({
      article: 'a-paper',
      publisher: 'The Paper',
      url: 'https://example.org/paper',
      title: 'Nothing solved',
      alsoIn: [
        {
          article: 'b-times',
          fragments: [{ text: 'Talks do not mean a solution, and nobody should expect one,' }],
        },
      ],
    });
    expect(found[2]).toMatchObject({ url: null, title: null, alsoIn: [] });
  });

  it('gives fragments that are slices of their article', async () => {
    const grouped = await rows('statements', '--json');
    const told = [
      ...(await rows('statements', '--json', '--ungrouped')),
      ...grouped.flatMap(({ alsoIn }) => alsoIn),
    ];
    expect(told.length).toBeGreaterThan(4);
    for (const { article, fragments } of told)
      for (const { start, end, text } of fragments) expect(bodyOf(article).slice(start, end)).toBe(text);
  });

  it('says null of what is not known', async () => {
    const folder = aFolder({ 'note.md': 'Sergey Lavrov said that Russia wants peace.\n' });
    const { stdout } = await runCommands(['statements', '--json', '--articles', folder]);
    const nothing = {
      saidOn: null,
      saidOnBasis: null,
      published: null,
      publisher: null,
      url: null,
      title: null,
    };
    expect(JSON.parse(stdout)).toMatchObject(nothing);
  });

  it('escapes what would steer a terminal, and reads back the same', async () => {
    const steering = '\u009b31m \u202e \u007f';
    const folder = aFolder({ 'note.md': `Sergey Lavrov said: “Peace ${steering} is what Russia wants.”\n` });
    const { stdout } = await runCommands(['statements', '--json', '--articles', folder]);
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    expect(JSON.parse(stdout).fragments[0].text).toContain(steering);
  });
});

describe('parley people', () => {
  it('lists who is speaking', async () => {
    const { code, stdout } = await run('people');
    expect(stdout).toContain('• Kyrylo Budanov');
    expect(squeeze(stdout)).toContain('2 statements in 2 articles');
    expect(code).toBe(0);
  });

  it('prints a line of JSON for everybody, the most heard first, with the members that are promised', async () => {
    const found = await rows('people', '--json');
    expect(found[0]).toEqual({
      id: 'kyrylo-budanov',
      name: 'Kyrylo Budanov',
      office: expect.stringContaining('Military Intelligence'),
      named: true,
      statements: 2,
      articles: 2,
      last: '2025-05-14',
    });
    expect(found.length).toBe(3);
  });

  it('says of a source without a name that it has none', async () => {
    const folder = aFolder({ 'note.md': 'A Western diplomat said that the talks had failed.\n' });
    const { stdout } = await runCommands(['people', '--json', '--articles', folder]);
    expect(JSON.parse(stdout)).toMatchObject({ office: null, named: false, last: null });
  });

  it('turns the page, as an option and as words', async () => {
    const [option, words] = [await run('people', '--page', '1'), await run('people', 'page:', '1')];
    expect(words).toEqual(option);
  });

  it('ends with 1 when nobody is heard', async () => {
    const folder = aFolder({ 'note.md': 'It rained in Istanbul.\n' });
    expect((await runCommands(['people', '--articles', folder])).code).toBe(1);
    const json = await runCommands(['people', '--json', '--articles', folder]);
    expect(json).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  it.each([
    [['people', 'Trump'], 'parley statements Trump'],
    [['people', '--json', '--page', '2'], 'leave the page out'],
  ])('ends with 2 and one line for %j', async (args, line) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr)).toEqual([expect.stringContaining(line)]);
  });
});

describe('the examples of the help', () => {
  it('find something in the articles that come with it', async () => {
    const { stdout } = await runCommands(['statements', '--help']);
    const examples = [...stdout.matchAll(/^ {2}\$ parley (statements .*?)(?: > .*)?$/gmu)].map(
      ([, words = '']) => [...words.matchAll(/"([^"]*)"|\S+/gu)].map(([word, quoted]) => quoted ?? word),
    );
    expect(examples.length).toBeGreaterThan(3);
    for (const example of examples)
      expect({ example, code: (await runCommands(example)).code }).toEqual({ example, code: 0 });
  });
});
