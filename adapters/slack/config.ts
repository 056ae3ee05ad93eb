// Slack's settings and what they mean together: Socket Mode, HTTP, or no Slack at all.
import * as z from 'zod';
import { defineSettings, optionalUrl } from '../../src/index.ts';

/** For an app that others install in workspaces of theirs. */
export interface InstallConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The address, as the browser of who installs it sees it, to which Slack leads back. */
  readonly redirectUrl: string;
  /** Ids of those that may install it; all, where absent. */
  readonly only?: readonly string[];
  /** Encrypts their tokens. */
  readonly secret: string;
  /** What has encrypted them before the secret was changed. */
  readonly formerSecret?: string;
  /** Where the page for it listens. */
  readonly host: string;
  readonly port: number;
}

interface Common {
  /** Base address of the Web API; Slack's own when absent. */
  readonly apiUrl?: string;
}

interface SocketModeConfig extends Common {
  readonly mode: 'socket';
  readonly appToken: string;
}

export interface HttpConfig extends Common {
  readonly mode: 'http';
  readonly signingSecret: string;
  readonly host: string;
  readonly port: number;
}

/** The token of one workspace, or those of all that install it. */
type Whose =
  | { readonly botToken: string; readonly install?: never }
  | { readonly install: InstallConfig; readonly botToken?: never };

export type SlackConfig = (SocketModeConfig | HttpConfig) & Whose;

/** Below the host of the redirect address; a proxy may have more before it. */
export const REDIRECT_PATH = '/slack/oauth_redirect';

const APP_TOKEN_HINT =
  'SLACK_APP_TOKEN (xapp-…, from "Basic Information", "App-Level Tokens", with the scope connections:write)';
const SIGNING_SECRET_HINT = 'SLACK_SIGNING_SECRET (from "Basic Information", "App Credentials")';
const BOT_TOKEN_HINT = 'SLACK_BOT_TOKEN (xoxb-…, from "OAuth & Permissions", after the app was installed)';
const NEW_SECRET = 'what "openssl rand -base64 32" prints';

/** What an app for many workspaces needs. */
const INSTALL_KEYS = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_REDIRECT_URL',
  'PARLEY_SECRET',
] as const;

const secret = z.string().min(32).optional();
/** Slack takes no other; a browser keeps the cookie of the page on this machine, too. */
const SAFE = /^(?:https:|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/u;

/** What tokens look like, which workspaces give while the program runs: no line of the log is to have one. */
export const SLACK_TOKENS = /\bx(?:ox[a-z]|app)[-.][\w.-]+/gu;

export const slackSettings = defineSettings({
  settings: {
    SLACK_BOT_TOKEN: {
      schema: z
        .string()
        .regex(/^xoxb-\S+$/u)
        .optional(),
      about:
        'bot token of the Slack app, in one workspace; Slack is left out when neither it nor SLACK_CLIENT_ID is set',
      expected:
        'the "Bot User OAuth Token", which starts with xoxb-, from "OAuth & Permissions" of the app at https://api.slack.com/apps',
      secret: true,
    },
    SLACK_APP_TOKEN: {
      schema: z
        .string()
        .regex(/^xapp-\S+$/u)
        .optional(),
      about:
        'app-level token for Socket Mode, which needs no public address; goes before HTTP when both are set',
      expected:
        'an app-level token, which starts with xapp-, with the scope connections:write, from "Basic Information" of the app at https://api.slack.com/apps',
      secret: true,
    },
    SLACK_SIGNING_SECRET: {
      schema: z
        .string()
        .regex(/^(?!xox|xapp)\S{16,}$/u)
        .optional(),
      about: 'signing secret for HTTP, where Slack calls https://<your host>/slack/events',
      expected:
        'the "Signing Secret" (not a token), from "Basic Information" of the app at https://api.slack.com/apps',
      secret: true,
    },
    SLACK_CLIENT_ID: {
      schema: z
        .string()
        .regex(/^\d+\.\d+$/u)
        .optional(),
      about: 'client ID of an app that any workspace may install, in place of SLACK_BOT_TOKEN',
      expected:
        'the "Client ID", two numbers with a dot between, from "Basic Information" of the app at https://api.slack.com/apps',
    },
    SLACK_CLIENT_SECRET: {
      schema: z
        .string()
        .regex(/^(?!xox|xapp)\S{16,}$/u)
        .optional(),
      about: 'client secret of that app',
      expected:
        'the "Client Secret" (not a token), from "Basic Information" of the app at https://api.slack.com/apps',
      secret: true,
    },
    SLACK_REDIRECT_URL: {
      schema: z
        .string()
        .refine((value) => SAFE.test(value) && URL.canParse(value) && value.endsWith(REDIRECT_PATH))
        .optional(),
      about: 'address to which Slack leads back who installs that app; its page is /slack/install beside it',
      expected: `an address such as https://parley.example.org${REDIRECT_PATH}, which reaches SLACK_PORT`,
    },
    SLACK_WORKSPACES: {
      schema: z
        .string()
        .regex(/^[TE][A-Z0-9]+(?:\s*,\s*[TE][A-Z0-9]+)*$/u)
        .transform((ids) => ids.split(/\s*,\s*/u))
        .optional(),
      about:
        'ids of the workspaces or organisations that may install that app; all that find its page when not set',
      expected: 'ids with commas between, such as T01ABCDEF, E01ABCDEF, or nothing',
    },
    PARLEY_SECRET: {
      schema: secret,
      about: 'encrypts the tokens of workspaces that install that app',
      expected: `32 characters or more that nobody can guess: ${NEW_SECRET}`,
      secret: true,
    },
    PARLEY_SECRET_BEFORE: {
      schema: secret,
      about: 'the PARLEY_SECRET before it was changed, for one start',
      expected: 'the former PARLEY_SECRET as it was, or nothing',
      secret: true,
    },
    SLACK_PORT: {
      schema: z
        .string()
        .regex(/^\d{1,5}$/u)
        .transform(Number)
        .refine((port) => port > 0 && port < 65_536)
        .default(3000),
      about: 'port to listen on for HTTP, and for the page with which workspaces install the app',
      expected: 'a number from 1 to 65535',
    },
    SLACK_HOST: {
      schema: z.string().regex(/^\S+$/u).default('127.0.0.1'),
      about:
        'address to listen on for HTTP; only this machine by default, as Slack needs HTTPS and so a proxy or tunnel in front; 0.0.0.0 in a container',
      expected: 'an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them',
    },
    SLACK_API_URL: {
      schema: optionalUrl,
      about: 'base address of the Slack Web API, for a proxy or GovSlack (https://slack-gov.com/api/)',
      expected: 'an address that starts with https:// (or http://), or nothing for https://slack.com/api/',
    },
  },
  check: (isSet) => {
    const ways = (['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const).filter(isSet);
    const given = INSTALL_KEYS.filter(isSet);
    const isForMany = given.some((key) => key !== 'PARLEY_SECRET');
    if (isForMany && isSet('SLACK_BOT_TOKEN')) {
      return [
        'SLACK_BOT_TOKEN and SLACK_CLIENT_ID: one is for one workspace, the other for all that install the app; keep one of the two.',
      ];
    }
    const whose = isSet('SLACK_BOT_TOKEN') ? 'SLACK_BOT_TOKEN' : isForMany ? 'SLACK_CLIENT_ID' : undefined;
    const problems = isForMany ? missingOf(INSTALL_KEYS.filter((key) => !isSet(key))) : [];
    if (whose !== undefined && ways.length === 0) {
      problems.push(
        `${whose}: set, but nothing says how Slack reaches the bot; put ${APP_TOKEN_HINT} for Socket Mode, or ${SIGNING_SECRET_HINT} for HTTP.`,
      );
    }
    if (whose === undefined && ways.length > 0) {
      problems.push(
        `${ways.join(' and ')}: set without SLACK_BOT_TOKEN; put ${BOT_TOKEN_HINT} too, or remove it to run without Slack.`,
      );
    }
    return problems;
  },
  build: (values): SlackConfig | undefined => {
    const whose = whoseOf(values);
    if (whose === undefined) return undefined;
    const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = values;
    const common = {
      ...whose,
      ...(values.SLACK_API_URL === undefined ? {} : { apiUrl: values.SLACK_API_URL }),
    };
    if (appToken !== undefined) return { ...common, mode: 'socket', appToken };
    if (signingSecret === undefined) return undefined;
    return { ...common, mode: 'http', signingSecret, host: values.SLACK_HOST, port: values.SLACK_PORT };
  },
});

interface WhoseValues {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_CLIENT_ID?: string | undefined;
  readonly SLACK_CLIENT_SECRET?: string | undefined;
  readonly SLACK_REDIRECT_URL?: string | undefined;
  readonly SLACK_WORKSPACES?: readonly string[] | undefined;
  readonly PARLEY_SECRET?: string | undefined;
  readonly PARLEY_SECRET_BEFORE?: string | undefined;
  readonly SLACK_HOST: string;
  readonly SLACK_PORT: number;
}

function whoseOf(values: WhoseValues): Whose | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_HOST: host, SLACK_PORT: port } = values;
  if (botToken !== undefined) return { botToken };
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = values;
  const {
    SLACK_REDIRECT_URL: redirectUrl,
    PARLEY_SECRET: secret,
    PARLEY_SECRET_BEFORE: formerSecret,
  } = values;
  if (!clientId || !clientSecret || !redirectUrl || !secret) return undefined;
  const { SLACK_WORKSPACES: only } = values;
  const install = { clientId, clientSecret, redirectUrl, secret, host, port, ...(only && { only }) };
  return { install: formerSecret === undefined ? install : { ...install, formerSecret } };
}

const INSTALL_HINTS: Readonly<Record<(typeof INSTALL_KEYS)[number], string>> = {
  SLACK_CLIENT_ID: 'the "Client ID" of "Basic Information", "App Credentials"',
  SLACK_CLIENT_SECRET: 'the "Client Secret" of "Basic Information", "App Credentials"',
  SLACK_REDIRECT_URL: `https://<your host>${REDIRECT_PATH}`,
  PARLEY_SECRET: NEW_SECRET,
};

const missingOf = (keys: readonly (typeof INSTALL_KEYS)[number][]): string[] =>
  keys.map(
    (key) => `${key}: is not set, and an app that workspaces install needs it; put ${INSTALL_HINTS[key]}.`,
  );
