// What the Tab key makes of a line in the conversation: commands, and the names of who speaks.
import { type Bot, type Command, commands } from '../../src/index.ts';

/** Names that one Tab offers. */
const OFFERED = 12;

/**
 * Begins like no name: where names do not go on from what is typed, it keeps readline from putting what they have in
 * common in place of that, so that they are only listed.
 */
const APART = ' ';

/** What the end of the line can become, and that end, as node:readline wants it; `others` are words beside the commands. */
export function completeLine(
  line: string,
  bot: Pick<Bot, 'complete'>,
  others: readonly string[],
): [string[], string] {
  const [, name, rest] = /^\/?([a-z]+)\s+(.*)$/isu.exec(line) ?? [];
  const command = commands.find((each) => each.name === name?.toLowerCase());
  if (!command || rest === undefined) return [firstWords(line, others), line];
  const { option, typed } = optionAtEnd(command, rest);
  if (option === undefined || typed === '') return [[], line];
  const names = bot.complete({ command: command.name, option, typed, limit: OFFERED });
  return [fitting(names, typed), typed];
}

/** After a slash any command, else those that are typed without one. */
function firstWords(line: string, others: readonly string[]): string[] {
  if (line === '') return [];
  const typed = commands.filter((command) => command.typed !== 'never').map(({ name }) => name);
  const words = line.startsWith('/') ? commands.map(({ name }) => `/${name}`) : [...typed, ...others];
  return words.filter((word) => word.startsWith(line.toLowerCase()));
}

/** "outlet: Sk" is the option that it names; with no colon, the first one that can be completed. */
function optionAtEnd({ options }: Command, rest: string): { option?: string; typed: string } {
  const completed = options.filter(({ complete }) => complete !== undefined).map(({ name }) => name);
  const [, named, value = ''] = /^(?:.*\s)?([a-z]+):\s*([^:]*)$/isu.exec(rest) ?? [];
  if (named !== undefined) {
    const option = completed.find((name) => name === named.toLowerCase());
    return { ...(option !== undefined && { option }), typed: value };
  }
  const [option] = completed;
  return { ...(option !== undefined && { option }), typed: rest };
}

/** Those that go on from what is typed; else, for a single word, those that it may stand for. */
function fitting(names: readonly string[], typed: string): string[] {
  const longer = names.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
  if (longer.length > 0) return longer;
  if (/\s/u.test(typed.trim())) return [];
  return names.length > 1 ? [...names, APART] : [...names];
}
