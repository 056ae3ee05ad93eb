import { describe, expect, it } from 'vitest';
import type { EvidenceBlock, Reply } from '../../src/index.ts';
import { createLibrary } from '../../src/index.ts';
import { readFilter } from '../../src/listing/filter.ts';
import { listStatements } from '../../src/listing/list.ts';
import { renderProblems, renderStatements } from '../../src/listing/reply.ts';
import { anArticle } from '../support/builders.ts';
import { library, TODAY } from './library.ts';

const listed = async (text: string, of = library) =>
  (await listStatements(of, readFilter(text, {}, { library: of, today: TODAY }).filter)).map(
    ({ lead: { article, statement } }) =>
      article.body.slice(statement.fragments[0]?.start, statement.fragments.at(-1)?.end),
  );

async function reply(text: string, of = library): Promise<Reply> {
  const reading = readFilter(text, {}, { library: of, today: TODAY });
  return reading.problems.length > 0
    ? renderProblems(reading.problems, of)
    : await renderStatements(reading, of);
}

const evidence = ({ blocks }: Reply): EvidenceBlock[] =>
  blocks.filter((block): block is EvidenceBlock => block.type === 'evidence');

const textOf = (of: Reply): string => JSON.stringify(of.blocks);

describe('the list of statements', () => {
  it('begins with the newest and ends with what has no date', async () => {
    const all = await listed('');
    expect(all[0]).toContain('sanctions were “possible”');
    expect(all.at(-1)).toBe('Europe would pay for the ceasefire');
  });

  it('has the same words in two outlets once, in their longest form', async () => {
    expect(await listed('Zelensky')).toEqual([
      'Moscow has to agree to a full ceasefire before anything else can happen, and it knows that,',
    ]);
  });

  it('has nothing that somebody declined to say', async () => {
    expect((await listed('')).join()).not.toContain('who would travel');
  });

  it('holds those who speak for an organisation, and all of a country', async () => {
    expect(await listed('Kremlin')).toHaveLength(2);
    expect(await listed('Russia')).toHaveLength(3);
    expect(await listed('Ukraine')).toHaveLength(1);
  });

  it('is of one person: not of others who speak about them', async () => {
    expect((await listed('Zelensky')).join()).not.toContain('pathetic');
    expect(await listed('Lavrov about Zelensky')).toHaveLength(1);
    expect(await listed('Zelensky about Lavrov')).toEqual([]);
  });

  it('is about a topic where the words or their sentence name it', async () => {
    expect(await listed('about sanctions')).toHaveLength(3);
    expect(await listed('Trump sanctions')).toHaveLength(1);
    expect(await listed('about submarines')).toEqual([]);
  });

  it('is of a period, by the day something was said', async () => {
    expect(await listed('until May 11')).toEqual(['sanctions would not help']);
    expect((await listed('since May 15')).join()).toContain('Putin and I');
    expect((await listed('since May 15')).join()).not.toContain('pathetic');
    expect((await listed('since May 1')).join()).not.toContain('Europe would pay');
  });

  it('is of one outlet, the words as that outlet has them', async () => {
    expect(await listed('Zelensky in Kyiv Post')).toEqual([
      'Moscow has to agree to a full ceasefire before anything else can happen,',
    ]);
  });

  it('is of quotations alone where that is asked for', async () => {
    expect(await listed('direct only')).toEqual([
      'Putin and I will get together soon,',
      'Moscow has to agree to a full ceasefire before anything else can happen, and it knows that,',
    ]);
  });
});

describe('a statement is shown', () => {
  it('with the words, the marks around them, and the words before and after', async () => {
    const [block] = evidence(await reply('Trump direct only'));
    expect(block).toMatchObject({
      text: '“Putin and I will get together soon,”',
      after: ' Trump told reporters on Thursday.',
      speaker: { name: 'Donald Trump', office: 'President of the United States' },
      citation: 'said Thursday 15 May 2025, The Guardian, paragraph 2',
    });
    expect(block?.before).toBeUndefined();
  });

  it('without quotation marks of its own around what is only told', async () => {
    const [block] = evidence(await reply('Trump sanctions'));
    expect(block).toMatchObject({
      before: 'Donald Trump said ',
      text: 'new sanctions were “possible” within weeks',
      after: '.',
      citation: 'said Thursday 15 May 2025 (same occasion), The Guardian, paragraph 1',
    });
  });

  it('with the other outlets that carry it, and its earliest day, told by the one that gives it', async () => {
    const shown = await reply('Zelensky');
    expect(evidence(shown)[0]).toMatchObject({
      citation: 'said Monday 12 May 2025 (as Kyiv Post has it), Sky News, paragraph 1',
      source: 1,
      alsoIn: [{ outlet: 'Kyiv Post', source: 2 }],
    });
    expect(shown.blocks.at(-1)).toMatchObject({
      type: 'sources',
      sources: [{ number: 1, url: 'https://example.org/sky' }, { number: 2 }],
    });
  });

  it('as denied where it was', async () => {
    const denied = evidence(await reply('Peskov since May 15'))[0];
    expect(denied?.speaker?.manner).toBe('denied this');
    expect((await reply('Peskov since May 15')).summary).toMatch(/^Peskov denied: a meeting/u);
  });

  it('with a date unknown where there is none', async () => {
    expect(evidence(await reply('Macron'))[0]?.citation).toBe('date unknown, outlet not given, paragraph 1');
  });
});

describe('the reply to /statements', () => {
  it('says what it holds, and in a notification the newest words', async () => {
    const shown = await reply('Trump');
    expect(shown.blocks[0]).toEqual({
      type: 'paragraph',
      content: ['2 statements by Donald Trump, the newest first.'],
    });
    expect(shown.summary).toMatch(/^Trump: .* \(15 May 2025\), and 1 more$/u);
  });

  it('comes in pages, each naming what to type for the next', async () => {
    const many = createLibrary(
      Array.from({ length: 12 }, (_, i) =>
        anArticle({
          id: `a${String(i).padStart(2, '0')}`,
          published: { day: `2025-05-${String(i + 1).padStart(2, '0')}` },
          body: `“Word number ${i} of ${'abcdefghijkl'[i]}${i} is mine alone,” Donald Trump said.`,
        }),
      ),
    );
    const first = await reply('Trump since May 1', many);
    expect(evidence(first)).toHaveLength(5);
    expect(textOf(first)).toContain('statements person: Trump since: May 1 page: 2');
    const last = await reply(
      'statements person: Trump since: May 1 page: 3'.replace('statements ', ''),
      many,
    );
    expect(evidence(last).map(({ text }) => text)).toEqual([
      '“Word number 1 of b1 is mine alone,”',
      '“Word number 0 of a0 is mine alone,”',
    ]);
    expect(textOf(last)).not.toContain('page: 4');
    expect((await reply('Trump page: 4', many)).summary).toBe(
      'There are only 3 pages of 12 statements by Donald Trump.',
    );
  });

  it('asks whether somebody else was meant by a misspelt name', async () => {
    const shown = await reply('person: Lavrow');
    expect(shown.summary).toBe('I know nobody called “Lavrow”. Did you mean Sergey Lavrov?');
    expect(textOf(shown)).toContain('{"example":"statements Sergey Lavrov"}');
  });

  it('says what was searched where nothing is found, and what there is without the rest', async () => {
    const shown = await reply('Trump about submarines since May 13');
    expect(shown.summary).toBe(
      'I found no statements by Donald Trump about “submarines” since 13 May 2025 in the 4 articles (3 of them dated 12 to 15 May 2025).',
    );
    expect(textOf(shown)).toContain('Without the rest there are 2');
    expect(textOf(await reply('Rubio'))).toContain('Most heard are:');
  });

  it('says so where there are no articles', async () => {
    expect((await reply('', createLibrary([]))).summary).toBe('I found no statements in the 0 articles.');
  });
});
