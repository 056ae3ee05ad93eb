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

/** Equal for replies that read the same, in this run of the program and in the next. */
export const fingerprint = (reply: Reply): string =>
  createHash('sha256').update(JSON.stringify(reply)).digest('base64url');

const VALUE = /^(?<fingerprint>[\w-]{43}) (?<question>[\s\S]*)$/u;

export function readShownAnswer(value: string): ShownAnswer {
  const { fingerprint, question } = VALUE.exec(value)?.groups ?? {};
  return fingerprint === undefined ? { question: value } : { fingerprint, question: question ?? '' };
}

const asksSomething = (question: string): boolean =>
  question.trim() !== '' && question.length <= QUESTION_LIMIT;

/** Nothing for a text that asks nothing or is no question; Slack's own limit of a button's value is 2,000. */
export function shareButton(command: string, question: string, reply: Reply): types.ActionsBlock[] {
  if (!asksSomething(question)) return [];
  return [
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: shareActionId(command),
          text: { type: 'plain_text', text: 'Share in channel', emoji: false },
          value: `${fingerprint(reply)} ${question}`,
        },
      ],
    },
  ];
}

/** Slack shows a person a slash command's answer without the command. */
export const askedLine = (question: string): types.RichTextBlock[] =>
  asksSomething(question) ? remark(`You asked: ${printableLine(question)}`) : [];

/** Names the person by name, not by mention: sharing notifies nobody. */
export const sharedBy = (name: string, question: string): types.RichTextBlock[] =>
  remark(`Shared by ${name}, who asked: ${printableLine(question)}`);
