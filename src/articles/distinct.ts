// Which articles of a folder count: of copies and of versions of one article one, for everybody and for each who has some of their own.
import type { Article, ArticleProblem } from './article.ts';
import { textKey } from './text-key.ts';
import { addressOf, newestVersions } from './versions.ts';

/** Whose an article is, by its id; undefined where it is for everybody. */
export type OwnerOf = (id: string) => string | undefined;

/**
 * In their order. What is somebody's own takes the place of nothing that others see, and is left out where it is there for
 * everybody, too.
 */
export function distinctOf(
  articles: readonly Article[],
  ownerOf: OwnerOf,
  problems: ArticleProblem[],
): readonly Article[] {
  const byOwner = new Map<string | undefined, Article[]>();
  for (const article of articles) {
    const owner = ownerOf(article.id);
    const held = byOwner.get(owner) ?? [];
    held.push(article);
    byOwner.set(owner, held);
  }
  const newest = (some: readonly Article[]) => newestVersions(withoutCopies(some, problems), problems);
  const common = newest(byOwner.get(undefined) ?? []);
  byOwner.delete(undefined);
  if (byOwner.size === 0) return common;
  const isThere = thereIn(common, problems);
  const owned = [...byOwner.values()].flatMap((own) => newest(own.filter((article) => !isThere(article))));
  const places = new Map(articles.map(({ id }, at) => [id, at]));
  const place = ({ id }: Article): number => places.get(id) ?? 0;
  return [...common, ...owned].sort((a, b) => place(a) - place(b));
}

/** Whether an article is among these by its text or its address; which of them it is, the operator is told. */
function thereIn(articles: readonly Article[], problems: ArticleProblem[]): (article: Article) => boolean {
  const known = new Map<string, Article>();
  const namesOf = (article: Article): string[] => [textKey(article), addressOf(article) ?? []].flat();
  for (const article of articles) for (const name of namesOf(article)) known.set(name, article);
  return (article) => {
    const other = namesOf(article).flatMap((name) => known.get(name) ?? [])[0];
    if (other === undefined) return false;
    const message = `${other.origin} is the same for everybody, and counts in its place`;
    problems.push({ origin: article.origin, message });
    return true;
  };
}

function withoutCopies(articles: readonly Article[], problems: ArticleProblem[]): Article[] {
  const kept = new Map<string, Article>();
  for (const article of articles) {
    const key = textKey(article);
    const other = kept.get(key);
    if (other === undefined) {
      kept.set(key, article);
      continue;
    }
    const [better, worse] = knownFields(article) > knownFields(other) ? [article, other] : [other, article];
    kept.set(key, better);
    problems.push({
      origin: worse.origin,
      message: `it has the same text as ${better.origin}, which is kept`,
    });
  }
  return [...kept.values()];
}

const knownFields = ({ title, publisher, author, url, published }: Article): number =>
  [title, publisher, author, url, published].filter((field) => field !== undefined).length;
