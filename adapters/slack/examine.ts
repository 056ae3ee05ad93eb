// Finds out whether Slack takes the tokens, and whether they may do what Parley needs.
import { type Answer, call, clockFinding, type Finding, outOfReach } from '../finding.ts';
import type { InstallConfig, SlackConfig } from './config.ts';
import { installAddress } from './install/address.ts';
import { OPTIONAL_SCOPES } from './manifest.ts';

const APPS = 'https://api.slack.com/apps';

export interface Needed {
  /** Of the bot token. */
  readonly scopes: readonly string[];
  readonly now: () => number;
}

export async function examineSlack(config: SlackConfig, { scopes, now }: Needed): Promise<Finding[]> {
  const base = (config.apiUrl ?? 'https://slack.com/api/').replace(/\/*$/u, '/');
  const ask = (method: string, token: string): Promise<Answer> =>
    call(`${base}${method}`, `Bearer ${token}`, { method: 'POST' });
  try {
    if (config.install !== undefined) return [...installFindings(config.install), await way(config, ask)];
    const test = await ask('auth.test', config.botToken);
    const { ok, user, team } = test.body;
    const bot: Finding[] =
      ok === true
        ? [
            { of: 'Slack bot token', state: 'ok', says: `@${String(user)} in ${String(team)}` },
            ...scopeFinding(test, scopes),
          ]
        : [
            refused(
              'Slack bot token',
              test,
              `Put the Bot User OAuth Token (xoxb-…) of "OAuth & Permissions" at ${APPS} into SLACK_BOT_TOKEN.`,
            ),
          ];
    return [...bot, await way(config, ask), ...clockFinding(test, now())];
  } catch (error) {
    return [outOfReach('Slack', base, error)];
  }
}

/** Whether Slack takes these shows when somebody installs the app. */
const installFindings = ({ clientId, redirectUrl, host, port }: InstallConfig): Finding[] => [
  {
    of: 'Slack app for many workspaces',
    state: 'look',
    says: `client ${clientId}; installed at ${installAddress({ redirectUrl })}, which has to reach ${host}:${port}`,
    next: `Open it in a browser and install the app; under "OAuth & Permissions" at ${APPS} the redirect URL has to be ${redirectUrl}.`,
  },
];

async function way(
  config: SlackConfig,
  ask: (method: string, token: string) => Promise<Answer>,
): Promise<Finding> {
  if (config.mode === 'http') {
    return {
      of: 'Slack signing secret',
      state: 'look',
      says: `set; only a request of Slack’s shows whether it is right. Parley listens on ${config.host}:${config.port}`,
      next: `Where Slack says that the address did not answer, look at the proxy in front and at the Signing Secret of "Basic Information" at ${APPS}.`,
    };
  }
  const opened = await ask('apps.connections.open', config.appToken);
  return opened.body.ok === true
    ? { of: 'Slack app-level token', state: 'ok', says: 'Socket Mode can be opened' }
    : refused(
        'Slack app-level token',
        opened,
        `Under "Basic Information", "App-Level Tokens" at ${APPS} make one with the scope connections:write, turn on Socket Mode, and put it into SLACK_APP_TOKEN.`,
      );
}

const refused = (of: string, { status, body }: Answer, next: string): Finding => ({
  of,
  state: 'wrong',
  says: `Slack refused it (${typeof body.error === 'string' ? body.error : `status ${status}`})`,
  next,
});

/** Slack names the scopes of a token with each answer. */
function scopeFinding({ header }: Answer, needed: readonly string[]): Finding[] {
  const granted = header('x-oauth-scopes')?.split(/\s*,\s*/u);
  if (granted === undefined) return [];
  const missing = needed.filter((scope) => !granted.includes(scope));
  if (missing.length === 0) return [{ of: 'Slack scopes', state: 'ok', says: 'all that are needed' }];
  const without = missing.flatMap((scope) => OPTIONAL_SCOPES.get(scope) ?? []);
  if (without.length === missing.length) {
    const says = `all that are needed; without ${missing.join(', ')} there are no ${without.join('; ')}`;
    return [{ of: 'Slack scopes', state: 'look', says, next: ANEW }];
  }
  return [
    {
      of: 'Slack scopes',
      state: 'wrong',
      says: `missing: ${missing.join(', ')}`,
      next: ANEW,
    },
  ];
}

const ANEW = `Paste what "parley manifest" prints under "App Manifest" of the app at ${APPS}, save, and reinstall it to the workspace.`;
