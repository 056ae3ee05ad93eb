// The terminal's part of `parley`: the commands that answer on standard output and end.
import { existsSync } from 'node:fs';
import {
  type Clock,
  type Command,
  type CoreSettings,
  coreSettings,
  createBot,
  createLogger,
  createReaderWithAdded,
  digestOfPeriod,
  type Environment,
  keptFolder,
  type Library,
  OperatorError,
  openDatabase,
  openFeeds,
  openFetcher,
  openIntake,
  openStore,
  readSettings,
  removeFile,
  sourcesSettings,
  speakersIn,
} from '../../src/index.ts';
import { removeOwnArticles } from '../own-articles.ts';
import type { OpenReader } from '../reader.ts';
import { createSharedArticles, type SharedArticles } from '../shared-articles.ts';
import { storeFile } from '../store-file.ts';
import { listArticles, openArticles, removeArticles, showArticles } from './articles-command.ts';
import { ask } from './ask.ts';
import { askBatch } from './batch.ts';
import { type ArticlesFlag, runCommandLine } from './command-line.ts';
import type { Terminal } from './conversation.ts';
import { digest } from './digest.ts';
import { evalQuestions } from './eval.ts';
import { exportAnswer } from './export-answer.ts';
import { exportStatements } from './export-statements.ts';
import { loadLibrary } from './load-library.ts';
import { migrate } from './migrate-command.ts';
import { openWithSystem } from './open-with-system.ts';
import { printPeople } from './people.ts';
import { printPreviews } from './preview.ts';
import { renderTerminal } from './render.ts';
import type { SetUpActions } from './set-up-commands.ts';
import { type SourceTools, sourceActions } from './source-commands.ts';
import { statements } from './statements.ts';
import { storeActions, type WithStore } from './store-commands.ts';
import { print, type Streams, warn } from './streams.ts';
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
  /** Without it there is no reader of passages. */
  readonly openReader?: OpenReader;
  /** The manifest of the Slack app, as the settings want it. */
  readonly manifest: (settings: CoreSettings) => object;
  /** Runs the bot until it is stopped; resolves with the exit code. */
  readonly start: (flags: ArticlesFlag) => Promise<number>;
  /** Setting up, and looking whether it is. */
  readonly setUp: SetUpActions;
  /** Logs a fault that nobody foresaw. */
  readonly onFault: (err: unknown) => void;
}

/** As grep has it: 1 says that the search went well and found nothing. */
const EXIT = { found: 0, nothing: 1, fault: 2 } as const;
const NOTHING: ReadonlySet<string> = new Set(['not found', 'no quotation']);

/** Does what the arguments say and resolves with the exit code. */
export function runTerminal(args: readonly string[], options: TerminalOptions): Promise<number> {
  const { commands, version, env, seeds, readings, openReader, streams, terminal, clock } = options;
  const { start, onFault } = options;
  const rendering = { width: terminal.columns, colour: terminal.colour };

  /** With the folder of added articles up to date, where they are shared. @throws OperatorError where the database cannot be used. */
  async function withShared<Result>(
    { database, data }: CoreSettings,
    work: (shared: SharedArticles | undefined) => Promise<Result>,
  ): Promise<Result> {
    if (database === undefined) return work(undefined);
    const store = await openDatabase({ url: database });
    try {
      const shared = createSharedArticles(store.files, data);
      await shared.pull();
      return await work(shared);
    } finally {
      await store.close();
    }
  }

  async function load(
    { articles }: ArticlesFlag,
    { withAdded = true, withOwned = false } = {},
  ): Promise<Library> {
    const { core } = readSettings({ core: coreSettings }, env);
    // Else they are what they were.
    if (withAdded)
      await withShared(core, async () => {}).catch((err: unknown) =>
        warn(streams, `warning: ${err instanceof Error ? err.message : String(err)}`),
      );
    return loadLibrary(articles ?? core.articles ?? seeds, streams, {
      ...(withAdded && { added: keptFolder(core.data), withOwned }),
      ...(readings && { readings }),
    });
  }

  /** @throws OperatorError where the store cannot be used. */
  const withStore: WithStore = async (how, work) => {
    const { core } = readSettings({ core: coreSettings }, env);
    const { readOnly } = how;
    if (core.database !== undefined) {
      const shared = await openDatabase({ url: core.database, readOnly });
      return work(shared).finally(() => shared.close());
    }
    const file = storeFile(core.data);
    // A command makes no store: where there is none, opening it to be read says so.
    const isMissing = !how.make && !existsSync(file);
    const store = await openStore({ file, readOnly: readOnly || isMissing });
    return work(store).finally(() => store.close());
  };

  const withFeeds: SourceTools['withFeeds'] = async ({ dry }, work) => {
    const { core, sources } = readSettings({ core: coreSettings, sources: sourcesSettings }, env);
    const { now } = clock;
    const fetcher = await openFetcher({ allow: sources.fetchAllow, agent: `Parley/${version}`, now });
    const folder = core.articles ?? seeds;
    return withShared(core, async (shared) => {
      const intake = await openIntake({ fetcher, folder, data: core.data, dry, shared });
      const feeds = await openFeeds();
      return work({ feeds, fetcher, intake, now, streams });
    }).finally(() => fetcher.close());
  };

  const withoutStore: SourceTools['withoutStore'] = async (work) => {
    const store = await openStore({ file: ':memory:' });
    return work(store).finally(() => store.close());
  };

  /** The reader loads beside the articles, and ends after the work. */
  async function withReader(work: (opening: ReturnType<OpenReader>) => Promise<number>): Promise<number> {
    const { core } = readSettings({ core: coreSettings }, env);
    const opening = core.reader ? openReader?.((line) => warn(streams, `warning: ${line}`)) : undefined;
    const opened = Promise.resolve(opening);
    return work(opened).finally(async () => (await opened)?.close());
  }

  /** Resolves with the exit code. */
  async function run({ name }: Command, { text, options }: Typed, library: Library): Promise<number> {
    const log = createLogger({ level: 'error' });
    const bot = createBot({ library: () => library, clock, log, commands });
    const incoming = { key: 'terminal', conversation: 'terminal', text, command: name, options };
    const { reply, outcome } = await bot.respond(incoming);
    await print(streams.stdout, `${renderTerminal(reply, rendering)}\n`);
    if (outcome === undefined) return EXIT.fault;
    return NOTHING.has(outcome) ? EXIT.nothing : EXIT.found;
  }

  return runCommandLine(args, {
    version,
    commands,
    streams,
    onFault,
    actions: {
      start,
      run: async (command, typed, flags) => run(command, typed, await load(flags)),
      statements: async (typed, { json = false, ungrouped = false, ...flags }) =>
        statements({ typed, json, ungrouped, library: await load(flags), clock, streams, rendering }),
      export: async (request, { format, ...flags }) => {
        if (!('question' in request)) {
          return exportStatements({ typed: request, format, library: await load(flags), clock, streams });
        }
        return withReader(async (opening) => {
          const library = await load(flags);
          const reader = await opening;
          const question = { ...request, today: clock.today() };
          return exportAnswer({ question, format, library, streams, ...(reader && { reader }) });
        });
      },
      people: async (command, typed, { json, ...flags }) => {
        if (json && (typed.text !== '' || typed.options.page !== undefined)) {
          throw new OperatorError('--json prints everybody: leave the page out.');
        }
        const library = await load(flags);
        await (json ? printPeople(library, streams) : run(command, typed, library));
        return speakersIn(library).length > 0 ? 0 : 1;
      },
      manifest: async () => {
        const { core } = readSettings({ core: coreSettings }, env);
        await print(streams.stdout, `${JSON.stringify(options.manifest(core), null, 2)}\n`);
        return 0;
      },
      ...options.setUp,
      ...storeActions(
        withStore,
        () => migrate(readSettings({ core: coreSettings }, env).core, streams),
        async (workspace) => {
          const { core } = readSettings({ core: coreSettings }, env);
          return withShared(core, (shared) => removeOwnArticles(workspace, core.data, shared));
        },
        streams,
      ),
      articles: async ({ verb, ids, all, articles: folder }) => {
        const { core } = readSettings({ core: coreSettings }, env);
        const kept = keptFolder(core.data);
        return withShared(core, async (shared) => {
          const { articles } = await createReaderWithAdded(kept)(folder ?? core.articles ?? seeds);
          if (verb === 'show') return showArticles(articles, ids, streams);
          if (verb === 'open') return openArticles(articles, ids, openWithSystem, streams);
          const remove = async (name: string): Promise<void> => {
            await shared?.remove(name);
            await removeFile(kept, name);
          };
          if (verb === 'remove') return removeArticles(articles, ids, remove, streams);
          await listArticles(articles, { all, width: terminal.columns }, streams);
          return 0;
        });
      },
      ...sourceActions({ withStore, withoutStore, withFeeds, now: clock.now, streams }),
      digest: async ({ preview = false, ...flags }) => {
        const library = await load(flags, { withOwned: preview });
        return preview
          ? withStore({ readOnly: true }, (store) =>
              printPreviews({ store, library, clock, streams, rendering }),
            )
          : digest({ flags, digestOfPeriod, library, clock, streams, rendering });
      },
      evaluate: (sets, { articles, ...flags }) =>
        withReader((opening) =>
          evalQuestions({
            sets,
            flags,
            width: terminal.columns,
            // The questions are of a folder's articles: what has come in since would change their figures from day to day.
            load: (folder = articles) =>
              load(folder === undefined ? {} : { articles: folder }, { withAdded: false }),
            opening,
            streams,
          }),
        ),
      ask: (request, { limit, json = false, why = false, context, ...flags }) =>
        withReader(async (opening) => {
          const library = await load(flags);
          const reader = await opening;
          const given = { library, streams, ...(reader && { reader }) };
          if ('batch' in request) return askBatch({ file: request.batch, limit, ...given });
          const today = clock.today();
          const question = { ...request, limit, today, ...(context === undefined ? {} : { context }) };
          return ask({ question, json, why, rendering, ...given });
        }),
    },
  });
}
