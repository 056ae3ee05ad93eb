// Tells a channel what it will get from now on, which finds out in time whether anything can be posted there.
import type { Origin, Reply } from '../chat/chat.ts';
import type { CommandRequest, Memory } from './command.ts';

/** What a command works with that sets up a channel: a place that takes posts, and a memory. */
export interface Setting extends CommandRequest {
  readonly origin: Origin;
  readonly memory: Memory;
}

/** How long the word may be on its way, in milliseconds. */
const ANNOUNCED_WITHIN = 60_000;

export const NO_HOME =
  'I cannot post in this place by myself. Say it in a channel that I am in and may post in (in Discord: Send Messages and Embed Links).';

/** Undefined where the channel got it; else what to say of that to who asked. */
export async function announce(
  { origin: { platform, channel }, memory, now }: Setting,
  place: string,
  reply: Reply,
  key: string,
): Promise<string | undefined> {
  const delivery = await memory.announce({
    ...{ key, platform, channel, place, reply },
    expiresAt: now + ANNOUNCED_WITHIN,
  });
  if (delivery?.kind !== 'refused') return undefined;
  const { cause, closed } = delivery;
  return closed
    ? `I cannot post in this channel (${cause}). Invite me to it, or let me post there; then say it again.`
    : `I could not post in this channel just now (${cause}). Say it again in a minute.`;
}
