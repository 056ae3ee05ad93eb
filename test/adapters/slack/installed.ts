// The real adapter as an app that many workspaces install, against the fake Slack.
import type { SlackConfig } from '../../../adapters/slack/config.ts';
import { createBot, createLibrary, openStore, type Store, silentLogger } from '../../../src/index.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import { type FakeSlack, TOKENS } from '../../support/fake-slack.ts';
import { CLIENT, type Team } from '../../support/fake-slack-installs.ts';
import { aBrowser, type Browser } from './a-browser.ts';
import { type AgainstFake, type Mode, type Started, startAgainstFake } from './start.ts';

export const SECRET = 'a secret of thirty-two characters or more';
export const ACME: Team = { id: 'T0ACME0001', name: 'Acme <News>' };
export const GLOBE: Team = { id: 'T0GLOBE001', name: 'Globe' };
export const QUESTION = 'what did Lavrov say about talks?';

const library = createLibrary([
  anArticle({
    publisher: 'The Paper',
    published: { day: '2025-05-15' },
    body: '“We will go to Istanbul for talks,” Sergey Lavrov said on Thursday.',
  }),
]);

export const installConfig =
  (mode: Mode, more: Partial<NonNullable<SlackConfig['install']>> = {}) =>
  (apiUrl: string): SlackConfig => {
    const listening = { host: '127.0.0.1', port: 0 };
    const redirectUrl = 'https://parley.example/slack/oauth_redirect';
    const install = { ...CLIENT, redirectUrl, secret: SECRET, ...listening, ...more };
    const { appToken, signingSecret } = TOKENS;
    return mode === 'socket'
      ? { mode, appToken, apiUrl, install }
      : { mode, signingSecret, apiUrl, install, ...listening };
  };

export interface Installed extends Started {
  readonly store: Store;
  /** Where the pages are. */
  readonly base: string;
  readonly browser: Browser;
}

export async function startInstalled(mode: Mode, options: AgainstFake = {}): Promise<Installed> {
  const store = options.store ?? (await openStore({ file: ':memory:' }));
  const memory = { ...store, announce: async () => undefined };
  const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
  const config = installConfig(mode);
  const started = await startAgainstFake(bot, mode, { fake: { forMany: true }, config, ...options, store });
  const [base = ''] = /http:\/\/127\.0\.0\.1:\d+/u.exec(started.running.description) ?? [];
  return { ...started, store, base, browser: aBrowser(started.slack, base) };
}

/** With which a method was called, in order. */
export const tokensOf = ({ slack }: { readonly slack: FakeSlack }, method: string): string[] =>
  slack.calls.filter((call) => call.method === method).map(({ token }) => token);
