import { describe, expect, it } from 'vitest';
import { composeDigest } from '../../../src/digest/content/compose.ts';
import { DIGEST_LIMITS, type Digest } from '../../../src/digest/content/digest.ts';
import { isQuiet, renderDigest } from '../../../src/digest/content/reply.ts';
import { explainDigest } from '../../../src/digest/content/why.ts';
import type { Block, EvidenceBlock, Reply } from '../../../src/index.ts';
import { createLibrary } from '../../../src/index.ts';
import { readFilter } from '../../../src/listing/filter.ts';
import { listStatements } from '../../../src/listing/list.ts';
import { anArticle } from '../../support/builders.ts';
import { digestOf, library, POLITICO, seedLibrary, UNNAMED_OUTLET } from './articles.ts';

const TITLE = { day: '2025-05-14', since: 'yesterday 08:30', zone: 'Europe/Kyiv' };

const rendered = async (digest: Digest | Promise<Digest> = digestOf(), of = library): Promise<Reply> =>
  renderDigest(await digest, of, TITLE);

const evidence = ({ blocks }: Reply): EvidenceBlock[] =>
  blocks.filter((block): block is EvidenceBlock => block.type === 'evidence');

/** What a paragraph, a note or a list says, without its styles. */
function textOf(block: Block | undefined): string {
  if (block === undefined || block.type === 'evidence' || block.type === 'sources') return '';
  const contents = block.type === 'list' ? block.items : [block.content];
  return contents
    .flat()
    .map((inline) => (typeof inline === 'string' ? inline : Object.values(inline)[0]))
    .join('');
}

const texts = ({ blocks }: Reply): string[] => blocks.map(textOf).filter((text) => text !== '');

const person = (name: string) => readFilter('', { person: name }, { library, today: TITLE.day }).filter;

describe('a digest as a reply', () => {
  it('begins with the day, since when it tells, and how much is new', async () => {
    const title =
      'The talks, Wednesday 14 May 2025 · since yesterday 08:30 (Europe/Kyiv) · 2 new articles, 8 statements';
    const reply = await rendered();
    expect(reply.summary).toBe(title);
    expect(textOf(reply.blocks[0])).toBe(title);
  });

  it('names the outlets of the new articles', async () => {
    expect(texts(await rendered())[1]).toBe('New: Sky News 1, The Guardian 1');
  });

  it('tells which of the new articles are corrected versions of others', async () => {
    const article = anArticle({ id: 'v2', title: 'Drones', publisher: 'Sky News', earlier: ['v1'] });
    const corrected = createLibrary([article]);
    const reply = await rendered(await composeDigest(corrected, { articles: new Set(['v2']) }), corrected);
    expect(texts(reply)).toContain('Corrected since: Drones (Sky News)');
  });

  it('names the parties in their order, and none of whom nothing is shown', async () => {
    const headings = texts(await rendered()).filter((text) =>
      /^(?:Ukraine|Russia|United States|Others)$/u.test(text),
    );
    expect(headings).toEqual(['United States', 'Others']);
  });

  it('says where else the words stand', async () => {
    const [carried] = evidence(await rendered()).filter(({ alsoIn }) => alsoIn);
    expect(carried?.alsoIn).toEqual([{ outlet: 'Sky News', source: 1 }]);
  });

  it('puts the number of before beside the new one, with its day and its source', async () => {
    const reply = await rendered();
    const line = texts(reply).find((text) => text.startsWith('New number'));
    const sources = reply.blocks.flatMap((block) => (block.type === 'sources' ? block.sources : []));
    const before = sources.find(({ date }) => date === '12 May 2025')?.number;
    expect(line).toBe(`New number: 145 drones (12 May 2025: 52 drones, Sky News [${before}])`);
  });

  it('shows a sentence that names two new places once', async () => {
    const body = 'After talks in Davos the next talks in Jeddah were announced.';
    const before = anArticle({ id: 'before', body: 'Nobody spoke.' });
    const of = createLibrary([before, anArticle({ body, published: { day: '2025-05-13' } })]);
    const reply = await rendered(await digestOf({ articles: new Set(['article']) }, of), of);
    expect(texts(reply)).toContain('New place: Davos, Jeddah');
    expect(evidence(reply)).toHaveLength(1);
  });

  it('has headlines first, then what changed, then whose words', async () => {
    const order = [
      'Headlines',
      'New number: ',
      'New place: ',
      'Denied or not said',
      'Most carried words',
      'United States',
    ];
    const shown = texts(await rendered());
    const at = order.map((start) => shown.findIndex((text) => text.startsWith(start)));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it('says of a denial that it is one, and what was said before', async () => {
    const [denied, before] = evidence(await rendered()).filter(({ text }) =>
      text.includes('prisoner exchange'),
    );
    expect(denied?.speaker).toMatchObject({ name: 'Dmitry Peskov', manner: 'denied this' });
    expect(before?.speaker?.name).toBe('Volodymyr Zelenskyy');
    expect(before?.speaker?.manner).toBeUndefined();
  });

  it('shows told words with their sentence, and a quotation by itself', async () => {
    const [told] = evidence(await rendered()).filter(({ text }) => text === 'a deal was close');
    expect(told?.before).toBe('Donald Trump said that ');
    const [quoted] = evidence(await rendered());
    expect(quoted?.before).toBeUndefined();
  });

  it('numbers every source that a block names', async () => {
    const { blocks } = await rendered();
    const numbers = blocks
      .flatMap((block) => (block.type === 'sources' ? block.sources : []))
      .map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    const cited = evidence({ summary: '', blocks }).flatMap(({ source, alsoIn = [] }) => [
      source,
      ...alsoIn.map((other) => other.source),
    ]);
    expect(cited.every((number) => numbers.includes(number))).toBe(true);
  });

  it('says in the sources of what no words but the title are shown', async () => {
    const of = createLibrary([
      anArticle({ id: 'a', title: 'A pause', body: 'Nobody spoke.', published: { day: '2025-05-13' } }),
    ]);
    const { blocks } = await rendered(await digestOf({ articles: new Set(['a']) }, of), of);
    expect(blocks.at(-1)).toMatchObject({
      type: 'sources',
      sources: [{ number: 1, title: 'A pause', place: 'title only' }],
    });
  });

  describe('with many new articles', () => {
    /** Articles of which nothing is shown, each of an outlet of its own unless told otherwise. */
    const many = async (number: number, outlet = (at: number) => `Outlet ${at}`) => {
      const numbers = Array.from({ length: number }, (_, at) => at + 1);
      const of = createLibrary(
        numbers.map((at) =>
          anArticle({
            ...{ id: `a${at}`, title: `Report ${at}`, publisher: outlet(at) },
            ...{ body: `Nobody spoke ${at} times.`, published: { day: '2025-05-13' } },
          }),
        ),
      );
      return { of, digest: await digestOf({ articles: new Set(numbers.map((at) => `a${at}`)) }, of) };
    };
    const listedIn = ({ blocks }: Reply) =>
      blocks.flatMap((block) => (block.type === 'sources' ? block.sources : []));

    it.each([20, 68])('lists all %i of them, those without a headline outlet by outlet', async (number) => {
      const { of, digest } = await many(number, (at) => (at % 2 === 0 ? 'Sky News' : 'Politico'));
      const reply = await rendered(digest, of);
      const outlets = listedIn(reply).map(({ outlet }) => outlet);
      expect(outlets).toHaveLength(number);
      expect(outlets.slice(DIGEST_LIMITS.headlines).join()).toMatch(
        /^(?:Politico,)*Politico,(?:Sky News,)*Sky News$/u,
      );
      expect(texts(reply).join('\n')).not.toContain('more new article');
    });

    it('counts those past the limit, with what lists them, and says in `why` why it does', async () => {
      const { of, digest } = await many(71);
      const reply = await rendered(digest, of);
      expect(listedIn(reply)).toHaveLength(68);
      const line = 'Where the bot runs, this lists them: parley digest --since 2025-05-13 --json';
      expect(texts(reply)).toContain(`And 3 more new articles. ${line}`);
      expect(texts(explainDigest(digest, of))).toContain(
        `A digest lists at most 60 new articles that it shows nothing of; 3 more are counted only. ${line}`,
      );
    });

    it('names the outlets with most of them, and counts the others', async () => {
      const { of, digest } = await many(40);
      expect(texts(await rendered(digest, of))[1]).toMatch(
        /^New: Outlet 1 1, (?:Outlet \d+ 1, ){13}Outlet 15 1 and 25 more outlets$/u,
      );
      const sixteen = await many(16);
      expect(texts(await rendered(sixteen.digest, sixteen.of))[1]).toMatch(/Outlet 16 1$/u);
    });
  });

  it('has one short line where nothing is new', async () => {
    const quiet = await digestOf({ articles: new Set() });
    expect(isQuiet(quiet)).toBe(true);
    expect((await rendered(quiet)).blocks).toHaveLength(1);
    expect(texts(await rendered(quiet))).toEqual([
      'The talks, Wednesday 14 May 2025: nothing new since yesterday 08:30 (Europe/Kyiv).',
    ]);
  });

  it('has the same line for somebody who is not heard in what is new', async () => {
    const quiet = await digestOf({ filter: person('Emmanuel Macron') });
    expect(isQuiet(quiet)).toBe(true);
    expect((await rendered(quiet)).summary).toBe(
      'The talks, Wednesday 14 May 2025, Emmanuel Macron only: nothing new since yesterday 08:30 (Europe/Kyiv) in 2 new articles.',
    );
  });

  it('tells how to get at what is over the limit', async () => {
    const both = await digestOf({ articles: new Set([POLITICO, UNNAMED_OUTLET]) }, seedLibrary);
    const over = both.parties.flatMap((party) => party.over);
    const line = texts(await rendered(both, seedLibrary)).find((text) => text.startsWith('And '));
    const [, example = ''] = /^And \d+ more: (statements .*)$/u.exec(line ?? '') ?? [];
    expect(over.length).toBeGreaterThan(0);
    expect(line).toBe(
      `And ${over.length} more, among all that was said that day: statements since: 2025-05-15 until: 2025-05-15`,
    );
    const today = '2025-05-16';
    const { filter, problems } = readFilter(
      example.replace('statements ', ''),
      {},
      { library: seedLibrary, today },
    );
    expect(problems).toEqual([]);
    const reached = (await listStatements(seedLibrary, filter)).map(({ lead }) => lead.statement);
    expect(over.every(({ lead }) => reached.includes(lead.statement))).toBe(true);
  });
});

describe('what is over the limit of a digest', () => {
  const denied = ['Lavrov', 'Peskov', 'Medinsky', 'Ushakov', 'Shoigu'].map(
    (name, at) => `${name} denied that ${at + 3} villages had been given back.`,
  );

  it('counts denials too', async () => {
    const of = createLibrary([anArticle({ body: denied.join('\n\n'), published: { day: '2025-05-13' } })]);
    const digest = await digestOf({ articles: new Set(['article']) }, of);
    const line = texts(await rendered(digest, of)).find((text) => text.startsWith('And '));
    const over = digest.leftOut.find(({ reason }) => reason === 'over-limit')?.count;
    expect(line).toMatch(new RegExp(`^And ${over} more, .* since: 2025-05-13 until: 2025-05-13$`, 'u'));
  });

  it('ends with the last day of what it counts, whatever is said later', async () => {
    const later = anArticle({ id: 'later', body: denied.join('\n\n'), published: { day: '2025-06-01' } });
    const of = createLibrary([
      later,
      anArticle({
        body: denied.join('\n\n').replaceAll('villages', 'towns'),
        published: { day: '2025-05-13' },
      }),
    ]);
    const reply = await rendered(await digestOf({ articles: new Set(['article']) }, of), of);
    expect(texts(reply).find((text) => text.startsWith('And '))).toContain('until: 2025-05-13');
  });
});

describe('why a digest is what it is', () => {
  it('counts what is shown and, by reason, what is not', async () => {
    const digest = await digestOf();
    const out = digest.leftOut.reduce((sum, { count }) => sum + count, 0);
    const [sentence, , list] = texts(explainDigest(digest, library));
    expect(sentence).toBe(
      `Of ${digest.told} statements in 2 new articles this digest shows ${digest.told - out}.`,
    );
    expect(list).toContain('1 in an earlier article already, in the same words');
  });

  it('says where the rest of each party is to be had', async () => {
    const both = await digestOf({ articles: new Set([POLITICO, UNNAMED_OUTLET]) }, seedLibrary);
    expect(texts(explainDigest(both, seedLibrary)).join('\n')).toMatch(
      /Russia, \d more: statements person: Russia since: 2025-05-15/u,
    );
  });

  it('says plainly that nothing was left out', async () => {
    const of = createLibrary([
      anArticle({
        body: '“The talks will begin in the morning,” Putin told reporters.',
        published: { day: '2025-05-13' },
      }),
    ]);
    const digest = await digestOf({ articles: new Set(['article']) }, of);
    expect(texts(explainDigest(digest, of))[0]).toBe('Of 1 statement in 1 new article this digest shows 1.');
    expect(texts(explainDigest(digest, of)).join()).not.toContain('Left out');
  });
});
