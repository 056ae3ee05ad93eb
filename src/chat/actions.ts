// What a person can do about a reply, by command: buttons in a chat, words to type everywhere.
import type { Action } from './chat.ts';

const MORE: Action = { command: 'more', label: 'More' };
const WHY: Action = { command: 'why', label: 'Why' };
const EXPORT: Action = { command: 'export', label: 'Export' };

/** Under an answer. */
export const ANSWER_ACTIONS: readonly Action[] = [
  MORE,
  WHY,
  { command: 'helpful', label: 'Helpful' },
  { command: 'unhelpful', label: 'Not helpful' },
  EXPORT,
];

/** Under what is no answer, of which there is no more. */
export const REFUSAL_ACTIONS: readonly Action[] = ANSWER_ACTIONS.slice(1, -1);

/** Under a page of a list. */
export const LIST_ACTIONS: readonly Action[] = [MORE, WHY];

/** Under a page of the list of statements. */
export const STATEMENTS_ACTIONS: readonly Action[] = [
  ...LIST_ACTIONS,
  EXPORT,
  { command: 'statements', label: 'Filter', form: true },
];

/** Under what is said of a channel's digest. */
export const SET_DIGEST: Action = { command: 'digest', label: 'Set the digest', form: true };

/** Under what is said of a channel's settings. */
export const CHANGE_SETTINGS: Action = { command: 'settings', label: 'Change the settings', form: true };

/** Under a digest. */
export const DIGEST_ACTIONS: readonly Action[] = [{ command: 'why', label: 'Why these' }];
