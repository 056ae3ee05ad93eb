// Whatever a site sends: pages and feeds that are broken anyhow are read or refused, in time, and nothing is thrown.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFeed } from '../../src/sources/feed/read-feed.ts';
import { decodeText } from '../../src/sources/fetch/decode.ts';
import { readPage } from '../../src/sources/page/read-page.ts';
import { pages } from '../fixtures/pages/shapes.ts';

/** How many of each; `FUZZED=5000` makes ten thousand. */
const RUNS = Number(process.env.FUZZED ?? 60);
/** Milliseconds that one may take, on a machine that has other work too. */
const LONGEST = 5_000;

const FEEDS = [
  '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A</title><item><title>B &amp; c</title><link>https://a.example/b</link><guid isPermaLink="false">1</guid><pubDate>Thu, 15 May 2025 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>Text</p>]]></content:encoded></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>1</id><title type="html">B</title><link href="/b"/><updated>2025-05-15T10:00:00Z</updated><content type="xhtml"><div>Text</div></content></entry></feed>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"A","items":[{"id":"1","url":"https://a.example/b","title":"B","content_html":"<p>Text</p>","date_published":"2025-05-15T10:00:00Z"}]}',
];
const SHARDS = [
  '<',
  '>',
  '</',
  '"',
  "'",
  '&',
  '&#0;',
  '&#x110000;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<p>',
  '</p>',
  '<div>',
  '<table>',
  '</body>',
  '<svg>',
  '<template>',
  '<script>',
  '{',
  '}',
  '[',
  ']',
  '\u0000',
  '\ud800',
  '\u202e',
  '=',
  ' ',
  '\n',
  '<!DOCTYPE',
  '<?xml',
  '%',
  '9'.repeat(400),
];

/** A text with parts of it taken out, doubled, or broken by shards. */
const broken = (texts: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(
        fc.tuple(
          fc.nat(),
          fc.nat({ max: 200 }),
          fc.constantFrom('cut', 'double', 'shard'),
          fc.constantFrom(...SHARDS),
          fc.integer({ min: 1, max: 60 }),
        ),
        { minLength: 1, maxLength: 12 },
      ),
    )
    .map(([text, changes]) =>
      changes.reduce((so, [place, length, how, shard, times]) => {
        const at = place % (so.length + 1);
        if (how === 'cut') return so.slice(0, at) + so.slice(at + length);
        if (how === 'double') return so.slice(0, at + length) + so.slice(at);
        return so.slice(0, at) + shard.repeat(times) + so.slice(at);
      }, text),
    );

function inTime(work: () => void): void {
  const start = performance.now();
  work();
  expect(performance.now() - start).toBeLessThan(LONGEST);
}

it('a page', () => {
  fc.assert(
    fc.property(broken(pages.map(({ html }) => html)), (html) =>
      inTime(() => {
        const reading = readPage(html, 'https://lamp.example/a');
        if (reading.kind === 'article') expect(reading.article.body.length).toBeLessThanOrEqual(html.length);
      }),
    ),
    { numRuns: RUNS },
  );
}, 3_600_000);

it('a feed', () => {
  fc.assert(
    fc.property(broken(FEEDS), (text) =>
      inTime(() => {
        for (const { keys, url } of readFeed(text, 'https://lamp.example/feed')?.entries ?? []) {
          expect(keys.length).toBeGreaterThan(0);
          if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/u);
        }
      }),
    ),
    { numRuns: RUNS },
  );
}, 3_600_000);

it('bytes of any kind', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.string(), (bytes, type) => {
      readPage(decodeText(bytes, `text/html; charset=${type}`), 'https://lamp.example/a');
    }),
    { numRuns: RUNS },
  );
}, 3_600_000);
