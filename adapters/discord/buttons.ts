// The buttons under an answer: what can be done about it, by command, and the way to share it.
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action } from '../../src/index.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

export const SHARE_ID = 'share';
const SHARE = button({ custom_id: SHARE_ID, label: 'Share in channel' });
const SHARED = button({ custom_id: SHARE_ID, label: 'Shared in channel', disabled: true });

const IN_A_ROW = 5;
const LONGEST_ID = 100;
const OPENING = 'act';

/** Under the last page its actions, under each that can be shared the button for that. */
export function buttonRows(key: string, actions: readonly Action[], isShareable: boolean): ButtonRow[] {
  const buttons = [...actions.map((action) => actionButton(key, action)), ...(isShareable ? [SHARE] : [])];
  const rows = Array.from({ length: Math.ceil(buttons.length / IN_A_ROW) }, (_, row) =>
    buttons.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  return rows.map((components) => ({ type: ComponentType.ActionRow, components }));
}

/** The same rows, saying that it was shared. */
export const asShared = (rows: readonly ButtonRow[]): ButtonRow[] =>
  rows.map((row) => ({
    ...row,
    components: row.components.map((each) => (each.custom_id === SHARE_ID ? SHARED : each)),
  }));

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
