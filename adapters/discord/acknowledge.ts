// Tells Discord, within its 3 s, that an interaction is being taken care of.
import type { BaseInteraction } from 'discord.js';
import type { Desk } from './ask.ts';
import { deliver } from './deliver.ts';
import { CODES, codeOf, faultFields } from './faults.ts';

/** Whether to go on with the answer. */
export async function acknowledge(
  call: () => Promise<unknown>,
  { id }: BaseInteraction,
  { log, timings }: Desk,
): Promise<boolean> {
  try {
    await deliver(call, timings.ackPauses);
    return true;
  } catch (error) {
    // Acknowledged already: by a try of ours whose answer was lost.
    if (codeOf(error) === CODES.alreadyAcknowledged) return true;
    const refused = codeOf(error) !== undefined;
    const fields = { interaction: id, ...faultFields(error) };
    if (refused) log.error(fields, 'Discord: an interaction could not be acknowledged');
    // Discord may have taken it all the same: the answer will tell.
    else log.warn(fields, 'Discord: no word whether the acknowledgement arrived');
    return !refused;
  }
}
