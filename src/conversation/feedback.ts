// Helpful or not: what a person says of an answer, put on record beside it.
import { remark } from '../answer/show/remarks.ts';
import type { Command, CommandRequest, CommandResult } from '../command/command.ts';
import type { Verdict } from '../store/feedback.ts';
import type { Turn } from './turn.ts';

const THANKS: Readonly<Record<Verdict, string>> = {
  helpful: 'Thank you, noted as helpful.',
  'not helpful':
    'Thank you, noted as not helpful: whoever runs this bot can look at the question and the answer. Asking in other words may find more.',
};

/** What a person thinks of the post that they pressed the button of, or of the conversation's last. */
const noteVerdict =
  (verdict: Verdict) =>
  async ({ about, origin, memory, now }: CommandRequest): Promise<CommandResult> => {
    if (memory === undefined || origin === undefined) {
      return told('Nothing is kept on record here; in Slack and Discord it is.', 'no record');
    }
    if (about === undefined)
      return told('Nothing was answered here before. Ask a question first.', 'nothing before');
    const noted = await memory.feedback.give(about, origin.person, verdict, now);
    return noted
      ? told(THANKS[verdict], verdict)
      : told('That answer is too old: I no longer have it on record. Please ask again.', 'too old');
  };

/** Of no interest to anybody else in the channel. */
const told = (sentence: string, outcome: string): CommandResult => ({
  reply: { ...remark(sentence), private: true },
  outcome,
});

export const helpful: Command<Turn> = {
  name: 'helpful',
  description: 'Say that the last answer helped',
  usage: '',
  slash: false,
  typed: 'alone',
  otherWords: ['that helped', 'very helpful', '👍'],
  inConversationOnly: true,
  options: [],
  handle: noteVerdict('helpful'),
};

export const unhelpful: Command<Turn> = {
  name: 'unhelpful',
  description: 'Say that the last answer did not help; it is kept for whoever runs the bot',
  usage: '',
  slash: false,
  typed: 'alone',
  otherWords: ['not helpful', 'that did not help', "that didn't help", 'wrong answer', '👎'],
  inConversationOnly: true,
  options: [],
  handle: noteVerdict('not helpful'),
};
