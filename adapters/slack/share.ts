// The button under a private answer that posts it in the channel, and the words around an answer.
import { createHash } from 'node:crypto';
import type { types } from '@slack/bolt';
import { QUESTION_LIMIT, type Reply } from '../../src/index.ts';
import { printableLine } from './printable.ts';
import { remark } from './render.ts';

/** The command's name follows: 'share-ask'. */
const SHARE = 'share-';

const shareActionId = (command: string): string => `${SHARE}${command}`;

/** The command whose answer a button shares; undefined for any other button. */
export const sharedCommand = (actionId: string): string | undefined =>
  actionId.startsWith(SHARE) ? actionId.slice(SHARE.length) : undefined;

/** What a button says of the answer that it stands under. */
export interface ShownAnswer {
  /** The fingerprint of the reply; absent where an earlier version made the button. */
  readonly fingerprint?: string;
  readonly question: string;
}

/** What was asked, as it is typed: 'who leads the delegation?', '/statements Trump', '/people'. */
const asked = (command: string, text: string): string =>
  command === 'ask' ? text : `/${command} ${text}`.trimEnd();

/** Equal for replies that read the same, in this run of the program and in the next. */
export const fingerprint = (reply: Reply): string =>
  createHash('sha256').update(JSON.stringify(reply)).digest('base64url');

const VALUE = /^(?<fingerprint>[\w-]{43})(?: (?<question>[\s\S]*))?$/u;

export function readShownAnswer(value: string): ShownAnswer {
  const { fingerprint, question } = VALUE.exec(value)?.groups ?? {};
  return fingerprint === undefined ? { question: value } : { fingerprint, question: question ?? '' };
}

/** Without a word, `/ask` is greeted; any other command gives its whole list. */
const asksSomething = (command: string, text: string): boolean =>
  (command !== 'ask' || text.trim() !== '') && text.length <= QUESTION_LIMIT;

/** Nothing for a text that asks nothing or is no question; Slack's own limit of a button's value is 2,000. */
export function shareButton(command: string, text: string, reply: Reply): types.ActionsBlock[] {
  if (!asksSomething(command, text)) return [];
  return [
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: shareActionId(command),
          text: { type: 'plain_text', text: 'Share in channel', emoji: false },
          value: `${fingerprint(reply)} ${text}`.trimEnd(),
        },
      ],
    },
  ];
}

/** Slack shows a person a slash command's answer without the command. */
export const askedLine = (command: string, text: string): types.RichTextBlock[] =>
  asksSomething(command, text) ? remark(`You asked: ${printableLine(asked(command, text))}`) : [];

/** Names the person by name, not by mention: sharing notifies nobody. */
export const sharedBy = (name: string, command: string, text: string): types.RichTextBlock[] =>
  remark(`Shared by ${name}, who asked: ${printableLine(asked(command, text))}`);
