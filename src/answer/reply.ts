// Turns an answer into a reply: the words around the evidence.
import type { Reply } from '../chat.ts';
import type { Command } from '../commands.ts';
import type { Library } from '../library.ts';
import type { Answer } from './answer.ts';

const say = (text: string): Reply => ({ summary: text, blocks: [{ type: 'paragraph', content: [text] }] });
export const apology = (id: string): Reply =>
  say(
    `Sorry, something went wrong on my side and this was not answered. Please ask again; if it goes on, tell whoever runs this bot the id ${id}.`,
  );
export const greeting = (_library: Library): Reply => say('Hello.');
export const helpReply = (_library: Library, _commands: readonly Command[]): Reply => say('Help.');
export const tooLongReply = (length: number, limit: number): Reply =>
  say(`That is ${length} characters; limit ${limit}.`);
export const renderAnswer = (_answer: Answer, _library: Library): Reply => say('Not yet.');
