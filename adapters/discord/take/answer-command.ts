// Answers a slash command: seen only by the person who asked.
import type { ChatInputCommandInteraction } from 'discord.js';
import { opensForm, slashCommandNamed } from '../../../src/index.ts';
import { REMARKS } from '../show/remarks.ts';
import { openForm } from './answer-form.ts';
import type { Desk } from './desk.ts';
import { readCommand } from './incoming.ts';
import { remark, takePrivately } from './take-interaction.ts';

export async function answerCommand(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const command = slashCommandNamed(interaction.commandName, desk.prefix);
  if (command === undefined) return remark(interaction, REMARKS.noSuchCommand, desk);
  const read = readCommand(interaction, command);
  if (read.options === undefined && opensForm(command.name, read.text)) {
    if ((await openForm(interaction, command.name, desk)) === undefined) return;
  }
  await takePrivately(interaction, read, desk);
}
