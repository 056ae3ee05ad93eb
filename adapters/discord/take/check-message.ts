// Answers "Who said this?" in the menu of a message: seen only by the person who asked.
import type { MessageContextMenuCommandInteraction } from 'discord.js';
import type { Desk } from './desk.ts';
import { readCheck } from './incoming.ts';
import { takePrivately } from './take-interaction.ts';

export const checkMessage = (interaction: MessageContextMenuCommandInteraction, desk: Desk): Promise<void> =>
  takePrivately(interaction, readCheck(interaction), desk);
