// The line above an answer that says what was asked: Slack shows a slash command to nobody but the one who typed it.
import { printableLine, QUESTION_LIMIT } from '../../src/index.ts';

/** What was asked, as it is typed: 'who leads the delegation?', '/statements Trump', '/people'. */
const asTyped = (command: string, text: string): string =>
  printableLine(command === 'ask' ? text : `/${command} ${text}`.trimEnd());

/** Without a word, `/ask` is greeted; any other command gives its whole list. */
export const asksSomething = (command: string, text: string): boolean =>
  (command !== 'ask' || text.trim() !== '') && text.length <= QUESTION_LIMIT;

export const askedLine = (command: string, text: string): string => `You asked: ${asTyped(command, text)}`;

/** Names the person by name, not by mention: sharing notifies nobody. */
export const sharedLine = (name: string, command: string, text: string): string =>
  `Shared by ${printableLine(name)}, who asked: ${asTyped(command, text)}`;
