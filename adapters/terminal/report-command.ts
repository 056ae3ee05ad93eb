// `parley report`: what was asked and not answered, and what people marked as not helpful. Every member of the JSON is named here.
import type { Command } from 'commander';
import { printableLine, type Report, reportOf, type Store } from '../../src/index.ts';
import { print, type Streams } from './streams.ts';

export interface ReportFlags {
  readonly json?: true;
}

const HELP = `
Questions that the articles did not answer, the most frequent first, and answers marked as not helpful, the newest
first: from what is kept for PARLEY_KEEP_DAYS. Questions are one where they have the same words.

--json prints one object: {"since","asked","answered","unanswered","unhelpful"}; "unanswered" has
{"question","times","last","reason"}, "unhelpful" {"question","answer","person","at"}.

Exit codes: 0 printed, 1 nothing was asked yet, 2 wrong usage, settings or files.

Examples:
  $ parley report
  $ parley report --json > report.json`;

export function addReport(program: Command, run: (flags: ReportFlags) => Promise<void>): void {
  program
    .command('report')
    .description('print what was asked and not answered')
    .option('--json', 'print one JSON object')
    .addHelpText('after', HELP)
    .action((flags: ReportFlags) => run(flags));
}

/** Resolves with the exit code. */
export async function printReport(
  { json = false }: { readonly json?: boolean },
  store: Store,
  { stdout, stderr }: Pick<Streams, 'stdout' | 'stderr'>,
): Promise<number> {
  const report = reportOf(await store.inbox.questions(), await store.feedback.all());
  if (report.since === undefined) {
    await print(stderr, 'Nothing has been asked yet.\n');
    return 1;
  }
  await print(stdout, json ? `${JSON.stringify(toJson(report))}\n` : toText(report, report.since));
  return 0;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const toJson = ({ since, asked, answered, unanswered, unhelpful }: Report): object => ({
  since: since === undefined ? null : new Date(since).toISOString(),
  asked,
  answered,
  unanswered: unanswered.map(({ question, times, at, reason }) => ({
    question,
    times,
    last: new Date(at).toISOString(),
    reason,
  })),
  unhelpful: unhelpful.map(({ question, answer, person, at }) => ({
    question: question ?? null,
    answer,
    person,
    at: new Date(at).toISOString(),
  })),
});

function toText({ asked, answered, unanswered, unhelpful }: Report, since: number): string {
  const lines = [`${answered} of ${asked} questions answered since ${dayOf(since)}.`];
  if (unanswered.length > 0) {
    lines.push('', 'Not answered, the most frequent first (how often, last asked, why):');
    for (const { question, times, at, reason } of unanswered)
      lines.push(
        `${String(times).padStart(4)} × ${dayOf(at)}  ${question}  (${reason.replaceAll('-', ' ')})`,
      );
  }
  if (unhelpful.length > 0) {
    lines.push('', 'Marked as not helpful, the newest first:');
    for (const { question, answer, at } of unhelpful)
      lines.push(`  ${dayOf(at)}  ${question ?? '(nothing was asked)'}`, `    ${answer}`);
  }
  return `${lines.map(printableLine).join('\n')}\n`;
}
