// The typing indicator while an answer takes its time. Best effort: an answer never fails for it.
import type { TextBasedChannel } from 'discord.js';
import { describeFault } from '../post/faults.ts';
import type { Desk } from './desk.ts';

/** Discord shows it for 10 s. */
const RENEW_EVERY = 8_000;

/** Returns what ends it. A quick answer shows none: it would stay on for seconds behind the answer. */
export function showTyping(channel: TextBasedChannel | null, { log, timings }: Desk): () => void {
  if (!channel?.isSendable()) return () => {};
  const type = (): void => {
    channel
      .sendTyping()
      .catch((error: unknown) => log.debug({ cause: describeFault(error) }, 'Discord: no typing indicator'));
  };
  let timer = setTimeout(() => {
    type();
    timer = setInterval(type, RENEW_EVERY);
  }, timings.typingAfter);
  return () => clearTimeout(timer);
}
