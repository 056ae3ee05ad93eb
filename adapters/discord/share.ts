// The button under a slash command's answer that posts it for everyone in the channel.
import { type APIEmbed, type ButtonInteraction, ComponentType, type Message, MessageFlags } from 'discord.js';
import { acknowledge } from './acknowledge.ts';
import { asShared, type ButtonRow, button, SHARE_ID } from './buttons.ts';
import { deliver } from './deliver.ts';
import { type Desk, SILENT } from './desk.ts';
import { faultFields } from './faults.ts';
import { PERHAPS_TWICE, REMARKS } from './remarks.ts';

export const isShareButton = ({ customId }: ButtonInteraction): boolean => customId === SHARE_ID;

export async function shareAnswer(interaction: ButtonInteraction, desk: Desk): Promise<void> {
  await acknowledge(() => interaction.deferUpdate(), interaction, desk);
  const { message, user, channelId, client, webhook } = interaction;
  try {
    const channel = interaction.channel ?? (await client.channels.fetch(channelId));
    if (!channel?.isSendable()) throw new Error(`channel ${channelId} takes no messages`);
    const post = {
      content: attributed(user.id, message.content),
      embeds: message.embeds.map(({ data }) => copyEmbed(data)),
      allowedMentions: SILENT,
      // The message's id, not the click's: two clicks in a row post once. Its answer being lost, too.
      nonce: `${message.id}-s`,
      enforceNonce: true,
    };
    await deliver<unknown>(() => channel.send(post), desk.timings.sendPauses);
  } catch (error) {
    desk.log.error({ channel: channelId, ...faultFields(error) }, 'Discord: an answer could not be shared');
    await tellPrivately(interaction, desk);
    return;
  }
  await deliver(
    () =>
      webhook.editMessage('@original', { components: asShared(rowsOf(message)), allowedMentions: SILENT }),
    desk.timings.sendPauses,
  ).catch((error: unknown) => {
    desk.log.warn({ channel: channelId, ...faultFields(error) }, 'Discord: shared, but the button stayed');
  });
}

/**
 * A mention shows who it was and, unlike a name, cannot be borrowed; SILENT keeps it from pinging. The renderer leaves
 * room for it.
 */
function attributed(userId: string, content: Message['content']): string {
  const by = `<@${userId}> shared this answer:`;
  const words = content.replace(`${PERHAPS_TWICE}\n`, '');
  return words === '' ? by : `${by}\n${words}`;
}

/** What the renderer sets: Discord adds more to an embed than it takes. */
const copyEmbed = ({ author, description, color, footer }: Readonly<APIEmbed>): APIEmbed => ({
  ...(author === undefined ? {} : { author: { name: author.name } }),
  ...(description === undefined ? {} : { description }),
  ...(color === undefined ? {} : { color }),
  ...(footer === undefined ? {} : { footer: { text: footer.text } }),
});

async function tellPrivately({ webhook, id }: ButtonInteraction, { log, timings }: Desk): Promise<void> {
  const options = {
    content: REMARKS.mayNotShare,
    flags: MessageFlags.Ephemeral,
    allowedMentions: SILENT,
  } as const;
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
