// Which of Discord's events the bot acts on.
import { type Client, Events, type Interaction } from 'discord.js';
import type { ChatEvent } from '../../../src/index.ts';
import { serverNamed } from '../post/servers.ts';
import { REMARKS } from '../show/remarks.ts';
import { isAddressed } from './addressed.ts';
import { answerCommand } from './answer-command.ts';
import { answerForm } from './answer-form.ts';
import { answerMessage } from './answer-message.ts';
import { answerChosen, answerPress } from './answer-press.ts';
import { readDeletion, readEdit } from './change.ts';
import { checkMessage } from './check-message.ts';
import { type Desk, run } from './desk.ts';
import { readInvitation } from './incoming.ts';
import { offerValues } from './offer-values.ts';
import { remark } from './take-interaction.ts';

/** To be called before the login: what arrives in the first moments is not to be missed. */
export function registerListeners(client: Client, desk: Desk): void {
  client.on(Events.MessageCreate, (message) => {
    if (isAddressed(message)) void run(`message ${message.id}`, () => answerMessage(message, desk), desk);
  });

  client.on(Events.MessageUpdate, (_, message) => {
    // One that does not name the bot any more comes without its words.
    if (!message.partial && isAddressed(message)) change(message.id, () => readEdit(message, desk));
  });
  client.on(Events.MessageDelete, (message) => change(message.id, async () => readDeletion(message)));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const message of messages.values()) change(message.id, async () => readDeletion(message));
  });

  client.on(Events.GuildCreate, (guild) => {
    const event = readInvitation(guild);
    if (event) void run(`server ${guild.id}`, () => desk.courier.take(event), desk);
  });

  // Not of one that Discord itself has lost for a while.
  client.on(Events.GuildDelete, ({ id }) => {
    void run(`server ${id} is left`, () => desk.onLeft(serverNamed(id)), desk);
  });

  client.on(Events.InteractionCreate, (interaction) => {
    // One for each letter typed: nothing that a stop should wait for.
    if (interaction.isAutocomplete()) void offerValues(interaction, desk);
    else void run(`interaction ${interaction.id}`, () => answerInteraction(interaction, desk), desk);
  });

  /** Of what may have been a question. */
  function change(id: string, read: () => Promise<ChatEvent>): void {
    const take = async (): Promise<void> => {
      const event = await read();
      if (await desk.courier.isMeant(event)) await desk.courier.take(event);
    };
    void run(`a change of message ${id}`, take, desk);
  }
}

async function answerInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isChatInputCommand()) return answerCommand(interaction, desk);
  if (interaction.isMessageContextMenuCommand()) return checkMessage(interaction, desk);
  if (interaction.isModalSubmit()) return answerForm(interaction, desk);
  if (interaction.isStringSelectMenu()) return answerChosen(interaction, desk);
  if (interaction.isButton()) return answerPress(interaction, desk);
  if (!interaction.isRepliable()) return;
  desk.log.warn({ type: interaction.type }, 'Discord: an interaction of an earlier version of the bot');
  await remark(interaction, REMARKS.tooOld, desk);
}
