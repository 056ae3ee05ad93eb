// Statements to be exported: one line each, the same words of several outlets once.
import type { ListedStatement } from '../listing/list.ts';
import { formatPeriod } from '../text/dates.ts';
import { csvLine, type Exported, type ExportFormat, inMarkdown, sourceInMarkdown } from './format.ts';
import { jsonLine } from './json-line.ts';
import { statementGroupJson } from './statement-json.ts';

export function exportedStatements(found: readonly ListedStatement[], format: ExportFormat): Exported {
  const toLine = {
    csv: csvOf,
    markdown: markdownOf,
    jsonl: (each: ListedStatement) => jsonLine(statementGroupJson(each)),
  }[format];
  return { head: format === 'csv' ? csvLine(COLUMNS.map(([name]) => name)) : '', lines: found.map(toLine) };
}

type Cell = (listed: ListedStatement) => string | undefined;

const COLUMNS: readonly (readonly [name: string, cell: Cell])[] = [
  ['said on', ({ saidOn }) => saidOn?.day],
  ['speaker', ({ lead }) => lead.statement.speaker.name],
  ['words', wordsOf],
  ['kind', ({ lead }) => lead.statement.kind],
  ['polarity', ({ lead }) => lead.statement.polarity],
  ['outlet', ({ lead }) => lead.article.publisher],
  ['published', ({ lead }) => lead.article.published?.day],
  ['title', ({ lead }) => lead.article.title],
  ['address', ({ lead }) => lead.article.url],
  ['article', ({ lead }) => lead.article.id],
  ['also in', ({ others }) => others.map(({ article }) => article.publisher ?? article.id).join('; ')],
];

/** As they stand in the article; what is left out between them is marked. */
function wordsOf({ lead }: ListedStatement): string {
  const { article, statement } = lead;
  return statement.fragments.map(({ start, end }) => article.body.slice(start, end)).join(' […] ');
}

const csvOf = (listed: ListedStatement): string => csvLine(COLUMNS.map(([, cell]) => cell(listed) ?? ''));

function markdownOf(listed: ListedStatement): string {
  const { lead, saidOn } = listed;
  const day = saidOn?.day ? `, ${formatPeriod(saidOn.day, saidOn.day)}` : '';
  return `- **${inMarkdown(lead.statement.speaker.name)}**${day}: ${inMarkdown(wordsOf(listed))} (${sourceInMarkdown(lead.article)})\n`;
}
