// Which messages are meant for the bot.
import type { Message } from 'discord.js';

/**
 * A direct message, or a message that names the bot itself. @everyone, @here and roles do not name it, nor does its
 * name in a code block (Discord's own list of mentions decides). A reply to one of its messages counts while the reply
 * pings it: whoever switches the ping off is talking to the others.
 */
export function isAddressed(message: Message): boolean {
  if (message.author.bot || message.webhookId !== null || message.system) return false;
  if (message.channel.isDMBased()) return true;
  const me = message.client.user.id;
  if (!message.mentions.users.has(me)) return false;
  return new RegExp(`<@!?${me}>`, 'u').test(message.content) || repliesTo(message) !== undefined;
}

/** The bot's own message that this one replies to with a ping. */
export function repliesTo({ client, mentions, reference }: Message): string | undefined {
  return mentions.repliedUser?.id === client.user.id ? reference?.messageId : undefined;
}
