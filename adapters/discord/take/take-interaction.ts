// Takes in what was asked with an interaction: on record first, then acknowledged, then answered.
import { MessageFlags, type RepliableInteraction } from 'discord.js';
import type { ChatEvent } from '../../../src/index.ts';
import { deliver } from '../post/deliver.ts';
import { faultFields } from '../post/faults.ts';
import { REMARKS } from '../show/remarks.ts';
import { acknowledge } from './acknowledge.ts';
import { type Desk, record, SILENT } from './desk.ts';

export async function takeInteraction(
  interaction: RepliableInteraction,
  event: ChatEvent,
  acknowledging: () => Promise<unknown>,
  desk: Desk,
): Promise<void> {
  const recorded = await record(event, desk);
  if (recorded === 'known') return;
  if (recorded === 'unrecorded') return remark(interaction, REMARKS.unrecorded, desk);
  await acknowledge(acknowledging, interaction, desk);
  await desk.courier.take(event);
}

/** Answered to the person alone. */
export const takePrivately = (
  interaction: RepliableInteraction,
  event: ChatEvent,
  desk: Desk,
): Promise<void> =>
  takeInteraction(interaction, event, () => interaction.deferReply({ flags: MessageFlags.Ephemeral }), desk);

/** Said to the person alone, in place of an answer. */
export async function remark(
  interaction: RepliableInteraction,
  content: string,
  { log, timings }: Desk,
): Promise<void> {
  const options = { content, flags: MessageFlags.Ephemeral, allowedMentions: SILENT } as const;
  try {
    await deliver(() => interaction.reply(options), timings.ackPauses);
  } catch (error) {
    log.warn({ interaction: interaction.id, ...faultFields(error) }, 'Discord: nor could that be said there');
  }
}
