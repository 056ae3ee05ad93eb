// Registers the slash commands with Discord, from the table of commands.
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type Client,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { type Command, type CommandOption, commands, slashName } from '../../../src/index.ts';
import { deliver } from '../post/deliver.ts';
import { faultFields } from '../post/faults.ts';
import type { Desk } from '../take/desk.ts';

interface Naming {
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

/** Replaces the whole list, so a start changes nothing when nothing changed. Mentions work without it: a fault is logged. */
export async function registerCommands(
  client: Client<true>,
  { prefix, log, timings: { sendPauses } }: Desk,
  digestBy: 'everybody' | 'managers',
): Promise<void> {
  const slash = commands
    .filter(({ slash }) => slash)
    .map((command) => commandBody(command, { prefix, digestBy }));
  const body = [...slash, CHECK_MESSAGE];
  const route = Routes.applicationCommands(client.application.id);
  try {
    await deliver(() => client.rest.put(route, { body }), sendPauses);
  } catch (error) {
    log.error(
      faultFields(error),
      'Discord: the slash commands could not be registered; mentions and direct messages work, restart to try again',
    );
  }
}
