// The button under a slash command's answer that posts it for everyone in the channel.
import { type ButtonInteraction, ComponentType, type Message, MessageFlags } from 'discord.js';
import type { Shared } from '../../../src/index.ts';
import { deliver } from '../post/deliver.ts';
import { faultFields } from '../post/faults.ts';
import { writePlace } from '../post/place.ts';
import { asShared, type ButtonRow, button, readShare } from '../show/buttons.ts';
import { REMARKS } from '../show/remarks.ts';
import { acknowledge } from './acknowledge.ts';
import { type Desk, SILENT } from './desk.ts';
import { keyOf } from './key-of.ts';

export const isShareButton = ({ customId }: ButtonInteraction): boolean => readShare(customId) !== undefined;

export async function shareAnswer(interaction: ButtonInteraction, desk: Desk): Promise<void> {
  await acknowledge(() => interaction.deferUpdate(), interaction, desk);
  const { message, user, channelId: channel, customId } = interaction;
  const key = readShare(customId)?.key || (await keyOf(message.id, desk)) || '';
  const shared = await desk.courier.share({
    ...{ key, platform: 'discord', channel: `discord:${channel}`, person: `discord:${user.id}` },
    ...{ name: user.displayName, place: writePlace({ kind: 'channel', channel }) },
  });
  if (shared.kind === 'shared' || shared.kind === 'shared already') await showShared(interaction, desk);
  else await tellPrivately(interaction, wordFor(shared), desk);
}

const wordFor = (shared: Exclude<Shared, { readonly kind: 'shared' }>): string =>
  shared.kind === 'refused' && shared.closed ? REMARKS.mayNotShare : shared.word;

async function showShared({ message, webhook, channelId }: ButtonInteraction, desk: Desk): Promise<void> {
  const components = asShared(rowsOf(message));
  await deliver(
    () => webhook.editMessage('@original', { components, allowedMentions: SILENT }),
    desk.timings.sendPauses,
  ).catch((error: unknown) => {
    desk.log.warn({ channel: channelId, ...faultFields(error) }, 'Discord: shared, but the button stayed');
  });
}

async function tellPrivately(
  { webhook, id }: ButtonInteraction,
  content: string,
  { log, timings }: Desk,
): Promise<void> {
  const options = { content, flags: MessageFlags.Ephemeral, allowedMentions: SILENT } as const;
  await deliver(() => webhook.send(options), timings.sendPauses).catch((error: unknown) => {
    log.warn({ interaction: id, ...faultFields(error) }, 'Discord: nor could that be said');
  });
}

/** As they were sent: Discord adds to a row. */
function rowsOf({ components }: Message): ButtonRow[] {
  return components.flatMap((row) => {
    if (row.type !== ComponentType.ActionRow) return [];
    const buttons = row.components.flatMap((each) =>
      each.type === ComponentType.Button && each.customId !== null
        ? [button({ custom_id: each.customId, label: each.label ?? '', disabled: each.disabled })]
        : [],
    );
    return [{ type: ComponentType.ActionRow, components: buttons } as const];
  });
}
