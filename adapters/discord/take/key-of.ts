// Which post a message of the bot's is a page of.

import { describeFault } from '../post/faults.ts';
import type { Desk } from './desk.ts';

/** Undefined too where that cannot be found out: the conversation's last post is meant then. */
export async function keyOf(messageId: string, { courier, log }: Desk): Promise<string | undefined> {
  try {
    return await courier.keyOf('discord', messageId);
  } catch (error) {
    log.warn({ message: messageId, cause: describeFault(error) }, 'Discord: could not look a message up');
    return undefined;
  }
}
