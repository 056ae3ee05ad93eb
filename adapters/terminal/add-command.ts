// `parley add`: takes articles in from pages, files and folders, and shows what it took.
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { type FoundArticle, formatPeriod, type Intake, printableLine, type Taken } from '../../src/index.ts';
import { print, type Streams, unreadable } from './streams.ts';

const HELP = `
A page is fetched, its article is taken from it and kept in the folder of PARLEY_DATA; a running bot has it within a minute.
Nothing is asked: what was taken is shown, and parley articles lists, shows and removes what is kept. A story that is
there already, from this outlet or another, is not kept twice; a page that was changed takes the place of what was kept of it.

Files are .md and .txt articles, as in PARLEY_ARTICLES; of a folder all of them are taken, those in folders within it too.
With --feed the addresses are those of feeds (RSS, Atom, RDF, JSON Feed), of a site that names its feed, or of a list of feeds
(OPML, a file too). The newest ten articles come in at once, and a running bot fetches what is new from then on; parley sources
lists the feeds. --about keeps out every article that touches none of the persons and words that it names.

Only public addresses are fetched; PARLEY_FETCH_ALLOW names exceptions.

Exit codes: 0 all are there now, 1 one is not, 2 wrong usage, settings or files.

Examples:
  $ parley add https://news.example/talks-go-on
  $ parley add interview.md ./archive
  $ parley add --feed https://news.example --about "Lavrov, peace talks, sanctions"`;

export interface AddFlags {
  readonly feed?: boolean;
  readonly about?: string;
}

export function addAdd(
  program: Command,
  run: (what: readonly string[], flags: AddFlags) => Promise<void>,
): void {
  program
    .command('add')
    .description('take in articles: pages by their addresses, files, folders')
    .usage('[options] <URL|file|folder>...')
    .argument('<what...>', 'addresses of pages, files, folders')
    .option('--feed', 'follow the feeds at these addresses')
    .option('--about <list>', 'with --feed: persons, words and phrases, with commas between')
    .addHelpText('after', HELP)
    .action((what: readonly string[], flags: AddFlags, command: Command) =>
      flags.about !== undefined && !flags.feed
        ? command.error('--about goes with --feed: a page that is added by its address is wanted as it is')
        : run(what, flags),
    );
}

export const isAddress = (text: string): boolean => /^[a-z][a-z\d+.-]+:\/\//iu.test(text);
const ENDINGS = new Set(['.md', '.txt']);
const OF_FEEDS = new Set(['.opml', '.xml']);

const isArticle = (path: string): boolean => ENDINGS.has(extname(path).toLowerCase());

/** Adds one after the other, and tells of each as soon as it is done. */
export async function addArticles(
  what: readonly string[],
  intake: Intake,
  streams: Streams,
): Promise<number> {
  let missing = 0;
  const tell = async (of: string, taken: Taken): Promise<void> => {
    if (taken.kind === 'failed') missing += 1;
    await print(
      taken.kind === 'failed' ? streams.stderr : streams.stdout,
      `${linesOf(of, taken).join('\n')}\n`,
    );
  };
  for (const each of what) {
    if (isAddress(each)) await tell(each, await intake.addPage(each));
    else for (const [name, path] of await filesOf(each)) await tell(path, await addFile(name, path, intake));
  }
  return missing === 0 ? 0 : 1;
}

async function addFile(name: string, path: string, intake: Intake): Promise<Taken> {
  if (!isArticle(path)) return { kind: 'failed', message: noArticle(path), passing: false };
  const bytes = await readFile(path).catch((err: unknown) => {
    throw unreadable(path, err);
  });
  return intake.addFile(name, bytes);
}

const noArticle = (path: string): string =>
  OF_FEEDS.has(extname(path).toLowerCase())
    ? `it is no article; parley add --feed ${path} follows the feeds that a file lists`
    : 'articles are .md and .txt files; save its text as one of them, or add its address';

/** Names, which stay the same wherever they are added from, and paths. */
async function filesOf(path: string): Promise<[name: string, path: string][]> {
  try {
    if (!(await stat(path)).isDirectory()) return [[path, path]];
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && isArticle(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(path, file), file]);
  } catch (err) {
    throw unreadable(path, err);
  }
}

/** What was taken, in a few lines; the beginning of its text shows whether it is the article. */
export function linesOf(of: string, taken: Taken): string[] {
  switch (taken.kind) {
    case 'failed':
      return [`Not added: ${printableLine(of)}`, `  ${printableLine(taken.message)}`];
    case 'unwanted':
      return [`Left out: ${titleOf(taken.article)}`, `  ${printableLine(taken.message)}`];
    case 'known': {
      const { title, publisher, id } = taken.as;
      const known = [title ?? id, publisher].filter(Boolean).join(', ');
      return [
        `There already: ${titleOf(taken.article)}`,
        `  as ${printableLine(known)} (${printableLine(id)})`,
      ];
    }
    default: {
      const { article, path, leftOut = [] } = taken;
      return [
        `${taken.kind === 'added' ? 'Added' : 'Updated'}: ${titleOf(article)}`,
        `  ${factsOf(article)}`,
        `  ${beginningOf(article.body)}`,
        `  kept as ${printableLine(path)}`,
        ...leftOut.map((each) => `  left out: ${printableLine(each)}`),
      ];
    }
  }
}

const titleOf = ({ title, url }: FoundArticle): string => printableLine(title ?? url);

function factsOf({ publisher, author, published, language, body }: FoundArticle): string {
  const day = published ? formatPeriod(published.day, published.day) : 'no date found';
  const words = body.split(/\s+/u).length;
  const facts = [publisher, author, day, language, `${words} words`];
  return printableLine(facts.filter(Boolean).join(', '));
}

const SHOWN = 90;

function beginningOf(body: string): string {
  const [first = ''] = printableLine(body.split('\n\n')[0] ?? '').split('\n');
  return first.length <= SHOWN ? first : `${first.slice(0, SHOWN).replace(/\s+\S*$/u, '')} …`;
}
