// `parley sources`: the feeds that are followed, and what came of them.
import type { Command } from 'commander';
import type { FollowedSource, Store } from '../../src/index.ts';
import { changeSource, factsOf, printableLine } from '../../src/index.ts';
import { print, type Streams } from './streams.ts';

const HELP = `
Without a verb the feeds are listed, with when each was last fetched, when it last had an article that was new, and what was wrong last;
and whose each is, where workspaces follow some by themselves. What is added here (parley add --feed) is for everybody.

  pause ID...      fetches them no more
  resume ID...     fetches them again, from now on, also where they were given up
  remove ID...     follows them no more; what came from them stays
  preview URL...   shows what would come in, and what --about would leave out, and keeps nothing

Feeds are fetched by a running bot (parley start with Slack or Discord set up): every quarter of an hour while news comes, hourly
else, later and later while a feed fails. parley sources fetch does it once, from a timer for instance.

Exit codes: 0 done, 1 there is none or one could not be done, 2 wrong usage, settings or files.

Examples:
  $ parley sources
  $ parley sources pause 2
  $ parley sources preview https://news.example --about "Lavrov, sanctions"`;

export interface SourcesRequest {
  readonly verb: 'list' | 'pause' | 'resume' | 'remove' | 'preview' | 'fetch';
  readonly of: readonly string[];
  readonly about?: string;
}

const VERBS: Readonly<Record<string, SourcesRequest['verb']>> = {
  list: 'list',
  pause: 'pause',
  resume: 'resume',
  remove: 'remove',
  preview: 'preview',
  fetch: 'fetch',
};

export function addSources(program: Command, run: (request: SourcesRequest) => Promise<void>): void {
  program
    .command('sources')
    .description('list the feeds that are followed, pause, resume and remove them')
    .usage('[options] [pause|resume|remove ID...] [preview URL...] [fetch]')
    .argument('[verb]', 'what to do; a list where it is left out')
    .argument('[of...]', 'numbers from the list; addresses for preview')
    .option('--about <list>', 'with preview: persons, words and phrases, with commas between')
    .addHelpText('after', HELP)
    .action(
      (word: string | undefined, of: string[], flags: { readonly about?: string }, command: Command) => {
        const verb = VERBS[word ?? 'list'];
        if (!verb) return command.error(`there is no "parley sources ${word}"; see parley sources --help`);
        const alone = verb === 'list' || verb === 'fetch';
        if (alone && of.length > 0) return command.error(`"parley sources ${verb}" takes nothing after it`);
        if (!alone && of.length === 0) return command.error(`put which: parley sources ${verb} …`);
        return run({ verb, of, ...flags });
      },
    );
}

/** Of a list, with what is wrong in the line where it is. */
export async function listSources(store: Store, now: number, { stdout, stderr }: Streams): Promise<number> {
  const sources = await store.sources.all();
  if (sources.length === 0) {
    await print(stderr, 'No feed is followed. To follow one: parley add --feed <URL>\n');
    return 1;
  }
  // Nothing to tell apart where all are for everybody.
  const isTold = sources.some(({ owner }) => owner !== undefined);
  await print(stdout, `${sources.map((source) => linesOf(source, now, isTold).join('\n')).join('\n')}\n`);
  return 0;
}

const linesOf = (source: FollowedSource, now: number, tellsWhose: boolean): string[] => [
  `${String(source.id).padStart(3)}  ${printableLine(source.title)}`,
  ...[printableLine(source.url), ...(tellsWhose ? [whoseIs(source)] : []), ...factsOf(source, now)].map(
    (line) => `     ${line}`,
  ),
];

const whoseIs = ({ owner }: FollowedSource): string =>
  owner === undefined ? 'for everybody' : `for ${printableLine(owner)} alone, which follows it itself`;

/** Does it with each; what is no number of a source is told. */
export async function changeSources(
  { verb, of }: { readonly verb: 'pause' | 'resume' | 'remove'; readonly of: readonly string[] },
  { sources }: Store,
  now: number,
  { stdout, stderr }: Streams,
): Promise<number> {
  let missing = 0;
  for (const word of of) {
    const done = await changeSource(verb, word, sources, now);
    if (done !== undefined) await print(stdout, `${done}\n`);
    else {
      missing += 1;
      await print(stderr, `There is no source ${printableLine(word)}; parley sources lists them.\n`);
    }
  }
  return missing === 0 ? 0 : 1;
}
