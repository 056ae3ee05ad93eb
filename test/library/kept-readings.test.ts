import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Article, keepReadings, readArticleFolder, readKept } from '../../src/index.ts';
import { type IndexedArticle, readArticle } from '../../src/library/library.ts';
import { personById } from '../../src/people/people.ts';
import { anArticle } from '../support/builders.ts';

let articles: readonly Article[];
beforeAll(async () => {
  articles = (await readArticleFolder(join(import.meta.dirname, '../../seeds'))).articles;
});

/** As if the text alone were the file. */
const bytesOf = ({ body }: Article) => new TextEncoder().encode(body);
const kept = (entries: readonly IndexedArticle[]) =>
  readKept(keepReadings(entries.map((entry) => ({ entry, bytes: bytesOf(entry.article) }))));
const readOf = (entries: readonly IndexedArticle[]) => kept(entries).read;

describe('a reading that was kept', () => {
  it('is the same as a fresh one', () => {
    const read = readOf(articles.map(readArticle));
    for (const article of articles) expect(read(article)).toEqual(readArticle(article));
  });

  it('names the very persons that questions are compared with', () => {
    const article = anArticle({ body: 'Peskov said: “We wait.” NATO said nothing.' });
    const { mentions, statements } = readOf([readArticle(article)])(article);
    expect(mentions[0]?.person).toBe(personById('dmitry-peskov'));
    expect(statements[0]?.speaker.person).toBe(personById('dmitry-peskov'));
    expect(mentions[1]?.organisation?.name).toMatch(/NATO/u);
  });

  it('holds wherever the article lies, and not for one of which anything else is another', () => {
    const article = anArticle({ title: 'Talks', published: { day: '2025-05-15' }, body: 'He said: “No.”' });
    const read = readOf([{ ...readArticle(article), title: ['kept'] }]);
    const isKept = (changed: Partial<Article>) => read({ ...article, ...changed }).title[0] === 'kept';
    expect(isKept({ origin: '/elsewhere/article.md' })).toBe(true);
    expect(isKept({ body: 'He said: “Yes.”' })).toBe(false);
    expect(isKept({ title: 'No talks' })).toBe(false);
    expect(isKept({ published: { day: '2025-05-16' } })).toBe(false);
    expect(isKept({ publisher: 'Reuters' })).toBe(false);
    expect(isKept({ id: 'another' })).toBe(false);
  });

  it('has a file known by its bytes, whatever it is called and wherever it lies', () => {
    const article = anArticle({ title: 'Talks', body: 'He said: “No.”' });
    const { readBefore } = kept([readArticle(article)]);
    expect(readBefore('moved', '/elsewhere/moved.md', bytesOf(article))).toEqual({
      ...article,
      id: 'moved',
      origin: '/elsewhere/moved.md',
    });
    const changed = bytesOf({ ...article, body: 'He said: “Yes.”' });
    expect(readBefore(article.id, article.origin, changed)).toBeUndefined();
  });
});
