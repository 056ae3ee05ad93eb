// Statements as `parley export` prints them: one line each, the same words of several outlets once.
import {
  type Clock,
  formatPeriod,
  type Library,
  type ListedStatement,
  listStatements,
} from '../../src/index.ts';
import { csvLine, type ExportFormat, inMarkdown, sourceInMarkdown } from './export-format.ts';
import { jsonLine } from './json-line.ts';
import { statementGroupJson } from './statement-json.ts';
import { readStatements } from './statements.ts';
import { print, printLines, type Streams } from './streams.ts';
import type { Typed } from './table-options.ts';

export interface ExportOptions {
  readonly typed: Typed;
  readonly format: ExportFormat;
  readonly library: Library;
  readonly clock: Clock;
  readonly streams: Pick<Streams, 'stdout'>;
}

export async function exportStatements({
  typed,
  format,
  library,
  clock,
  streams,
}: ExportOptions): Promise<number> {
  const { filter } = readStatements(typed, library, clock);
  const found = listStatements(library, filter);
  if (format === 'csv') await print(streams.stdout, csvLine(COLUMNS.map(([name]) => name)));
  const toLine = {
    csv: csvOf,
    markdown: markdownOf,
    jsonl: (each: ListedStatement) => jsonLine(statementGroupJson(each)),
  }[format];
  await printLines(streams.stdout, found, toLine);
  return found.length > 0 ? 0 : 1;
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
