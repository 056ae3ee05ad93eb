// Which commands have a form, and which of them open it when nothing is typed.
import type { CommandRequest } from '../command/command.ts';
import type { Form } from '../command/form.ts';
import { STATEMENTS_FORM } from '../listing/form.ts';
import { settingsForm } from './settings-form.ts';

type Asked = Pick<CommandRequest, 'origin' | 'memory'>;

const FORMS = new Map<string, (asked: Asked) => Form | Promise<Form>>([
  ['digest', async (asked) => (await import('../digest/form.ts')).digestForm(asked)],
  ['settings', settingsForm],
  ['statements', () => STATEMENTS_FORM],
]);

/** Their slash commands alone open the form; a list of statements is something by itself. */
const OPENED_ALONE: ReadonlySet<string> = new Set(['digest', 'settings']);

export const opensForm = (command: string, text: string): boolean =>
  text.trim() === '' && OPENED_ALONE.has(command);

/** Undefined where the command has none. */
export const formOf = async (command: string, asked: Asked): Promise<Form | undefined> =>
  FORMS.get(command)?.(asked);
