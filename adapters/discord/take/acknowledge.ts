// Tells Discord, within its 3 s, that an interaction is being taken care of.
import type { BaseInteraction } from 'discord.js';
import { deliver } from '../post/deliver.ts';
import { CODES, codeOf, faultFields } from '../post/faults.ts';
import type { Desk } from './desk.ts';

/** Never rejects: if Discord has not taken it, what is shown later is refused, and that is logged as an error. */
export async function acknowledge(
  call: () => Promise<unknown>,
  { id }: BaseInteraction,
  { log, timings }: Desk,
): Promise<void> {
  try {
    await deliver(call, timings.ackPauses);
  } catch (error) {
    // By a try of ours whose answer was lost.
    if (codeOf(error) === CODES.alreadyAcknowledged) return;
    log.warn({ interaction: id, ...faultFields(error) }, 'Discord: no word that an acknowledgement arrived');
  }
}
