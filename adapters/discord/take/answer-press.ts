// Answers a button under an answer: under one that all can see for all, unless the reply is private; else for the person.
import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { type ChatEvent, commands, SHARE } from '../../../src/index.ts';
import { readAction, readChosen, readOpening } from '../show/buttons.ts';
import { REMARKS } from '../show/remarks.ts';
import { openFromButton } from './answer-form.ts';
import type { Desk } from './desk.ts';
import { isForOne, type Press, readPress } from './incoming.ts';
import { keyOf } from './key-of.ts';
import { remark, takeInteraction, takePrivately } from './take-interaction.ts';
import { showTyping } from './typing.ts';

const isKnown = (command: string): boolean =>
  command === SHARE.command || commands.some(({ name }) => name === command);

export async function answerPress(interaction: ButtonInteraction, desk: Desk): Promise<void> {
  const opens = readOpening(interaction.customId);
  if (opens !== undefined) return openFromButton(interaction, opens, desk);
  const action = readAction(interaction.customId);
  if (action === undefined || !isKnown(action.command)) {
    return remark(interaction, REMARKS.tooOld, desk);
  }
  const { command, about = await keyOf(interaction.message.id, desk) } = action;
  await answerAs(interaction, readPress(interaction, command, about), desk);
}

/** What is chosen in a menu: what is said about the post then. */
export async function answerChosen(interaction: StringSelectMenuInteraction, desk: Desk): Promise<void> {
  const chosen = readChosen(interaction.customId, interaction.values[0]);
  if (chosen === undefined) return remark(interaction, REMARKS.tooOld, desk);
  const { text, about } = chosen;
  await answerAs(interaction, { ...readPress(interaction, 'ask', about), text }, desk);
}

async function answerAs(interaction: Press, event: ChatEvent, desk: Desk): Promise<void> {
  // What is shared is for all, and only what is in the way of it for the person.
  if (isForOne(interaction) && event.command !== SHARE.command) {
    return takePrivately(interaction, event, desk);
  }
  // Whether the reply is for all is not known yet: this shows nothing, and lets either be sent.
  const stopTyping = showTyping(interaction.channel, desk);
  await takeInteraction(interaction, event, () => interaction.deferUpdate(), desk).finally(stopTyping);
}
