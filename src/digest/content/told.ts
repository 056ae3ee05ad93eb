// Everything that the new articles tell: what was said, denied and declined, each once however many carry it.
import { declinedIn } from '../../library/groups-in.ts';
import type { Library } from '../../library/library.ts';
import { type ListedStatement, listAll } from '../../listing/list.ts';

/** Newest first; what somebody declined to say, which no list has, at the end. */
export function toldIn(library: Library, fresh: ReadonlySet<string>): ListedStatement[] {
  return [...listAll(library), ...declined(library)].filter((statement) =>
    articlesOf(statement).some((id) => fresh.has(id)),
  );
}

/** No list has them. */
const declined = (library: Library): ListedStatement[] =>
  declinedIn(library).map((group) => {
    const { saidOn } = group.lead.statement;
    return { ...group, ...(saidOn && { saidOn }) };
  });

/** Ids of the articles that have a statement. */
export const articlesOf = ({ lead, others }: ListedStatement): string[] => [
  ...new Set([lead, ...others].map(({ article }) => article.id)),
];

/** The outlets that have it; an article that does not name its outlet counts as one by itself. */
export const outletsOf = ({ lead, others }: ListedStatement): Set<string> =>
  new Set([lead, ...others].map(({ article }) => article.publisher ?? article.id));
