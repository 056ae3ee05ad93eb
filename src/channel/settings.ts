// What is set for one channel: what the bot answers there, and who may change that.
import * as z from 'zod';
import type { Channels } from '../store/store.ts';

/** What is answered of what people say in a channel, from the least to the most. */
export const ANSWERS = ['mentions', 'follow-ups', 'questions'] as const;
/** To whom slash commands are answered. */
export const COMMANDS = ['private', 'public'] as const;
export const MANAGERS = ['everybody', 'managers'] as const;

const settings = z.object({
  answers: z.enum(ANSWERS).default('follow-ups'),
  commands: z.enum(COMMANDS).default('private'),
  /** Absent where it is as for the digests. */
  by: z.enum(MANAGERS).exactOptional(),
});

export type ChannelSettings = Readonly<z.infer<typeof settings>>;

/** What another version wrote and this one cannot read is as if nothing was set. */
export async function settingsOf(channels: Channels, channel: string): Promise<ChannelSettings> {
  return settings.safeParse(await channels.settings(channel)).data ?? settings.parse({});
}
