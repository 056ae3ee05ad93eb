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
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    // Whoever runs a server can let others use it, in the server's settings.
    ...(command.name === 'digest' && digestBy === 'managers'
      ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }
      : {}),
    integration_types: [ApplicationIntegrationType.GuildInstall],
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
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
} satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** All of them. */
export const commandBodies = (naming: Naming) => [
  ...commands.filter(({ slash }) => slash).map((command) => commandBody(command, naming)),
  CHECK_MESSAGE,
];
