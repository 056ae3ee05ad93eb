// The button under a slash command's answer that posts it for everyone in the channel.
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  type ButtonInteraction,
  ButtonStyle,
  ComponentType,
  type Message,
  MessageFlags,
} from 'discord.js';
import { acknowledge } from './acknowledge.ts';
import { type Desk, SILENT } from './ask.ts';
import { deliver } from './deliver.ts';
import { faultFields } from './faults.ts';

const SHARE_ID = 'share';

/**
 * Under each page, for that page: the button works from the message it stands under, so it needs no memory and works
 * after a restart too.
 */
export const shareButton = buttonRow({ label: 'Share in channel', disabled: false });
const sharedButton = buttonRow({ label: 'Shared in channel', disabled: true });

export const isShareButton = ({ customId }: ButtonInteraction): boolean => customId === SHARE_ID;

export async function shareAnswer(interaction: ButtonInteraction, desk: Desk): Promise<void> {
  if (!(await acknowledge(() => interaction.deferUpdate(), interaction, desk))) return;
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
    () => webhook.editMessage('@original', { components: [sharedButton], allowedMentions: SILENT }),
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
  return content === '' ? by : `${by}\n${content}`;
}

/** What the renderer sets: Discord adds more to an embed than it takes. */
const copyEmbed = ({ author, description, color, footer }: Readonly<APIEmbed>): APIEmbed => ({
  ...(author === undefined ? {} : { author: { name: author.name } }),
  ...(description === undefined ? {} : { description }),
  ...(color === undefined ? {} : { color }),
  ...(footer === undefined ? {} : { footer: { text: footer.text } }),
});

async function tellPrivately({ webhook, id }: ButtonInteraction, { log, timings }: Desk): Promise<void> {
  const content =
    'I could not post in this channel. Please ask an admin of this server to let me send messages with embeds here, or copy the answer.';
  const options = { content, flags: MessageFlags.Ephemeral, allowedMentions: SILENT } as const;
  await deliver(() => webhook.send(options), timings.sendPauses).catch((error: unknown) => {
    log.warn({ interaction: id, ...faultFields(error) }, 'Discord: nor could that be said');
  });
}

function buttonRow(look: { label: string; disabled: boolean }): APIActionRowComponent<APIButtonComponent> {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: SHARE_ID,
    ...look,
  } as const;
  return { type: ComponentType.ActionRow, components: [button] };
}
