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
  if (actionId.startsWith(SAY)) return { command: 'ask', key: actionId.slice(SAY.length), says: value };
  const read = ACTION_ID.exec(actionId);
  return read === null ? undefined : { command: read.groups?.command ?? SHARE.command, key: value };
}

/** The choices of a menu say what they stand for, so the key is in its name. */
const SAY = 'say-';

/** Slack takes 255 characters of a name. */
const LONGEST_ID = 255;

/** What can be done about a post, under it. */
export const controls = ({ actions = [], menu }: Reply, key: string): types.ActionsBlock[] => [
  ...buttonRow(actionButtons(actions, key)),
  ...(menu === undefined ? [] : menuRow(menu, `${SAY}${key}`)),
];

const menuRow = ({ label, choices }: Menu, action_id: string): types.ActionsBlock[] =>
  action_id.length > LONGEST_ID
    ? []
    : [
        {
          type: 'actions',
          elements: [
            {
              ...{ type: 'static_select', action_id, placeholder: plain(label) },
              options: choices.map((choice) => ({ text: plain(choice.label), value: choice.says })),
            },
          ],
        },
      ];

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
