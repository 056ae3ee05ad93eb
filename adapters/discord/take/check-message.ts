// Answers "Who said this?" in the menu of a message: seen only by the person who asked.
import { type MessageContextMenuCommandInteraction, MessageFlags } from 'discord.js';
import type { Desk } from './desk.ts';
import { readCheck } from './incoming.ts';
import { takeInteraction } from './take-interaction.ts';

export function checkMessage(interaction: MessageContextMenuCommandInteraction, desk: Desk): Promise<void> {
  const acknowledging = () => interaction.deferReply({ flags: MessageFlags.Ephemeral });
  return takeInteraction(interaction, readCheck(interaction), acknowledging, desk);
}
