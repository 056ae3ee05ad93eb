import { describe, expect, it } from 'vitest';
import { readAbout, touched, unwanted } from '../../../src/sources/feed/about.ts';
import { feedsOfOpml, feedsOfPage } from '../../../src/sources/feed/find-feeds.ts';
import { readFeed } from '../../../src/sources/feed/read-feed.ts';

const AT = 'https://lamp.example/feeds/world';
const rss = (items: string, before = '') =>
  `${before}<?xml version="1.0"?><rss version="2.0"><channel><title>The Lamp</title>${items}</channel></rss>`;
const entriesOf = (text: string) => readFeed(text, AT)?.entries;

describe('a feed', () => {
  it.each([
    [
      'RSS',
      rss(
        '<item><title>Talks &amp; tea</title><link>/a</link><guid isPermaLink="false">7</guid><pubDate>Thu, 15 May 2025 10:00:00 GMT</pubDate></item>',
      ),
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Lamp</title><entry><id>7</id><title>Talks &amp; tea</title><link rel="self" href="/x"/><link href="/a"/><published>2025-05-15T10:00:00Z</published></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Lamp</title></channel><item rdf:about="7"><title>Talks &amp; tea</title><link>https://lamp.example/a</link><dc:date>2025-05-15T10:00:00Z</dc:date></item></rdf:RDF>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"The Lamp","items":[{"id":"7","url":"https://lamp.example/a","title":"Talks & tea","date_published":"2025-05-15T10:00:00Z"}]}',
    ],
  ])('is read as %s', (_format, text) => {
    expect(readFeed(text, AT)).toMatchObject({
      title: 'The Lamp',
      entries: [
        {
          keys: ['id:7', 'url:https://lamp.example/a'],
          url: 'https://lamp.example/a',
          title: 'Talks & tea',
          published: { day: '2025-05-15', instant: '2025-05-15T10:00:00Z' },
        },
      ],
    });
  });

  it.each([
    [
      'something before it',
      rss(
        '<item><title>A</title><link>https://lamp.example/a</link></item>',
        '\n<!-- cache -->\nWarning: mysql\n',
      ),
    ],
    ['a bare ampersand', rss('<item><title>A</title><link>https://lamp.example/a?b=1&c=2</link></item>')],
    [
      'a character that XML has not',
      rss('<item><title>A\u0008</title><link>https://lamp.example/a</link></item>'),
    ],
    [
      'no end',
      rss('<item><title>A</title><link>https://lamp.example/a</link></item>').replace('</channel></rss>', ''),
    ],
  ])('is mended where it has %s', (_fault, text) => {
    expect(entriesOf(text)?.[0]?.url).toMatch(/^https:\/\/lamp\.example\/a(?:\?b=1&c=2)?$/u);
  });

  it('is none where it is a page, nothing, or a bomb of entities', () => {
    expect(readFeed('<html><body>Hello</body></html>', AT)).toBeUndefined();
    expect(readFeed('', AT)).toBeUndefined();
    const bomb = `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`;
    const read = entriesOf(
      rss('<item><title>&c;</title><link>https://lamp.example/a</link></item>').replace(
        '<rss',
        `${bomb}<rss`,
      ),
    );
    expect(JSON.stringify(read ?? '').length).toBeLessThan(5_000_000);
  });

  it('knows an entry without an id by its address, and one without both by its title and day', () => {
    const [bare, nameless] =
      entriesOf(
        rss(
          '<item><link>https://lamp.example/a</link></item><item><title>Only this</title><pubDate>Thu, 15 May 2025 10:00:00 GMT</pubDate></item>',
        ),
      ) ?? [];
    expect(bare?.keys).toEqual(['url:https://lamp.example/a']);
    expect(nameless?.keys).toEqual(['title:Only this 2025-05-15']);
  });

  it('takes an id for the address where the feed means it so', () => {
    const [own, other] =
      entriesOf(
        rss(
          '<item><guid>https://lamp.example/a</guid></item><item><guid isPermaLink="false">https://lamp.example/b</guid></item>',
        ),
      ) ?? [];
    expect(own?.url).toBe('https://lamp.example/a');
    expect(other?.url).toBeUndefined();
  });

  it('leads to no address but http and https', () => {
    expect(
      entriesOf(rss('<item><title>A</title><link>file:///etc/passwd</link></item>'))?.[0]?.url,
    ).toBeUndefined();
  });
});

describe('feeds are found', () => {
  it('on a site’s page, those of comments last', () => {
    const html =
      '<html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed"><link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/atom+xml" title="News" href="/atom.xml"></head></html>';
    expect(feedsOfPage(html, 'https://lamp.example/')).toEqual([
      { url: 'https://lamp.example/atom.xml', title: 'News' },
      { url: 'https://lamp.example/comments/feed', title: 'Comments' },
    ]);
  });

  it('in an OPML list, however deep', () => {
    const opml =
      '<opml version="2.0"><head><title>x</title></head><body><outline text="World"><outline text="The Lamp" type="rss" xmlUrl="https://lamp.example/f"/></outline><outline text="Post" xmlUrl="https://post.example/f"/></body></opml>';
    expect(feedsOfOpml(opml)).toEqual([
      { url: 'https://lamp.example/f', title: 'The Lamp' },
      { url: 'https://post.example/f', title: 'Post' },
    ]);
    expect(feedsOfOpml('<html>')).toBeUndefined();
  });
});

describe('what a source is about', () => {
  const article = {
    title: 'A long night',
    body: 'The Russian foreign minister Sergei Lavrov spoke of new sanctions on shipping.',
  };
  it.each([
    ['Lavrov', true],
    ['sergey lavrov', true],
    ['sanction', true],
    ['sanctions on shipping', true],
    ['long nights', true],
    ['Putin', false],
    ['port', false],
    ['shipping sanctions', false],
  ])('%s: %s', (phrase, isTouched) => {
    expect(touched(article, [phrase]).length > 0).toBe(isTouched);
  });

  it('leaves an article out that touches none, and says so', () => {
    expect(unwanted(article, readAbout('Putin, ceasefire'))).toBe('it touches none of: Putin, ceasefire');
    expect(unwanted(article, readAbout(' , '))).toBeUndefined();
  });
});
