// Registers the commands with Discord when the bot starts.
import { type Client, Routes } from 'discord.js';
import { deliver } from '../post/deliver.ts';
import { faultFields } from '../post/faults.ts';
import type { Desk } from '../take/desk.ts';
import { commandBodies } from './command-bodies.ts';

/** Replaces the whole list, so a start changes nothing when nothing changed. Mentions work without it: a fault is logged. */
export async function registerCommands(
  client: Client<true>,
  { prefix, log, timings: { sendPauses } }: Desk,
  digestBy: 'everybody' | 'managers',
): Promise<void> {
  const body = commandBodies({ prefix, digestBy });
  const route = Routes.applicationCommands(client.application.id);
  try {
    await deliver(() => client.rest.put(route, { body }), sendPauses);
  } catch (error) {
    log.error(
      faultFields(error),
      'Discord: the slash commands could not be registered; mentions and direct messages work, restart to try again',
    );
  }
}
