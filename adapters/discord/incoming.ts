// Reads what a person wrote on Discord: whether it is meant for the bot, and as what.
import {
  type ChatInputCommandInteraction,
  cleanContent,
  type Message,
  type TextBasedChannel,
} from 'discord.js';
import type { Command, Incoming } from '../../src/index.ts';

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
  return mentionOf(me).test(message.content) || message.mentions.repliedUser?.id === me;
}

export function readMessage(message: Message): Incoming {
  const { id, content, channel, author, client } = message;
  return {
    key: `discord:${id}`,
    conversation: conversationOf(channel, channel.id, author.id),
    text: cleanContent(withoutMention(content, client.user.id), channel),
  };
}

export function readCommand(interaction: ChatInputCommandInteraction, command: Command): Incoming {
  const { id, channel, channelId, user } = interaction;
  const filled = command.options.flatMap(({ name, isText }) => {
    // Whatever its type: a command can be used as an earlier version has registered it.
    const value = interaction.options.get(name)?.value ?? false;
    const text = value === false ? '' : String(value).trim();
    return text === '' ? [] : [{ name, isText, value: channel ? cleanContent(text, channel) : text }];
  });
  const options = filled.flatMap(({ name, isText, value }) => (isText ? [] : [[name, value] as const]));
  return {
    key: `discord:${id}`,
    conversation: conversationOf(channel, channelId, user.id),
    text: filled.find(({ isText }) => isText)?.value ?? '',
    command: command.name,
    ...(options.length > 0 && { options: Object.fromEntries(options) }),
  };
}

/** What was asked, to be shown above the answer: the question alone, else the command with what was filled in. */
export function describeCommand(command: Command, { text, options = {} }: Incoming): string {
  const opening = command.options.some(({ isText }) => isText) ? text : `/${command.name}`;
  return [opening, ...Object.entries(options).map(([name, value]) => `${name}: ${value}`)].join(' ').trim();
}

/** A thread is one conversation; in a channel, where several talk past each other, each person has their own. */
function conversationOf(channel: TextBasedChannel | null, channelId: string, userId: string): string {
  return channel?.isThread() ? `discord:${channelId}` : `discord:${channelId}:${userId}`;
}

const mentionOf = (id: string, flags = 'u'): RegExp => new RegExp(`<@!?${id}>`, flags);

/** What people put behind a name they call ('@Parley, who …') goes with it. */
function withoutMention(content: string, id: string): string {
  return content
    .replace(new RegExp(`^\\s*<@!?${id}>[\\s,:]*`, 'u'), '')
    .replace(new RegExp(`\\s*<@!?${id}>`, 'gu'), '')
    .trim();
}
