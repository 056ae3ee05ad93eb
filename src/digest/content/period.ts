// A digest of the articles published in a period, as the command line asks for it.
import type { Article } from '../../articles/article.ts';
import type { Reply } from '../../chat/chat.ts';
import type { Library } from '../../library/library.ts';
import { type FilterProblem, readFilter } from '../../listing/filter.ts';
import { formatDay } from '../../text/dates.ts';
import { digestData } from './data.ts';
import { isQuiet, renderDigest } from './reply.ts';
import { composeTurn, type DigestFields, digestTurn } from './turn.ts';
import { explainDigest } from './why.ts';

/** As they are typed. */
export interface DigestPeriodFields extends DigestFields {
  /** 'yesterday' where it is left out. */
  readonly since?: string;
  readonly until?: string;
}

interface PeriodDigest {
  readonly kind: 'digest';
  readonly reply: Reply;
  /** How it was chosen. */
  readonly why: Reply;
  /** All of it, as plain data. */
  readonly data: object;
  /** Whether there is nothing to tell. */
  readonly isQuiet: boolean;
  /** Articles of the period. */
  readonly articles: number;
  /** Articles that give no date, and are of no period. */
  readonly undated: number;
  /** The newest dated article of the library. */
  readonly newest?: Article;
}

type PeriodReading =
  | PeriodDigest
  | { readonly kind: 'not understood'; readonly problems: readonly FilterProblem[] };

const DEFAULT_SINCE = 'yesterday';

export async function digestOfPeriod(
  { since = DEFAULT_SINCE, ...others }: DigestPeriodFields,
  { library, today }: { readonly library: Library; readonly today: string },
): Promise<PeriodReading> {
  const { filter, problems } = readFilter('', { since, ...others }, { library, today });
  if (problems.length > 0) return { kind: 'not understood', problems };
  const { since: from = '', until = '9999' } = filter;
  const articles = [...library.articles.values()].map(({ article }) => article);
  const fresh = articles.filter(
    ({ published }) => published && published.day >= from && published.day <= until,
  );
  const { person, topic } = others;
  const turn = digestTurn(
    {
      articles: fresh.map(({ id }) => id),
      filter: { ...(person !== undefined && { person }), ...(topic !== undefined && { topic }) },
      title: {
        day: today,
        since: `${formatDay(from)}${filter.until === undefined ? '' : ` until ${formatDay(until)}`}`,
      },
    },
    library,
  );
  const digest = await composeTurn(turn, library);
  const [newest] = articles
    .filter(({ published }) => published)
    .sort((a, b) => (b.published?.day ?? '').localeCompare(a.published?.day ?? ''));
  return {
    kind: 'digest',
    reply: renderDigest(digest, library, turn.title),
    why: explainDigest(digest, library),
    data: { since: from, until: filter.until ?? null, ...digestData(digest, library) },
    isQuiet: isQuiet(digest),
    articles: fresh.length,
    undated: articles.filter(({ published }) => !published).length,
    ...(newest && { newest }),
  };
}
