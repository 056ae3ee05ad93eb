// Answers a slash command: acknowledged at once, then filled in, seen only by the person who asked.
import { type ChatInputCommandInteraction, InteractionContextType, MessageFlags } from 'discord.js';
import type { Command } from '../../src/index.ts';
import { acknowledge } from './acknowledge.ts';
import { askBot, type Desk, SILENT } from './ask.ts';
import { deliver } from './deliver.ts';
import { faultFields } from './faults.ts';
import { describeCommand, readCommand } from './incoming.ts';
import { slashCommands } from './registration.ts';
import type { DiscordMessage } from './render.ts';
import { shareButton } from './share.ts';

export async function answerCommand(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const acknowledged = await acknowledge(
    () => interaction.deferReply({ flags: MessageFlags.Ephemeral }),
    interaction,
    desk,
  );
  if (!acknowledged) return;
  const command = slashCommands.find(({ name }) => name === interaction.commandName);
  const pages = command
    ? await answerPages(interaction, command, desk)
    : [{ content: `There is no command /${interaction.commandName} any more. Try /ask.`, embeds: [] }];
  await showPages(interaction, pages ?? [TAKEN_BEFORE], desk);
}

function answerPages(
  interaction: ChatInputCommandInteraction,
  command: Command,
  desk: Desk,
): Promise<DiscordMessage[] | undefined> {
  const incoming = readCommand(interaction, command);
  return askBot(desk, incoming, { question: describeCommand(command, incoming) });
}

/** Only after a restart in mid-answer: within one run an interaction is never handled twice. */
const TAKEN_BEFORE: DiscordMessage = {
  content: 'This question was taken up before. If you see no answer to it, please ask again.',
  embeds: [],
};

async function showPages(
  interaction: ChatInputCommandInteraction,
  pages: readonly DiscordMessage[],
  desk: Desk,
): Promise<void> {
  for (const [index, page] of pages.entries()) {
    try {
      await showPage(interaction, page, index, desk);
    } catch (error) {
      desk.log.error(
        { interaction: interaction.id, page: index + 1, ...faultFields(error) },
        'Discord: the answer to a slash command could not be shown',
      );
      await sayThatItFailed(interaction, index, desk);
      return;
    }
  }
}

/** Around the library's editReply and followUp: they refuse when the acknowledgement's own answer was lost. */
async function showPage(
  { webhook, context }: ChatInputCommandInteraction,
  page: DiscordMessage,
  index: number,
  { timings }: Desk,
): Promise<void> {
  const shareable = page.embeds.length > 0 && context === InteractionContextType.Guild;
  const options = { ...page, components: shareable ? [shareButton] : [], allowedMentions: SILENT };
  if (index === 0) {
    await deliver(() => webhook.editMessage('@original', options), timings.sendPauses);
  } else {
    // Follow-ups have no nonce: after a lost answer, a page shown twice is better than one not shown.
    await deliver(() => webhook.send({ ...options, flags: MessageFlags.Ephemeral }), timings.sendPauses);
  }
}

async function sayThatItFailed(
  interaction: ChatInputCommandInteraction,
  index: number,
  desk: Desk,
): Promise<void> {
  const content = 'Sorry, the answer could not be shown in full. Please ask again in a minute.';
  try {
    await showPage(interaction, { content, embeds: [] }, index, desk);
  } catch (error) {
    desk.log.warn(
      { interaction: interaction.id, ...faultFields(error) },
      'Discord: nor could that be said there',
    );
  }
}
