import { array, assert, constantFrom, oneof, property, record, string, webUrl } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiscordMessage, renderDiscord } from '../../../adapters/discord/show/render.ts';
import type { Reply } from '../../../src/index.ts';
import { anEvidenceBlock, aReply, aSource } from '../../support/builders.ts';
import { embedLength } from '../../support/fake-discord-checks.ts';
import { see, seeBlocks, send } from './seen.ts';

const descriptionsOf = (messages: readonly DiscordMessage[]): (string | undefined)[] =>
  messages.flatMap(({ embeds }) => embeds.map(({ description }) => description));

describe('a reply on Discord', () => {
  it('heads the words with speaker and office and names their source', () => {
    const [message] = renderDiscord(aReply());
    expect(message?.content).toBe(
      '**Kyrylo Budanov**, head of Ukraine’s Military Intelligence · Politico, reported 15 May 2025, paragraph 16 ¹\n> “Talks do not mean a solution.”',
    );
  });

  it('heads words of no known speaker with their citation', () => {
    const { speaker: _, ...block } = anEvidenceBlock({
      citation: 'outlet not given, date unknown',
      source: 12,
    });
    const [message] = renderDiscord(aReply({ blocks: [block] }));
    expect(message?.content).toMatch(/^outlet not given, date unknown ¹²\n> /u);
  });

  it('quotes each paragraph of a snippet', () => {
    const [message] = renderDiscord(aReply({ blocks: [anEvidenceBlock({ text: 'One.\n\nTwo.' })] }));
    expect(message?.content?.split('\n').slice(1)).toEqual(['> One.', '> ', '> Two.']);
  });

  it('links the title of a source', () => {
    const sources = [aSource({ number: 2 })];
    const [first] = descriptionsOf(renderDiscord(aReply({ blocks: [{ type: 'sources', sources }] })));
    expect(first).toBe(
      '² [Talks turn into nothing](<https://example.org/talks>) · Politico · 15 May 2025 · paragraph 16',
    );
  });

  it.each([
    'He said [sic',
    '[Live] updates',
    'Kremlin: talks_go_on live',
    'A *new* round',
    'Talks 🔴 live',
    'so :fire: it is',
    'see https://other.example/x',
  ])('links a source of the title %j, which Discord takes for no link text, beside it', (title) => {
    const { text, links } = seeBlocks({ type: 'sources', sources: [aSource({ title })] });
    expect(links).toEqual(['https://example.org/talks']);
    expect(text).toContain(`¹ ${title} · Politico · 15 May 2025 · paragraph 16 · open`);
  });

  it('links a source without a title all the same', () => {
    const { text, links } = seeBlocks({ type: 'sources', sources: [aSource({ title: '' })] });
    expect(links).toEqual(['https://example.org/talks']);
    expect(text).toContain('¹ untitled · Politico');
  });

  it('links a title with a colon, a slash and a dash as it stands', () => {
    const title = 'Kremlin: talks go on/off - live';
    const { text, links } = seeBlocks({ type: 'sources', sources: [aSource({ title })] });
    expect(links).toEqual(['https://example.org/talks']);
    expect(text).toContain(`¹ ${title} · Politico`);
  });

  it.each(['At 10:30 he said: “No/yes” [sic] (in part), a@b.example', 'the talks [again], 1/2'])(
    'puts no backslash into %j, which is no mark-up',
    (text) => {
      const [message] = renderDiscord(aReply({ summary: text, blocks: [] }));
      expect(message?.content).toBe(text);
    },
  );

  it('links nothing but http and https', () => {
    const sources = [aSource({ url: 'javascript:alert(1)' }), aSource({ url: 'not an address' })];
    expect(seeBlocks({ type: 'sources', sources }).links).toEqual([]);
  });

  it('keeps an address with brackets and spaces whole', () => {
    const sources = [aSource({ url: 'https://example.org/a (b)/c>?q=[d] "e"' })];
    expect(seeBlocks({ type: 'sources', sources }).links).toEqual([
      'https://example.org/a%20%28b%29/c%3E?q=[d]%20%22e%22',
    ]);
  });

  it('shows the words that it opens with once, and further ones set apart', () => {
    const others = [anEvidenceBlock({ text: 'Others.', source: 2 }), anEvidenceBlock({ text: 'More.' })];
    const [message, ...more] = renderDiscord(aReply({ blocks: [anEvidenceBlock(), ...others] }));
    expect(more).toEqual([]);
    expect(JSON.stringify(message).split('Talks do not mean a solution.')).toHaveLength(2);
    expect(message?.content).toContain('“Talks do not mean a solution.”');
    expect(message?.embeds.map(({ description }) => description?.split('\n> ')[1])).toEqual([
      'Others.',
      'More.',
    ]);
  });

  it('opens with the summary of words that are too long for a notification', () => {
    const text = 'word '.repeat(400);
    const [message] = renderDiscord(
      aReply({ summary: 'Budanov: word word …', blocks: [anEvidenceBlock({ text })] }),
    );
    expect(message?.content).toBe('Budanov: word word …');
    expect(message?.embeds[0]?.description).toContain(text.trim());
  });

  it('says a sentence that is also the summary once', () => {
    const messages = renderDiscord({
      summary: 'Try who leads the delegation? here.',
      blocks: [{ type: 'paragraph', content: ['Try ', { example: 'who leads the delegation?' }, ' here.'] }],
    });
    expect(messages).toEqual([{ content: 'Try `who leads the delegation?` here.', embeds: [] }]);
  });

  it('shows examples with backticks whole', () => {
    const examples = ['`', 'a `b` c', '``x', 'x``', '` and ``', '```'];
    const items = examples.map((example) => [{ example }]);
    expect(seeBlocks({ type: 'list', items }).text.split('\n').slice(1)).toEqual(examples);
  });

  it('keeps neighbouring marks apart', () => {
    const content = [{ strong: 'a' }, { strong: 'b' }, { emphasis: 'c' }, { emphasis: ' d ' }, 'e'];
    const { text } = seeBlocks({ type: 'paragraph', content });
    expect(text.replace(/[\u200B\s]/gu, '')).toContain('abcde');
    expect(text).not.toContain('*');
  });

  it.each([
    '# head',
    '- item',
    '* item',
    '+ item',
    '1. first',
    '2024. It was',
    '> said',
    '>>> said',
    '-# small',
    '  - x',
  ])('shows %j at the start of a line as it stands', (text) => {
    expect(seeBlocks(anEvidenceBlock({ text: `First.\n${text}` })).text).toContain(text.trim());
    expect(seeBlocks({ type: 'paragraph', content: [text] }).text).toContain(text.trim());
  });

  it.each([
    'see https://example.org/a now',
    'see discord.gg/abc now',
    'so :thumbsup: it is',
    'at <t:1715760000:R>',
    '<:wave:900000000000000301>',
    '</ask:900000000000000302>',
    'C:\\_a_\\*b*',
    'a [link](https://example.org) or [two](<https://example.org>)',
    'see https://discord.com/invite/abc now',
    '¯\\_(ツ)_/¯',
  ])('shows %j as it stands, also in the notification, with no preview', (text) => {
    const { notification, previews, links } = see(aReply({ summary: text, blocks: [] }));
    expect(notification).toBe(text);
    expect(seeBlocks(anEvidenceBlock({ text })).text).toContain(text);
    expect(previews).toBe(false);
    expect(links).toEqual([]);
  });

  it('drops what would reorder or blink', () => {
    const text = 'a\u0007b\u202Ec\u2066d\u009B\u061C\u200E\u200Fe\u007F';
    expect(seeBlocks(anEvidenceBlock({ text })).text).toContain('abcde');
  });

  it('numbers the pages of a long reply', () => {
    const blocks = Array.from({ length: 12 }, (_, i) =>
      anEvidenceBlock({ text: `${i} ${'word '.repeat(200)}` }),
    );
    const messages = renderDiscord(aReply({ blocks }));
    const footers = messages.map(({ embeds }) => embeds.at(-1)?.footer?.text);
    expect(footers).toEqual(['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3']);
    expect(messages.map(({ content }) => content !== undefined)).toEqual([true, false, false]);
  });

  it('puts no more than ten embeds into a message', () => {
    const blocks = Array.from({ length: 26 }, () => anEvidenceBlock());
    const messages = renderDiscord(aReply({ blocks }));
    expect(messages.map(({ embeds }) => embeds.length)).toEqual([10, 10, 5]);
  });

  it.each(['😀', 'a😀'])(
    'cuts %j, repeated past the limits without a space, into no half characters',
    (part) => {
      const text = part.repeat(3000);
      // `see` sends, and Discord takes no half of a character.
      expect(seeBlocks(anEvidenceBlock({ text })).text.replace(/\s/gu, '').includes(text)).toBe(true);
    },
  );

  it('splits a paragraph that is longer than an embed between its words', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ');
    const { text } = seeBlocks(anEvidenceBlock({ text: words }));
    expect(text.replace(/\s+/gu, ' ').includes(words)).toBe(true);
  });
});

/** Letters and mark-up in equal parts, so that mark-up meets. */
const anyText = oneof(
  { weight: 3, arbitrary: string({ unit: 'grapheme', maxLength: 60 }) },
  { weight: 3, arbitrary: string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 3,
    arbitrary: array(
      constantFrom(
        ...'*_~|`>#-+.:/\\[]()<>@ \n1ab',
        '<@900000000000000102>',
        '@everyone',
        'https://x.example',
        '\ud800',
      ),
      { maxLength: 40 },
    ).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: string({ maxLength: 12 }).map((part) => `${part} `.repeat(400)) },
);

const anyReply = record({
  summary: anyText,
  text: anyText,
  other: anyText,
  url: webUrl({ withQueryParameters: true, withFragments: true }),
}).map(({ summary, text, other, url }): { text: string; reply: Reply } => ({
  text,
  reply: {
    summary,
    blocks: [
      { type: 'paragraph', content: [other, { strong: other }, { emphasis: other }, { example: other }] },
      anEvidenceBlock({ text, speaker: { name: other, office: other }, citation: other }),
      { type: 'list', items: [[other]] },
      { type: 'note', content: [other] },
      { type: 'sources', sources: [aSource({ title: other, outlet: other, place: other, url })] },
    ],
  },
}));

/** The visible characters alone: what Discord may wrap, trim or drop is left out on both sides. */
const bare = (text: string): string =>
  text.replace(/[\u202A-\u202E\u2066-\u2069\s]|\p{Cc}/gu, '').replace(/\p{Cs}/gu, '\uFFFD');

describe('any reply on Discord', () => {
  it('keeps the limits', () => {
    assert(
      property(anyReply, ({ reply }) => {
        // `send` parses each message as Discord checks it.
        const totals = send(renderDiscord(reply)).map(({ embeds }) =>
          embeds.reduce((sum, embed) => sum + embedLength(embed), 0),
        );
        expect(Math.max(...totals)).toBeLessThanOrEqual(6000);
      }),
    );
  });

  it('pings nobody, unfolds nothing, and links its source alone', () => {
    assert(
      property(anyReply, ({ reply }) => {
        const { pings, previews, links } = see(reply);
        expect(pings).toEqual([]);
        expect(previews).toBe(false);
        expect(new Set(links).size).toBe(1);
      }),
    );
  });

  it('leaves room in what it opens with for who shared it', () => {
    assert(
      property(anyReply, anyText, ({ reply }, asked) => {
        const sharedBy = { person: 'discord:900000000000000101', name: 'alice' };
        const [note, evidence, ...rest] = reply.blocks;
        const opening = note && evidence ? [evidence, note, ...rest] : [];
        for (const blocks of [reply.blocks, opening])
          for (const { content = '' } of renderDiscord({ ...reply, blocks, asked, sharedBy }))
            expect(content.length).toBeLessThanOrEqual(2000);
      }),
    );
  });

  it('shows the evidence that it opens with as it stands', () => {
    assert(
      property(anyReply, ({ reply, text }) => {
        const blocks = reply.blocks.filter(({ type }) => type === 'evidence' || type === 'sources');
        const { text: seen, pings, previews } = see({ ...reply, blocks });
        expect(bare(seen).includes(bare(text))).toBe(true);
        expect(pings).toEqual([]);
        expect(previews).toBe(false);
      }),
    );
  });

  it('shows the evidence as it stands', () => {
    assert(
      property(anyReply, ({ reply, text }) => {
        expect(bare(see(reply).text).includes(bare(text))).toBe(true);
      }),
    );
  });
});
