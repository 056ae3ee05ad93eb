// A statement on Discord: the words around it, the other reports that have it, and what was denied.
import { assert, constantFrom, oneof, pre, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../../adapters/discord/show/render.ts';
import type { EvidenceBlock } from '../../../src/index.ts';
import { anEvidenceBlock, aReply } from '../../support/builders.ts';
import { see, seeBlocks, send } from './seen.ts';

const rendered = (overrides: Partial<EvidenceBlock>): string =>
  renderDiscord(aReply({ blocks: [anEvidenceBlock(overrides)] }))[0]?.content ?? '';
const quoted = (overrides: Partial<EvidenceBlock>): string[] =>
  rendered(overrides)
    .split('\n')
    .filter((line) => line.startsWith('> '));
const heading = (overrides: Partial<EvidenceBlock>): string => rendered(overrides).split('\n')[0] ?? '';

describe('the words around a statement on Discord', () => {
  it('stand beside it in italics', () => {
    expect(
      quoted({ before: 'Budanov said that ', text: 'talks are no solution', after: ', on Friday.' }),
    ).toEqual(['> *Budanov said that* talks are no solution*, on Friday.*']);
  });

  it('keep the white space between, and the lack of it', () => {
    const { text, italics } = seeBlocks(
      anEvidenceBlock({ before: 'He  said “', text: 'no', after: '”  twice' }),
    );
    expect(text).toContain('He  said “no”  twice');
    expect(italics).toEqual(['He  said “', '”  twice']);
  });

  it('are set in italics line by line', () => {
    const around = {
      before: 'First.\n\nHe said: ',
      text: '“No.\n\n“Never.”',
      after: '\n\nThen he left.\nAlone.',
    };
    expect(quoted(around)).toEqual([
      '> *First.*',
      '> ',
      '> *He said:* “No.',
      '> ',
      '> “Never.”',
      '> ',
      '> *Then he left.*',
      '> *Alone.*',
    ]);
  });

  it('leave no empty line at either end', () => {
    expect(quoted({ before: '\n\n', text: ' \nNo.\n', after: ' \n ' })).toEqual(['> No.']);
  });

  it('are not mixed up with it by stars and other marks in either', () => {
    const block = anEvidenceBlock({
      before: '*a* _b_ \\',
      text: '*c*',
      after: '* **d** @everyone <@900000000000000102>',
    });
    const { text, italics, pings } = seeBlocks(block);
    expect(text).toContain('*a* _b_ \\*c** **d** @everyone <@900000000000000102>');
    expect(italics).toEqual(['*a* _b_ \\', '* **d** @everyone <@900000000000000102>']);
    expect(pings).toEqual([]);
  });

  it('stay in italics where there is nothing between them', () => {
    expect(seeBlocks(anEvidenceBlock({ before: 'a', text: '\n', after: 'b' })).italics).toEqual(['a', 'b']);
    const touching = seeBlocks(anEvidenceBlock({ before: 'a', text: '', after: 'b' }));
    expect(touching.italics).toEqual(['a', 'b']);
    expect(touching.text).not.toContain('*');
  });
});

describe('a statement that needs several embeds on Discord', () => {
  it('has no bare quotation mark where one of them begins or ends', () => {
    // Of these lengths one or another ends an embed on an empty line.
    for (let length = 60; length < 80; length++) {
      const text = `${'x'.repeat(length)}\n\n`.repeat(150).trim();
      for (const { embeds } of send(renderDiscord(aReply({ blocks: [anEvidenceBlock({ text })] }))))
        for (const { description } of embeds) expect(description?.trim()).not.toMatch(/^>\s*\n|\n>$/u);
    }
  });
});

describe('the heading of a statement on Discord', () => {
  it('names the other reports that have it, with their numbers', () => {
    const alsoIn = [
      { outlet: 'Sky News', source: 2 },
      { outlet: 'BBC *News*', source: 13 },
    ];
    expect(heading({ alsoIn })).toMatch(/paragraph 16 ¹ · also in Sky News ², BBC \\\*News\\\* ¹³$/u);
  });

  it('says beside the name what was denied', () => {
    const speaker = { name: 'Dmitry Peskov', office: 'Kremlin Spokesman', manner: 'denied this' };
    expect(heading({ speaker })).toMatch(
      /^\*\*Dmitry Peskov\*\*, Kremlin Spokesman, \*\*denied this\*\* · Pol/u,
    );
    expect(heading({ speaker: { name: 'Peskov', manner: 'denied this' } })).toMatch(
      /^\*\*Peskov\*\*, \*\*denied this\*\* · /u,
    );
  });

  it('is repeated, denial included, above what needs another embed or page', () => {
    const speaker = { name: `*Peskov* ${'😀'.repeat(200)}`, office: 'Spokesman', manner: 'denied this' };
    const block = anEvidenceBlock({ speaker, text: '*word* '.repeat(2_000) });
    const messages = send(renderDiscord(aReply({ blocks: [block] })));
    const [first, ...others] = messages.flatMap(({ embeds }) => embeds);
    expect(messages.length).toBeGreaterThan(1);
    expect(first?.description).toContain('**denied this**');
    expect(others.length).toBeGreaterThan(1);
    for (const { author } of others)
      expect(author?.name).toMatch(/^\*Peskov\* 😀+, denied this \(continued\)$/u);
  });

  it('is not repeated where its words end with an embed', () => {
    const [message] = renderDiscord(aReply({ blocks: [anEvidenceBlock(), anEvidenceBlock()] }));
    expect(message?.embeds.map(({ author }) => author)).toEqual([undefined]);
  });
});

const anyText = oneof(
  string({ unit: 'grapheme', maxLength: 40 }),
  string({
    unit: constantFrom(...'*_~|`>#-+.:\\[]<@ \n1ab“”', '@here', '<@900000000000000102>'),
    maxLength: 30,
  }),
);
const anyWords = record({ before: anyText, text: anyText, after: anyText });

/** Discord trims each line's end and each embed; an invisible space keeps marks apart. */
const lines = (text: string): string[] =>
  text
    .replace(/[\u202A-\u202E\u2066-\u2069\u200B]|(?![\n\t])\p{Cc}/gu, '')
    .split(/[\n\u2028\u2029]/u)
    .map((line) => line.replace(/\t/gu, ' ').trim());

describe('any statement on Discord', () => {
  it('is shown as one run of the article, line by line, with no white space lost or added', () => {
    assert(
      property(anyWords, ({ before, text, after }) => {
        const article = lines(`${before}${text}${after}`.trim());
        // Of nothing there is no line to look for.
        pre(article.some((line) => line !== ''));
        const seen = lines(see(aReply({ blocks: [anEvidenceBlock({ before, text, after })] })).text);
        expect(seen.slice(-article.length)).toEqual(article);
      }),
    );
  });

  it('has its own words out of italics and those around in italics', () => {
    assert(
      property(anyWords, ({ before, text, after }) => {
        const { italics } = seeBlocks(
          anEvidenceBlock({ before: `b${before}b`, text: `t${text}t`, after: `a${after}a` }),
        );
        const slanted = lines(italics.join('\n')).filter((line) => line !== '');
        const around = [...lines(`b${before}b`), ...lines(`a${after}a`)].filter((line) => line !== '');
        expect(slanted).toEqual(around);
      }),
    );
  });

  it('pings nobody and unfolds nothing', () => {
    assert(
      property(anyWords, anyText, ({ before, text, after }, other) => {
        const speaker = { name: other, office: other, manner: other };
        const alsoIn = [{ outlet: other, source: 2 }];
        const { pings, previews } = seeBlocks(
          anEvidenceBlock({ before, text, after, speaker, alsoIn, citation: other }),
        );
        expect(pings).toEqual([]);
        expect(previews).toBe(false);
      }),
    );
  });
});
