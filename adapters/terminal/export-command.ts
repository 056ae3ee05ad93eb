// `parley export`: what it takes. Statements, or an answer, with their citations, for a spreadsheet, a report or a program.
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type ExportFormat,
  FORMATS,
  type Command as ParleyCommand,
  QUESTION_LIMIT,
} from '../../src/index.ts';
import { addTableOptions, readTyped, type Typed } from './table-options.ts';

export interface ExportFlags {
  readonly articles?: string;
  readonly format: ExportFormat;
}

/** Statements by what was typed, or the answer to a question. */
export type ExportRequest = Typed | { readonly question: string };

const HELP = `
Takes what parley statements takes, and prints every statement that it finds, the same words of several outlets once, newest
first: for a spreadsheet (csv), a report (markdown), or a program (jsonl, the lines of parley statements --json).

With --question it prints what parley ask shows instead, best first, a line for each passage: the words that answer, the same with
what stands around them, whose they are and where they stand. Where nothing answers, the closest passages are named as such.

Exit codes: 0 found, 1 nothing found, 2 wrong usage, settings or files.

Examples:
  $ parley export Lavrov > lavrov.csv
  $ parley export "about sanctions since May 13" --format markdown
  $ parley export --question "how many drones did russia send?" --format markdown`;

export function addExport(
  program: Command,
  statements: ParleyCommand,
  folder: readonly [string, string],
  run: (request: ExportRequest, flags: ExportFlags) => Promise<void>,
): void {
  const added = program
    .command('export')
    .description('print statements, or an answer, with citations as CSV, Markdown or JSON lines')
    .usage('[options] [words...]')
    .argument('[words...]', 'whose, about what, since when, as for parley statements');
  const options = statements.options.filter(({ name }) => name !== 'page');
  addTableOptions(added, { ...statements, options });
  added
    .option('--question <text>', 'the answer to a question, instead of statements', readQuestion)
    .addOption(new Option('--format <format>', 'how').choices(FORMATS).default('csv'))
    .option(...folder)
    .addHelpText('after', HELP)
    .action((words: string[], flags: ExportFlags & { readonly question?: string }) => {
      const { question } = flags;
      const typed = readTyped(words, added.opts(), statements);
      if (question === undefined) return run(typed, flags);
      if (typed.text !== '' || Object.keys(typed.options).length > 0) {
        added.error('--question asks for an answer: put into it whose words, about what and since when.');
      }
      return run({ question }, flags);
    });
}

function readQuestion(written: string): string {
  const question = written.trim();
  if (question === '') throw new InvalidArgumentError('Put a question between the quotation marks.');
  if (question.length > QUESTION_LIMIT) {
    throw new InvalidArgumentError(`At most ${QUESTION_LIMIT} characters are read.`);
  }
  return question;
}
