// Discord's settings. This module loads no Discord library, so that the settings can be read without it.
import * as z from 'zod';
import { defineSettings, optionalUrl } from '../../src/index.ts';

export interface DiscordConfig {
  readonly token: string;
  /** Where Discord's REST API is, without the version; discord.com when absent. */
  readonly apiUrl?: string;
  /** How many connections share the servers; as many as Discord recommends when absent. */
  readonly shards?: number;
}

/** Three parts joined by dots. A client secret, a public key or a pasted "Bot …" header is none. */
const TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/u;

export const discordSettings = defineSettings({
  settings: {
    DISCORD_TOKEN: {
      schema: z.string().regex(TOKEN).optional(),
      about: 'token of the Discord bot; without it Discord is left out',
      expected:
        'the token that the Developer Portal shows under Bot > Reset Token: three parts joined by dots, without "Bot", spaces or quotes',
      secret: true,
    },
    DISCORD_SHARDS: {
      schema: z
        .string()
        .regex(/^[1-9]\d{0,3}$/u)
        .transform(Number)
        .optional(),
      about:
        'how many connections share the servers that the bot is in; as many as Discord recommends when not set',
      expected: 'a whole number from 1, the same for all copies, or nothing',
    },
    DISCORD_API_URL: {
      schema: optionalUrl,
      about: 'address of Discord’s REST API when it is reached through a proxy or a test server',
      expected: 'an address such as https://discord.com/api',
    },
  },
  build: ({
    DISCORD_TOKEN: token,
    DISCORD_API_URL: url,
    DISCORD_SHARDS: shards,
  }): DiscordConfig | undefined => {
    if (token === undefined) return undefined;
    return {
      token,
      ...(url === undefined ? {} : { apiUrl: url.replace(/\/+$/u, '') }),
      ...(shards === undefined ? {} : { shards }),
    };
  },
});
