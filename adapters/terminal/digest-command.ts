// The options of `parley digest`, and its help.
import { type Command, Option } from 'commander';

export interface DigestFlags {
  readonly since?: string;
  readonly until?: string;
  readonly person?: string;
  readonly topic?: string;
  readonly json?: true;
  /** Prints how it was chosen after it. */
  readonly why?: true;
  /** Prints the next digest of each channel. */
  readonly preview?: true;
  readonly articles?: string;
}

const HELP = `
New is what was published since a day: headlines, the most carried first, what changed against the articles before (a
number, a place for talks, a denial), what most outlets quote, and the most telling new statements of each side.
What stood in an earlier article in the same words is left out; --why counts what else was, and says why.

--json prints one object:
  {"since","until","person","topic","articles":[{"article","title","publisher","published","url"}],"statements",
  "headlines":[{"article","alsoIn":[article]}],"mostCarried":[{…,"outlets","reportedBefore"}],
  "parties":[{"party","statements":[…],"more"}],"newNumbers":[{"now","before","sentence"}],
  "newPlaces":[{"name","sentence"}],"denials":[{…,"against"}],"told","leftOut":{reason:count}}
A statement is {"article","kind","polarity","fragments":[{"start","end","text"}],"speaker":{"id","name"},"saidOn",
"saidOnBasis","alsoIn":[{"article","fragments"}]}; numbers and sentences are {"article","start","end","text"}. What is not
known is null.

Exit codes: 0 something is new, 1 nothing is, 2 wrong usage, settings or files.

Examples:
  $ parley digest
  $ parley digest --since "last Monday" --person Trump
  $ parley digest --since 2025-05-12 --until 2025-05-15 --topic sanctions
  $ parley digest --since 2025-05-15 --json > digest.json
  $ parley digest --preview`;

export function addDigest(
  program: Command,
  articles: readonly [flags: string, description: string],
  run: (flags: DigestFlags) => Promise<void>,
): void {
  program
    .command('digest')
    .description('what is new in the articles since a day')
    .option('--since <day>', 'from when on: yesterday, last Monday, May 13, 3 days', 'yesterday')
    .option('--until <day>', 'up to when')
    .option('--person <text>', 'words of one person only, or of Kremlin, Ukraine …')
    .option('--topic <text>', 'about one thing only, in your own words')
    .option('--json', 'print the digest as one line of JSON')
    .option('--why', 'print how it was chosen after it')
    .addOption(
      new Option('--preview', 'print the next digest of each channel, as it would be by now').conflicts([
        'since',
        'person',
        'topic',
        'until',
        'json',
        'why',
      ]),
    )
    .option(...articles)
    .addHelpText('after', HELP)
    .action((flags: DigestFlags) => run(flags));
}
