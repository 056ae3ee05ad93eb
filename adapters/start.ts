// `parley start`: the settings, the articles, the bot, and the platforms it is set up for.
import {
  type Bot,
  coreSettings,
  createBot,
  createLogger,
  type Environment,
  keptFolder,
  type Library,
  OperatorError,
  readSettings,
  secretValues,
  sourcesSettings,
} from '../src/index.ts';
import { changesIn } from './changes.ts';
import { discordSettings } from './discord/config.ts';
import { createFollowing, locateFeeds } from './following.ts';
import { openKeptArticles } from './kept.ts';
import { openOffice } from './office.ts';
import { type OpenReader, onceOpen } from './reader.ts';
import { runService, type ServiceProcess, type StartPlatform } from './service.ts';
import { slackSettings } from './slack/config.ts';
import { openStoreOf } from './store-file.ts';
import { systemClock } from './system-clock.ts';
import { startTending } from './tending.ts';
import type { ArticlesFlag } from './terminal/command-line.ts';
import { runConversation, type Terminal } from './terminal/conversation.ts';
import { loadLibrary, warnOf } from './terminal/load-library.ts';
import { type Streams, warn } from './terminal/streams.ts';
import { welcome } from './terminal/welcome.ts';

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
}

/** Every section of the settings, for reading them and for hiding the secrets among them. */
export const sections = {
  core: coreSettings,
  sources: sourcesSettings,
  slack: slackSettings,
  discord: discordSettings,
};

/** Resolves with the exit code once the bot has stopped. */
export async function start(options: StartOptions): Promise<number> {
  const {
    flags,
    env,
    version,
    seeds,
    readings,
    extraction,
    openReader,
    streams,
    terminal,
    hasPipedInput,
    process,
  } = options;
  const { core, sources, slack, discord } = readSettings(sections, env);
  const setUp = slack !== undefined || discord !== undefined;
  const talks = terminal.isTTY || (!setUp && hasPipedInput);
  if (!talks && !setUp) {
    throw new OperatorError(
      'there is nothing to do: neither Slack nor Discord is set up, and nobody is at the terminal. Set the tokens (.env.example lists them), or run parley in a terminal.',
    );
  }
  // Whoever talks here is not to have the log between the answers, unless they asked for it.
  const level = talks && !env.PARLEY_LOG_LEVEL?.trim() ? 'warn' : core.logLevel;
  const folder = flags.articles ?? core.articles ?? seeds;
  const announce = (line: string): void => warn(streams, line);
  // Loads beside the articles.
  const opening = core.reader ? openReader(announce) : undefined;
  if (!core.reader) announce('PARLEY_READER is off: answers are ordered by their words alone.');
  const log = createLogger({ level, secrets: secretValues(sections, env) });
  const { stdin: input, stdout: output } = streams;
  const talk = (bot: Bot, library: Library) => (signal: AbortSignal) =>
    runConversation({ bot, input, output, terminal, welcome: welcome(library), signal });

  if (!setUp) {
    const library = await loadLibrary(folder, streams, {
      added: keptFolder(core.data),
      ...(readings && { readings }),
    });
    const reader = await opening;
    const bot = createBot({ library: () => library, log, clock: systemClock, ...(reader && { reader }) });
    await runService({ platforms: [], log, announce, process, conversation: talk(bot, library) });
    await reader?.close();
    return 0;
  }

  const { commandPrefix: prefix, digestBy } = core;
  // Platforms do not wait for it: a question that comes before it is loaded does.
  const reader = opening && onceOpen(opening);
  const articles = await openKeptArticles({ folder, data: core.data, extraction, log });
  warnOf((await articles.read(folder)).problems, streams);
  const opened = await openStoreOf(core, log);
  const { store, clock } = opened;
  const { now } = clock;
  const fetching = { allow: sources.fetchAllow, agent: `Parley/${version}`, now };
  const office = await openOffice({
    ...{ folder, ...articles, opened, prefix, digestBy, log },
    locateFeeds: (address) => locateFeeds(address, fetching),
    ...(reader && { reader }),
  });
  const { bot, courier, scheduler, followPoster, shelf } = office;
  const platforms: StartPlatform[] = [];
  // Loaded only where they are set up: importing the libraries takes most of the start.
  if (slack) {
    platforms.push(async (onFatal) =>
      (await import('./slack/main.ts')).startSlack({ config: slack, prefix, courier, log, onFatal }),
    );
  }
  if (discord) {
    platforms.push(async (onFatal) =>
      (await import('./discord/main.ts')).startDiscord({
        config: discord,
        prefix,
        digestBy,
        bot,
        courier,
        log,
        onFatal,
      }),
    );
  }
  const endTending = await startTending({
    courier,
    scheduler,
    followPoster,
    shelf,
    store,
    changes: (signal) => changesIn([folder, keptFolder(core.data)], signal),
    follow: createFollowing({ store, folder, data: core.data, ...fetching, log }),
    log,
    now,
    keepDays: core.keepDays,
  });
  try {
    await runService({
      platforms,
      log,
      announce,
      process,
      ...(talks && { conversation: talk(bot, shelf.current()) }),
    });
  } finally {
    // Until then leases are renewed: what is in hand while the platforms stop is not for others to take up.
    await endTending();
    await opened.close();
    articles.kept?.close();
    void reader?.close();
  }
  return 0;
}
