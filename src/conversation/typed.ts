// What a person typed, read as a command of the table and what follows it.
import { type Command, commands } from './commands.ts';

/** A person's text, read as a command and what follows it. Text that names no command is a question. */
export function parseCommand(
  text: string,
  named?: string,
  table: readonly Command[] = commands,
): { command: Command; text: string } {
  const trimmed = text.trim();
  if (named === undefined || named === 'ask') {
    const typed = typedCommand(trimmed);
    if (typed) return typed;
  }
  const command = table.find(({ name }) => name === named) ?? commandNamed('ask');
  return { command, text: trimmed };
}

/** "more", "why this?": nothing but a command that goes on from an answer. */
export const isCommandAlone = (text: string): boolean => commandAlone(text)?.inConversationOnly === true;

function commandAlone(text: string): Command | undefined {
  const words = text.toLowerCase().replace(/^\/|[\s?!.,…]+$/gu, '');
  return commands.find(
    ({ name, typed, otherWords = [] }) => typed === 'alone' && [name, ...otherWords].includes(words),
  );
}

/** "/statements Trump", "statements Trump", "help", "people page: 2", "show more". */
function typedCommand(text: string): { command: Command; text: string } | undefined {
  if (/^\?+$/u.test(text)) return { command: commandNamed('help'), text: '' };
  const alone = commandAlone(text);
  // What follows its name is for it: "export markdown".
  if (alone) return { command: alone, text: text.replace(/^\/?[a-z]+|[?!.,…]+$/giu, '').trim() };
  const [first = '', slash, name] = /^(\/?)([a-z]+)(?=$|[\s:.!?])[:.!?]*/iu.exec(text) ?? [];
  const command = commands.find((each) => each.name === name?.toLowerCase());
  if (!command) return undefined;
  const rest = text.slice(first.length).trim();
  const isPage = /^page(?!\p{L})/iu.test(rest) && command.options.some(({ name }) => name === 'page');
  const fits =
    command.typed === 'first' ||
    (command.typed === 'before a quotation' && /^["“„«‘']/u.test(rest)) ||
    (command.typed === 'before a number' && /^(?:[[#(]*\d{1,2}[\]).]*)?[\s!?.]*$/u.test(rest)) ||
    (command.typed === 'alone' && isPage) ||
    // "/why did the talks fail" is a question.
    (slash === '/' && (command.slash || rest === ''));
  return fits ? { command, text: rest } : undefined;
}

function commandNamed(name: string): Command {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`there is no command ${name}`);
  return command;
}
