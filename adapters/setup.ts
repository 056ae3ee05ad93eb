// `parley setup slack|discord`: walks through the making of an app, takes its tokens, checks them and keeps them in .env.
import { randomBytes } from 'node:crypto';
import { commands, type Environment, readSettings, SettingsError } from '../src/index.ts';
import { discordSettings } from './discord/config.ts';
import { writeSettings } from './env-file.ts';
import type { Finding } from './finding.ts';
import { isSound, showFindings } from './findings-shown.ts';
import { slackSettings } from './slack/config.ts';
import { slackManifest } from './slack/manifest.ts';
import { sections } from './start.ts';

export interface SetupOptions {
  /** Whether it is to be a Slack app that many workspaces install. */
  readonly forMany?: boolean;
  readonly env: Environment;
  /** The file .env. */
  readonly file: string;
  /** Asks for a secret, which is not shown while it is typed; undefined where nobody answers any more. */
  readonly ask: (label: string) => Promise<string | undefined>;
  readonly print: (text: string) => Promise<void>;
  readonly now: () => number;
}

export type PlatformName = 'slack' | 'discord';

/** Resolves with the exit code. */
export async function setUp(platform: PlatformName, options: SetupOptions): Promise<number> {
  const { env, file, ask, print, now, forMany = false } = options;
  const { core } = readSettings({ core: sections.core }, env);
  const values = new Map<string, string>();
  if (forMany) {
    await print(`${FOR_MANY}\n`);
    if (!(await take('SLACK_REDIRECT_URL'))) return 1;
    if (!env.PARLEY_SECRET?.trim()) values.set('PARLEY_SECRET', randomBytes(32).toString('base64'));
  }
  const manifest = slackManifest(commands, { ...core, redirectUrl: values.get('SLACK_REDIRECT_URL') });
  await print(`${platform === 'slack' ? slackSteps(manifest, forMany) : DISCORD_STEPS}\n`);
  for (const key of KEYS[forMany ? 'slack for many' : platform]) if (!(await take(key))) return 1;
  const set = { ...env, ...Object.fromEntries(values) };
  const findings = await look(forMany ? { ...set, SLACK_BOT_TOKEN: '' } : set);
  await print(`\n${showFindings(findings)}`);
  if (!isSound(findings)) {
    await print('\nNothing was changed. Mend what is wrong, then run this again.\n');
    return 1;
  }
  // One is for one workspace, the other for many.
  if (forMany && env.SLACK_BOT_TOKEN) values.set('SLACK_BOT_TOKEN', '');
  writeSettings(file, values);
  const invite = forMany
    ? ', then install the app in each workspace at the address above'
    : platform === 'slack'
      ? ', then invite the bot to a channel: /invite @Parley'
      : '';
  await print(`\nKept in ${file}, which only you can read. Start with "parley start"${invite}.\n`);
  return 0;

  async function look(set: Environment): Promise<Finding[]> {
    if (platform === 'slack') {
      const { slack } = readSettings({ slack: slackSettings }, set);
      const { scopes } = manifest.oauth_config;
      const { examineSlack } = await import('./slack/examine.ts');
      return slack ? examineSlack(slack, { scopes: scopes.bot, now }) : [];
    }
    const { discord } = readSettings({ discord: discordSettings }, set);
    const naming = { prefix: core.commandPrefix, digestBy: core.digestBy };
    const { examineDiscord } = await import('./discord/examine.ts');
    return discord ? examineDiscord(discord, { ...naming, now }) : [];
  }

  /** False where nobody answers any more. */
  async function take(key: string): Promise<boolean> {
    const value = await tokenFor(key);
    if (value === undefined) await print('\nNothing was changed.\n');
    else values.set(key, value);
    return value !== undefined;
  }

  /** Asks until it is of the right form, three times at most. */
  async function tokenFor(key: string): Promise<string | undefined> {
    const kept = env[key]?.trim() ?? '';
    for (let tries = 0; tries < 3; tries += 1) {
      const typed = await ask(`${key}${kept === '' ? '' : ' (Enter keeps the one that is set)'}: `);
      if (typed === undefined) return undefined;
      const value = typed.trim() || kept;
      const problem = value === '' ? `${key}: nothing was typed.` : formProblem(platform, key, value);
      if (problem === undefined) return value;
      await print(`${problem}\n`);
    }
    return undefined;
  }
}

const KEYS: Readonly<Record<PlatformName | 'slack for many', readonly string[]>> = {
  slack: ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'],
  'slack for many': ['SLACK_APP_TOKEN', 'SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET'],
  discord: ['DISCORD_TOKEN'],
};

/** Of this setting alone: what it means together with others is for the start. */
function formProblem(platform: PlatformName, key: string, value: string): string | undefined {
  const section = platform === 'slack' ? slackSettings : discordSettings;
  try {
    readSettings({ section }, { [key]: value });
    return undefined;
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.find((line) => new RegExp(`^${key}: (?:is set \\(|found )`, 'u').test(line));
  }
}

const slackSteps = (
  manifest: object,
  forMany: boolean,
): string => `Parley in Slack, over Socket Mode: ${forMany ? 'only the page for installing needs a public address' : 'no public address is needed'}.

1. Open this address, pick the workspace, and choose Create:
   https://api.slack.com/apps?new_app=1&manifest_json=${encodeURIComponent(JSON.stringify(manifest))}
   (Or choose Create New App, From a manifest, and paste what "parley manifest" prints.)
2. Basic Information, App-Level Tokens, Generate Token and Scopes: add connections:write. It starts with xapp-.
3. ${
  forMany
    ? 'Basic Information, App Credentials: the Client ID and the Client Secret. Under Manage Distribution, let other workspaces install it.'
    : 'Install App. The Bot User OAuth Token starts with xoxb-.'
}

What you type or paste below is not shown.
`;

const FOR_MANY = `An app that many workspaces install needs a page with HTTPS, which leads to SLACK_PORT of this machine.
What is asked for here is the address to which Slack leads back, such as https://parley.example.org/slack/oauth_redirect
`;

const DISCORD_STEPS = `Parley in Discord: no privileged intent is needed.

1. At https://discord.com/developers/applications choose New Application, then Bot, Reset Token, and copy the token.

What you type or paste below is not shown. The address that adds the bot to a server comes after it.
`;
