// What becomes of messages on Discord after they were posted: edits and deletions, as events that the core takes.
import type { Message, PartialMessage } from 'discord.js';
import type { ChatEvent } from '../../../src/index.ts';
import { writePlace } from '../post/place.ts';
import { keyOfReplied } from './answer-message.ts';
import type { Desk } from './desk.ts';
import { MESSAGE_WORTH, readMessage } from './incoming.ts';

export async function readEdit(message: Message, desk: Desk): Promise<ChatEvent> {
  const read = readMessage(message, await keyOfReplied(message, desk));
  const { key } = read;
  return {
    ...read,
    key: `${key}:edited:${message.editedTimestamp ?? Date.now()}`,
    changes: { event: key, how: 'edited' },
  };
}

/** Discord tells the id and the channel, and nothing of who wrote it or deleted it. */
export function readDeletion({ id, channelId, client }: Message | PartialMessage): ChatEvent {
  return {
    key: `discord:${id}:deleted`,
    conversation: `discord:${channelId}:deleted`,
    text: '',
    changes: { event: `discord:${id}`, how: 'deleted' },
    origin: {
      platform: 'discord',
      channel: `discord:${channelId}`,
      person: `discord:${client.user.id}`,
      place: writePlace({ kind: 'reply', channel: channelId, message: id }),
      answerWithin: MESSAGE_WORTH,
    },
  };
}
