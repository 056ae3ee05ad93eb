// `parley start`: the settings, the articles, the bot, and the platforms it is set up for.
import { existsSync } from 'node:fs';
import {
  type Bot,
  coreSettings,
  createBot,
  createLogger,
  type Environment,
  keptFolder,
  type Library,
  type Logger,
  OperatorError,
  readSettings,
  SettingsError,
  secretValues,
  settingKeys,
  sourcesSettings,
} from '../src/index.ts';
import { changesIn } from './changes.ts';
import { discordSettings } from './discord/config.ts';
import { createFollowing, locateFeeds } from './following.ts';
import { openHttp } from './http.ts';
import { openKeptArticles } from './kept.ts';
import { openOffice } from './office.ts';
import { removeOwnArticles } from './own-articles.ts';
import { type OpenReader, onceOpen } from './reader.ts';
import { endAtSignals, runService, type ServiceProcess, type StartPlatform } from './service.ts';
import { createSharedArticles } from './shared-articles.ts';
import { SLACK_TOKENS, slackSettings } from './slack/config.ts';
import { openStoreOf } from './store-file.ts';
import { systemClock } from './system-clock.ts';
import { inLog, plainly, type Telling } from './telling.ts';
import { startTending } from './tending.ts';
import type { ArticlesFlag } from './terminal/command-line.ts';
import { runConversation, type Terminal } from './terminal/conversation.ts';
import { loadLibrary } from './terminal/load-library.ts';
import type { Streams } from './terminal/streams.ts';
import { welcome } from './terminal/welcome.ts';
import { unknownSettings } from './unknown-settings.ts';

export interface StartOptions {
  readonly flags: ArticlesFlag;
  readonly env: Environment;
  readonly version: string;
  /** The folder of articles where neither flag nor setting names one. */
  readonly seeds: string;
  /** Tells by what rules articles are read. */
  readonly extraction: string;
  /** The file of what was read off the seeds when Parley was built; there need be none. */
  readonly readings?: string;
  readonly openReader: OpenReader;
  readonly streams: Streams;
  readonly terminal: Terminal;
  /** Whether there are lines to answer on standard input, though no person types there. */
  readonly hasPipedInput: boolean;
  readonly process: ServiceProcess;
  /** Whether standard error is for a person to read, and not for a machine. */
  readonly isRead: boolean;
}

/** Every section of the settings, for reading them and for hiding the secrets among them. */
export const sections = {
  core: coreSettings,
  sources: sourcesSettings,
  slack: slackSettings,
  discord: discordSettings,
};

/**
 * Resolves with the exit code once the bot has stopped. What a bot in Slack or Discord tells its operator goes to the log alone where a
 * machine reads it.
 */
export async function start(options: StartOptions): Promise<number> {
  const { env, streams, isRead } = options;
  const isSetUp = [env.SLACK_BOT_TOKEN, env.DISCORD_TOKEN].some((token) => token?.trim());
  if (isRead || !isSetUp) return run(options, plainly(streams));
  // The settings are not read yet, and may be what is wrong.
  const log = createLogger({ level: 'info', secrets: secretValues(sections, env), tokens: SLACK_TOKENS });
  try {
    return await run(options, inLog(log));
  } catch (err) {
    if (!(err instanceof OperatorError || err instanceof SettingsError)) throw err;
    for (const line of err instanceof SettingsError ? err.problems : [err.message])
      log.error({}, `cannot start: ${line}`);
    return 1;
  }
}

async function run(options: StartOptions, telling: Telling): Promise<number> {
  const { flags, env, seeds, readings, openReader, streams, terminal, hasPipedInput, process } = options;
  // First: a key that is misspelt is what is missing below.
  for (const line of unknownSettings(settingKeys(sections), env)) telling.warn(line);
  const settings = readSettings(sections, env, missingFolder(env, flags));
  const { core, slack, discord } = settings;
  const setUp = slack !== undefined || discord !== undefined;
  const talks = terminal.isTTY || (!setUp && hasPipedInput);
  if (!talks && !setUp) {
    throw new OperatorError(
      'there is nothing to do: neither Slack nor Discord is set up, and nobody is at the terminal. Set the tokens (.env.example lists them), or run parley in a terminal.',
    );
  }
  const folder = flags.articles ?? core.articles ?? seeds;
  // Loads beside the articles.
  const opening = core.reader ? openReader(telling.say) : undefined;
  if (!core.reader) telling.say('PARLEY_READER is off: answers are ordered by their words alone.');
  // Whoever talks here is not to have the log between the answers, unless they asked for it.
  const level = talks && !env.PARLEY_LOG_LEVEL?.trim() ? 'warn' : core.logLevel;
  const log = createLogger({ level, secrets: secretValues(sections, env), tokens: SLACK_TOKENS });
  const { stdin: input, stdout: output } = streams;
  const talk = (bot: Bot, library: Library) => (signal: AbortSignal) =>
    runConversation({ bot, input, output, terminal, welcome: welcome(library), signal });

  if (setUp) {
    await serve({
      ...options,
      settings,
      folder,
      telling,
      log,
      ...(opening && { opening }),
      ...(talks && { talk }),
    });
    return 0;
  }
  const library = await loadLibrary(folder, streams, {
    added: keptFolder(core.data),
    ...(readings && { readings }),
  });
  const reader = await opening;
  const bot = createBot({ library: () => library, log, clock: systemClock, ...(reader && { reader }) });
  const announce = telling.say;
  await runService({ platforms: [], log, announce, process, conversation: talk(bot, library) });
  await reader?.close();
  return 0;
}

/** A folder that is not there is told with whatever else is wrong. */
function missingFolder({ PARLEY_ARTICLES }: Environment, { articles }: ArticlesFlag): readonly string[] {
  const folder = PARLEY_ARTICLES?.trim();
  if (!folder || articles !== undefined || existsSync(folder)) return [];
  return [
    `PARLEY_ARTICLES: there is no folder ${JSON.stringify(folder)}; put the path of one with .md or .txt articles.`,
  ];
}

interface Serving extends StartOptions {
  readonly settings: ReturnType<typeof readSettings<typeof sections>>;
  readonly folder: string;
  readonly telling: Telling;
  readonly log: Logger;
  readonly opening?: ReturnType<OpenReader>;
  readonly talk?: (bot: Bot, library: Library) => (signal: AbortSignal) => Promise<void>;
}

/** Runs the bot in the platforms that are set up, until it is stopped. */
async function serve(options: Serving): Promise<void> {
  const { settings, folder, version, extraction, telling, log, opening, talk, process } = options;
  const { core, sources, slack, discord } = settings;
  const { commandPrefix: prefix, digestBy } = core;
  const unlisten = endAtSignals(process, log);
  // Platforms do not wait for it: a question that comes before it is loaded does.
  const reader = opening && onceOpen(opening);
  const watching = core.http && (await import('./measures.ts')).createMeasures(version);
  const opened = await openStoreOf(core, log);
  const { store, shared, clock } = opened;
  const { now } = clock;
  const sharing = shared && createSharedArticles(shared.files, core.data);
  const articles = await openKeptArticles({
    folder,
    data: core.data,
    extraction,
    now,
    shared: shared?.library,
    log,
  });
  const read = async (of: string) => {
    // Else the articles are what they were.
    await sharing?.pull().catch((err: unknown) => log.warn({ err }, 'articles of other copies do not come'));
    return articles.read(of);
  };
  telling.problems((await read(folder)).problems);
  const fetching = { allow: sources.fetchAllow, agent: `Parley/${version}`, now };
  const office = await openOffice({
    ...{ folder, ...articles, read, opened, prefix, digestBy, log },
    locateFeeds: (address) => locateFeeds(address, fetching),
    ...(reader && { reader }),
    ...(watching && { observer: watching.observer }),
  });
  const { bot, courier, scheduler, followPoster, shelf } = office;
  const { size } = shelf.current().articles;
  const newest = shelf.current().extent.to;
  const place = core.database === undefined ? { data: core.data } : { database: placeOf(core.database) };
  log.info({ version, folder, ...place, articles: size, ...(newest && { newest }) }, 'starting');

  let running = 0;
  const platforms: StartPlatform[] = [];
  const add = (start: StartPlatform): void => {
    platforms.push(async (onFatal) => {
      const platform = await start(onFatal);
      running += 1;
      return platform;
    });
  };
  const forget = (workspace: string) => removeOwnArticles(workspace, core.data, sharing);
  // Loaded only where they are set up: importing the libraries takes most of the start.
  if (slack) {
    add(async (onFatal) =>
      (await import('./slack/main.ts')).startSlack({
        ...{ config: slack, prefix, digestBy, courier, log, onFatal },
        kept: { store, now, onLeft: forget },
      }),
    );
  }
  if (discord) {
    add(async (onFatal) =>
      (await import('./discord/main.ts')).startDiscord({
        ...{ config: discord, prefix, digestBy, bot, courier, log, onFatal },
        async onLeft(workspace) {
          await store.sources.removeOf(workspace);
          await forget(workspace);
        },
        sharing: shared && { duties: shared.duties, now },
      }),
    );
  }
  watching?.watch({ store, library: shelf.current, scheduler, now });
  const http =
    core.http &&
    watching &&
    (await openHttp({
      ...core.http,
      measures: watching,
      log,
      async lacks() {
        if (running < platforms.length) return ['not every platform is connected yet'];
        return store.inbox.knows('').then(
          () => [],
          () => ['the store cannot be read'],
        );
      },
    }));
  if (http) log.info({ port: http.port }, '/healthz, /readyz and /metrics can be asked for');
  const endTending = await startTending({
    courier,
    scheduler,
    followPoster,
    shelf,
    store,
    changes: (signal) => changesIn([folder, keptFolder(core.data)], signal),
    follow: createFollowing({ ...{ store, folder, data: core.data, shared: sharing, log }, ...fetching }),
    pull: sharing?.pull,
    wakeUps: shared?.wakeUps,
    keep: articles.kept?.tend,
    log,
    now,
    keepDays: core.keepDays,
    newsHours: core.newsHours,
  });
  try {
    unlisten();
    await runService({
      ...{ platforms, log, announce: telling.say, process },
      ...(talk && { conversation: talk(bot, shelf.current()) }),
    });
  } finally {
    // Until then leases are renewed: what is in hand while the platforms stop is not for others to take up.
    await endTending();
    await http?.close();
    await opened.close();
    articles.kept?.close();
    void reader?.close();
  }
}

/** Of a database's address what may be shown. */
const placeOf = (address: string): string => {
  const { host, pathname } = new URL(address);
  return `${host}${pathname}`;
};
