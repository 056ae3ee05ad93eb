// Two days of reports: what outlets carry, a number and a place that change, a denial; and the seeds.
import { join } from 'node:path';
import { composeDigest, type DigestRequest } from '../../../src/digest/content/compose.ts';
import type { Digest } from '../../../src/digest/content/digest.ts';
import { type Article, createLibrary, type Library, readArticleFolder } from '../../../src/index.ts';
import type { ListedStatement } from '../../../src/listing/list.ts';
import { anArticle } from '../../support/builders.ts';

const { articles: seeds } = await readArticleFolder(join(import.meta.dirname, '../../../seeds'));

export const seedLibrary: Library = createLibrary(seeds);
export const POLITICO = '2025-05-15-trump-nothing-will-happen-in-istanbul';
/** The report of the same day that names no outlet. */
export const UNNAMED_OUTLET = '2025-05-15-trump-no-progress-until-putin-meeting';

export const earlier: readonly Article[] = [
  anArticle({
    id: 'sky-monday',
    publisher: 'Sky News',
    published: { day: '2025-05-12' },
    body: `Talks with the Russian delegation will be held in Istanbul on Thursday, officials said.

Russia attacked Ukraine with 52 drones, the air force said.

“We are ready for direct talks without any conditions,” Vladimir Putin told reporters.

Volodymyr Zelenskyy said that a prisoner exchange had been agreed with Moscow.`,
  }),
];

export const fresh: readonly Article[] = [
  anArticle({
    id: 'sky-tuesday',
    publisher: 'Sky News',
    published: { day: '2025-05-13' },
    body: `“We will not give up our territory for a ceasefire that nobody keeps,” Volodymyr Zelenskyy said on Tuesday.

Russia attacked Ukraine with 145 drones, the air force said.

The talks will be held in Ankara, and not in Istanbul.

Dmitry Peskov denied that a prisoner exchange had been agreed.

“We are ready for direct talks without any conditions,” Putin said again.

Donald Trump said that a deal was close.`,
  }),
  anArticle({
    id: 'guardian',
    publisher: 'The Guardian',
    published: { day: '2025-05-13' },
    url: 'https://example.org/guardian',
    body: `Volodymyr Zelenskyy told reporters in Kyiv: “We will not give up our territory for a ceasefire that nobody keeps, and Moscow knows it.”

Marco Rubio declined to say who would join the American delegation.

A senior US official said the sanctions were ready.

Keir Starmer called the offer “unserious”.

Sergey Lavrov said last year that Russia would never leave Crimea.

“The agreement on sanctions is ready to be signed,” Kaja Kallas told reporters.`,
  }),
];

export const library: Library = createLibrary([...earlier, ...fresh]);
export const FRESH: ReadonlySet<string> = new Set(fresh.map(({ id }) => id));

export const digestOf = (request: Partial<DigestRequest> = {}, of = library): Promise<Digest> =>
  composeDigest(of, { articles: FRESH, ...request });

/** The words of a statement's first fragment. */
export const firstWords = ({ lead: { article, statement } }: ListedStatement): string => {
  const [first] = statement.fragments;
  return first ? article.body.slice(first.start, first.end) : '';
};
