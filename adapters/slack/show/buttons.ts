// The buttons under a reply. A button's value is the key of the post that it stands under, so that it works in the next run of
// the program too.
import type { types } from '@slack/bolt';
import { type Action, SHARE } from '../../../src/index.ts';

/** A command about the post with this key. */
export interface Press {
  readonly command: string;
  readonly key: string;
}

/** An earlier version had one for sharing alone, and before that put the slash command behind it. */
const ACTION_ID = /^(?:act-(?<command>.+)|share(?:-.+)?)$/u;

/** Undefined for a button that is none of these. */
export function readPress(actionId: string, value: string): Press | undefined {
  const read = ACTION_ID.exec(actionId);
  return read === null ? undefined : { command: read.groups?.command ?? SHARE.command, key: value };
}

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
  text: { type: 'plain_text', text: label, emoji: false },
  value,
});
