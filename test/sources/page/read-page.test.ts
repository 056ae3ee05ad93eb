// Pages in many shapes: what comes out of each, word by word.
import { describe, expect, it } from 'vitest';
import { type PageReading, readPage } from '../../../src/sources/page/read-page.ts';
import { pages } from '../../fixtures/pages/shapes.ts';
import { NOISE, paragraphsOf } from '../../fixtures/pages/text.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Of words with how often each is there; from 0 to 1. */
function f1(found: string, expected: string): number {
  const [left, right] = [wordsOf(found), wordsOf(expected)];
  const counts = new Map<string, number>();
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of left) {
    const open = counts.get(word) ?? 0;
    if (open > 0) common += 1;
    counts.set(word, open - 1);
  }
  return (2 * common) / (left.length + right.length);
}

const articleOf = (reading: PageReading) => {
  if (reading.kind !== 'article') throw new Error(`${reading.reason}: ${reading.message}`);
  return reading.article;
};

describe('an article', () => {
  it.each(pages)('$name', ({ html, url, expected }) => {
    const {
      body,
      title,
      publisher,
      author,
      published,
      language,
      url: address,
    } = articleOf(readPage(html, url));
    expect(f1(body, expected.body), body).toBeGreaterThanOrEqual(0.95);
    expect(title).toBe(expected.title);
    if (expected.publisher) expect(publisher).toBe(expected.publisher);
    if (expected.author) expect(author).toBe(expected.author);
    if (expected.published !== undefined)
      expect(published?.instant ?? published?.day ?? null).toBe(expected.published);
    if (expected.language) expect(language).toBe(expected.language);
    if (expected.url) expect(address).toBe(expected.url);
  });

  it('comes with its words in order and whole, over all these pages', () => {
    const scores = pages.map(({ html, url, expected }) =>
      f1(articleOf(readPage(html, url)).body, expected.body),
    );
    expect(pages.length).toBeGreaterThanOrEqual(30);
    expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThanOrEqual(0.99);
  });
});

describe('a page without an article for us', () => {
  const text = paragraphsOf(3);
  const p = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');
  const page = (body: string, head = '') =>
    `<html><head><title>Page</title>${head}</head><body>${body}</body></html>`;
  it.each<[string, string, string]>([
    [
      'paywall',
      'shows the beginning and asks to subscribe',
      page(
        `<article>${p(text.slice(0, 2))}<div class="wall"><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in.</p></div></article>`,
      ),
    ],
    [
      'paywall',
      'says in its data that it is not free',
      page(
        `<article>${p(text)}</article>`,
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a","isAccessibleForFree":"False"}</script>',
      ),
    ],
    [
      'paywall',
      'is for members',
      page(`<article>${p(text.slice(0, 1))}<p>This story is only available to members.</p></article>`),
    ],
    [
      'consent',
      'asks for consent',
      page(
        '<h1>Before you continue</h1><p>We and our 812 partners store and read cookies. Accept all cookies?</p><button>Accept</button>',
      ),
    ],
    [
      'check',
      'wants to see a browser',
      page('<h1>Just a moment...</h1><p>Enable JavaScript and cookies to continue</p>'),
    ],
    [
      'no-article',
      'is a front page',
      page(
        `<nav>${NOISE.nav}</nav>${Array.from({ length: 30 }, (_, at) => `<div class="card"><h3><a href="/${at}">Rhubarb story number ${at} of the long winter season</a></h3></div>`).join('')}`,
      ),
    ],
    ['no-article', 'is empty', ''],
    ['no-article', 'is no HTML', '{"error":"not found"}'],
  ])('is reported as %s where it %s', (reason, _what, html) => {
    expect(readPage(html, 'https://lamp.example/a')).toMatchObject({ kind: 'none', reason });
  });

  it('is reported where it is nested beyond all measure', () => {
    const deep = '<div>'.repeat(50_000) + text.join(' ');
    const start = performance.now();
    expect(readPage(deep, 'https://lamp.example/a').kind).toBe('none');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
