// `stop`: the bot says no more in a conversation until somebody speaks to it by name.
import { remark } from '../answer/show/remarks.ts';
import type { Command } from '../command/command.ts';
import type { Turn } from './turn.ts';

export const stop: Command<Turn> = {
  name: 'stop',
  description: 'Have me say no more here until somebody mentions me',
  usage: '',
  slash: false,
  typed: 'alone',
  otherWords: ['please stop', 'stop please', 'stop answering', 'be quiet', 'stay out of this'],
  inConversationOnly: true,
  options: [],
  handle: ({ last, origin }) => ({
    reply: { ...remark(origin === undefined ? ALONE : IN_CHANNEL), private: true },
    outcome: 'stopped',
    ...(last && { turn: { ...last, isSilent: true } }),
  }),
};

const IN_CHANNEL =
  'I say no more here until somebody mentions me. The digest of a channel is ended by “digest off”.';
const ALONE = 'Here I speak only when I am spoken to; “exit” ends the conversation.';
