// Which of Discord's events the bot acts on.
import { type Client, Events, type Interaction } from 'discord.js';
import { REMARKS } from '../show/remarks.ts';
import { isAddressed } from './addressed.ts';
import { answerCommand } from './answer-command.ts';
import { answerMessage } from './answer-message.ts';
import { answerPress } from './answer-press.ts';
import { checkMessage } from './check-message.ts';
import type { Desk } from './desk.ts';
import type { InHand } from './in-hand.ts';
import { readInvitation } from './incoming.ts';
import { offerValues } from './offer-values.ts';
import { isShareButton, shareAnswer } from './share.ts';
import { remark } from './take-interaction.ts';

/** To be called before the login: what arrives in the first moments is not to be missed. */
export function registerListeners(client: Client, desk: Desk, inHand: InHand): void {
  client.on(Events.MessageCreate, (message) => {
    if (isAddressed(message)) void inHand.run(`message ${message.id}`, () => answerMessage(message, desk));
  });

  client.on(Events.GuildCreate, (guild) => {
    const event = readInvitation(guild);
    if (event) void inHand.run(`server ${guild.id}`, async () => void (await desk.courier.take(event)));
  });

  client.on(Events.InteractionCreate, (interaction) => {
    // One for each letter typed: nothing that a stop should wait for.
    if (interaction.isAutocomplete()) void offerValues(interaction, desk);
    else void inHand.run(`interaction ${interaction.id}`, () => answerInteraction(interaction, desk));
  });
}

async function answerInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isChatInputCommand()) return answerCommand(interaction, desk);
  if (interaction.isMessageContextMenuCommand()) return checkMessage(interaction, desk);
  if (interaction.isButton()) {
    return isShareButton(interaction) ? shareAnswer(interaction, desk) : answerPress(interaction, desk);
  }
  if (!interaction.isRepliable()) return;
  desk.log.warn({ type: interaction.type }, 'Discord: an interaction of an earlier version of the bot');
  await remark(interaction, REMARKS.tooOld, desk);
}
