import { describe, expect, it } from 'vitest';
import type { Article, ArticleProblem } from '../../src/articles/article.ts';
import { newestVersions } from '../../src/articles/versions.ts';

const URL = 'https://wire.example/talks/1';
const version = (id: string, overrides: Partial<Article> = {}): Article => ({
  id,
  origin: `${id}.md`,
  url: URL,
  body: `The text of ${id}.`,
  ...overrides,
});
const kept = (...articles: Article[]): (readonly [string, readonly string[] | undefined])[] =>
  newestVersions(articles, []).map(({ id, earlier }) => [id, earlier]);

describe('newestVersions', () => {
  it.each([
    ['by its day', { published: { day: '2025-05-16' } }, { published: { day: '2025-05-17' } }],
    [
      'by its time of day, in whatever zone',
      { published: { day: '2025-05-16', instant: '2025-05-16T12:00:00+03:00' } },
      { published: { day: '2025-05-16', instant: '2025-05-16T10:00:00Z' } },
    ],
    [
      'by when it was changed',
      { published: { day: '2025-05-16' } },
      { published: { day: '2025-05-15' }, updated: { day: '2025-05-18' } },
    ],
    ['by having a day at all', {}, { published: { day: '2025-05-16' } }],
    ['by what it says of itself', {}, { body: 'CORRECTED: 17 drones. An earlier version said 70.' }],
  ])('keeps the newest of one address: %s', (_name, old, fresh) => {
    expect(kept(version('b', old), version('a', fresh))).toEqual([['a', ['b']]]);
    expect(kept(version('a', fresh), version('b', old))).toEqual([['a', ['b']]]);
  });

  it('keeps the later file where nothing else tells them apart', () => {
    expect(kept(version('v1'), version('v2'), version('v3'))).toEqual([['v3', ['v2', 'v1']]]);
  });

  it.each([
    'http://wire.example/talks/1',
    'https://www.wire.example/talks/1/',
    'https://amp.wire.example/talks/1#comments',
    'https://wire.example/talks/1?utm_source=feed&fbclid=x',
    'https://wire.example/talks/1/amp',
  ])('knows the address again in %s', (url) => {
    expect(kept(version('v1'), version('v2', { url }))).toEqual([['v2', ['v1']]]);
  });

  it.each([
    ['articles of two addresses', URL, 'https://wire.example/talks/2'],
    ['articles that a query tells apart', `${URL}?id=1`, `${URL}?id=2`],
    ['articles that give the address of a front page', 'https://wire.example/', 'https://wire.example'],
  ])('keeps %s', (_name, one, other) => {
    expect(kept(version('v1', { url: one }), version('v2', { url: other }))).toHaveLength(2);
  });

  it('keeps articles without an address, and tells the operator of what it leaves out', () => {
    const problems: ArticleProblem[] = [];
    const { url: _one, ...bare } = version('x');
    newestVersions([bare, { ...bare, id: 'y' }, version('v1'), version('v2')], problems);
    expect(problems).toEqual([
      {
        origin: 'v1.md',
        message: 'it is an earlier version of v2.md, which has the same address and counts in its place',
      },
    ]);
  });
});
