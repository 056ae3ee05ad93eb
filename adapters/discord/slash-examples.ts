// In an answer to a slash command, what can be typed next is shown as one: plain words would go to the channel, and not
// to the bot.
import { type Command, commands, type Reply, renameExamples } from '../../src/index.ts';

export const withSlashExamples = (reply: Reply): Reply => renameExamples(reply, asSlashCommand);

/** 'statements Trump' as '/statements person: Trump', which is how Discord shows a command with its fields. */
function asSlashCommand(example: string): string {
  const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(example) ?? [];
  const isTyped = ({ slash, typed, name: other }: Command): boolean =>
    slash && typed !== 'never' && name === other;
  const command = commands.find(isTyped);
  return command === undefined ? withField('ask', example) : withField(name, rest);
}

/** What stands before the first field goes into the command's first. */
function withField(name: string, rest: string): string {
  const [first] = commands.find((command) => command.name === name)?.options ?? [];
  if (rest === '') return `/${name}`;
  const hasField = /^[a-z]+: /u.test(rest) && name !== 'ask';
  return hasField || first === undefined ? `/${name} ${rest}` : `/${name} ${first.name}: ${rest}`;
}
