// The commands as Discord wants them, from the table of commands.
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type Command, type CommandOption, commands, slashName } from '../../../src/index.ts';

export interface Naming {
  /** Put before the names. */
  readonly prefix?: string;
  readonly digestBy?: 'everybody' | 'managers';
}

const FOR_SERVERS = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
/** Whoever has added the bot for themselves has these wherever they write, also where it is not. */
const FOR_PEOPLE = {
  contexts: [...FOR_SERVERS.contexts, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
/** Answered to the person alone, and about no channel. */
const ANYWHERE: ReadonlySet<string> = new Set(['ask', 'statements', 'people', 'check']);

export function commandBody(
  command: Command,
  { prefix = '', digestBy = 'everybody' }: Naming = {},
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: slashName(command.name, prefix),
    description: command.description,
    // Discord wants required options before the others.
    options: [...command.options].sort((a, b) => Number(b.required) - Number(a.required)).map(optionBody),
    ...(ANYWHERE.has(command.name) ? FOR_PEOPLE : FOR_SERVERS),
    // Whoever runs a server can let others use it, in the server's settings.
    ...(command.name === 'digest' && digestBy === 'managers'
      ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }
      : {}),
  };
}

function optionBody(option: CommandOption): APIApplicationCommandBasicOption {
  const { name, description, required, kind, maxLength, complete } = option;
  const common = { name, description, required };
  switch (kind) {
    case 'flag':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    case 'number':
      return { ...common, type: ApplicationCommandOptionType.Integer, min_value: 1 };
    case 'text':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        max_length: maxLength,
        ...(complete ? { autocomplete: true } : {}),
      };
  }
}

/** In the menu of every message. */
const CHECK_MESSAGE = {
  type: ApplicationCommandType.Message,
  name: 'Who said this?',
  ...FOR_PEOPLE,
} satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** All of them. */
export const commandBodies = (naming: Naming) => [
  ...commands.filter(({ slash }) => slash).map((command) => commandBody(command, naming)),
  CHECK_MESSAGE,
];
