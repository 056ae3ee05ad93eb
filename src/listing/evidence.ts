// A listed statement as evidence: its words, its speaker, when it was said, and which other reports have it.
import { inFile } from '../articles/article.ts';
import type { EvidenceBlock } from '../chat/chat.ts';
import { type Cited, headingOf, linkTo, outletOf, placeOf, whenSaid } from '../chat/citation.ts';
import type { Library } from '../library/library.ts';
import type { SourcedStatement } from '../statements/groups/group.ts';
import { statementWords } from '../statements/words.ts';
import { entryOf, type ListedStatement } from './list.ts';

/** What the speaker did with words that they did not say. */
const MANNERS = { said: undefined, denied: 'denied this', declined: 'did not say this' } as const;

const wordsOf = (one: SourcedStatement, library: Library) =>
  statementWords(entryOf(one, library).text, one.statement);

/** Every report of these statements, in their order: what the numbered sources are made of. */
export const reportsOf = (listed: readonly ListedStatement[], library: Library): Cited[] =>
  listed
    .flatMap(({ lead, others }) => [lead, ...others])
    .map((one) => ({ article: one.article.id, ...wordsOf(one, library) }));

/** @param numberOf the number of an article among the sources. */
export function statementEvidence(
  { lead, others, saidOn }: ListedStatement,
  library: Library,
  numberOf: (article: string) => number,
): EvidenceBlock {
  const entry = entryOf(lead, library);
  const { article, statement } = lead;
  const { before, after, ...span } = wordsOf(lead, library);
  const elsewhere = otherReports(lead, others);
  // Where the day comes from another report, it must not read as if this one gave it.
  const told = others.find((other) => other.article.id !== article.id && other.statement.saidOn === saidOn);
  const toldBy = statement.saidOn === saidOn ? undefined : told?.article;
  const manner = MANNERS[statement.polarity];
  const alsoIn = elsewhere.map((other) => ({
    outlet: outletOf(other.article),
    source: numberOf(other.article.id),
  }));
  return {
    type: 'evidence',
    text: inFile(article, span).text,
    ...(before && { before }),
    ...(after && { after }),
    speaker: { ...headingOf(statement.speaker, article.published?.day), ...(manner && { manner }) },
    citation: `${whenSaid(saidOn, article, toldBy)}, ${outletOf(article)}, ${placeOf(span, entry)}`,
    ...linkTo(article, span),
    source: numberOf(article.id),
    ...(alsoIn.length > 0 && { alsoIn }),
  };
}

/** One for each other article that has the words. */
function otherReports(lead: SourcedStatement, others: readonly SourcedStatement[]): SourcedStatement[] {
  const reports = new Map<string, SourcedStatement>();
  for (const other of others) {
    if (other.article.id !== lead.article.id && !reports.has(other.article.id))
      reports.set(other.article.id, other);
  }
  return [...reports.values()];
}
