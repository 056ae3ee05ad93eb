// The list of statements: grouped over outlets where that is wanted, filtered, newest first.

import { groupsIn, statementsIn } from '../library/groups-in.ts';
import type { IndexedArticle, Library } from '../library/library.ts';
import {
  saidOn as dayOfGroup,
  type SourcedStatement,
  type StatementGroup,
} from '../statements/groups/group.ts';
import type { SaidOn } from '../statements/said-on.ts';
import type { StatementFilter } from './filter.ts';
import { type IsAbout, readTopic } from './topic.ts';

export interface ListedStatement {
  readonly lead: SourcedStatement;
  /** The same words in other reports. */
  readonly others: readonly SourcedStatement[];
  /** Absent where neither the words nor the article have a date. */
  readonly saidOn?: SaidOn;
}

/** What is asked of the list, and how it is made. */
export interface StatementQuery extends StatementFilter {
  /** Each statement of each article by itself, also where several have the same words. */
  readonly ungrouped?: boolean;
}

/** All statements that were made: what somebody declined to say is none. Newest first, in an article in its order. */
export async function listStatements(library: Library, query: StatementQuery): Promise<ListedStatement[]> {
  const found = await findStatements(library, query);
  return found.sort(newestFirst);
}

/** The same of a library that nothing is asked of: all of them. */
export const listAll = (library: Library): ListedStatement[] =>
  groupsIn(library)
    .flatMap((group) => fitting(group, { directOnly: false }, library, undefined) ?? [])
    .sort(newestFirst);

/** The same in the order in which the articles have them. */
export async function findStatements(library: Library, query: StatementQuery): Promise<ListedStatement[]> {
  const isAbout = query.topic === undefined ? undefined : await readTopic(query.topic, library);
  if (query.topic !== undefined && !isAbout) return [];
  const candidates = query.ungrouped
    ? statementsIn(library).map((lead): StatementGroup => ({ lead, others: [] }))
    : groupsIn(library);
  return candidates.flatMap((group) => fitting(group, query, library, isAbout) ?? []);
}

/** The group as the filter leaves it; undefined where it leaves nothing. */
function fitting(
  group: StatementGroup,
  filter: StatementFilter,
  { articles }: Library,
  isAbout: IsAbout | undefined,
): ListedStatement | undefined {
  const { who, outlet, since, until, directOnly } = filter;
  const saidOn = dayOfGroup(group);
  if ((since !== undefined || until !== undefined) && !isWithin(dayListed(group.lead, saidOn), since, until))
    return undefined;
  const members = [group.lead, ...group.others];
  const fits = ({ article, statement }: SourcedStatement): boolean => {
    if (outlet !== undefined && article.publisher !== outlet) return false;
    if (directOnly && statement.kind !== 'direct') return false;
    if (who && !who.includes(statement.speaker, article.published?.day)) return false;
    const entry = articles.get(article.id);
    return !isAbout || (entry !== undefined && isAbout(statement, entry));
  };
  const lead = members.find(fits);
  if (!lead) return undefined;
  const others = members.filter((member) => member !== lead);
  return { lead, others, ...(saidOn && { saidOn }) };
}

/** Of words that are only probably of a day, that of the report: a guess leaves nothing out. */
export const dayListed = ({ article }: SourcedStatement, saidOn: SaidOn | undefined): string | undefined =>
  saidOn?.basis === 'report' ? article.published?.day : saidOn?.day;

const isWithin = (day: string | undefined, since = '', until = '9999'): boolean =>
  day !== undefined && day >= since && day <= until;

function newestFirst(a: ListedStatement, b: ListedStatement): number {
  const byDay = (dayListed(b.lead, b.saidOn) ?? '').localeCompare(dayListed(a.lead, a.saidOn) ?? '');
  if (byDay !== 0) return byDay;
  const published = ({ lead: { article } }: ListedStatement): string =>
    article.published?.instant ?? article.published?.day ?? '';
  return published(b).localeCompare(published(a));
}

/** The article of a statement, as it is indexed. */
export function entryOf({ article }: SourcedStatement, { articles }: Library): IndexedArticle {
  const entry = articles.get(article.id);
  if (!entry) throw new Error(`the library does not hold ${article.id}, whose statement is listed`);
  return entry;
}
