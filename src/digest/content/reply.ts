// Turns a digest into a reply: headlines, what changed, who said what; and how to get at the rest.
import { note, paragraph } from '../../chat/blocks.ts';
import type { Block, Inline, Reply } from '../../chat/chat.ts';
import { type Cited, outletOf } from '../../chat/citation.ts';
import { SUMMARY_LIMIT } from '../../chat/summary.ts';
import type { Library } from '../../library/library.ts';
import { dayListed, type ListedStatement } from '../../listing/list.ts';
import { formatDay } from '../../text/dates.ts';
import { shorten } from '../../text/shorten.ts';
import { type Citing, citeDigest } from './cite.ts';
import type { Digest, DigestFilter, NewNumber, NewPlace, PartyStatements } from './digest.ts';
import { headlineBlocks } from './headline-lines.ts';
import { correctionLines, countArticles, outletLines, sourceBlocks } from './new-articles.ts';
import { count, type DigestTitle, nameOf, PARTY_NAMES, REASON_NAMES, sinceOf } from './words.ts';

export function renderDigest(digest: Digest, library: Library, title: DigestTitle): Reply {
  if (isQuiet(digest)) return quietReply(digest, title);
  const cite = citeDigest(digest, library);
  const name = nameOf(title, digest.filter);
  const rest = ` · ${sinceOf(title)} · ${countsOf(digest)}`;
  return {
    summary: shorten(`${name}${rest}`, SUMMARY_LIMIT),
    blocks: [
      heading(name, rest),
      ...outletLines(digest),
      ...headlineBlocks(digest, cite.numberOf, library),
      ...correctionLines(digest),
      ...changeBlocks(digest, cite, library),
      ...denialBlocks(digest, cite),
      ...carriedBlocks(digest, cite),
      ...digest.parties.flatMap((party) => partyBlocks(party, cite)),
      ...moreLine(digest),
      ...leftOutNote(digest),
      ...sourceBlocks(digest, cite, library),
    ],
  };
}

/** Nothing to read but that there is nothing to read. */
export function isQuiet({ filter, outlets, ...digest }: Digest): boolean {
  const { headlines, carried, parties, numbers, places, denials } = digest;
  const isEmpty = [headlines, carried, parties, numbers, places, denials].every(({ length }) => length === 0);
  const isRestricted = filter.who !== undefined || filter.topic !== undefined;
  return isEmpty && (outlets.length === 0 || isRestricted);
}

function quietReply(digest: Digest, title: DigestTitle): Reply {
  const articles = countArticles(digest);
  const among = articles === 0 ? '' : ` in ${count(articles, 'new article')}`;
  const line = `${nameOf(title, digest.filter)}: nothing new ${sinceOf(title)}${among}.`;
  return { summary: shorten(line, SUMMARY_LIMIT), blocks: [paragraph(line)] };
}

const countsOf = (digest: Digest): string =>
  `${count(countArticles(digest), 'new article')}, ${count(digest.statements, 'statement')}`;

const heading = (text: string, ...rest: readonly Inline[]): Block => ({
  type: 'paragraph',
  content: [{ strong: text }, ...rest],
});

function carriedBlocks({ carried }: Digest, cite: Citing): Block[] {
  if (carried.length === 0) return [];
  const blocks = carried.flatMap(({ statement, outlets, isKnown }): Block[] => [
    ...(isKnown ? [note(`Reported before, and now in ${count(outlets, 'outlet')}:`)] : []),
    cite.statement(statement),
  ]);
  return [heading('Most carried words'), ...blocks];
}

function changeBlocks({ numbers, places }: Digest, cite: Citing, library: Library): Block[] {
  if (numbers.length + places.length === 0) return [];
  return [
    ...numbers.flatMap((number): Block[] => [
      heading(`New number: ${wordsOf(number.now, library)}`, beforeOf(number, cite, library)),
      cite.sentence(number.sentence),
    ]),
    ...placesBySentence(places).flatMap(([first, names]): Block[] => [
      heading(`New place: ${names.join(', ')}`),
      cite.sentence(first.sentence),
    ]),
  ];
}

/** One sentence may name several. */
function placesBySentence(places: readonly NewPlace[]): [first: NewPlace, names: readonly string[]][] {
  const isWith = (first: NewPlace, { sentence }: NewPlace): boolean =>
    first.sentence.article === sentence.article && first.sentence.start === sentence.start;
  return places.flatMap((first, at): [NewPlace, string[]][] =>
    places.findIndex((other) => isWith(first, other)) < at
      ? []
      : [[first, places.filter((other) => isWith(first, other)).map(({ name }) => name)]],
  );
}

/** ' (13 May 2025: more than 100 drones, Sky News [3])' */
function beforeOf({ before }: NewNumber, cite: Citing, library: Library): string {
  const article = library.articles.get(before.article)?.article;
  const day = article?.published ? formatDay(article.published.day) : 'before';
  const source = article ? `, ${outletOf(article)} [${cite.numberOf(article.id)}]` : '';
  return ` (${day}: ${wordsOf(before, library)}${source})`;
}

/** On one line. */
const wordsOf = ({ article, start, end }: Cited, { articles }: Library): string =>
  (articles.get(article)?.article.body.slice(start, end) ?? '').replace(/\s+/gu, ' ');

function denialBlocks({ denials }: Digest, cite: Citing): Block[] {
  if (denials.length === 0) return [];
  const blocks = denials.flatMap(({ statement, against }): Block[] => [
    cite.statement(statement),
    ...(against ? [note('On that, said before:'), cite.statement(against)] : []),
  ]);
  return [heading('Denied or not said'), ...blocks];
}

const partyBlocks = ({ party, shown }: PartyStatements, cite: Citing): Block[] =>
  shown.length === 0 ? [] : [heading(PARTY_NAMES[party]), ...shown.map(cite.statement)];

/** 'And 7 more, among all that was said in those days: statements since: 2025-05-15 until: 2025-05-16' */
function moreLine({ parties, filter, deniedOver }: Digest): Block[] {
  const over = [...parties.flatMap((party) => party.over), ...deniedOver];
  if (over.length === 0) return [];
  const { since, until } = daysOf(over);
  const among =
    since === undefined ? '' : `, among all that was said ${since === until ? 'that day' : 'in those days'}`;
  const lead = `And ${over.length} more${among}: `;
  return [{ type: 'paragraph', content: [lead, { example: statementsExample(over, filter) }] }];
}

/** What lists the statements of one party that are not shown; of the others it lists everybody's. */
export function partyExample({ party, over }: PartyStatements, filter: DigestFilter): string {
  const person = party === 'others' ? undefined : PARTY_NAMES[party];
  return statementsExample(over, filter, person);
}

function statementsExample(
  statements: readonly ListedStatement[],
  { who, topic }: DigestFilter,
  person = who?.name,
): string {
  const { since, until } = daysOf(statements);
  const fields = [
    person === undefined ? '' : ` person: ${who?.name ?? person}`,
    topic === undefined ? '' : ` topic: ${topic}`,
    since === undefined ? '' : ` since: ${since}`,
    until === undefined ? '' : ` until: ${until}`,
  ];
  return `statements${fields.join('')}`;
}

/** The first and the last day of what was said; what has none is of the days of the others. */
function daysOf(statements: readonly ListedStatement[]): {
  readonly since?: string;
  readonly until?: string;
} {
  const days = statements.flatMap(({ lead, saidOn }) => dayListed(lead, saidOn) ?? []).sort();
  const [since, until] = [days[0], days.at(-1)];
  return { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}

/** 'Left out: 2 reported before, 1 by sources without a name.' */
function leftOutNote({ leftOut }: Digest): Block[] {
  const reasons = leftOut.filter(({ reason }) => reason !== 'filtered' && reason !== 'over-limit');
  if (reasons.length === 0) return [];
  const named = reasons.map(({ reason, count: number }) => `${number} ${REASON_NAMES[reason]}`);
  return [note(`Left out: ${named.join(', ')}.`)];
}
