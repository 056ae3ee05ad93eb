// Starts the real adapter against a fake Slack, in either mode, with short waits.

import type { SlackConfig } from '../../../adapters/slack/config.ts';
import { defaultTiming, type Timing } from '../../../adapters/slack/connect/timing.ts';
import { startSlack } from '../../../adapters/slack/main.ts';
import type { Bot, Courier, Logger, Running, Store } from '../../../src/index.ts';
import { aCourier, type HeldCourier } from '../../support/courier.ts';
import { type FakeSlack, type FakeSlackOptions, startFakeSlack, TOKENS } from '../../support/fake-slack.ts';

export type Mode = SlackConfig['mode'];

export interface LogLine {
  readonly level: keyof Logger;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export interface Started {
  readonly slack: FakeSlack;
  readonly running: Running;
  readonly lines: readonly LogLine[];
  readonly fatal: readonly Error[];
  /** Workspaces of which nothing is to be kept any more. */
  readonly left: readonly string[];
  readonly held: HeldCourier;
  stop(): Promise<void>;
}

export const quickTiming: Timing = {
  ...defaultTiming,
  start: 1_500,
  call: 500,
  hello: 300,
  firstPause: 10,
  longestPause: 50,
  post: 2_500,
};

export function recordingLogger(): { log: Logger; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: keyof Logger) =>
    (fields: LogLine['fields'], message: string): void =>
      void lines.push({ level, fields, message });
  return { lines, log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}

export function slackConfig(
  mode: Mode,
  apiUrl: string,
  tokens: Partial<typeof TOKENS | Record<keyof typeof TOKENS, string>> = {},
): SlackConfig {
  const { botToken, appToken, signingSecret } = { ...TOKENS, ...tokens };
  return mode === 'socket'
    ? { mode, botToken, appToken, apiUrl }
    : { mode, botToken, signingSecret, host: '127.0.0.1', port: 0, apiUrl };
}

export interface AgainstFake {
  /** In place of the one that is recorded. */
  readonly log?: Logger;
  /** The store's clock. */
  readonly now?: () => number;
  /** In place of the usual settings; the address is the fake's. */
  readonly config?: (apiUrl: string) => SlackConfig;
  /** Put before the names of slash commands. */
  readonly prefix?: string;
  readonly timing?: Partial<Timing>;
  readonly store?: Store;
  readonly fake?: FakeSlackOptions;
  /** One that another copy of the bot is connected to, in its place. */
  readonly slack?: FakeSlack;
  /** What the adapter is given in place of the courier. */
  readonly courier?: (courier: Courier) => Courier;
  /** Done before the adapter starts. */
  readonly before?: (held: HeldCourier, slack: FakeSlack) => Promise<void>;
}

export async function startAgainstFake(bot: Bot, mode: Mode, options: AgainstFake = {}): Promise<Started> {
  const slack = options.slack ?? (await startFakeSlack(options.fake));
  const { log: recording, lines } = recordingLogger();
  const fatal: Error[] = [];
  const left: string[] = [];
  const { prefix = '', log = recording } = options;
  const held = aCourier(bot, { log, prefix, ...(options.store && { store: options.store }) });
  await options.before?.(held, slack);
  const running = await startSlack({
    config: options.config?.(slack.apiUrl) ?? slackConfig(mode, slack.apiUrl),
    kept: {
      ...{ store: held.store, now: options.now ?? Date.now },
      onLeft: async (workspace) => void left.push(workspace),
    },
    prefix,
    courier: options.courier?.(held.courier) ?? held.courier,
    log,
    onFatal: (error) => fatal.push(error),
    timing: { ...quickTiming, ...options.timing },
  });
  const address = /https?:\S+\/slack\/events/u.exec(running.description)?.[0];
  if (address !== undefined) slack.useHttp(address);
  return {
    slack,
    running,
    lines,
    fatal,
    left,
    held,
    async stop() {
      await running.stop();
      await slack.close();
    },
  };
}
