// The options of the command table as long options of the command line: --person <text>, --direct, --page <n>.
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CommandOption, Command as ParleyCommand } from '../../src/index.ts';

/** What was typed after a command's name: free text, and the options by name. */
export interface Typed {
  readonly text: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Gives a command every option of its entry in the table but the one whose value is its free text. */
export function addTableOptions(command: Command, { options }: ParleyCommand): void {
  for (const option of options) {
    if (!option.isText) command.addOption(toOption(option));
  }
}

/** What was typed, as the core takes it. */
export function readTyped(
  words: readonly string[],
  flags: Readonly<Record<string, unknown>>,
  { options }: ParleyCommand,
): Typed {
  const filled = options.flatMap(({ name, isText }): [string, string][] => {
    const value = isText ? undefined : flags[name];
    return value === undefined ? [] : [[name, String(value)]];
  });
  return { text: words.join(' ').trim(), options: Object.fromEntries(filled) };
}

function toOption(option: CommandOption): Option {
  const { name, description, required, kind } = option;
  const value = { text: ' <text>', number: ' <n>', flag: '' }[kind];
  const made = new Option(`--${name}${value}`, sentence(description)).makeOptionMandatory(required);
  return kind === 'flag' ? made : made.argParser((written) => readValue(written, option));
}

/** Descriptions in the table begin with a capital, those of commander with a small letter. */
const sentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function readValue(written: string, { kind, maxLength }: CommandOption): string {
  const value = written.trim();
  if (kind === 'number' && !/^0*[1-9]\d*$/u.test(value)) {
    throw new InvalidArgumentError('Put a whole number from 1.');
  }
  if (value === '') throw new InvalidArgumentError('Put something between the quotation marks.');
  if (value.length > maxLength) throw new InvalidArgumentError(`At most ${maxLength} characters are read.`);
  return value;
}
