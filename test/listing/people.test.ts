import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/index.ts';
import { renderPeople } from '../../src/listing/people-reply.ts';
import { completeWho } from '../../src/listing/who.ts';
import { anArticle } from '../support/builders.ts';
import { library } from './library.ts';

const lines = (page: number, of = library): string[] =>
  renderPeople(of, page).blocks.flatMap((block) =>
    block.type === 'list'
      ? block.items.map((item) =>
          item.map((part) => (typeof part === 'string' ? part : Object.values(part)[0])).join(''),
        )
      : [],
  );

describe('who is speaking', () => {
  it('is listed with office, number of statements and the last day, the most heard first', () => {
    const [first] = lines(1);
    expect(lines(1)).toContain(
      'Dmitry Peskov, Kremlin Spokesman – 2 statements in 2 articles, last 15 May 2025',
    );
    expect(lines(1)).toContain('Ada Quimby – 1 statement in 1 article, last 15 May 2025');
    expect(lines(1)).toContain('Emmanuel Macron, President of France – 1 statement in 1 article');
    expect(first).toContain('2 statements');
  });

  it('is counted apart where the articles give no name', () => {
    expect(lines(1).join()).not.toContain('official');
    expect(JSON.stringify(renderPeople(library, 1).blocks)).toContain('1 source without a name');
  });

  it('comes in pages', () => {
    const many = createLibrary([
      anArticle({
        body: Array.from({ length: 25 }, (_, i) => {
          const letter = 'abcdefghijklmnopqrstuvwxy'[i];
          return `“That is fine with all of us,” Ada Quim${letter} said.`;
        }).join('\n\n'),
      }),
    ]);
    expect(lines(1, many)).toHaveLength(20);
    expect(lines(2, many)).toHaveLength(5);
    expect(lines(9, many)).toHaveLength(5);
  });

  it('is nobody in an empty library', () => {
    expect(renderPeople(createLibrary([]), 1).summary).toBe(
      '0 persons and organisations are heard in the 0 articles.',
    );
  });
});

describe('names offered while one is typed', () => {
  it('begin so in one of their words, the most heard first', () => {
    expect(completeWho('', library, 3)).toHaveLength(3);
    expect(completeWho('zel', library, 25)).toEqual(['Volodymyr Zelenskyy']);
    expect(completeWho('ad', library, 25)).toEqual(['Ada Quimby']);
  });

  it('are found under other spellings and for misspelt ones', () => {
    expect(completeWho('зеленський', library, 25)).toEqual(['Volodymyr Zelenskyy']);
    expect(completeWho('lavrow', library, 25)).toEqual(['Sergey Lavrov']);
  });

  it('are only of those who are heard by a name', () => {
    expect(completeWho('merz', library, 25)).toEqual(['Friedrich Merz']);
    expect(completeWho('senior', library, 25)).toEqual([]);
    expect(completeWho('xyzzy', library, 25)).toEqual([]);
  });
});
