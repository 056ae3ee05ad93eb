// What a person can do about a reply, by command: buttons in a chat, words to type everywhere.
import type { Action } from './chat.ts';

const MORE: Action = { command: 'more', label: 'More' };
const WHY: Action = { command: 'why', label: 'Why' };

/** Under an answer. */
export const ANSWER_ACTIONS: readonly Action[] = [
  MORE,
  WHY,
  { command: 'helpful', label: 'Helpful' },
  { command: 'unhelpful', label: 'Not helpful' },
];

/** Under what is no answer, of which there is no more. */
export const REFUSAL_ACTIONS: readonly Action[] = ANSWER_ACTIONS.slice(1);

/** Under a page of a list. */
export const LIST_ACTIONS: readonly Action[] = [MORE, WHY];

/** Under a digest. */
export const DIGEST_ACTIONS: readonly Action[] = [{ command: 'why', label: 'Why these' }];
