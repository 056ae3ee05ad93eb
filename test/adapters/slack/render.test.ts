// Replies as Slack messages: nothing lost, nobody notified, no limit broken.
import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCKS_LIMIT, MESSAGE_LIMIT, renderSlack } from '../../../adapters/slack/show/render.ts';
import type { Block, EvidenceBlock, Inline, Reply } from '../../../src/index.ts';
import { anEvidenceBlock, aReply, aSource } from '../../support/builders.ts';
import { blockProblems } from '../../support/fake-slack-blocks.ts';
import { showMessages } from '../../support/fake-slack-shown.ts';

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '');
/** What of a text can be seen at all, written apart from the code under test. */
const visible = (text: string): string =>
  withoutSpace(
    [...text]
      .filter((character) => {
        const code = character.codePointAt(0) ?? 0;
        const control = code < 0x20 || (code >= 0x7f && code < 0xa0);
        return !control && !/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character);
      })
      .join('')
      .replace(/\p{Cs}/gu, '\uFFFD'),
  );

const evidenceOnly = (text: string): Reply => aReply({ blocks: [anEvidenceBlock({ text })] });
const shownText = (reply: Reply): string => showMessages(renderSlack(reply)).text;

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '<!channel>',
    '<@U0BOB00001>',
    '@everyone',
    '<https://evil.example|x>',
    '&lt;!here&gt;',
    '',
    '\n\n',
  ),
  fc.string({ unit: 'grapheme', minLength: 1_900, maxLength: 6_000, size: 'max' }),
);
const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  anyText,
  fc.record({ strong: anyText }),
  fc.record({ emphasis: anyText }),
  fc.record({ example: anyText }),
);
const anySource = fc.record({
  number: fc.integer({ min: 1, max: 99 }),
  title: anyText,
  outlet: anyText,
  date: anyText,
  place: anyText,
  url: fc.oneof(
    fc.webUrl(),
    anyText.map((text) => `https://example.org/${text}`),
    fc.constant('javascript:alert(1)'),
  ),
});
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), content: fc.array(anyInline, { maxLength: 5 }) }),
  fc.record({ type: fc.constant('note' as const), content: fc.array(anyInline, { maxLength: 5 }) }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(fc.array(anyInline, { maxLength: 3 })) }),
  fc.record({ type: fc.constant('sources' as const), sources: fc.array(anySource, { maxLength: 6 }) }),
  fc.record({
    type: fc.constant('evidence' as const),
    text: anyText,
    before: anyText,
    after: anyText,
    speaker: fc.record({ name: anyText, office: anyText, manner: anyText }),
    citation: anyText,
    source: fc.constant(1),
    alsoIn: fc.array(fc.record({ outlet: anyText, source: fc.nat(99) }), { minLength: 1, maxLength: 4 }),
  }),
);

describe('rendering for Slack', () => {
  it('keeps every limit, notifies nobody and loses no word, whatever a reply holds', () => {
    fc.assert(
      fc.property(
        fc.array(anyBlock, { maxLength: 12 }),
        fc.string({ minLength: 1, maxLength: 300 }),
        (blocks, summary) => {
          const messages = renderSlack({ summary, blocks });
          for (const message of messages) {
            expect(blockProblems(message.blocks)).toEqual([]);
            expect(message.text.length).toBeLessThan(4_000);
          }
          const { text, pings, links } = showMessages(messages);
          expect(pings).toEqual([]);
          for (const link of links) expect(new URL(link).hostname).not.toBe('evil.example');
          const seen = withoutSpace(text);
          for (const block of blocks) {
            if (block.type === 'evidence') {
              const { before = '', text, after = '', speaker, alsoIn = [] } = block;
              expect(seen).toContain(visible(before) + visible(text) + visible(after));
              expect(seen).toContain(visible(speaker?.manner ?? ''));
              for (const { outlet, source } of alsoIn)
                expect(seen).toContain(`${visible(outlet)}[${source}]`);
            }
            if (block.type === 'sources')
              for (const source of block.sources) expect(seen).toContain(visible(source.title));
            if (block.type === 'paragraph')
              for (const inline of block.content)
                if (typeof inline === 'string') expect(seen).toContain(visible(inline));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows a snippet unchanged where it fits, line breaks and all', () => {
    const text = '“First.”\n\n“Second & <third>,” *he* said.\n– “Fourth.”';
    expect(shownText(evidenceOnly(text))).toContain(text);
  });

  it('keeps the letters of a word with the accents they carry when it has to cut inside it', () => {
    const word = `а${'и\u0306'.repeat(4_000)}`;
    const [message] = renderSlack(evidenceOnly(word));
    const texts = JSON.stringify(message?.blocks).match(/"text":"[^"]*"/gu) ?? [];
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((text) => text.startsWith('"text":"\u0306'))).toEqual([]);
  });

  it('shows no half of an emoji', () => {
    const { text } = showMessages(renderSlack(evidenceOnly(`a${'😀'.repeat(3_000)}`)));
    expect(text).not.toMatch(/\p{Cs}/u);
    expect(withoutSpace(text)).toContain('😀'.repeat(3_000));
  });

  it('drops what would turn the order of letters round, and control characters', () => {
    expect(shownText(evidenceOnly('a\u202Eb\u0000c\u001B[31md\u0085e'))).toContain('abcde');
  });

  it('shows half a character as one that is broken', () => {
    const [message] = renderSlack({ ...evidenceOnly('a\uD800b'), summary: 'c\uDC00d' });
    expect(JSON.stringify(message)).toContain('a\uFFFDb');
    expect(message?.text).toBe('c\uFFFDd');
  });

  it('puts a long reply in several messages, of which the first notifies with the answer', () => {
    const items = Array.from({ length: 400 }, (_, at) => [`item ${at} with some words`]);
    const messages = renderSlack(aReply({ blocks: [{ type: 'list', items }] }));
    expect(messages.length).toBeGreaterThan(2);
    expect(messages[0]?.text).toBe('Budanov: “Talks do not mean a solution.” (15 May 2025)');
    expect(messages[1]?.text).toBe(`continued (2/${messages.length})`);
  });

  it('breaks no message limit with many short blocks', () => {
    const blocks: Block[] = Array.from({ length: 170 }, (_, at) => ({
      type: 'paragraph',
      content: [`${at}`],
    }));
    const messages = renderSlack(aReply({ blocks }));
    expect(Math.max(...messages.map((message) => message.blocks.length))).toBe(BLOCKS_LIMIT);
  });

  it('fills a message before it begins another', () => {
    const blocks = Array.from({ length: 40 }, (_, at) =>
      anEvidenceBlock({ text: `${at} ${'word '.repeat(150)}` }),
    );
    const sizes = renderSlack(aReply({ blocks })).map((message) => JSON.stringify(message.blocks).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(MESSAGE_LIMIT * 0.8);
  });

  it('escapes the notification and keeps it on one line', () => {
    const [message] = renderSlack(aReply({ summary: 'a <!channel> & b\nc' }));
    expect(message?.text).toBe('a &lt;!channel&gt; &amp; b c');
  });

  it('shows the summary where a reply has nothing else', () => {
    expect(shownText(aReply({ blocks: [] }))).toContain('Talks do not mean a solution.');
  });

  it('links a source only where its address is http or https', () => {
    const links = (url: string): readonly string[] =>
      showMessages(renderSlack(aReply({ blocks: [{ type: 'sources', sources: [aSource({ url })] }] }))).links;
    expect(links('https://example.org/a|b?c=<d>')).toEqual(['https://example.org/a%7Cb?c=%3Cd%3E']);
    expect(links('javascript:alert(1)')).toEqual([]);
    expect(links('not an address')).toEqual([]);
  });

  it('heads a snippet without a speaker with its citation', () => {
    const { speaker: _, ...block } = anEvidenceBlock();
    expect(shownText(aReply({ blocks: [block] }))).toMatch(
      /^Politico, reported 15 May 2025, paragraph 16 \[1\]\n“Talks/u,
    );
  });
});

/** The quotes of a reply's messages: the runs of each with their style. */
function quotesOf(reply: Reply): types.RichTextText[][] {
  return renderSlack(reply)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
    .flatMap((part) => (part.type === 'rich_text_quote' ? [part.elements] : []))
    .map((elements) => elements.filter((element) => element.type === 'text'));
}

const joined = (runs: readonly types.RichTextText[], wanted: (italic: boolean) => boolean): string =>
  runs
    .filter(({ style }) => wanted(style?.italic === true))
    .map(({ text }) => text)
    .join('');

/** Text whose every character Slack shows, in at most twice as many UTF-16 units. */
const shownUnchanged = (most: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '\n', '"', '\\', '“', '<', '&', '*', '`', '_', '😀', 'и\u0306'),
    maxLength: most / 2,
    size: 'max',
  });

describe('the context of a snippet', () => {
  it('is in italics and the snippet is not, in one quote, with not a character between or lost', () => {
    fc.assert(
      fc.property(
        shownUnchanged(160),
        shownUnchanged(2_000).filter((text) => text !== ''),
        shownUnchanged(160),
        (before, text, after) => {
          const quotes = quotesOf(aReply({ blocks: [anEvidenceBlock({ before, text, after })] }));
          expect(quotes).toHaveLength(1);
          const [runs = []] = quotes;
          expect(joined(runs, () => true)).toBe(before + text + after);
          expect(joined(runs, (italic) => italic)).toBe(before + after);
          expect(joined(runs, (italic) => !italic)).toBe(text);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stays in one quote with the longest statement, of whatever characters', () => {
    const block = anEvidenceBlock({
      before: '"'.repeat(160),
      text: '"'.repeat(2_000),
      after: '"'.repeat(160),
    });
    expect(quotesOf(aReply({ blocks: [block] }))).toHaveLength(1);
  });
});

describe('the heading of a snippet', () => {
  const headed = (overrides: Partial<EvidenceBlock>): string =>
    shownText(aReply({ blocks: [anEvidenceBlock(overrides)] })).split('\n')[0] ?? '';

  it('names the other outlets after the citation, each with the number of its source', () => {
    const alsoIn = [
      { outlet: 'Sky News', source: 3 },
      { outlet: 'BBC\nNews <!here>', source: 12 },
    ];
    expect(headed({ alsoIn })).toMatch(
      /paragraph 16 \[1\] · also in Sky News \[3\], BBC News <!here> \[12\]$/u,
    );
  });

  it('says beside name and office that the words were denied', () => {
    const speaker = { name: 'Dmitry Peskov', office: 'Kremlin Spokesman', manner: 'denied this' };
    expect(headed({ speaker })).toMatch(/^Dmitry Peskov, Kremlin Spokesman, denied this · Politico/u);
  });

  it('says so where no office is known', () => {
    expect(headed({ speaker: { name: 'A. Source', manner: 'denied this' } })).toMatch(
      /^A\. Source, denied this · Politico/u,
    );
  });

  it('stands in the same message as the longest statement', () => {
    const blocks = Array.from({ length: 5 }, (_, at) =>
      anEvidenceBlock({
        text: `“${`${at} word “more” `.repeat(160).slice(0, 1_998)}”`,
        before: 'b'.repeat(160),
        after: 'c'.repeat(160),
        speaker: { name: `Speaker ${at}` },
      }),
    );
    const messages = renderSlack(aReply({ blocks: [...blocks, { type: 'sources', sources: [aSource()] }] }));
    for (const message of messages) expect(blockProblems(message.blocks)).toEqual([]);
    const texts = messages.map((message) => showMessages([message]).text);
    for (const [at, { text }] of blocks.entries()) {
      const holding = texts.filter((shown) => shown.includes(text));
      expect(holding).toHaveLength(1);
      expect(holding[0]).toContain(`Speaker ${at} ·`);
    }
  });
});
