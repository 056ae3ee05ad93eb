import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { PASSAGE_LIMIT, splitPassages } from '../../src/search/passage.ts';

const passages = (body: string) => splitPassages('a', readArticleText(body));

describe('splitPassages', () => {
  it('makes a passage of each paragraph, numbered within its article', () => {
    expect(passages('One.\n\nTwo.').map(({ id, text }) => [id, text])).toEqual([
      ['a#0', 'One.'],
      ['a#1', 'Two.'],
    ]);
  });

  it('keeps a quotation that runs over paragraphs in one passage', () => {
    const body = '“First.\n\n“Second,” he said.\n\nThird.';
    expect(passages(body).map(({ text }) => text)).toEqual(['“First.\n\n“Second,” he said.', 'Third.']);
  });

  it('cuts a long paragraph between sentences and keeps a quotation of several sentences whole', () => {
    const filler =
      'The delegations met again in the palace on the Bosphorus for several hours that day. '.repeat(6);
    const quotation = '“We want peace. We have always wanted it. We shall go on,” he said.';
    const parts = passages(`${filler}${quotation} ${filler}`.trim());
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter(({ text }) => text.includes('“'))).toHaveLength(1);
    expect(parts.find(({ text }) => text.includes('“'))?.text).toContain(quotation);
  });

  it('cuts a quotation only where it alone is longer than a passage', () => {
    const body = `“${'We have said this before and we say it again today. '.repeat(20).trim()}” he said.`;
    const parts = passages(body);
    expect(parts.length).toBeGreaterThan(1);
    for (const { text } of parts) expect(text).toMatch(/[.”]$/u);
  });

  it('leaves a question used as a subheading out of all passages', () => {
    expect(
      passages('Talks began.\n\nRussia playing for time?\n\nThey went on.').map(({ text }) => text),
    ).toEqual(['Talks began.', 'They went on.']);
  });

  it('covers the evidence of any article in order, without overlap, in pieces that can be shown', () => {
    const unit = fc.constantFrom(
      'word ',
      'Mr. ',
      '. ',
      '“',
      '”',
      '\n\n',
      '\n',
      'He said: ',
      '😀',
      'x'.repeat(700),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 120 }), (units) => {
        const body = units.join('').trim();
        const text = readArticleText(body);
        const parts = splitPassages('a', text);
        let at = 0;
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(at);
          expect(part.text).toBe(body.slice(part.start, part.end));
          expect(part.text.length).toBeLessThanOrEqual(PASSAGE_LIMIT);
          expect(part.text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u);
          at = part.end;
        }
        const shown = parts.map((part) => part.text).join('');
        const evidence = text.evidence.map(({ start, end }) => body.slice(start, end)).join('');
        expect(shown.replace(/\s/gu, '')).toContain(evidence.replace(/\s/gu, '').slice(0, 40));
        for (const span of text.evidence) {
          const covered = parts.reduce(
            (sum, part) =>
              sum +
              body.slice(Math.max(part.start, span.start), Math.min(part.end, span.end)).replace(/\s/gu, '')
                .length,
            0,
          );
          expect(covered).toBe(body.slice(span.start, span.end).replace(/\s/gu, '').length);
        }
      }),
    );
  });
});
