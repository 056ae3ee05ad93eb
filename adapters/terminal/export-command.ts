// `parley export`: statements with their citations, for a spreadsheet, a report or a program.
import { type Command, Option } from 'commander';
import {
  type Clock,
  formatPeriod,
  type Library,
  type ListedStatement,
  listStatements,
  type Command as ParleyCommand,
  printableLine,
} from '../../src/index.ts';
import { jsonLine } from './json-line.ts';
import { statementGroupJson } from './statement-json.ts';
import { readStatements } from './statements.ts';
import { print, printLines, type Streams } from './streams.ts';
import { addTableOptions, readTyped, type Typed } from './table-options.ts';

const FORMATS = ['csv', 'markdown', 'jsonl'] as const;
type ExportFormat = (typeof FORMATS)[number];

export interface ExportFlags {
  readonly articles?: string;
  readonly format: ExportFormat;
}

const HELP = `
Takes what parley statements takes, and prints every statement that it finds, the same words of several outlets once, newest
first: for a spreadsheet (csv), a report (markdown), or a program (jsonl, the lines of parley statements --json).

Exit codes: 0 found, 1 nothing found, 2 wrong usage, settings or files.

Examples:
  $ parley export Lavrov > lavrov.csv
  $ parley export "about sanctions since May 13" --format markdown`;

export function addExport(
  program: Command,
  statements: ParleyCommand,
  folder: readonly [string, string],
  run: (typed: Typed, flags: ExportFlags) => Promise<void>,
): void {
  const added = program
    .command('export')
    .description('print statements with their citations as CSV, Markdown or JSON lines')
    .usage('[options] [words...]')
    .argument('[words...]', 'whose, about what, since when, as for parley statements');
  const options = statements.options.filter(({ name }) => name !== 'page');
  addTableOptions(added, { ...statements, options });
  added
    .addOption(new Option('--format <format>', 'how').choices(FORMATS).default('csv'))
    .option(...folder)
    .addHelpText('after', HELP)
    .action((words: string[], flags: ExportFlags) => run(readTyped(words, added.opts(), statements), flags));
}

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

/** RFC 4180. A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map(printableLine)
    .map((cell) => (/^[=+\-@]/u.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;

function markdownOf(listed: ListedStatement): string {
  const { lead, saidOn } = listed;
  const { title, publisher, url, published, id } = lead.article;
  const day = saidOn?.day ? `, ${formatPeriod(saidOn.day, saidOn.day)}` : '';
  const name = escaped(title ?? id);
  const source = [
    url ? `[${name}](<${url.replace(/[<>\s]/gu, encodeURIComponent)}>)` : name,
    publisher && escaped(publisher),
    published && formatPeriod(published.day, published.day),
  ];
  return `- **${escaped(lead.statement.speaker.name)}**${day}: ${escaped(wordsOf(listed))} (${source.filter(Boolean).join(', ')})\n`;
}

const escaped = (text: string): string => printableLine(text).replace(/[\\`*_{}[\]<>#|~]/gu, '\\$&');
