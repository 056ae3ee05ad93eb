// What the bot may do in a channel.
import {
  type BaseInteraction,
  type Channel,
  InteractionContextType,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';

const READ = new PermissionsBitField([
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.ReadMessageHistory,
]);

/** Whether the bot itself is where a command was used: somebody who has added it for themselves can use it anywhere. */
const isThere = ({ context, authorizingIntegrationOwners: owners }: BaseInteraction): boolean =>
  context === InteractionContextType.BotDM || (owners.guildId !== null && context !== PRIVATE);
const PRIVATE = InteractionContextType.PrivateChannel;

/** Whether there are others who can see what it posts there. */
export const isShared = (interaction: BaseInteraction): boolean =>
  interaction.context === InteractionContextType.Guild && isThere(interaction);

/** Whether it may read what was written there before. */
export const mayRead = (channel: Channel): boolean => has(channel, READ);

/** Whether it may post there without being spoken to. */
export const mayPostIn = (channel: Channel): boolean => has(channel, toPost(channel.isThread()));

/** The same by what Discord says with an interaction: the channel itself may be unknown yet. */
export function mayPostThere(interaction: BaseInteraction): boolean {
  const { appPermissions, channel } = interaction;
  if (!isThere(interaction)) return false;
  return channel?.isDMBased() || appPermissions.has(toPost(channel?.isThread() ?? false));
}

const toPost = (isThread: boolean): PermissionsBitField =>
  new PermissionsBitField([
    PermissionFlagsBits.ViewChannel,
    isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
    PermissionFlagsBits.EmbedLinks,
  ]);

/** In a direct message everything is allowed. */
function has(channel: Channel, wanted: PermissionsBitField): boolean {
  if (channel.isDMBased()) return true;
  return channel.permissionsFor(channel.client.user)?.has(wanted) ?? false;
}
