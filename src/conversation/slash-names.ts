// The names of slash commands, which an operator may put a prefix before ('/parley-ask'): two apps of one workspace cannot
// have the same. And the examples of a reply as such commands, where plain words would go to the channel and not to the bot.
import type { Block, Inline, Reply } from '../chat/chat.ts';
import { commands } from './commands.ts';

export const slashName = (name: string, prefix: string): string => `${prefix}${name}`;

/** The command of that name, with the prefix or without: whoever made the app may have left it out. */
export function slashCommandNamed(typed: string, prefix: string): (typeof commands)[number] | undefined {
  const named = (name: string) => commands.find((command) => command.slash && command.name === name);
  const own = prefix !== '' && typed.startsWith(prefix) ? named(typed.slice(prefix.length)) : undefined;
  return own ?? named(typed);
}

export interface ExampleStyle {
  readonly prefix: string;
  /** Whether the platform shows a command with its fields: '/statements person: Trump'. */
  readonly hasFields: boolean;
}

/** 'statements Trump' becomes '/statements Trump', 'who leads?' becomes '/ask who leads?'. */
export const withSlashExamples = (reply: Reply, style: ExampleStyle): Reply =>
  renameExamples(reply, (example) => asSlashCommand(example, style));

function asSlashCommand(example: string, { prefix, hasFields }: ExampleStyle): string {
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/su.exec(example) ?? [];
  const named = commands.find(({ name, slash, typed }) => slash && typed !== 'never' && name === first);
  const [name, words] = named === undefined ? ['ask', example] : [first, rest];
  // What stands before the first field goes into the command's first.
  const [field] = commands.find((command) => command.name === name)?.options ?? [];
  const isInField = /^[a-z]+: /u.test(words) && name !== 'ask';
  const opening = hasFields && !isInField && words !== '' && field !== undefined ? `${field.name}: ` : '';
  return `/${slashName(name, prefix)} ${opening}${words}`.trimEnd();
}

function renameExamples(reply: Reply, rename: (example: string) => string): Reply {
  const inline = (part: Inline): Inline =>
    typeof part === 'string' || !('example' in part) ? part : { example: rename(part.example) };
  const inBlock = (block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'note':
        return { ...block, content: block.content.map(inline) };
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(inline)) };
      default:
        return block;
    }
  };
  return { ...reply, blocks: reply.blocks.map(inBlock) };
}
