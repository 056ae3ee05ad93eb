// Reads what a person did on Discord as an event: what was said or pressed, in which conversation, and where the reply goes.
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  cleanContent,
  type Guild,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
  type TextBasedChannel,
} from 'discord.js';
import { type ChatEvent, type Command, INTRODUCE, type Origin, SHARE } from '../../../src/index.ts';
import { type Place, writePlace } from '../post/place.ts';
import { serverNamed } from '../post/servers.ts';
import { isShared, mayPostIn, mayPostThere } from './channel.ts';

/** After an hour nobody waits for an answer any more. */
export const MESSAGE_WORTH = 60 * 60_000;
/** Discord closes an interaction after 15 min. */
const INTERACTION_WORTH = 14 * 60_000;

export function readMessage(message: Message, about?: string): ChatEvent {
  const { id, content, channel, channelId, guildId, author, client } = message;
  return {
    key: `discord:${id}`,
    conversation: conversationOf(channel, channelId, author.id),
    text: cleanContent(withoutMention(content, client.user.id), channel),
    ...(about === undefined ? {} : { about }),
    origin: {
      ...whoAndWhere(channelId, guildId, author.id, mayPostIn(channel)),
      ...managing(message),
      place: writePlace({ kind: 'reply', channel: channelId, message: id }),
      answerWithin: MESSAGE_WORTH,
    },
  };
}

export function readCommand(interaction: ChatInputCommandInteraction, command: Command): ChatEvent {
  const { channel } = interaction;
  const filled = command.options.flatMap(({ name, isText }) => {
    // Whatever its type: a command can be used as an earlier version has registered it.
    const value = interaction.options.get(name)?.value ?? false;
    const text = value === false ? '' : String(value).trim();
    return text === '' ? [] : [{ name, isText, value: inWords(text, channel) }];
  });
  const options = filled.flatMap(({ name, isText, value }) => (isText ? [] : [[name, value] as const]));
  const text = filled.find(({ isText }) => isText)?.value ?? '';
  const event = readInteraction(interaction, privately(interaction));
  return {
    ...event,
    // Where not everybody may switch a digest, Discord lets nobody else use the command.
    origin: {
      ...event.origin,
      hidesQuestion: true,
      mayManage: command.name === 'digest' || mayManage(interaction),
    },
    text,
    command: command.name,
    ...(options.length > 0 && { options: Object.fromEntries(options) }),
  };
}

/** What a form of a command is asked for or sent with. */
export function readForm(
  interaction: ChatInputCommandInteraction | ButtonInteraction | ModalSubmitInteraction,
  command: string,
): ChatEvent {
  const event = readInteraction(interaction, privately(interaction));
  return {
    ...event,
    origin: { ...event.origin, hidesQuestion: true, mayManage: mayManage(interaction) },
    ...{ text: '', command },
  };
}

/** With names for mentions, as far as they are known; the library knows none of a group's. */
const inWords = (text: string, channel: TextBasedChannel | null): string =>
  channel === null || (channel.isDMBased() && !channel.isSendable()) ? text : cleanContent(text, channel);

/** The bot is in a server from now on, and says a word about it where Discord itself greets people; not where it may not. */
export function readInvitation({ id, systemChannel, joinedTimestamp, client }: Guild): ChatEvent | undefined {
  if (systemChannel === null || !mayPostIn(systemChannel)) return undefined;
  const { id: channel } = systemChannel;
  return {
    key: `discord:${id}:joined:${joinedTimestamp}`,
    conversation: `discord:${channel}:joined`,
    text: '',
    command: INTRODUCE,
    origin: {
      ...whoAndWhere(channel, id, client.user.id, true),
      place: writePlace({ kind: 'channel', channel }),
      answerWithin: MESSAGE_WORTH,
    },
  };
}

/** What stands in a message, to be found in the articles: also in embeds, as bots and links have them. */
export function readCheck(interaction: MessageContextMenuCommandInteraction): ChatEvent {
  const { channel, targetMessage } = interaction;
  const { content, embeds } = targetMessage;
  const written = [content, ...embeds.map(({ description }) => description ?? '')].join('\n').trim();
  const event = readInteraction(interaction, privately(interaction));
  return {
    ...event,
    origin: { ...event.origin, hidesQuestion: true, isForOne: true },
    text: inWords(written, channel),
    command: 'check',
  };
}

/** `about` is the post under which the button stands. */
export function readPress(interaction: Press, command: string, about?: string): ChatEvent {
  const { id, applicationId: application, token, channelId: channel, message } = interaction;
  return {
    ...readInteraction(
      interaction,
      isForOne(interaction) && command !== SHARE.command
        ? privately(interaction)
        : { kind: 'press', application, token, id, channel, message: message.id },
    ),
    text: '',
    command,
    ...(about === undefined ? {} : { about }),
  };
}

/** Whether a button is pressed under a message that only this person sees. */
export const isForOne = ({ message }: Press): boolean => message.flags.has(MessageFlags.Ephemeral);

/** Of a button, or of a page in a menu. */
export type Press = ButtonInteraction | StringSelectMenuInteraction;

type Interaction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | Press
  | ModalSubmitInteraction;

function readInteraction(
  interaction: Interaction,
  place: Place,
): Pick<ChatEvent, 'key' | 'conversation' | 'origin'> {
  const { id, channel, user } = interaction;
  // A modal that was opened nowhere has none; the bot opens none of these.
  const channelId = interaction.channelId ?? '0';
  return {
    key: `discord:${id}`,
    conversation: conversationOf(channel, channelId, user.id),
    origin: {
      ...whoAndWhere(channelId, interaction.guildId, user.id, mayPostThere(interaction)),
      place: writePlace(place),
      name: user.displayName,
      isShareable: place.kind === 'interaction' && isShared(interaction),
      answerWithin: INTERACTION_WORTH,
    },
  };
}

const privately = (interaction: Interaction): Place & { readonly kind: 'interaction' } => ({
  kind: 'interaction',
  application: interaction.applicationId,
  token: interaction.token,
});

/** In a direct message there is nobody else. */
const mayManage = ({ memberPermissions }: Interaction): boolean =>
  memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? true;

/** Discord says with a message what its author may; of one that was missed it does not. */
function managing({ channel, member }: Message): Pick<Origin, 'mayManage'> {
  if (channel.isDMBased()) return { mayManage: true };
  return member === null ? {} : { mayManage: member.permissions.has(PermissionFlagsBits.ManageGuild) };
}

function whoAndWhere(
  channel: string,
  guild: string | null,
  person: string,
  mayPost: boolean,
): Omit<Origin, 'place' | 'answerWithin'> {
  return {
    platform: 'discord',
    channel: `discord:${channel}`,
    ...(guild !== null && { workspace: serverNamed(guild) }),
    person: `discord:${person}`,
    ...(mayPost ? { home: writePlace({ kind: 'channel', channel }) } : {}),
  };
}

/** A thread is one conversation; in a channel, where several talk past each other, each person has their own. */
function conversationOf(channel: TextBasedChannel | null, channelId: string, userId: string): string {
  return channel?.isThread() ? `discord:${channelId}` : `discord:${channelId}:${userId}`;
}

/** What people put behind a name they call ('@Parley, who …') goes with it. */
function withoutMention(content: string, id: string): string {
  return content
    .replace(new RegExp(`^\\s*<@!?${id}>[\\s,:]*`, 'u'), '')
    .replace(new RegExp(`\\s*<@!?${id}>`, 'gu'), '')
    .trim();
}
