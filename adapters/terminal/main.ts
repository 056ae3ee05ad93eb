// The terminal's part of `parley`: the commands that answer on standard output and end.
import { existsSync } from 'node:fs';
import {
  type Clock,
  type Command,
  coreSettings,
  createReaderWithAdded,
  digestOfPeriod,
  type Environment,
  keptFolder,
  type Library,
  OperatorError,
  openFeeds,
  openFetcher,
  openIntake,
  openStore,
  readSettings,
  removeFile,
  sourcesSettings,
  speakersIn,
} from '../../src/index.ts';
import { storeFile } from '../store-file.ts';
import { listArticles, removeArticles, showArticles } from './articles-command.ts';
import { ask } from './ask.ts';
import { askBatch } from './batch.ts';
import { type ArticlesFlag, runCommandLine } from './command-line.ts';
import type { Terminal } from './conversation.ts';
import { digest } from './digest.ts';
import { evalQuestions } from './eval.ts';
import { exportStatements } from './export-command.ts';
import { loadLibrary } from './load-library.ts';
import { printPeople } from './people.ts';
import { printPreviews } from './preview.ts';
import { renderTerminal } from './render.ts';
import { type SourceTools, sourceActions } from './source-commands.ts';
import { statements } from './statements.ts';
import { storeActions, type WithStore } from './store-commands.ts';
import { print, type Streams } from './streams.ts';
import type { Typed } from './table-options.ts';

export interface TerminalOptions {
  readonly commands: readonly Command[];
  readonly version: string;
  readonly env: Environment;
  /** The folder of articles where neither flag nor setting names one. */
  readonly seeds: string;
  /** The file of what was read off the seeds when Parley was built; there need be none. */
  readonly readings?: string;
  readonly streams: Streams;
  readonly terminal: Terminal;
  readonly clock: Clock;
  /** Runs the bot until it is stopped; resolves with the exit code. */
  readonly start: (flags: ArticlesFlag) => Promise<number>;
  /** Logs a fault that nobody foresaw. */
  readonly onFault: (err: unknown) => void;
}

/** Does what the arguments say and resolves with the exit code. */
export function runTerminal(args: readonly string[], options: TerminalOptions): Promise<number> {
  const { commands, version, env, seeds, readings, streams, terminal, clock, start, onFault } = options;
  const rendering = { width: terminal.columns, colour: terminal.colour };

  function load({ articles }: ArticlesFlag, { withAdded = true } = {}): Promise<Library> {
    const { core } = readSettings({ core: coreSettings }, env);
    return loadLibrary(articles ?? core.articles ?? seeds, streams, {
      ...(withAdded && { read: createReaderWithAdded(keptFolder(core.data)) }),
      ...(readings && { readings }),
    });
  }

  /** @throws OperatorError where the store cannot be used. */
  const withStore: WithStore = async (how, work) => {
    const { core } = readSettings({ core: coreSettings }, env);
    const file = storeFile(core.data);
    // A command makes no store: where there is none, opening it to be read says so.
    const isMissing = !how.make && !existsSync(file);
    const store = await openStore({ file, readOnly: how.readOnly || isMissing });
    return work(store).finally(() => store.close());
  };

  const withFeeds: SourceTools['withFeeds'] = async ({ dry }, work) => {
    const { core, sources } = readSettings({ core: coreSettings, sources: sourcesSettings }, env);
    const { now } = clock;
    const fetcher = await openFetcher({ allow: sources.fetchAllow, agent: `Parley/${version}`, now });
    const intake = await openIntake({ fetcher, folder: core.articles ?? seeds, data: core.data, dry });
    const feeds = await openFeeds();
    return work({ feeds, fetcher, intake, now, streams }).finally(() => fetcher.close());
  };

  const withoutStore: SourceTools['withoutStore'] = async (work) => {
    const store = await openStore({ file: ':memory:' });
    return work(store).finally(() => store.close());
  };

  async function run(command: Command, { text, options }: Typed, library: Library): Promise<void> {
    const { reply } = await command.handle({
      key: 'terminal',
      text,
      options,
      library,
      latest: () => library,
      today: clock.today(),
      now: clock.now(),
    });
    await print(streams.stdout, `${renderTerminal(reply, rendering)}\n`);
  }

  return runCommandLine(args, {
    version,
    commands,
    streams,
    onFault,
    actions: {
      start,
      run: async (command, typed, flags) => {
        await run(command, typed, await load(flags));
        return 0;
      },
      statements: async (typed, { json = false, ungrouped = false, ...flags }) =>
        statements({ typed, json, ungrouped, library: await load(flags), clock, streams, rendering }),
      exportStatements: async (typed, { format, ...flags }) =>
        exportStatements({ typed, format, library: await load(flags), clock, streams }),
      people: async (command, typed, { json, ...flags }) => {
        if (json && (typed.text !== '' || typed.options.page !== undefined)) {
          throw new OperatorError('--json prints everybody: leave the page out.');
        }
        const library = await load(flags);
        await (json ? printPeople(library, streams) : run(command, typed, library));
        return speakersIn(library).length > 0 ? 0 : 1;
      },
      ...storeActions(withStore, streams),
      articles: async ({ verb, ids, all, articles: folder }) => {
        const { core } = readSettings({ core: coreSettings }, env);
        const kept = keptFolder(core.data);
        const { articles } = await createReaderWithAdded(kept)(folder ?? core.articles ?? seeds);
        if (verb === 'show') return showArticles(articles, ids, streams);
        if (verb === 'remove')
          return removeArticles(articles, ids, (name) => removeFile(kept, name), streams);
        await listArticles(articles, { all, width: terminal.columns }, streams);
        return 0;
      },
      ...sourceActions({ withStore, withoutStore, withFeeds, now: clock.now, streams }),
      digest: async ({ preview = false, ...flags }) => {
        const library = await load(flags);
        return preview
          ? withStore({ readOnly: true }, (store) =>
              printPreviews({ store, library, clock, streams, rendering }),
            )
          : digest({ flags, digestOfPeriod, library, clock, streams, rendering });
      },
      evaluate: (file, { articles, ...flags }) =>
        evalQuestions({
          file,
          flags,
          width: terminal.columns,
          // The questions are of a folder's articles: what has come in since would change their figures from day to day.
          load: () => load(articles === undefined ? {} : { articles }, { withAdded: false }),
          streams,
        }),
      ask: async (request, { limit, json = false, why = false, context, ...flags }) => {
        const library = await load(flags);
        if ('batch' in request) return askBatch({ file: request.batch, limit, library, streams });
        const today = clock.today();
        const question = { ...request, limit, today, ...(context === undefined ? {} : { context }) };
        return ask({ question, json, why, library, streams, rendering });
      },
    },
  });
}
