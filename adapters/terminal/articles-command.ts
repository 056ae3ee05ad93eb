// `parley articles`: what is held, by day and outlet; one of them whole; removing what was added.
import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  ADDED,
  type Article,
  formatPeriod,
  OperatorError,
  printable,
  printableLine,
} from '../../src/index.ts';
import { print, type Streams } from './streams.ts';

const HELP = `
Without a verb: how many articles there are of each day and outlet, and the newest of them. IDs are those that are listed.

  show ID...       prints articles whole, with what is known of them
  open ID...       opens the pages they are from, or the files where no page is known
  remove ID...     removes articles that parley add or a feed has brought; files of your own folder are yours to remove

Exit codes: 0 done, 1 there is no such article, 2 wrong usage, settings or files.

Examples:
  $ parley articles --all
  $ parley articles show 2025-05-15-trump-no-progress-until-putin-meeting`;

export interface ArticlesRequest {
  readonly verb: 'list' | 'show' | 'open' | 'remove';
  readonly ids: readonly string[];
  /** Whether to list all of them, not the newest alone. */
  readonly all: boolean;
  readonly articles?: string;
}

const VERBS: Readonly<Record<string, ArticlesRequest['verb']>> = {
  list: 'list',
  show: 'show',
  open: 'open',
  remove: 'remove',
};

interface ArticlesFlags {
  readonly all?: boolean;
  readonly articles?: string;
}

export function addArticlesCommand(
  program: Command,
  folder: readonly [string, string],
  run: (request: ArticlesRequest) => Promise<void>,
): void {
  program
    .command('articles')
    .description('list the articles that answers come from, show and open them, remove added ones')
    .usage('[options] [show|open|remove ID...]')
    .argument('[verb]', 'what to do; a list where it is left out')
    .argument('[ids...]', 'IDs from the list')
    .option('--all', 'list every article, not only the newest')
    .option(...folder)
    .addHelpText('after', HELP)
    .action(
      (
        word: string | undefined,
        ids: string[],
        { all = false, ...flags }: ArticlesFlags,
        command: Command,
      ) => {
        const verb = VERBS[word ?? 'list'];
        if (!verb) return command.error(`there is no "parley articles ${word}"; see parley articles --help`);
        if (verb !== 'list' && ids.length === 0)
          return command.error(`put which: parley articles ${verb} ID`);
        return run({ verb, ids, all, ...flags });
      },
    );
}

const NEWEST = 10;
/** Days that the plot shows, back from the newest. */
const DAYS = 31;
const DAY = 86_400_000;

export async function listArticles(
  articles: readonly Article[],
  { all, width }: { readonly all: boolean; readonly width: number },
  { stdout }: Streams,
): Promise<void> {
  const newestFirst = [...articles].sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  const listed = all ? newestFirst : newestFirst.slice(0, NEWEST);
  const more = articles.length - listed.length;
  const lines = [
    summaryOf(articles),
    '',
    ...plot(countsByDay(articles), width),
    ...plot(countsByOutlet(articles), width),
    ...listed.map((article) => `${dayOf(article)}  ${nameOf(article)}\n    ${printableLine(article.id)}`),
    ...(more > 0 ? [`and ${more} more: parley articles --all`] : []),
  ];
  await print(stdout, `${lines.join('\n')}\n`);
}

const timeOf = ({ published }: Article): string => published?.instant ?? published?.day ?? '';
const dayOf = ({ published }: Article): string =>
  published ? formatPeriod(published.day, published.day) : 'no date';
const nameOf = ({ title, publisher, id }: Article): string =>
  printableLine([title ?? id, publisher].filter(Boolean).join(', '));

function summaryOf(articles: readonly Article[]): string {
  const days = articles.flatMap(({ published }) => published?.day ?? []).sort();
  const [from] = days;
  const to = days.at(-1);
  const span = from && to ? `, ${formatPeriod(from, to)}` : '';
  const undated = articles.length - days.length;
  const added = articles.filter(({ id }) => id.startsWith(ADDED)).length;
  return [
    `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}${span}`,
    ...(undated > 0 ? [`${undated} without a date`] : []),
    ...(added > 0 ? [`${added} added by parley add and feeds`] : []),
  ].join('; ');
}

type Counts = readonly (readonly [name: string, count: number])[];

/** Every day from the first to the newest, days without an article too: what is missing is what is looked for. */
function countsByDay(articles: readonly Article[]): Counts {
  const counts = new Map<string, number>();
  for (const { published } of articles) {
    if (published) counts.set(published.day, (counts.get(published.day) ?? 0) + 1);
  }
  const days = [...counts.keys()].sort();
  const newest = days.at(-1);
  if (newest === undefined) return [];
  const first = Math.max(Date.parse(days[0] ?? newest), Date.parse(newest) - (DAYS - 1) * DAY);
  const shown: [string, number][] = [];
  for (let time = first; time <= Date.parse(newest); time += DAY) {
    const day = new Date(time).toISOString().slice(0, 10);
    shown.push([formatPeriod(day, day), counts.get(day) ?? 0]);
  }
  return shown;
}

function countsByOutlet(articles: readonly Article[]): Counts {
  const counts = new Map<string, number>();
  for (const { publisher = 'no outlet named' } of articles)
    counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => [printableLine(name), count]);
}

const LONGEST_NAME = 30;

/** A bar for each, the longest as long as the window lets it be. */
function plot(counts: Counts, width: number): string[] {
  const most = Math.max(...counts.map(([, count]) => count));
  const names = Math.min(LONGEST_NAME, Math.max(...counts.map(([name]) => name.length)));
  const digits = String(most).length;
  const room = Math.max(1, width - names - digits - 4);
  const lines = counts.map(([name, count]) => {
    const bar = '█'.repeat(count === 0 ? 0 : Math.max(1, Math.round((count / Math.max(most, room)) * room)));
    return `${name.slice(0, names).padEnd(names)}  ${String(count).padStart(digits)}  ${bar}`.trimEnd();
  });
  return counts.length === 0 ? [] : [...lines, ''];
}

export async function showArticles(
  articles: readonly Article[],
  ids: readonly string[],
  streams: Streams,
): Promise<number> {
  return forEach(articles, ids, streams, async (article) => {
    const { author, language, url, origin, body } = article;
    const facts = [
      nameOf(article),
      [author, dayOf(article), language].filter(Boolean).join(', '),
      url,
      origin,
    ];
    await print(
      streams.stdout,
      `${facts
        .filter(Boolean)
        .map((fact) => printableLine(fact ?? ''))
        .join('\n')}\n\n${printable(body)}\n\n`,
    );
  });
}

/** @param open opens an address or a file; resolves with whether it could. */
export async function openArticles(
  articles: readonly Article[],
  ids: readonly string[],
  open: (what: string) => Promise<boolean>,
  streams: Streams,
): Promise<number> {
  return forEach(articles, ids, streams, async ({ url, origin }) => {
    const what = url ?? resolve(origin);
    const told = (await open(what)) ? 'Opened' : 'Nothing here opens it';
    await print(streams.stdout, `${told}: ${printableLine(what)}\n`);
  });
}

/** Resolves with the exit code: 1 where there is no such article, which is told. */
async function forEach(
  articles: readonly Article[],
  ids: readonly string[],
  { stderr }: Streams,
  work: (article: Article) => Promise<void>,
): Promise<number> {
  let missing = 0;
  for (const id of ids) {
    const article = articles.find((each) => each.id === id);
    if (article) {
      await work(article);
      continue;
    }
    missing += 1;
    await print(stderr, notThere(id));
  }
  return missing === 0 ? 0 : 1;
}

const notThere = (id: string): string =>
  `There is no article ${printableLine(id)}; parley articles --all lists them.\n`;

/** @param remove removes the file of this name from the folder of added articles. */
export async function removeArticles(
  articles: readonly Article[],
  ids: readonly string[],
  remove: (name: string) => Promise<void>,
  streams: Streams,
): Promise<number> {
  return forEach(articles, ids, streams, async (article) => {
    const { id, origin } = article;
    if (!id.startsWith(ADDED))
      throw new OperatorError(
        `${printableLine(id)} is a file of your own folder: remove ${printableLine(origin)} there`,
      );
    await remove(`${id.slice(ADDED.length)}.md`);
    await print(streams.stdout, `Removed: ${nameOf(article)}\n`);
  });
}
