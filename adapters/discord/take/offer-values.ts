// Offers values for a command's option while a person types it.
import type { AutocompleteInteraction } from 'discord.js';
import { printableLine, slashCommandNamed } from '../../../src/index.ts';
import { deliver } from '../post/deliver.ts';
import { CODES, codeOf, faultFields } from '../post/faults.ts';
import { serverNamed } from '../post/servers.ts';
import type { Desk } from './desk.ts';

/** What Discord takes: one value more or a longer one, and it shows none of them. */
const MOST_VALUES = 25;
const LONGEST_VALUE = 100;

/** Never rejects. What is not among the values can be sent all the same: the core says what may have been meant. */
export async function offerValues(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  const choices = valuesFor(interaction, desk).map((value) => ({ name: value, value }));
  try {
    await deliver(() => interaction.respond(choices), desk.timings.ackPauses);
  } catch (error) {
    const what = { interaction: interaction.id, ...faultFields(error) };
    // Either the person has typed on, or an earlier try had arrived.
    if (codeOf(error) === CODES.unknownInteraction || codeOf(error) === CODES.alreadyAcknowledged) {
      desk.log.debug(what, 'Discord: values to choose from came too late or twice');
    } else {
      desk.log.warn(what, 'Discord: no values to choose from could be offered');
    }
  }
}

function valuesFor(
  { commandName, options, id, guildId }: AutocompleteInteraction,
  { bot, prefix, log }: Desk,
): string[] {
  try {
    const { name, value } = options.getFocused(true);
    const command = slashCommandNamed(commandName, prefix)?.name ?? commandName;
    const where = guildId === null ? {} : { workspace: serverNamed(guildId) };
    const request = { command, option: name, typed: String(value), limit: MOST_VALUES, ...where };
    return [...new Set(bot.complete(request))].filter(canBeOffered).slice(0, MOST_VALUES);
  } catch (error) {
    log.error({ interaction: id, ...faultFields(error) }, 'Discord: no values to choose from could be found');
    return [];
  }
}

/** Whole and as it is: cut or cleaned, a value would be another one. */
const canBeOffered = (value: string): boolean =>
  value !== '' && value.length <= LONGEST_VALUE && printableLine(value).trim() === value;
