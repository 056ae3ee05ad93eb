// What is set for one channel: what the bot answers there, from which articles, and who may change that.
import * as z from 'zod';
import type { Channels } from '../store/store.ts';

/** What is answered of what people say in a channel, from the least to the most. */
export const ANSWERS = ['mentions', 'follow-ups', 'questions'] as const;
/** To whom slash commands are answered. */
export const COMMANDS = ['private', 'public'] as const;
export const MANAGERS = ['everybody', 'managers'] as const;

const names = z.array(z.string()).readonly();
const kept = z.object({
  answers: z.enum(ANSWERS).exactOptional(),
  commands: z.enum(COMMANDS).exactOptional(),
  /** Absent where it is as for the digests. */
  by: z.enum(MANAGERS).exactOptional(),
  /** Only articles of these, as the articles spell them; absent where all are. */
  outlets: names.exactOptional(),
  /** Only articles in these, as BCP 47 has them without a region; absent where all are. */
  languages: names.exactOptional(),
});

/** What somebody has set; the rest follows what holds where nothing is. */
export type KeptSettings = Readonly<z.infer<typeof kept>>;

const DEFAULTS = { answers: 'follow-ups', commands: 'private' } as const;
export type ChannelSettings = KeptSettings & Required<Pick<KeptSettings, keyof typeof DEFAULTS>>;

/** What another version wrote and this one cannot read is as if nothing was set. */
export async function keptSettings(channels: Channels, channel: string): Promise<KeptSettings> {
  return kept.safeParse(await channels.settings(channel)).data ?? {};
}

export const resolved = (held: KeptSettings): ChannelSettings => ({ ...DEFAULTS, ...held });

export const settingsOf = async (channels: Channels, channel: string): Promise<ChannelSettings> =>
  resolved(await keptSettings(channels, channel));
