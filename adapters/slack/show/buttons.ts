// The buttons under a reply: those of the reply itself, and the one that shares a private answer. A button's value is the key
// of the post that it stands under, so that it works in the next run of the program too.
import type { types } from '@slack/bolt';
import type { Action } from '../../../src/index.ts';

/** What is pressed: a command about the post with this key, or the sharing of that post. */
export type Press =
  | { readonly kind: 'act'; readonly command: string; readonly key: string }
  | { readonly kind: 'share'; readonly key: string };

/** An earlier version put the slash command behind "share". */
const ACTION_ID = /^(?:act-(?<command>.+)|share(?:-.+)?)$/u;

/** Undefined for a button of none of these kinds. */
export function readPress(actionId: string, value: string): Press | undefined {
  const read = ACTION_ID.exec(actionId);
  if (read === null) return undefined;
  const command = read.groups?.command;
  return command === undefined ? { kind: 'share', key: value } : { kind: 'act', command, key: value };
}

export const actionButtons = (actions: readonly Action[], key: string): types.Button[] =>
  actions.map(({ command, label }) => button(`act-${command}`, label, key));

export const shareButton = (key: string): types.Button => button('share', 'Share in channel', key);

/** Slack takes no empty row. */
export const buttonRow = (buttons: readonly types.Button[]): types.ActionsBlock[] =>
  buttons.length === 0 ? [] : [{ type: 'actions', elements: [...buttons] }];

const button = (action_id: string, label: string, value: string): types.Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text: label, emoji: false },
  value,
});
