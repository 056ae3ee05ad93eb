// Headlines: which of the new reports a digest begins with, and how they are named.
import { describe, expect, it } from 'vitest';
import { DIGEST_LIMITS } from '../../../src/digest/content/digest.ts';
import { isQuiet, renderDigest } from '../../../src/digest/content/reply.ts';
import { type Article, createLibrary, type Inline } from '../../../src/index.ts';
import { readFilter } from '../../../src/listing/filter.ts';
import { anArticle } from '../../support/builders.ts';
import { digestOf, library } from './articles.ts';

const TITLE = { day: '2025-05-14', since: 'yesterday 08:30' };

const wordsOf = (inline: Inline): string =>
  typeof inline === 'string' ? inline : `${Object.values(inline)[0]}`;

describe('a digest in its headlines', () => {
  const story = (town: string) =>
    ['at dawn', 'at noon', 'in the evening', 'at night', 'a day later']
      .map((hour) => `${town} saw envoys ${hour} in ${town}, and ${hour} ${town} said nothing of it.`)
      .join('\n\n');
  const report = (id: string, title: string | undefined, body: string, publisher = `Outlet ${id}`) =>
    anArticle({
      ...{ id, body, publisher, published: { day: '2025-05-13' }, url: `https://news.example/${id}` },
      ...(title !== undefined && { title }),
    });
  const headlinesOf = async (...articles: readonly Article[]): Promise<string[]> => {
    const of = createLibrary(articles);
    const digest = await digestOf({ articles: new Set(articles.map(({ id }) => id)) }, of);
    const list = renderDigest(digest, of, TITLE).blocks.find(({ type }) => type === 'list');
    return list?.type === 'list' ? list.items.map((item) => item.map(wordsOf).join('')) : [];
  };

  it('has a title just as its article has it, with outlet, date and source', async () => {
    const title = `A  very “long” title: *stars*, ${'and so on '.repeat(20)}end`;
    expect(await headlinesOf(report('a', title, story('Minsk')))).toEqual([
      `${title} · Outlet a, 13 May 2025 [1]`,
    ]);
  });

  it('has one line for a story however many outlets carry it, and that one first', async () => {
    const lines = await headlinesOf(
      report('a', 'Alone', story('Ankara')),
      report('b', 'Envoys leave', `${story('Geneva')}\n\nThe road was closed.`),
      report('c', 'Envoys leave Geneva', story('Geneva')),
    );
    expect(lines).toEqual([
      'Envoys leave · Outlet b, 13 May 2025 [1] · also in Outlet c [2]',
      'Alone · Outlet a, 13 May 2025 [3]',
    ]);
  });

  it('puts a report whose words others have too before one that stands alone', async () => {
    const said = '“We will not sign anything before the summer is over,” Lavrov told reporters.';
    const lines = await headlinesOf(
      report('a', 'Alone', story('Ankara')),
      report('b', 'Not before summer', `${said}\n\nThe delegation left at noon.`),
      report('c', 'Lavrov waits', `Rain fell all day on the square.\n\n${said}`),
    );
    expect(lines.map((line) => line.split(' · ')[0])).toEqual(['Not before summer', 'Lavrov waits', 'Alone']);
  });

  it('names an article without a title by outlet and date, with its first words', async () => {
    expect(await headlinesOf(report('a', undefined, story('Minsk')))).toEqual([
      'Outlet a, 13 May 2025: Minsk saw envoys at dawn in Minsk, and at dawn Minsk said nothing of it. [1]',
    ]);
  });

  it('ends after so many, and counts the reports that are left', async () => {
    const towns = [
      'Minsk',
      'Ankara',
      'Geneva',
      'Rome',
      'Oslo',
      'Doha',
      'Paris',
      'Vienna',
      'Riyadh',
      'Jeddah',
    ];
    const lines = await headlinesOf(...towns.map((town) => report(town, town, `The envoys left ${town}.`)));
    expect(lines).toHaveLength(DIGEST_LIMITS.headlines + 1);
    expect(lines.at(-1)).toBe('and 2 more reports');
  });
  it('of one person has the headlines of those reports that have words of theirs', async () => {
    const { filter } = readFilter('', { person: 'Kaja Kallas' }, { library, today: TITLE.day });
    const { headlines } = await digestOf({ filter });
    expect(headlines.map(({ lead }) => lead.id)).toEqual(['guardian']);
  });

  it('about a topic has the headlines that name it, also where nobody is quoted', async () => {
    const about = (id: string, title: string) => anArticle({ id, title, body: `${title} today.` });
    const of = createLibrary([about('a', 'More sanctions are drawn up'), about('b', 'Rain over Kyiv')]);
    const digest = await digestOf({ articles: new Set(['a', 'b']), filter: { topic: 'sanctions' } }, of);
    expect(digest.headlines.map(({ lead }) => lead.id)).toEqual(['a']);
    expect(isQuiet(digest)).toBe(false);
  });
});
