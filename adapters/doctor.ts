// `parley doctor`: looks at everything that can be wrong with an installation, and says what to do about each.
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import {
  commands,
  createReaderWithAdded,
  type Environment,
  keptFolder,
  type OperatorError,
  openDatabase,
  openStore,
  readSettings,
  SettingsError,
  type Store,
  settingKeys,
} from '../src/index.ts';
import type { Finding } from './finding.ts';
import type { OpenReader } from './reader.ts';
import { slackManifest } from './slack/manifest.ts';
import { sections } from './start.ts';
import { storeFile } from './store-file.ts';
import { unknownSettings } from './unknown-settings.ts';

export interface DoctorOptions {
  readonly env: Environment;
  /** The folder of articles where no setting names one. */
  readonly seeds: string;
  readonly openReader?: OpenReader;
  readonly now: () => number;
}

/** Seconds. */
const CLOCKS_AGREE = 5;

const WORKSPACES_NAMED = 5;

type Settings = ReturnType<typeof readSettings<typeof sections>>;

type Install = NonNullable<Settings['slack']>['install'];

export async function examine(options: DoctorOptions): Promise<Finding[]> {
  const { env, seeds, now } = options;
  let settings: Settings;
  try {
    settings = readSettings(sections, env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map((says): Finding => ({ of: 'settings', state: 'wrong', says }));
  }
  const { core } = settings;
  return [
    ...settingFindings(env),
    ...(await platformFindings(settings, now)),
    await articleFinding(core.articles ?? seeds, core.data),
    ...(await dataFindings(settings)),
    await readerFinding(core.reader, options.openReader),
  ];
}

function settingFindings(env: Environment): Finding[] {
  const unknown = unknownSettings(settingKeys(sections), env);
  if (unknown.length === 0) return [{ of: 'settings', state: 'ok', says: 'of the right form' }];
  const next = 'Correct the name, or take it out of the environment and of .env.';
  return unknown.map((says) => ({ of: 'settings', state: 'look', says, next }));
}

async function platformFindings({ core, slack, discord }: Settings, now: () => number): Promise<Finding[]> {
  const found: Finding[] = [];
  // Loaded only where they are set up, like the platforms themselves.
  if (slack) {
    const redirectUrl = slack.install?.redirectUrl;
    const { scopes } = slackManifest(commands, { ...core, redirectUrl }).oauth_config;
    const { examineSlack } = await import('./slack/examine.ts');
    found.push(...(await examineSlack(slack, { scopes: scopes.bot, now })));
  }
  if (discord) {
    const naming = { prefix: core.commandPrefix, digestBy: core.digestBy };
    const { examineDiscord } = await import('./discord/examine.ts');
    found.push(...(await examineDiscord(discord, { ...naming, now })));
  }
  if (!slack && !discord) {
    found.push({
      of: 'Slack, Discord',
      state: 'look',
      says: 'neither is set up',
      next: 'To have Parley in one, run "parley setup slack" or "parley setup discord".',
    });
  }
  // One clock, however many platforms told the time.
  const [clock] = found.filter(({ of }) => of === 'clock');
  return [...found.filter(({ of }) => of !== 'clock'), ...(clock ? [clock] : [])];
}

async function articleFinding(folder: string, data: string): Promise<Finding> {
  const of = 'articles';
  try {
    const { articles, problems } = await createReaderWithAdded(keptFolder(data))(folder);
    const newest = articles
      .flatMap(({ published }) => published?.day ?? [])
      .sort()
      .at(-1);
    const says = `${articles.length} in ${folder}${newest === undefined ? '' : `, the newest of ${newest}`}`;
    if (problems.length === 0) return { of, state: 'ok', says };
    const list = problems.slice(0, 3).map(({ origin, message }) => `${origin}: ${message}`);
    return { of, state: 'look', says: `${says}; not all could be used as they are`, next: list.join(' ') };
  } catch (error) {
    return {
      of,
      state: 'wrong',
      says: wordsOf(error),
      next: 'Put the folder of .md and .txt files into PARLEY_ARTICLES, or nothing for the seed articles.',
    };
  }
}

async function dataFindings({ core: { data, database }, slack }: Settings): Promise<Finding[]> {
  const of = 'data folder';
  const install = slack?.install;
  const shared = database === undefined ? [] : await databaseFindings(database, install);
  const there = await stat(data).catch(() => undefined);
  if (there === undefined) return [{ of, state: 'ok', says: `${data} is made when it is needed` }, ...shared];
  const next = 'Give the user that runs Parley the folder to write in, or name another in PARLEY_DATA.';
  if (!there.isDirectory()) return [{ of, state: 'wrong', says: `${data} is no folder`, next }, ...shared];
  const mayWrite = await access(data, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite) return [{ of, state: 'wrong', says: `${data} cannot be written to`, next }, ...shared];
  return database === undefined ? storeFindings(data, install) : shared;
}

/** Asked as a bot would ask it, but for what a bot would change. */
async function databaseFindings(url: string, install: Install): Promise<Finding[]> {
  const of = 'database';
  try {
    const store = await openDatabase({ url, readOnly: true });
    try {
      const started = performance.now();
      const time = await store.time();
      const took = Math.round(performance.now() - started);
      const off = Math.round((Date.now() - time) / 1_000);
      const clock: Finding[] =
        Math.abs(off) < CLOCKS_AGREE
          ? []
          : [
              {
                of: 'clock',
                state: 'look',
                says: `that of this machine is ${Math.abs(off)} s ${off > 0 ? 'ahead of' : 'behind'} the database’s, which counts`,
                next: 'Set it by a time server.',
              },
            ];
      const says = `answers within ${took} ms`;
      return [{ of, state: 'ok', says }, ...clock, ...(await findingsOf(store, 'the database', install))];
    } finally {
      await store.close();
    }
  } catch (error) {
    const says = wordsOf(error);
    // An installation that has yet to begin is not broken.
    return [{ of, state: says.includes('start the bot once') ? 'look' : 'wrong', says }];
  }
}

async function storeFindings(data: string, install: Install): Promise<Finding[]> {
  const file = storeFile(data);
  const there = await stat(file).catch(() => undefined);
  if (there === undefined) return [{ of: 'store', state: 'ok', says: 'made when a bot starts' }];
  try {
    const store = await openStore({ file, readOnly: true });
    try {
      return await findingsOf(store, file, install);
    } finally {
      await store.close();
    }
  } catch (error) {
    return [{ of: 'store', state: 'wrong', says: wordsOf(error) }];
  }
}

async function findingsOf(store: Store, name: string, install: Install): Promise<Finding[]> {
  const [sources, digests] = [await store.sources.all(), await store.digests.all()];
  return [
    { of: 'store', state: 'ok', says: `${name} can be read; digests of ${digests.length} channels` },
    ...(install === undefined ? [] : [await installedFinding(store, install)]),
    ...digests.flatMap(({ channel, stopped }): Finding[] =>
      stopped === undefined
        ? []
        : [
            {
              of: `digest of ${channel}`,
              state: 'look',
              says: `stopped (${stopped})`,
              next: 'Let the bot post there, then say "digest on" in the channel.',
            },
          ],
    ),
    ...sources.map(({ id, title, url, stopped, failures, error }): Finding => {
      const of = `source ${id}, ${title || url}`;
      if (stopped !== undefined)
        return {
          of,
          state: 'look',
          says: `not fetched (${stopped})`,
          next: `"parley sources resume ${id}" goes on with it.`,
        };
      return failures > 0
        ? {
            of,
            state: 'look',
            says: `failed ${failures} times in a row (${error ?? 'no reason given'})`,
            next: `Open ${url} in a browser; "parley sources remove ${id}" if it is gone.`,
          }
        : { of, state: 'ok', says: 'fetched without trouble' };
    }),
  ];
}

/** Whether the tokens that were given can be read. */
async function installedFinding({ installations }: Store, install: NonNullable<Install>): Promise<Finding> {
  const of = 'Slack workspaces';
  const { createKept } = await import('./slack/install/kept.ts');
  try {
    const all = await createKept(installations, install).all();
    const names = all.slice(0, WORKSPACES_NAMED).map(({ id, installed }) => `${installed.name} (${id})`);
    const more = all.length > names.length ? ` and ${all.length - names.length} more` : '';
    return {
      of,
      state: 'ok',
      says: `installed in ${all.length}: ${names.join(', ')}${more}`.replace(/: $/u, ''),
    };
  } catch (error) {
    return { of, state: 'wrong', says: wordsOf(error) };
  }
}

async function readerFinding(isOn: boolean, openReader: OpenReader | undefined): Promise<Finding> {
  const of = 'reader';
  if (!isOn || openReader === undefined)
    return {
      of,
      state: 'look',
      says: 'off: answers are ordered by their words alone',
      next: 'PARLEY_READER=on switches it on.',
    };
  let trouble: string | undefined;
  const reader = await openReader((line) => {
    trouble = line;
  });
  await reader?.close();
  return reader === undefined || trouble !== undefined
    ? {
        of,
        state: 'look',
        says: trouble ?? 'it cannot run here',
        next: 'Answers come without it; it wants a 64-bit machine with 200 MB of free memory.',
      }
    : { of, state: 'ok', says: 'reads passages' };
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error as OperatorError).message : String(error);
