// The buttons under an answer: what can be done about it, by command, and the way to share it.
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action } from '../../../src/index.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

const SHARE = /^share(?::(?<key>.+))?$/su;

const IN_A_ROW = 5;
const LONGEST_ID = 100;
const OPENING = 'act';

/** Under the last page: its actions, and the button that shares it. */
export function buttonRows(key: string, actions: readonly Action[], isShareable: boolean): ButtonRow[] {
  const buttons = [
    ...actions.map((action) => actionButton(key, action)),
    ...(isShareable ? [shareButton(key)] : []),
  ];
  const rows = Array.from({ length: Math.ceil(buttons.length / IN_A_ROW) }, (_, row) =>
    buttons.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  return rows.map((components) => ({ type: ComponentType.ActionRow, components }));
}

/** The same rows, saying that it was shared. */
export const asShared = (rows: readonly ButtonRow[]): ButtonRow[] =>
  rows.map((row) => ({
    ...row,
    components: row.components.map((each) =>
      SHARE.test(each.custom_id) ? { ...each, label: 'Shared in channel', disabled: true } : each,
    ),
  }));

/** The post that a button shares; of an empty key where the message that it is under tells. Undefined for other buttons. */
export function readShare(customId: string): { readonly key: string } | undefined {
  const read = SHARE.exec(customId);
  return read === null ? undefined : { key: read.groups?.key ?? '' };
}

function shareButton(key: string): APIButtonComponentWithCustomId {
  const whole = `share:${key}`;
  return button({ custom_id: whole.length > LONGEST_ID ? 'share' : whole, label: 'Share in channel' });
}

/** What a press means. `about` is absent where the key was too long: the message that the button is under tells. */
export function readAction(customId: string): { command: string; about?: string } | undefined {
  const [, command, about] = /^act:([a-z]+)(?::(.+))?$/su.exec(customId) ?? [];
  if (command === undefined) return undefined;
  return about === undefined ? { command } : { command, about };
}

function actionButton(key: string, { command, label }: Action): APIButtonComponentWithCustomId {
  const whole = `${OPENING}:${command}:${key}`;
  return button({ custom_id: whole.length > LONGEST_ID ? `${OPENING}:${command}` : whole, label });
}

export function button(
  look: Pick<APIButtonComponentWithCustomId, 'custom_id' | 'label' | 'disabled'>,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, ...look };
}
