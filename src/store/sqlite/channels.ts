// The settings of channels in SQLite.
import type { Channels } from '../store.ts';
import type { Connection } from './connection.ts';

export function createChannels({ prepare, read, write }: Connection): Channels {
  const find = prepare<{ readonly settings: string }>(
    'SELECT settings FROM channels WHERE channel = $channel',
  );
  const set = prepare(`
    INSERT INTO channels (channel, platform, settings) VALUES ($channel, $platform, $settings)
    ON CONFLICT (channel) DO UPDATE SET settings = excluded.settings`);
  return {
    settings: (channel) =>
      read(() => {
        const row = find.get({ channel });
        return row && (JSON.parse(row.settings) as unknown);
      }),
    async set(platform, channel, settings) {
      await write(() => set.run({ platform, channel, settings: JSON.stringify(settings) }));
    },
  };
}
