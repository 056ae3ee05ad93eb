// The buttons under a reply. A button's value is the key of the post that it stands under, so that it works in the next run of
// the program too.
import type { types } from '@slack/bolt';
import { type Action, type Menu, type Reply, SHARE } from '../../../src/index.ts';

/** A command about the post with this key. */
export interface Press {
  readonly command: string;
  readonly key: string;
  /** What was chosen to be said about it. */
  readonly says?: string;
}

/** An earlier version had one for sharing alone, and before that put the slash command behind it. */
const ACTION_ID = /^(?:act-(?<command>.+)|share(?:-.+)?)$/u;

/** Undefined for a button that is none of these. */
export function readPress(actionId: string, value: string): Press | undefined {
  const about = SAY.exec(actionId)?.groups?.key;
  if (about !== undefined) return { command: 'ask', key: about, says: value };
  const read = ACTION_ID.exec(actionId);
  return read === null ? undefined : { command: read.groups?.command ?? SHARE.command, key: value };
}

/** Of a menu, whose choices say what they stand for: the key is in its name. */
const SAY = /^say\d+-(?<key>.+)$/su;
/** Slack takes 255 characters of a name. */
const LONGEST_ID = 255;

/** What can be done about a post, under it. */
export const controls = ({ actions = [], menus = [] }: Reply, key: string): types.ActionsBlock[] => [
  ...buttonRow(actionButtons(actions, key)),
  ...menus
    .map((menu, at) => select(menu, `say${at}-${key}`))
    .filter(({ action_id: id = '' }) => id.length <= LONGEST_ID)
    .map((element): types.ActionsBlock => ({ type: 'actions', elements: [element] })),
];

function select({ label, choices }: Menu, action_id: string): types.StaticSelect {
  const options = choices.map((choice) => ({ text: plain(choice.label), value: choice.says }));
  const initial = options[choices.findIndex(({ isChosen }) => isChosen)];
  const chosen = initial && { initial_option: initial };
  return { type: 'static_select', action_id, placeholder: plain(label), options, ...chosen };
}

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

export const actionButtons = (actions: readonly Action[], key: string): types.Button[] =>
  actions.map(({ command, label, form }) => button(`${form ? 'form' : 'act'}-${command}`, label, key));

/** The command whose form a button opens; undefined of any other button. */
export const readOpening = (actionId: string): string | undefined =>
  /^form-(?<command>[a-z]+)$/u.exec(actionId)?.groups?.command;

/** Slack takes no empty row. */
export const buttonRow = (buttons: readonly types.Button[]): types.ActionsBlock[] =>
  buttons.length === 0 ? [] : [{ type: 'actions', elements: [...buttons] }];

const button = (action_id: string, label: string, value: string): types.Button => ({
  type: 'button',
  action_id,
  text: plain(label),
  value,
});
