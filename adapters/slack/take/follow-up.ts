// Which messages go on in a thread with the bot without mentioning it again ("and Lavrov?").
import type { Message } from './incoming.ts';

/** A person, a group or everybody is called by name: then the message is for them. */
const CALLS_SOMEBODY = /<(?:@|!subteam\^|!here\b|!channel\b|!everyone\b)/u;

/**
 * Whether a message of a channel may be meant for the bot though it does not mention it. Below another it has to go on in a thread
 * in which the bot was asked; by itself it is unprompted. One that mentions the bot comes as an event of its own.
 */
export const mayBeMeant = ({ text = '' }: Message): boolean =>
  text.trim() !== '' && !CALLS_SOMEBODY.test(text);

export const isInThread = ({ ts, thread_ts: thread }: Message): boolean =>
  thread !== undefined && thread !== ts;
