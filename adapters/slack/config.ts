// Slack's settings and what they mean together: Socket Mode, HTTP, or no Slack at all.
import * as z from 'zod';
import { defineSettings, optionalUrl } from '../../src/index.ts';

interface Common {
  readonly botToken: string;
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

export type SlackConfig = SocketModeConfig | HttpConfig;

const APP_TOKEN_HINT =
  'SLACK_APP_TOKEN (xapp-…, from "Basic Information", "App-Level Tokens", with the scope connections:write)';
const SIGNING_SECRET_HINT = 'SLACK_SIGNING_SECRET (from "Basic Information", "App Credentials")';
const BOT_TOKEN_HINT = 'SLACK_BOT_TOKEN (xoxb-…, from "OAuth & Permissions", after the app was installed)';

export const slackSettings = defineSettings({
  settings: {
    SLACK_BOT_TOKEN: {
      schema: z
        .string()
        .regex(/^xoxb-\S+$/u)
        .optional(),
      about: 'bot token of the Slack app; Slack is left out when not set',
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
    SLACK_PORT: {
      schema: z
        .string()
        .regex(/^\d{1,5}$/u)
        .transform(Number)
        .refine((port) => port > 0 && port < 65_536)
        .default(3000),
      about: 'port to listen on for HTTP; not used in Socket Mode',
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
    if (isSet('SLACK_BOT_TOKEN') === ways.length > 0) return [];
    return isSet('SLACK_BOT_TOKEN')
      ? [
          `SLACK_BOT_TOKEN: set, but nothing says how Slack reaches the bot; put ${APP_TOKEN_HINT} for Socket Mode, or ${SIGNING_SECRET_HINT} for HTTP.`,
        ]
      : [
          `${ways.join(' and ')}: set without SLACK_BOT_TOKEN; put ${BOT_TOKEN_HINT} too, or remove it to run without Slack.`,
        ];
  },
  build: (values): SlackConfig | undefined => {
    const {
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      SLACK_SIGNING_SECRET: signingSecret,
    } = values;
    if (botToken === undefined) return undefined;
    const common = {
      botToken,
      ...(values.SLACK_API_URL === undefined ? {} : { apiUrl: values.SLACK_API_URL }),
    };
    if (appToken !== undefined) return { ...common, mode: 'socket', appToken };
    if (signingSecret === undefined) return undefined;
    return { ...common, mode: 'http', signingSecret, host: values.SLACK_HOST, port: values.SLACK_PORT };
  },
});
