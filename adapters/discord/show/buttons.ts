// The buttons under an answer: what can be done about it, by command.
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action, Menu, Reply } from '../../../src/index.ts';

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

/** Discord takes no more. */
const MOST_PAGES = 25;

/** To go to any page of a list; of a long one, to those around. */
export function pageRow(key: string, { pages }: Reply): ButtonRow[] {
  const custom_id = `${PAGE}${key}`;
  if (pages === undefined || custom_id.length > LONGEST_ID) return [];
  const { at, of } = pages;
  const first = Math.max(1, Math.min(at - Math.floor(MOST_PAGES / 2), of - MOST_PAGES + 1));
  const options = Array.from({ length: Math.min(of, MOST_PAGES) }, (_, index) => ({
    label: `Page ${first + index} of ${of}`,
    value: `${first + index}`,
    default: first + index === at,
  }));
  return [
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.StringSelect, custom_id, placeholder: 'Go to a page', options }],
    },
  ];
}
const PAGE = 'page:';
const SAY = 'say:';

/** What can be said about a post. */
export function menuRow(key: string, { menu }: Reply): ButtonRow[] {
  const custom_id = `${SAY}${key}`;
  return menu === undefined || custom_id.length > LONGEST_ID ? [] : [menuOf(menu, custom_id)];
}

const menuOf = ({ label, choices }: Menu, custom_id: string): ButtonRow => ({
  type: ComponentType.ActionRow,
  components: [
    {
      ...{ type: ComponentType.StringSelect, custom_id, placeholder: label },
      options: choices.map((choice) => ({ label: choice.label, value: choice.says })),
    },
  ],
});

/** The key of the post that something is said about; undefined of anything else. */
export const readSaid = (customId: string): string | undefined =>
  customId.startsWith(SAY) ? customId.slice(SAY.length) : undefined;

/** The key of the post whose page is chosen; undefined of anything else. */
export const readPaged = (customId: string): string | undefined =>
  customId.startsWith(PAGE) ? customId.slice(PAGE.length) : undefined;

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
