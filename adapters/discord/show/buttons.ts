// The buttons under an answer: what can be done about it, by command.
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action, Menu } from '../../../src/index.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId | APIStringSelectComponent>;

const IN_A_ROW = 5;
const LONGEST_ID = 100;
const OPENING = 'act';

/** Under the last page. */
export function buttonRows(key: string, actions: readonly Action[]): ButtonRow[] {
  const buttons = actions.map((action) => actionButton(key, action));
  const rows = Array.from({ length: Math.ceil(buttons.length / IN_A_ROW) }, (_, row) =>
    buttons.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW),
  );
  return rows.map((components) => ({ type: ComponentType.ActionRow, components }));
}

/** Each in a row of its own; what is chosen is said about the post with this key. */
export const menuRows = (key: string, menus: readonly Menu[]): ButtonRow[] =>
  menus
    .map((menu, at) => select(menu, `say${at}:${key}`))
    .filter(({ custom_id: id }) => id.length <= LONGEST_ID)
    .map((menu) => ({ type: ComponentType.ActionRow, components: [menu] }));

const select = ({ label, choices }: Menu, custom_id: string): APIStringSelectComponent => ({
  ...{ type: ComponentType.StringSelect, custom_id, placeholder: label },
  options: choices.map((choice) => ({
    ...{ label: choice.label, value: choice.says },
    ...(choice.isChosen && { default: true }),
  })),
});

/** What is chosen in a menu; undefined of anything else. */
export function readChosen(customId: string, value = ''): { text: string; about: string } | undefined {
  // An earlier version had one for pages alone.
  const [, kind, about] = /^(say\d+|page):(.+)$/su.exec(customId) ?? [];
  return about === undefined ? undefined : { text: kind === 'page' ? `more page: ${value}` : value, about };
}

/** What a press means. `about` is absent where the key was too long: the message that the button is under tells. */
export function readAction(customId: string): { command: string; about?: string } | undefined {
  // An earlier version had one of its own for sharing.
  const [, command, about] = /^(?:act:)?((?<=act:)[a-z]+|share)(?::(.+))?$/su.exec(customId) ?? [];
  if (command === undefined) return undefined;
  return about === undefined ? { command } : { command, about };
}

/** The command whose form a button opens; undefined of any other button. */
export const readOpening = (customId: string): string | undefined => /^form:([a-z]+)$/u.exec(customId)?.[1];

function actionButton(key: string, { command, label, form }: Action): APIButtonComponentWithCustomId {
  if (form) return button({ custom_id: `form:${command}`, label });
  const whole = `${OPENING}:${command}:${key}`;
  return button({ custom_id: whole.length > LONGEST_ID ? `${OPENING}:${command}` : whole, label });
}

function button(
  look: Pick<APIButtonComponentWithCustomId, 'custom_id' | 'label'>,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, ...look };
}
