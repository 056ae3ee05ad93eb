// Registers the commands with Discord when the bot starts.
import { Routes } from 'discord.js';
import { deliver } from '../post/deliver.ts';
import { faultFields } from '../post/faults.ts';
import type { Desk } from '../take/desk.ts';
import { commandBodies } from './command-bodies.ts';
import type { Discord } from './reach.ts';

/** Replaces the whole list, so a start changes nothing when nothing changed. Mentions work without it: a fault is logged. */
export async function registerCommands(
  { rest, application }: Pick<Discord, 'rest' | 'application'>,
  { prefix, log, timings: { sendPauses } }: Desk,
  digestBy: 'everybody' | 'managers',
): Promise<void> {
  const body = commandBodies({ prefix, digestBy });
  const route = Routes.applicationCommands(application);
  try {
    await deliver(() => rest.put(route, { body }), sendPauses);
  } catch (error) {
    log.error(
      faultFields(error),
      'Discord: the slash commands could not be registered; mentions and direct messages work, restart to try again',
    );
  }
}
