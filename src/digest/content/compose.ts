// Composes a digest: everything that the new articles tell is shown, or counted with the reason why not.
import type { Article } from '../../articles/article.ts';
import { outletOf } from '../../chat/citation.ts';
import { entryOf, type Library } from '../../library/library.ts';
import type { ListedStatement } from '../../listing/list.ts';
import { findChanges, topicIn } from './changes.ts';
import { type Choice, chooseStatements, inBrief, mostTellingFirst } from './choose.ts';
import { weighDenials } from './denials.ts';
import {
  type CarriedStatement,
  type Denial,
  DIGEST_LIMITS,
  type Digest,
  type DigestFilter,
  type DigestLimits,
  type LeftOut,
  type LeftOutReason,
  type OutletArticles,
  type PartyStatements,
} from './digest.ts';
import { findHeadlines } from './headlines.ts';
import { PARTIES, partyOf } from './party.ts';
import { reasonsAgainst } from './reasons.ts';
import { articlesOf, outletsOf, toldIn } from './told.ts';

/** What a digest is made of. */
export interface DigestRequest {
  /** Ids of the articles that are new; all others of the library were there before. */
  readonly articles: ReadonlySet<string>;
  readonly filter?: DigestFilter;
  readonly limits?: DigestLimits;
}

export async function composeDigest(
  library: Library,
  { articles, filter = {}, limits = DIGEST_LIMITS }: DigestRequest,
): Promise<Digest> {
  const fresh = newestFirst(library, articles);
  const told = toldIn(library, fresh);
  const reasonAgainst = await reasonsAgainst(library, fresh, filter);
  const reasons = new Map(told.map((statement) => [statement, reasonAgainst(statement)]));
  const having = (wanted: LeftOutReason | undefined): ListedStatement[] =>
    told.filter((statement) => reasons.get(statement) === wanted);

  const said = having(undefined).filter(isSaid);
  const carried = [
    ...severalOutlets(said, library).slice(0, limits.carried),
    ...carriedOn(having('reported-before').filter(isSaid), fresh).slice(0, limits.carriedOn),
  ];
  const isCarried = new Set(carried.map(({ statement }) => statement));
  const heard = new Set(carried.map(({ statement }) => statement.lead.statement.speaker.id));
  const parties = byParty(
    said.filter((statement) => !isCarried.has(statement)),
    filter.who ? { limit: limits.own, heard } : { limit: limits.party, perSpeaker: limits.speaker, heard },
    library,
  );
  const unsaid = having(undefined).filter((statement) => !isSaid(statement));
  const denials = chooseDenials(unsaid, limits.denials, library);
  const shown = new Set([
    ...isCarried,
    ...parties.flatMap((party) => party.shown),
    ...denials.map(({ statement }) => statement),
  ]);
  const telling = [...said, ...denials.map(({ statement }) => statement)];
  const headlines = findHeadlines(reportsOn(filter, fresh, telling, library), told);
  return {
    filter,
    outlets: byOutlet(library, fresh),
    told: told.length,
    statements: told.filter((statement) => isNewStatement(statement, reasons.get(statement))).length,
    headlines: headlines.slice(0, limits.headlines),
    reportsOver: headlines.slice(limits.headlines).reduce((sum, { copies }) => sum + 1 + copies, 0),
    carried: carried.map((one) => ({ ...one, statement: inBrief(one.statement, library) })),
    parties,
    ...(await findChanges(library, fresh, filter, limits)),
    denials,
    deniedOver: unsaid.filter((statement) => !isDeclined(statement) && !shown.has(statement)),
    leftOut: countReasons(
      told
        .filter((statement) => !shown.has(statement))
        .map((statement) => reasons.get(statement) ?? restOf(statement)),
    ),
  };
}

/** However they were named: the newest has the last word on what changed. */
function newestFirst({ articles }: Library, ids: ReadonlySet<string>): ReadonlySet<string> {
  const held = [...articles.values()].flatMap(({ article }) => (ids.has(article.id) ? [article] : []));
  const day = ({ published }: Article): string => published?.day ?? '';
  return new Set(held.sort((a, b) => day(b).localeCompare(day(a))).map(({ id }) => id));
}

/** The new articles that a digest is of: all, or those that tell something that it asks for, or whose title names its topic. */
function reportsOn(
  { who, topic }: DigestFilter,
  fresh: ReadonlySet<string>,
  telling: readonly ListedStatement[],
  library: Library,
): Article[] {
  const articles = [...fresh].map((id) => entryOf(id, library).article);
  if (!who && topic === undefined) return articles;
  const holding = new Set(telling.flatMap(articlesOf));
  const isNamed = topicIn(topic);
  return articles.filter(({ id, title = '' }) => holding.has(id) || (!who && isNamed(title)));
}

const isSaid = ({ lead }: ListedStatement): boolean => lead.statement.polarity === 'said';

const isDeclined = ({ lead }: ListedStatement): boolean => lead.statement.polarity === 'declined';

const isNewStatement = (statement: ListedStatement, reason: LeftOutReason | undefined): boolean =>
  !isDeclined(statement) && reason !== 'filtered' && reason !== 'reported-before';

/** Of what nothing speaks against and is not shown all the same. */
const restOf = (statement: ListedStatement): LeftOutReason =>
  isDeclined(statement) ? 'declined' : 'over-limit';

/** What two outlets and more carry, the most carried first. */
function severalOutlets(statements: readonly ListedStatement[], library: Library): CarriedStatement[] {
  return mostTellingFirst(statements, library)
    .map((statement) => ({ statement, outlets: outletsOf(statement).size, isKnown: false }))
    .filter(({ outlets }) => outlets > 1);
}

/** What an earlier article has and an outlet carries that had it not: the one with most such outlets first. */
function carriedOn(statements: readonly ListedStatement[], fresh: ReadonlySet<string>): CarriedStatement[] {
  return statements
    .map((statement) => {
      const reports = [statement.lead, ...statement.others];
      const earlier = reports.filter(({ article }) => !fresh.has(article.id));
      const before = earlier.map(({ article }) => article.publisher ?? article.id);
      const outlets = outletsOf(statement);
      return { statement, outlets: outlets.size, more: outlets.size - new Set(before).size };
    })
    .filter(({ more }) => more > 0)
    .sort((a, b) => b.more - a.more || b.outlets - a.outlets)
    .map(({ statement, outlets }) => ({ statement, outlets, isKnown: true }));
}

function byParty(
  statements: readonly ListedStatement[],
  choice: Choice,
  library: Library,
): PartyStatements[] {
  const partyOfStatement = ({ lead: { article, statement } }: ListedStatement) =>
    partyOf(statement.speaker, article.published?.day);
  return PARTIES.map((party) => {
    const theirs = statements.filter((statement) => partyOfStatement(statement) === party);
    return { party, ...chooseStatements(theirs, choice, library) };
  }).filter(({ shown, over }) => shown.length + over.length > 0);
}

/** First what concerns something said before; what was declined only where it does. */
function chooseDenials(
  statements: readonly ListedStatement[],
  limit: number,
  library: Library,
): readonly Denial[] {
  const denials = weighDenials(statements, library);
  const against = denials.filter((denial) => denial.against !== undefined);
  const others = denials.filter((denial) => !denial.against && !isDeclined(denial.statement));
  return [...against, ...others].slice(0, limit);
}

function byOutlet({ articles }: Library, fresh: ReadonlySet<string>): OutletArticles[] {
  const outlets = new Map<string, Article[]>();
  for (const { article } of articles.values()) {
    if (!fresh.has(article.id)) continue;
    const outlet = outletOf(article);
    outlets.set(outlet, [...(outlets.get(outlet) ?? []), article]);
  }
  return [...outlets]
    .map(([outlet, theirs]) => ({ outlet, articles: theirs }))
    .sort((a, b) => b.articles.length - a.articles.length || rankOf(a) - rankOf(b));
}

/** An outlet with a name before what has none. */
const rankOf = ({ articles: [first] }: OutletArticles): number => (first?.publisher === undefined ? 1 : 0);

/** Each reason with how often it was one, the most frequent first. */
function countReasons(reasons: readonly LeftOutReason[]): LeftOut[] {
  const counts = new Map<LeftOutReason, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}
