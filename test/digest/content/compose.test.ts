import { describe, expect, it } from 'vitest';
import { DIGEST_LIMITS, type Digest, type DigestFilter } from '../../../src/digest/content/digest.ts';
import { createLibrary } from '../../../src/index.ts';
import { readFilter } from '../../../src/listing/filter.ts';
import { anArticle } from '../../support/builders.ts';
import {
  digestOf,
  FRESH,
  firstWords,
  fresh,
  library,
  POLITICO,
  seedLibrary,
  UNNAMED_OUTLET,
} from './articles.ts';

const only = (fields: Record<string, string>): DigestFilter =>
  readFilter('', fields, { library, today: '2025-05-14' }).filter;

const shownBy = async (party: string, digest: Digest | Promise<Digest> = digestOf()): Promise<string[]> =>
  (await digest).parties.find((each) => each.party === party)?.shown.map(firstWords) ?? [];

describe('a digest', () => {
  it('has the new articles by outlet', async () => {
    expect((await digestOf()).outlets.map(({ outlet, articles }) => [outlet, articles.length])).toEqual([
      ['Sky News', 1],
      ['The Guardian', 1],
    ]);
  });

  it('begins with what several outlets carry, once', async () => {
    const [first, ...others] = (await digestOf()).carried;
    expect(first).toMatchObject({ outlets: 2, isKnown: false });
    expect(first && firstWords(first.statement)).toContain('We will not give up our territory');
    expect(others).toEqual([]);
    expect(await shownBy('ukraine')).toEqual([]);
  });

  it('takes two articles of one outlet for one outlet', async () => {
    const one = createLibrary(fresh.map((article) => ({ ...article, publisher: 'Sky News' })));
    expect((await digestOf({}, one)).carried).toEqual([]);
  });

  it('puts new statements under the party that the speaker is of', async () => {
    expect(await shownBy('us')).toEqual(['a deal was close']);
    expect(await shownBy('others')).toEqual(['The agreement on sanctions is ready to be signed,']);
  });

  it('leaves out what an earlier article has in the same words', async () => {
    expect((await shownBy('russia')).join()).not.toContain('direct talks');
    expect((await digestOf()).leftOut).toContainEqual({ reason: 'reported-before', count: 1 });
  });

  it('leaves out sources without a name, scraps, what was declined, and what was said long before', async () => {
    const reasons = Object.fromEntries(
      (await digestOf()).leftOut.map(({ reason, count }) => [reason, count]),
    );
    expect(reasons).toEqual({
      'reported-before': 1,
      'told-again': 1,
      'no-name': expect.any(Number),
      'few-words': 1,
      declined: 1,
    });
  });

  it('keeps a few words that several outlets carry', async () => {
    const carry = (id: string) =>
      anArticle({ id, publisher: id, body: '“No deal,” Putin said.', published: { day: '2025-05-13' } });
    const of = createLibrary([carry('Reuters'), carry('Sky News')]);
    expect((await digestOf({ articles: new Set(['Reuters', 'Sky News']) }, of)).carried).toHaveLength(1);
  });

  it('leaves out what a news outlet says by itself', async () => {
    const body = 'Reuters reported that a second round of the talks was planned for June.';
    const of = createLibrary([anArticle({ body, published: { day: '2025-05-13' } })]);
    expect((await digestOf({ articles: new Set(['article']) }, of)).leftOut).toEqual([
      { reason: 'by-outlet', count: 1 },
    ]);
  });

  it('counts as statements only what is new: neither declined nor reported before', async () => {
    const { told, statements } = await digestOf();
    expect(told - statements).toBe(2);
  });

  it('is of one person when asked', async () => {
    const digest = await digestOf({ filter: only({ person: 'Trump' }) });
    expect(digest.parties.flatMap(({ shown }) => shown.map(firstWords))).toEqual(['a deal was close']);
    expect([digest.carried, digest.numbers, digest.places, digest.denials]).toEqual([[], [], [], []]);
    expect(digest.statements).toBe(1);
  });

  it('of one person is not cut to two statements', async () => {
    const body = ['first', 'second', 'third', 'fourth']
      .map((word) => `Trump said that the ${word} round would begin soon.`)
      .join('\n\n');
    const of = createLibrary([anArticle({ body, published: { day: '2025-05-13' } })]);
    const request = { articles: new Set(['article']) };
    const { parties } = await digestOf({ ...request, filter: only({ person: 'Trump' }) }, of);
    expect(parties[0]?.shown).toHaveLength(4);
    expect((await digestOf(request, of)).parties[0]?.shown).toHaveLength(1);
  });

  it('is about one topic when asked, its numbers too', async () => {
    const digest = await digestOf({ filter: only({ topic: 'sanctions' }) });
    expect(await shownBy('others', digest)).toHaveLength(1);
    expect(digest.numbers).toEqual([]);
    expect((await digestOf({ filter: only({ topic: 'drones' }) })).numbers).toHaveLength(1);
  });

  it('shows each party at most so many statements, and keeps the rest', async () => {
    const body = ['Putin', 'Lavrov', 'Peskov', 'Medinsky', 'Ushakov', 'Shoigu']
      .map((name, at) => `“The talks will take ${at + 3} more weeks at the least,” ${name} told reporters.`)
      .join('\n\n');
    const of = createLibrary([anArticle({ body, published: { day: '2025-05-13' } })]);
    const [russia] = (await digestOf({ articles: new Set(['article']) }, of)).parties;
    expect(russia?.shown).toHaveLength(DIGEST_LIMITS.party);
    expect(russia?.over).toHaveLength(6 - DIGEST_LIMITS.party);
  });

  it('gives everybody a turn before anybody has a second one', async () => {
    const body = [
      ...['first', 'second', 'third', 'fourth', 'fifth'].map(
        (word) => `“This is the ${word} proposal for a ceasefire at sea,” Putin told reporters.`,
      ),
      '“The delegation will leave for the talks tonight,” Lavrov told reporters.',
    ].join('\n\n');
    const of = createLibrary([anArticle({ body, published: { day: '2025-05-13' } })]);
    const [russia] = (await digestOf({ articles: new Set(['article']) }, of)).parties;
    const speakers = russia?.shown.map(({ lead }) => lead.statement.speaker.person?.surname);
    expect(speakers).toEqual(['Putin', 'Putin', 'Lavrov']);
  });

  it('has what is on the talks before what is not', async () => {
    const body = `“It was snowing all morning here in the old town,” Lavrov told reporters.

“It was freezing all evening there in the old town,” Lavrov told reporters.

“It was raining all morning here in the old town,” Putin told reporters.

“The delegations will meet again in the morning,” Putin told reporters.`;
    const of = createLibrary([anArticle({ body, published: { day: '2025-05-13' } })]);
    const [russia] = (await digestOf({ articles: new Set(['article']) }, of)).parties;
    expect(russia?.shown.map(firstWords)).toEqual([
      'The delegations will meet again in the morning,',
      'It was snowing all morning here in the old town,',
    ]);
  });

  it('is empty where nothing is new', async () => {
    const digest = await digestOf({ articles: new Set() });
    expect(digest).toMatchObject({
      outlets: [],
      told: 0,
      statements: 0,
      carried: [],
      parties: [],
      leftOut: [],
    });
  });

  it('does not depend on ids that the library does not hold', async () => {
    expect(await digestOf({ articles: new Set([...FRESH, 'gone']) })).toEqual(await digestOf());
  });
});

describe('a digest of the seeds', async () => {
  const both = await digestOf({ articles: new Set([POLITICO, UNNAMED_OUTLET]) }, seedLibrary);

  it('has what Trump said as carried by two outlets', () => {
    const [trump] = both.carried;
    expect(trump).toMatchObject({ outlets: 2, isKnown: false });
    expect(trump && firstWords(trump.statement)).toContain('until Putin and I get together');
  });

  it('has Zelenskyy and Budanov under Ukraine, Lavrov and Peskov under Russia', () => {
    const speakers = (party: string) =>
      both.parties
        .find((each) => each.party === party)
        ?.shown.map(({ lead }) => lead.statement.speaker.person?.surname);
    expect(speakers('ukraine')).toEqual(expect.arrayContaining(['Zelenskyy', 'Budanov']));
    expect(speakers('russia')).toEqual(expect.arrayContaining(['Lavrov', 'Peskov']));
  });

  it('says of words that were reported before that another outlet carries them now', async () => {
    const { carried } = await digestOf({ articles: new Set([POLITICO]) }, seedLibrary);
    expect(carried).toMatchObject([{ isKnown: true, outlets: 2 }]);
  });

  it('has 145 drones against more than 100', async () => {
    const { numbers } = await digestOf({ articles: new Set([POLITICO]) }, seedLibrary);
    const words = numbers.map(({ now, before }) =>
      [now, before].map(({ article, start, end }) =>
        seedLibrary.articles.get(article)?.article.body.slice(start, end),
      ),
    );
    expect(words).toEqual([['145 drones', 'more than 100 drones']]);
  });
});
