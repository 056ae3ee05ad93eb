// One line on what the bot does, where it was invited: said once, and by itself.
import { remark } from '../answer/show/remarks.ts';
import type { Command } from './commands.ts';

/** What an adapter names as the command of such an event. */
export const INTRODUCE = 'introduce';

export const introduce: Command = {
  name: INTRODUCE,
  description: 'Says what the bot does, where it was invited',
  usage: '',
  slash: false,
  typed: 'never',
  inConversationOnly: true,
  options: [],
  handle: ({ prefix = '' }) => ({
    reply: remark(
      `Hello, I answer questions about the peace talks with exact words from news articles. Mention me with yours, or type /${prefix}ask to be answered alone.`,
    ),
    outcome: 'introduced',
  }),
};
