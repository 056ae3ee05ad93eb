// The settings of channels in PostgreSQL.
import type { Channels } from '../store.ts';
import type { Connection } from './connection.ts';
import { prepare } from './statement.ts';

const find = prepare<{ readonly settings: string }>(
  'SELECT settings FROM parley.channels WHERE channel = $channel',
);
const upsert = prepare(`
  INSERT INTO parley.channels (channel, platform, settings) VALUES ($channel, $platform, $settings)
  ON CONFLICT (channel) DO UPDATE SET settings = excluded.settings`);

export function createChannels({ query }: Connection): Channels {
  return {
    settings: (channel) =>
      query(async (session) => {
        const row = await find.get(session, { channel });
        return row && (JSON.parse(row.settings) as unknown);
      }),
    async set(platform, channel, settings) {
      await query((session) =>
        upsert.run(session, { platform, channel, settings: JSON.stringify(settings) }),
      );
    },
  };
}
