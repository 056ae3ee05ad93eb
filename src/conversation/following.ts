// The commands by which a channel follows a person or a topic.
import type { Command, CommandOption } from '../command/command.ts';
import { completeWho } from '../listing/who.ts';
import type { Turn } from './turn.ts';

/** What is followed, in UTF-16 units. */
const LIMIT = 200;

const what = (description: string): CommandOption => ({
  ...{ name: 'what', description, required: false, kind: 'text', maxLength: LIMIT, isText: true },
  complete: completeWho,
});

export const follow: Command<Turn> = {
  name: 'follow',
  description: 'New statements in this channel as they come: of a person, about a topic; what is followed',
  usage: 'Lavrov',
  slash: true,
  typed: 'first',
  inConversationOnly: true,
  options: [what('A person or a topic: Lavrov, sanctions; nothing shows what is followed')],
  handle: async (request) => (await import('../follow/command.ts')).handleFollow(request),
};

export const unfollow: Command<Turn> = {
  name: 'unfollow',
  description: 'No more of what this channel follows: of one person or topic, or of all',
  usage: 'Lavrov',
  slash: true,
  typed: 'first',
  inConversationOnly: true,
  options: [what('A person or a topic that is followed; nothing ends all')],
  handle: async (request) => (await import('../follow/command.ts')).handleUnfollow(request),
};
