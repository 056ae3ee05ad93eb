// `parley feedback`: what people thought of the answers. Every member of a line of JSON is named here.
import type { Command } from 'commander';
import type { Store } from '../../src/index.ts';
import { jsonLine, printableLine } from '../../src/index.ts';
import { print, printLines, type Streams } from './streams.ts';

export interface FeedbackFlags {
  readonly json?: true;
}

const HELP = `
Oldest first: when, what was thought, who thought so, the question and the answer in one sentence.

--json prints one object a line: {"at","verdict","person","post","question","answer"}; "verdict" is "helpful" or
"not helpful", "question" is null where nothing was asked, as for a digest.

Exit codes: 0 printed, 1 there is none, 2 wrong usage, settings or files.

Examples:
  $ parley feedback
  $ parley feedback --json > feedback.jsonl`;

export function addFeedback(program: Command, run: (flags: FeedbackFlags) => Promise<void>): void {
  program
    .command('feedback')
    .description('print what people thought of the answers')
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', HELP)
    .action((flags: FeedbackFlags) => run(flags));
}

type Entry = Awaited<ReturnType<Store['feedback']['all']>>[number];

/** Resolves with the exit code. */
export async function printFeedback(
  { json = false }: { readonly json?: boolean },
  store: Store,
  { stdout, stderr }: Pick<Streams, 'stdout' | 'stderr'>,
): Promise<number> {
  const entries = await store.feedback.all();
  if (entries.length === 0) {
    await print(stderr, 'No feedback yet.\n');
    return 1;
  }
  await printLines(stdout, entries, json ? (entry) => jsonLine(entryJson(entry)) : entryText);
  if (!json) await print(stdout, `${count(entries)}\n`);
  return 0;
}

const entryJson = ({ at, verdict, person, post, question, answer }: Entry): object => ({
  at: new Date(at).toISOString(),
  verdict,
  person,
  post,
  question: question ?? null,
  answer,
});

function entryText({ at, verdict, person, question, answer }: Entry): string {
  const when = `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const lines = [`${when}  ${verdict}  ${person}`];
  if (question !== undefined) lines.push(`  Question: ${question}`);
  lines.push(`  Answer: ${answer}`);
  return `${lines.map(printableLine).join('\n')}\n\n`;
}

function count(entries: readonly Entry[]): string {
  const helpful = entries.filter(({ verdict }) => verdict === 'helpful').length;
  return `${helpful} helpful, ${entries.length - helpful} not helpful`;
}
