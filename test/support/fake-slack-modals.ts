// Modals of the fake Slack: what it takes as one, who has one open, and what is sent with it.
import { fields, list, literal, plainText, text, viewBlock } from './fake-slack-blocks.ts';
import { newId, type Payload, type Person, TEAM } from './fake-slack-payloads.ts';

const modal = fields(
  { type: literal('modal'), title: plainText(24), blocks: list(viewBlock, 100) },
  {
    ...{ submit: plainText(24), close: plainText(24), callback_id: text(255), private_metadata: text(3_000) },
  },
);

/** What Slack would refuse about a modal; none that asks for something may lack its button. */
export function modalProblems(view: unknown): string[] {
  const { blocks, submit } = view as { blocks?: { type: string; block_id?: string }[]; submit?: unknown };
  const inputs = (blocks ?? []).filter(({ type }) => type === 'input');
  const ids = inputs.map(({ block_id: id }) => id);
  return [
    ...modal(view, '/view'),
    ...(inputs.length > 0 && submit === undefined ? ['/view/submit is missing'] : []),
    ...(new Set(ids).size < ids.length ? ['/view/blocks: two have the same block_id'] : []),
  ];
}

interface Input {
  readonly block_id: string;
  readonly optional?: boolean;
  readonly element: Payload;
}

/** What a person sends with an open modal: what stood there, and what they have written over it. */
export function submission(by: Person, view: Payload, written: Readonly<Record<string, string>>): Payload {
  const inputs = (view.blocks as Input[]).filter(({ element }) => element !== undefined);
  for (const name of Object.keys(written))
    if (!inputs.some(({ block_id: id }) => id === name)) throw new Error(`the modal has no field ${name}`);
  const values = Object.fromEntries(inputs.map((input) => [input.block_id, stateOf(input, written)]));
  return {
    ...{ type: 'view_submission', team: { id: TEAM, domain: 'parley-test' }, enterprise: null },
    user: { id: by.id, username: by.name, name: by.name, team_id: TEAM },
    ...{ api_app_id: 'A0PARLEY01', token: 'legacy-verification-token', trigger_id: newId('13345224609.') },
    view: { id: newId('V'), hash: newId('h'), ...view, state: { values } },
    ...{ response_urls: [], is_enterprise_install: false },
  };
}

function stateOf({ block_id: id, element, optional }: Input, written: Readonly<Record<string, string>>) {
  const { type, action_id: action } = element as { type: string; action_id: string };
  const said = written[id];
  const state = (): Payload => {
    if (type === 'timepicker') return { type, selected_time: said ?? element.initial_time ?? null };
    if (type === 'plain_text_input') return { type, value: (said ?? element.initial_value ?? '') || null };
    const options = element.options as { value: string }[];
    const chosen = said === undefined ? element.initial_option : options.find(({ value }) => value === said);
    if (said !== undefined && chosen === undefined) throw new Error(`${id} cannot be ${said}`);
    return { type, selected_option: chosen ?? null };
  };
  const found = state();
  // Slack does not send it then.
  const isEmpty = Object.values(found).some((value) => value === null);
  if (isEmpty && !optional) throw new Error(`${id} has to be filled in`);
  return { [action]: found };
}
