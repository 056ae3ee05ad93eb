// Asks the bot and renders its reply; a fault in either becomes an apology with an id that the log carries too.
import { randomBytes } from 'node:crypto';
import { apology, type Bot, type Incoming, type Logger } from '../../src/index.ts';
import { type DiscordMessage, type Frame, renderDiscord } from './render.ts';
import type { Timings } from './timings.ts';

/** What every listener works with. */
export interface Desk {
  readonly bot: Bot;
  readonly log: Logger;
  readonly timings: Timings;
}

/** The messages to show; undefined when this event was taken before. */
export async function askBot(
  { bot, log }: Desk,
  incoming: Incoming,
  frame: Frame = {},
): Promise<DiscordMessage[] | undefined> {
  try {
    const reply = await bot.receive(incoming);
    return reply && renderDiscord(reply, frame);
  } catch (err) {
    const id = randomBytes(4).toString('hex');
    log.error({ err, id, key: incoming.key }, 'Discord: could not answer; the person was told the id');
    return renderDiscord(apology(id), frame);
  }
}

/** For every message: nobody is ever pinged, whatever an article, a summary or a name contains. */
export const SILENT = { parse: [], repliedUser: false } as const;
