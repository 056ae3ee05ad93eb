// Which server a channel is of, and whether there are several: a channel's name does not tell, and some are told what nobody asked for.
import { type Client, type REST, Routes } from 'discord.js';
import * as z from 'zod';
import { idIn, type Logger, type Messenger } from '../../../src/index.ts';
import { deliver } from './deliver.ts';
import { CODES, codeOf, faultFields } from './faults.ts';

/** As the core names a server. */
export const serverNamed = (guild: string): string => `discord:${guild}`;

export interface ServersOptions {
  readonly rest: Pick<REST, 'get'>;
  /** The connections of this copy, which know the channels of some servers. */
  readonly clients: () => readonly Client<true>[];
  readonly pauses: readonly number[];
  readonly log: Logger;
}

const channelSchema = z.object({ guild_id: z.string().optional() });
const guilds = z.array(z.object({ id: z.string() }));

/** Channels that the bot cannot see, or that are gone: nothing is told there either. */
const NOT_SEEN: ReadonlySet<unknown> = new Set([CODES.unknownChannel, CODES.missingAccess]);

export function createServers({
  rest,
  clients,
  pauses,
  log,
}: ServersOptions): Required<Pick<Messenger, 'workspaceOf' | 'isShared'>> {
  /** A channel stays in its server. */
  const known = new Map<string, { readonly workspace?: string }>();

  function connected(id: string) {
    const [channel] = clients().flatMap(({ channels }) => channels.cache.get(id) ?? []);
    if (channel === undefined) return undefined;
    return channel.isDMBased() ? {} : { workspace: serverNamed(channel.guildId) };
  }

  return {
    async workspaceOf(channel) {
      const id = idIn(channel);
      const found = known.get(id) ?? connected(id);
      if (found) return found;
      try {
        const { guild_id: guild } = channelSchema.parse(
          await deliver(() => rest.get(Routes.channel(id)), pauses),
        );
        const asked = guild === undefined ? {} : { workspace: serverNamed(guild) };
        known.set(id, asked);
        return asked;
      } catch (error) {
        if (NOT_SEEN.has(codeOf(error))) return {};
        log.debug(
          { channel, ...faultFields(error) },
          'Discord: does not tell now of which server a channel is',
        );
        return undefined;
      }
    },

    async isShared() {
      const query = new URLSearchParams({ limit: '2' });
      try {
        return guilds.parse(await deliver(() => rest.get(Routes.userGuilds(), { query }), pauses)).length > 1;
      } catch (error) {
        log.warn(faultFields(error), 'Discord: does not tell now in how many servers the bot is');
        return true;
      }
    },
  };
}
