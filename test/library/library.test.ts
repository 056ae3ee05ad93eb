import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, createLibrary } from '../../src/index.ts';
import { readArticle, updateLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';
import { seenOf } from './seen.ts';

const QUESTIONS = [
  'who leads the Russian delegation?',
  'what did Zelensky say about the ceasefire?',
  'how many drones did Russia send?',
  'what did Peskov say about sanctions?',
  'where will the talks be held?',
  'what did Trump and Putin say about the talks?',
  'did they agree on a ceasefire?',
  'what is the latest on Istanbul?',
  'what did Macron say about istambul?',
];
const PARAGRAPHS = [
  '“Moscow has to agree to a full ceasefire before anything else can happen,” Volodymyr Zelensky said on Monday.',
  'Dmitry Peskov said that sanctions would not help. He spoke in Moscow on Tuesday.',
  'The Russian delegation is led by Vladimir Medinsky. It landed in Istanbul for the talks.',
  'Russia sent 145 drones overnight, the air force said.',
  'Russia sent more than 100 drones, officials in Kyiv said.',
  'Emmanuel Macron denied that Europe would pay. “Nobody asked us in Istanbul,” he said.',
  'Donald Trump declined to say whether he would come to the talks.',
  'The price of a coffee in Ankara has doubled.',
];

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** What an article may be: two of one id differ in text, title or source. */
const version = (id: string): fc.Arbitrary<Article> =>
  fc
    .record(
      {
        paragraphs: fc.uniqueArray(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 3 }),
        title: fc.constantFrom('Ceasefire nears', 'Drones over Kyiv'),
        publisher: fc.constantFrom('Politico', 'Sky News'),
        published: fc.constantFrom({ day: '2025-05-13' }, { day: '2025-05-15' }),
      },
      { requiredKeys: ['paragraphs'] },
    )
    .map(({ paragraphs, ...fields }) =>
      anArticle({ id, origin: `${id}.md`, ...fields, body: paragraphs.join('\n\n') }),
    );

/** A folder as it is found time after time: each article is missing, or in one of two versions. */
const histories: fc.Arbitrary<Article[][]> = fc
  .tuple(...IDS.map((id) => fc.tuple(version(id), version(id))))
  .chain((versions) =>
    fc.array(
      fc
        .tuple(...versions.map(([first, second]) => fc.constantFrom(undefined, first, second)))
        .map((articles) => articles.flatMap((article) => (article ? structuredClone(article) : []))),
      { minLength: 2, maxLength: 5 },
    ),
  );

describe('updateLibrary', () => {
  it('gives what a fresh library of the same articles would, whatever came, changed and went before', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.subarray(QUESTIONS, { maxLength: 2 }), async (states, questions) => {
        const updated = states.reduce(
          (library, articles) => updateLibrary(library, articles),
          createLibrary([]),
        );
        const fresh = createLibrary(states.at(-1) ?? []);
        expect(await seenOf(updated, questions)).toEqual(await seenOf(fresh, questions));
      }),
      { numRuns: 30 },
    );
  });

  it('reads only what is new or has changed', () => {
    const [one, two] = [anArticle({ id: 'one' }), anArticle({ id: 'two', publisher: 'Politico' })];
    const before = createLibrary([one, two]);
    const read: string[] = [];
    const articles = [{ ...one }, { ...two, publisher: 'Sky News' }, anArticle({ id: 'three' })];
    const after = updateLibrary(before, articles, (article) => {
      read.push(article.id);
      return readArticle(article);
    });
    expect(read).toEqual(['two', 'three']);
    expect(after.articles.get('one')).toBe(before.articles.get('one'));
    expect(after.articles.get('two')?.article.publisher).toBe('Sky News');
  });

  it('leaves the library as it was when an article cannot be read', async () => {
    const library = createLibrary([anArticle({ id: 'one', body: 'Talks were held in Istanbul.' })]);
    const unreadable = () => {
      throw new Error('unreadable');
    };
    expect(() => updateLibrary(library, [anArticle({ id: 'two' })], unreadable)).toThrow('unreadable');
    expect(await library.index.search([{ stem: 'istanbul', weight: 1 }], {}, 5)).toHaveLength(1);
  });
});
