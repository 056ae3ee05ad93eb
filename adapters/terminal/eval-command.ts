// The options of `parley eval`, and its help.
import type { Command } from 'commander';

export interface EvalFlags {
  readonly articles?: string;
  readonly json?: true;
  /** The figures of five parts rather than of each set. */
  readonly folds?: true;
  /** Every question that was missed as well. */
  readonly misses?: true;
}

const HELP = `
A set is a folder with questions.jsonl and articles/, or a file of questions (- for standard input) about the articles of
--articles. A line of the file is a question with what answers it; any one of the answers shown is right:
  {"id":"1","question":"…","answers":[{"text":"words of an article"}]}
  {"id":"2","question":"…","answer_spans":[["article",120,180]],"context":"…","type":"who"}
"article" is a file's name without its ending, or how that begins or ends; offsets are UTF-16 units into the text after
the front matter, and four fifths of a span must be shown. A question with neither form should be left unanswered.
"context" is the question asked before, for a follow-up; "type" (or "kind") is what the second table is by.

Printed for each set, and for all of them, with the interval in which nine of ten sets of such questions would lie:
  first                answered, and the first snippet is right
  among three          answered, and one of the first three is right
  shown first          the same, counting what is shown as closest where there is no answer
  shown among three
  claims right         of all questions answered, those with a right snippet among three
  declined             of the questions without an answer, those left unanswered
  wrongly unanswered   of the questions with an answer, those left unanswered
  rule breaks          snippets that are no exact slice of an article, or over 600 characters

--json prints one object: {"sets":[{"name","questions","answerable","first","amongThree","shownFirst","shownAmongThree",
"claims","unanswerable","declined","wronglyUnanswered","ruleBreaks","intervals":{"first":[low,high],…}}],"total":{…},
"byKind":{kind:{…}},"missed"?:[{"set","id","question","context"?,"kind","outcome","reason"?,"rank"?,"shown":[{"text",
"article","start","end","score"}],"expected"}]}. All but the intervals are counts; "claims" are the questions answered.

Exit codes: 0 all was scored, well or badly, 2 wrong usage, settings or files, each wrong line named.

Examples:
  $ parley eval questions.jsonl --articles ./news
  $ parley eval ./tune ./validate
  $ parley eval ./tune --misses
  $ parley eval ./tune --json > figures.json`;

export function addEval(
  program: Command,
  articles: readonly [flags: string, description: string],
  run: (sets: readonly string[], flags: EvalFlags) => Promise<void>,
): void {
  program
    .command('eval')
    .description('score the answers to sets of questions')
    .argument('<sets...>', 'folders of questions and articles, or files of questions')
    .option('--json', 'print the figures as one line of JSON')
    .option('--folds', 'tell the figures of five parts, by the article that answers')
    .option('--misses', 'list what was missed, with what was shown and what was expected')
    .option(...articles)
    .addHelpText('after', HELP)
    .action((sets: readonly string[], flags: EvalFlags) => run(sets, flags));
}
