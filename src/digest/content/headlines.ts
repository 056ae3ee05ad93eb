// The headlines of a digest: its new reports, those that tell one story as one, the most carried story first.
import type { Article } from '../../articles/article.ts';
import { stories } from '../../articles/same-story.ts';
import type { ListedStatement } from '../../listing/list.ts';
import type { Headline } from './digest.ts';
import { articlesOf, outletsOf } from './told.ts';

/** @param told what the reports tell: of two stories the one whose words others have too is the more carried. */
export function findHeadlines(reports: readonly Article[], told: readonly ListedStatement[]): Headline[] {
  const echoes = outletsByArticle(told);
  return stories(reports)
    .map((story) => {
      const [lead, ...others] = [...story].sort(bestFirst);
      const outlets = new Set(story.map(outletKey));
      const sharing = new Set(story.flatMap(({ id }) => [...(echoes.get(id) ?? [])]));
      return { lead: lead ?? story[0], others, rank: [outlets.size, sharing.size] };
    })
    .sort((a, b) => compare(b.rank, a.rank) || newestFirst(a.lead, b.lead))
    .map(({ lead, others }) => ({ lead, others: oneOfEachOutlet(lead, others), copies: others.length }));
}

/** Of each article the outlets that carry words of it, where several do. */
function outletsByArticle(told: readonly ListedStatement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const outlets = new Map<string, Set<string>>();
  for (const statement of told) {
    const carrying = outletsOf(statement);
    if (carrying.size < 2) continue;
    for (const id of articlesOf(statement))
      outlets.set(id, new Set([...(outlets.get(id) ?? []), ...carrying]));
  }
  return outlets;
}

const bestFirst = (a: Article, b: Article): number => namedFirst(a, b) || timeOf(a).localeCompare(timeOf(b));

/** By days: few articles give a time, and one without it is not the older one. */
const newestFirst = (a: Article, b: Article): number => dayOf(b).localeCompare(dayOf(a)) || namedFirst(a, b);

/** What has a title, then what names its outlet. */
const namedFirst = (a: Article, b: Article): number =>
  missing(a.title) - missing(b.title) || missing(a.publisher) - missing(b.publisher);

const missing = (value: string | undefined): number => (value === undefined ? 1 : 0);
const dayOf = ({ published }: Article): string => published?.day ?? '';
const timeOf = (article: Article): string => article.published?.instant ?? dayOf(article);
const outletKey = ({ publisher, id }: Article): string => publisher ?? id;

function oneOfEachOutlet(lead: Article, others: readonly Article[]): Article[] {
  const named = new Map(others.map((article) => [outletKey(article), article]));
  named.delete(outletKey(lead));
  return [...named.values()];
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
