// Which of Discord's events the bot acts on.
import { type Client, Events, type Interaction, MessageFlags } from 'discord.js';
import { answerCommand } from './answer-command.ts';
import { answerMessage } from './answer-message.ts';
import { type Desk, SILENT } from './ask.ts';
import type { InHand } from './in-hand.ts';
import { isAddressed } from './incoming.ts';
import { offerValues } from './offer-values.ts';
import { isShareButton, shareAnswer } from './share.ts';

/** Interactions whose ids are kept, against a second delivery. */
const IDS_KEPT = 1_000;

/** To be called before the login: what arrives in the first moments is not to be missed. */
export function registerListeners(client: Client, desk: Desk, inHand: InHand): void {
  const isNew = createOnce(IDS_KEPT);

  client.on(Events.MessageCreate, (message) => {
    if (isAddressed(message)) inHand.run(`message ${message.id}`, () => answerMessage(message, desk));
  });

  client.on(Events.InteractionCreate, (interaction) => {
    // One for each letter typed: nothing that a stop should wait for, nor an id worth keeping.
    if (interaction.isAutocomplete()) {
      void offerValues(interaction, desk);
      return;
    }
    // Unlike a message, an interaction delivered twice reaches the listeners twice.
    if (isNew(interaction.id)) {
      inHand.run(`interaction ${interaction.id}`, () => answerInteraction(interaction, desk));
    }
  });
}

async function answerInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isChatInputCommand()) return answerCommand(interaction, desk);
  if (interaction.isButton() && isShareButton(interaction)) return shareAnswer(interaction, desk);
  if (!interaction.isRepliable()) return;
  desk.log.warn({ type: interaction.type }, 'Discord: an interaction of an earlier version of the bot');
  await interaction.reply({
    content: 'This no longer works. Please ask again with /ask.',
    flags: MessageFlags.Ephemeral,
    allowedMentions: SILENT,
  });
}

/** Says of each id once that it is new. */
function createOnce(limit: number): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const [oldest] = seen;
    if (seen.size > limit && oldest !== undefined) seen.delete(oldest);
    return true;
  };
}
