// Versions of one article: what has the same address is the same article, as it was and as it is now.
import type { Article, ArticleProblem, Published } from './article.ts';

/** What a reader follows and a page does not need: it tells where somebody came from. */
const TRACKING =
  /^(?:utm_|at_|mc_|fb|gcl|dcl|msclk|igsh|cmp|cmpid|ref$|ref_|referrer|source$|src$|smid|share|taid|xtor|ocid)/iu;

/** The articles without those that a later version has taken the place of; which one has, the operator is told. */
export function newestVersions(articles: readonly Article[], problems: ArticleProblem[]): Article[] {
  const byAddress = new Map<string, Article[]>();
  for (const article of articles) {
    const address = addressOf(article);
    if (address) byAddress.set(address, [...(byAddress.get(address) ?? []), article]);
  }
  const newest = new Map<Article, readonly Article[]>();
  const gone = new Set<Article>();
  for (const versions of byAddress.values()) {
    if (versions.length === 1) continue;
    const [last, ...earlier] = [...versions].sort(newestFirst);
    if (!last) continue;
    newest.set(last, earlier);
    for (const article of earlier) {
      gone.add(article);
      const message = `it is an earlier version of ${last.origin}, which has the same address and counts in its place`;
      problems.push({ origin: article.origin, message });
    }
  }
  return articles
    .filter((article) => !gone.has(article))
    .map((article) => {
      const earlier = newest.get(article);
      return earlier ? { ...article, earlier: earlier.map(({ id }) => id) } : article;
    });
}

/** The address without what differs between two links to one page; undefined for a site's front page, which is no article's. */
export function addressOf({ url }: Pick<Article, 'url'>): string | undefined {
  if (url === undefined) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  const host = hostname.replace(/^(?:www|m|mobile|amp)\./u, '');
  const path = pathname.replace(/\/(?:amp\/?)?$/u, '');
  const query = [...searchParams].filter(([name]) => !TRACKING.test(name)).map((pair) => pair.join('='));
  return path === '' && query.length === 0 ? undefined : [host, path, ...query.sort()].join(' ');
}

/** A version that says so of itself, at its head or its end. */
const CORRECTED =
  /(?<![\p{L}\d])(?:corrects|corrected|correction|clarification|(?:earlier|previous) version)(?![\p{L}\d])/iu;
/** How far from either end it is said. */
const EDGE = 400;

function newestFirst(a: Article, b: Article): number {
  return (
    comparedBy(b.updated ?? b.published, a.updated ?? a.published) ||
    Number(saysCorrected(b)) - Number(saysCorrected(a)) ||
    // Of two that say nothing else, the file that comes later: "talks-2", "v2".
    (b.id < a.id ? -1 : 1)
  );
}

const saysCorrected = ({ body }: Article): boolean =>
  CORRECTED.test(body.slice(0, EDGE)) || CORRECTED.test(body.slice(-EDGE));

/** By the time of day only where both have it. */
function comparedBy(a: Published | undefined, b: Published | undefined): number {
  if (a?.instant && b?.instant) return Date.parse(a.instant) - Date.parse(b.instant);
  return (a?.day ?? '').localeCompare(b?.day ?? '');
}
