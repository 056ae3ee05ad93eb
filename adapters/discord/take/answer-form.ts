// Opens forms as modals, and answers what is sent with them as what is typed: seen only by the person who sent it.
import type { ButtonInteraction, ChatInputCommandInteraction, ModalSubmitInteraction } from 'discord.js';
import { commands, type Form } from '../../../src/index.ts';
import { faultFields } from '../post/faults.ts';
import { formModal, readModal } from '../show/form-modal.ts';
import { REMARKS } from '../show/remarks.ts';
import type { Desk } from './desk.ts';
import { readForm } from './incoming.ts';
import { remark, takePrivately } from './take-interaction.ts';

/** What a person is told who sees no form: what to type instead, or that the store is at fault. */
interface NotShown {
  readonly typed?: string;
  readonly isFault?: true;
}

/** A modal cannot follow an acknowledgement: it is one. Undefined where it is shown; never rejects. */
export async function openForm(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  command: string,
  { courier, log }: Desk,
): Promise<NotShown | undefined> {
  let form: Form | undefined;
  try {
    form = await courier.inPlace.form(command, readForm(interaction, command).origin);
    if (form === undefined) return {};
    await interaction.showModal(formModal(form));
    return undefined;
  } catch (error) {
    log.warn({ command, ...faultFields(error) }, 'Discord: a form could not be shown');
    return form === undefined ? { isFault: true } : { typed: form.typed };
  }
}

export async function openFromButton(
  interaction: ButtonInteraction,
  command: string,
  desk: Desk,
): Promise<void> {
  const instead = await openForm(interaction, command, desk);
  if (instead === undefined) return;
  const { typed, isFault } = instead;
  const words = isFault ? REMARKS.unrecorded : REMARKS.tooOld;
  await remark(interaction, typed === undefined ? words : `${REMARKS.noForm} ${typed}`, desk);
}

export async function answerForm(interaction: ModalSubmitInteraction, desk: Desk): Promise<void> {
  const sent = readModal(interaction);
  if (sent === undefined || !commands.some(({ name }) => name === sent.command)) {
    return remark(interaction, REMARKS.tooOld, desk);
  }
  const event = { ...readForm(interaction, sent.command), options: sent.options };
  await takePrivately(interaction, event, desk);
}
