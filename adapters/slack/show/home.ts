// The Home tab of the app: what the bot tells about itself, and questions to ask by a press.
import type { types } from '@slack/bolt';
import * as z from 'zod';
import { type Action, jsonIn, type Reply } from '../../../src/index.ts';
import { actionButtons, buttonRow } from './buttons.ts';
import { renderBlocks } from './render.ts';

/** Slack takes 100 blocks. */
const BLOCKS_LIMIT = 98;
/** Of a button's text, for which Slack has 75. */
const LABEL_LIMIT = 70;
const MOST_QUESTIONS = 5;
const ASK = /^ask-\d+$/u;

/** A question of the Home tab, and the direct message to answer it in. */
const asked = z.object({ channel: z.string(), question: z.string() });
export type AskedAtHome = z.infer<typeof asked>;

/** Each opens a form, for the direct message. */
const AT_HOME: readonly Action[] = [
  { command: 'statements', label: 'Find statements', form: true },
  { command: 'digest', label: 'A daily digest for me', form: true },
];

/** `direct` is the direct message with the person. */
export function homeView(reply: Reply, direct: string): types.HomeView {
  const questions = questionsIn(reply).slice(0, MOST_QUESTIONS);
  const buttons = questions.map(
    (question, at): types.Button => ({
      type: 'button',
      action_id: `ask-${at}`,
      text: { type: 'plain_text', text: shortened(question), emoji: false },
      value: JSON.stringify({ channel: direct, question } satisfies AskedAtHome),
    }),
  );
  return {
    type: 'home',
    blocks: [
      ...renderBlocks(reply.blocks).slice(0, BLOCKS_LIMIT),
      ...buttonRow(buttons),
      ...buttonRow(actionButtons(AT_HOME, direct)),
    ],
  };
}

/** What it says can be asked. */
export const questionsIn = ({ blocks }: Reply): string[] =>
  blocks
    .flatMap((block) => (block.type === 'list' ? block.items.flat() : []))
    .flatMap((part) => (typeof part !== 'string' && 'example' in part ? [part.example] : []));

/** Undefined of any other button. */
export function readAsked(actionId: string, value: string): AskedAtHome | undefined {
  return ASK.test(actionId) ? asked.safeParse(jsonIn(value)).data : undefined;
}

export const shortened = (question: string): string => {
  const letters = [...question];
  return letters.length > LABEL_LIMIT ? `${letters.slice(0, LABEL_LIMIT).join('')}…` : question;
};
