// A form as a modal view, what was written in it, and the view that says what came of it.
import type { types } from '@slack/bolt';
import * as z from 'zod';
import { type Form, type FormField, jsonIn, printableLine, type Reply } from '../../../src/index.ts';
import { renderBlocks } from './render.ts';

/** Where what comes of it is to be told; goes with the view, which Slack shows to nobody. */
const asked = z.object({ channel: z.string(), responseUrl: z.string().exactOptional() });
export type AskedFrom = z.infer<typeof asked>;

/** Slack takes 100 blocks. */
const BLOCKS_LIMIT = 100;
export const FORM_VIEW = /^form-(?<command>[a-z]+)$/u;

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

export function formView(form: Form, from: AskedFrom): types.ModalView {
  return {
    type: 'modal',
    callback_id: `form-${form.command}`,
    private_metadata: JSON.stringify(from satisfies AskedFrom),
    title: plain(form.title),
    submit: plain(form.submit),
    close: plain('Cancel'),
    blocks: form.fields.map(
      (field): types.InputBlock => ({
        type: 'input',
        block_id: field.name,
        label: plain(field.label),
        optional: !field.required,
        element: elementOf(field),
      }),
    ),
  };
}

function elementOf({ choices, isTime, value, hint, maxLength }: FormField): types.InputBlock['element'] {
  const placeholder = hint === undefined ? {} : { placeholder: plain(hint) };
  if (choices !== undefined) {
    const options = choices.map(({ value: of, label }) => ({ text: plain(label), value: of }));
    const initial = options.find((option) => option.value === value);
    return {
      type: 'radio_buttons',
      action_id: 'value',
      options,
      ...(initial && { initial_option: initial }),
    };
  }
  if (isTime)
    return { type: 'timepicker', action_id: 'value', ...(value !== undefined && { initial_time: value }) };
  return {
    ...{ type: 'plain_text_input', action_id: 'value', max_length: maxLength, ...placeholder },
    ...(value !== undefined && value !== '' && { initial_value: value }),
  };
}

/** Each as another element tells it: typed, picked, or chosen. */
const state = z.object({
  value: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const sent = z.object({
  callback_id: z.string().regex(FORM_VIEW),
  private_metadata: z.string(),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), state)) }),
});

export interface Sent {
  readonly command: string;
  /** All fields, those that were left empty too. */
  readonly options: Readonly<Record<string, string>>;
  readonly from: AskedFrom;
}

/** Undefined for a view of another version. */
export function readSent(view: unknown): Sent | undefined {
  const { data } = sent.safeParse(view);
  const from = data && readFrom(data.private_metadata);
  const command = FORM_VIEW.exec(data?.callback_id ?? '')?.groups?.command;
  if (data === undefined || from === undefined || command === undefined) return undefined;
  const options = Object.entries(data.state.values).map(([name, elements]): [string, string] => {
    const [element] = Object.values(elements);
    const { value, selected_time: time, selected_option: option } = element ?? {};
    return [name, (value ?? time ?? option?.value ?? '').trim()];
  });
  return { command, options: Object.fromEntries(options), from };
}

const readFrom = (metadata: string): AskedFrom | undefined => asked.safeParse(jsonIn(metadata)).data;

export const doneView = (title: string, { summary, blocks }: Reply): types.ModalView => ({
  type: 'modal',
  title: plain(title),
  close: plain('Close'),
  blocks:
    blocks.length > 0
      ? renderBlocks(blocks).slice(0, BLOCKS_LIMIT)
      : [{ type: 'section', text: plain(printableLine(summary)) }],
});
