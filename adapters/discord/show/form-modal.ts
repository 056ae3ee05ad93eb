// A form as a modal, and what was written in it.
import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Form, FormField } from '../../../src/index.ts';

const OPENING = 'form:';

export const formModal = (form: Form): APIModalInteractionResponseCallbackData => ({
  custom_id: `${OPENING}${form.command}`,
  title: form.title,
  components: form.fields.map(
    (field): APILabelComponent => ({
      type: ComponentType.Label,
      label: field.label,
      component: componentOf(field),
    }),
  ),
});

function componentOf({ name, required, value, hint, maxLength, choices }: FormField): APIComponentInLabel {
  if (choices !== undefined) {
    const options = choices.map((each) => ({ ...each, default: each.value === value }));
    return { type: ComponentType.StringSelect, custom_id: name, required, options };
  }
  return {
    ...{ type: ComponentType.TextInput, style: TextInputStyle.Short, custom_id: name, required },
    max_length: maxLength,
    ...(hint !== undefined && { placeholder: hint }),
    ...(value !== undefined && value !== '' && { value }),
  };
}

export interface Sent {
  readonly command: string;
  /** All fields, those that were left empty too. */
  readonly options: Readonly<Record<string, string>>;
}

/** Undefined for one of another version. */
export function readModal({ customId, fields }: ModalSubmitInteraction): Sent | undefined {
  if (!customId.startsWith(OPENING)) return undefined;
  const options = [...fields.fields.values()].map((field): [string, string] => {
    if ('value' in field) return [field.customId, String(field.value).trim()];
    return [field.customId, 'values' in field ? field.values.join(' ') : ''];
  });
  return { command: customId.slice(OPENING.length), options: Object.fromEntries(options) };
}
