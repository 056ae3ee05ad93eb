// The options of `parley ask` and what they mean together.
import type { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { type Command, InvalidArgumentError } from 'commander';
import { QUESTION_LIMIT } from '../../src/index.ts';
import type { Streams } from './streams.ts';

export interface AskFlags {
  readonly articles?: string;
  readonly limit: number;
  readonly json?: true;
  readonly context?: string;
  readonly why?: true;
}

/** One question, or a file of them ('-' for standard input). */
export type AskRequest = { readonly question: string } | { readonly batch: string };

const MOST_SNIPPETS = 10;
const DEFAULT_SNIPPETS = 3;

const HELP = `
A question needs no quotation marks unless the shell minds a character of it; a lone - reads it from standard input.

A batch is a file of lines {"id":"1","question":"…","context":"…"} (- for standard input; the context only for
a follow-up). Each gives one line, in order: {"id","kind","reason"?,"snippets":[{"text","article","start","end","score"}]}.

Exit codes: 0 answered, 1 nothing found, 2 wrong usage, settings or files.
With --batch: 0 all lines were read, answered or not; 1 lines were skipped, each named on standard error; 2 as above.

Examples:
  $ parley ask how many drones did russia send
  $ parley ask "what did Budanov say about the talks?" --limit 1
  $ parley ask "and Lavrov?" --context "what did Trump say about Putin?"
  $ echo "how many drones did russia send?" | parley ask - --json
  $ parley ask --batch questions.jsonl > answers.jsonl`;

/** Gives the command its options; `run` gets what is asked once it makes sense. */
export function addAskOptions(
  command: Command,
  { stdin }: Pick<Streams, 'stdin'>,
  run: (request: AskRequest, flags: AskFlags) => Promise<void>,
): void {
  command
    .option('--json', 'print one line of JSON')
    .option('--limit <n>', `snippets at most, 1 to ${MOST_SNIPPETS}`, snippetCount, DEFAULT_SNIPPETS)
    .option('--context <question>', 'the question asked before, to read a follow-up by')
    .option('--why', 'explain the answer too: which words were found where, and what was left out')
    .option('--batch <file>', 'answer a file of questions; prints JSON lines')
    .addHelpText('after', HELP)
    .action(async (words: string[], flags: AskFlags & { readonly batch?: string }) => {
      const { batch, context, why, json } = flags;
      if (why && (json || batch !== undefined)) {
        command.error('--why explains in words: leave --json and --batch out.');
      }
      if (batch === undefined) return run({ question: await readQuestion(command, words, stdin) }, flags);
      if (words.length > 0) command.error('give a question or --batch, not both.');
      if (context !== undefined)
        command.error('in a batch each line has its own context: leave --context out.');
      return run({ batch }, flags);
    });
}

async function readQuestion(command: Command, words: readonly string[], stdin: Readable): Promise<string> {
  const fromInput = words.length === 1 && words[0] === '-';
  const question = (fromInput ? await readAll(stdin) : words.join(' ')).trim();
  if (question === '') {
    command.error('there is no question. For example: parley ask how many drones did russia send');
  }
  if (question.length > QUESTION_LIMIT) {
    command.error(`the question has ${question.length} characters; at most ${QUESTION_LIMIT} are read.`);
  }
  return question;
}

function snippetCount(value: string): number {
  const count = Number(value);
  if (/^\d+$/u.test(value) && count >= 1 && count <= MOST_SNIPPETS) return count;
  throw new InvalidArgumentError(`Put a whole number from 1 to ${MOST_SNIPPETS}.`);
}
