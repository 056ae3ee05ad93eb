// The plain blocks that most replies are made of.
import type { Block } from './chat.ts';

export const paragraph = (text: string): Block => ({ type: 'paragraph', content: [text] });

/** A remark of the bot's own, shown dim. */
export const note = (text: string): Block => ({ type: 'note', content: [text] });
