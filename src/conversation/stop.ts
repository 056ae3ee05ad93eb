// `stop`: the bot says no more in a conversation until somebody speaks to it by name.
import { remark } from '../answer/show/remarks.ts';
import type { Command } from '../command/command.ts';
import { NOTHING_ASKED, type Turn } from './turn.ts';

export const stop: Command<Turn> = {
  name: 'stop',
  description: 'Make me stay quiet here until somebody mentions me',
  usage: '',
  slash: false,
  typed: 'alone',
  otherWords: ['please stop', 'stop please', 'stop answering', 'be quiet', 'stay out of this'],
  inConversationOnly: true,
  options: [],
  handle: ({ last, origin }) => ({
    reply: { ...remark(origin === undefined ? ALONE : IN_CHANNEL), private: true },
    outcome: 'stopped',
    turn: { ...(last ?? NOTHING_ASKED), isSilent: true },
  }),
};

const IN_CHANNEL =
  'I won’t say anything more here unless somebody mentions me or writes to me directly. To end a channel’s digest, say “digest off”.';
const ALONE = 'Here I speak only when I am spoken to; “exit” ends the conversation.';
