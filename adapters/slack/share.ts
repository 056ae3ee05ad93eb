// The button under a private answer that posts it in the channel, and the words around a shared answer.
import type { types } from '@slack/bolt';
import { QUESTION_LIMIT } from '../../src/index.ts';
import { printableLine } from './printable.ts';
import { remark } from './render.ts';

/** The command's name follows: 'share-ask'. */
const SHARE = 'share-';

const shareActionId = (command: string): string => `${SHARE}${command}`;

/** The command whose answer a button shares; undefined for any other button. */
export const sharedCommand = (actionId: string): string | undefined =>
  actionId.startsWith(SHARE) ? actionId.slice(SHARE.length) : undefined;

/** Nothing for a text that asks nothing or is no question; Slack's own limit of a button's value is 2,000. */
export function shareButton(command: string, question: string): types.ActionsBlock[] {
  if (question.trim() === '' || question.length > QUESTION_LIMIT) return [];
  return [
    {
      type: 'actions',
      elements: [
        {
          type: 'button',
          action_id: shareActionId(command),
          text: { type: 'plain_text', text: 'Share in channel', emoji: false },
          value: question,
        },
      ],
    },
  ];
}

/** Names the person by name, not by mention: sharing notifies nobody. */
export const sharedBy = (name: string, question: string): types.RichTextBlock[] =>
  remark(`Shared by ${name}, who asked: ${printableLine(question)}`);
