// Registers the slash commands with Discord, from the table of commands.
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type Client,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { type Command, type CommandOption, commands, type Logger } from '../../src/index.ts';
import { deliver } from './deliver.ts';
import { faultFields } from './faults.ts';
import type { Timings } from './timings.ts';

export const slashCommands: readonly Command[] = commands.filter(({ slash }) => slash);

export function commandBody(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    // Discord wants required options before the others.
    options: [...command.options].sort((a, b) => Number(b.required) - Number(a.required)).map(optionBody),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
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

/** Replaces the whole list, so a start changes nothing when nothing changed. Mentions work without it: a fault is logged. */
export async function registerCommands(
  client: Client<true>,
  log: Logger,
  { sendPauses }: Timings,
): Promise<void> {
  const route = Routes.applicationCommands(client.application.id);
  try {
    await deliver(() => client.rest.put(route, { body: slashCommands.map(commandBody) }), sendPauses);
  } catch (error) {
    log.error(
      faultFields(error),
      'Discord: the slash commands could not be registered; mentions and direct messages work, restart to try again',
    );
  }
}
