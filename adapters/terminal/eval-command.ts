// The options of `parley eval`, and its help.
import type { Command } from 'commander';

export interface EvalFlags {
  readonly articles?: string;
  readonly json?: true;
}

const HELP = `
A line of the file (- for standard input) is a question with what answers it; any one of the answers shown is right:
  {"id":"1","question":"…","answers":[{"text":"words of an article"}]}
  {"id":"2","question":"…","answer_spans":[["article",120,180]],"context":"…","type":"who"}
"article" is a file's name without its ending, or how that begins or ends; offsets are UTF-16 units into the text after
the front matter, and four fifths of a span must be shown. A question with neither form should be left unanswered.
"context" is the question asked before, for a follow-up; "type" (or "kind") is what the table is by.

Printed are the share of questions answered rightly by the first snippet (hit@1), by one of three and of five, the mean
reciprocal rank, what was declined, rightly and wrongly, snippets that break a rule (exact slices of at most 600
characters), all that by kind, and every question that was missed.

--json prints one object instead: {"questions","answerable","hitAt1","hitAt3","hitAt5","meanReciprocalRank",
"wronglyUnanswered","unanswerable","abstained","ruleBreaks","byKind":{kind:{…}},"missed":[{"id","question","context"?,
"kind","outcome","reason"?,"rank"?,"shown":[{"text","article","start","end","score"}],"expected"}]}; of "ruleBreaks" there is
a count, and hits are counts of questions.

Exit codes: 0 all was scored, well or badly, 2 wrong usage, settings or files, each wrong line named.

Examples:
  $ parley eval questions.jsonl --articles ./news
  $ parley eval questions.jsonl --articles ./news --json > figures.json`;

export function addEval(
  program: Command,
  articles: readonly [flags: string, description: string],
  run: (file: string, flags: EvalFlags) => Promise<void>,
): void {
  program
    .command('eval')
    .description('score the answers to a file of questions')
    .argument('<questions>', 'file of questions with their answers, one JSON object a line')
    .option('--json', 'print the figures as one line of JSON')
    .option(...articles)
    .addHelpText('after', HELP)
    .action((file: string, flags: EvalFlags) => run(file, flags));
}
