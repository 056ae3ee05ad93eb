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

/** Whether there are others who can see what is posted where a command was used. */
export const isShared = ({ context }: BaseInteraction): boolean => context === InteractionContextType.Guild;

/** Whether it may read what was written there before. */
export const mayRead = (channel: Channel): boolean => has(channel, READ);

/** Whether it may post there without being spoken to. */
export const mayPostIn = (channel: Channel): boolean => has(channel, toPost(channel.isThread()));

/** The same by what Discord says with an interaction: the channel itself may be unknown yet. */
export const mayPostThere = ({ appPermissions, channel }: BaseInteraction): boolean =>
  channel?.isDMBased() || appPermissions.has(toPost(channel?.isThread() ?? false));

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
