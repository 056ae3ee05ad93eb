// What `parley statements` and `parley people` have beyond the command table: JSON for programs, and their help.
import type { Command } from 'commander';

export interface PeopleFlags {
  readonly articles?: string;
  readonly json?: true;
}

export interface StatementsFlags extends PeopleFlags {
  readonly ungrouped?: true;
}

const STATEMENTS_HELP = `
Words after the name are read as people write them, and options narrow them down: "Trump about sanctions since May 13".
What somebody declined to say is left out. Five statements are shown, and how to get the next ones.

--json prints all statements, newest first, a line each, what is not known as null:
  {"article","kind","polarity","fragments":[{"start","end","text"}],"cue","speaker":{"id","name"},"mention","saidOn",
  "saidOnBasis","published","publisher","url","title","alsoIn":[{"article","fragments"}]}
With --ungrouped a line is a statement of an article, in the articles' order, and ends with "published".

Exit codes: 0 found, 1 nothing found, 2 wrong usage, settings or files.

Examples:
  $ parley statements Budanov
  $ parley statements --person Zelenskyy --direct
  $ parley statements "about the delegation in Politico"
  $ parley statements --since 2025-05-13 --page 2
  $ parley statements --ungrouped --json > statements.jsonl`;

const PEOPLE_HELP = `
--json prints everybody, a line each, the most heard first, what is not known as null:
  {"id","name","office","named","statements","articles","last"}; "named" is false of a source without a name.

Exit codes: 0 found, 1 nobody is heard, 2 wrong usage, settings or files.

Examples:
  $ parley people
  $ parley people --json`;

export function addStatementsOptions(command: Command): Command {
  return command
    .option('--json', 'print all statements as lines of JSON')
    .option('--ungrouped', 'list each statement of each article by itself')
    .addHelpText('after', STATEMENTS_HELP);
}

export function addPeopleOptions(command: Command): Command {
  return command.option('--json', 'print everybody as lines of JSON').addHelpText('after', PEOPLE_HELP);
}
