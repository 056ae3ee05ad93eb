// Tells the person who asked, in a direct message, that their answer cannot be posted where they asked.
import type { webApi } from '@slack/bolt';
import type { Delivery, Logger, OutgoingPost } from '../../../src/index.ts';
import { withRetries } from '../connect/retry.ts';
import type { Timing } from '../connect/timing.ts';
import { readFailure } from './failure.ts';
import { isDirect, type Place } from './place.ts';
import { QUIET } from './response-url.ts';

export interface ElsewhereOptions {
  readonly client: webApi.WebClient;
  readonly log: Logger;
  readonly timing: Timing;
}

type Words = readonly [why: string, orElse: string];

const INVITE: Words = ['I am not in that channel', 'have me invited there with /invite and ask again'];
const LEAVE: Words = [
  'I may not post there',
  'have somebody who manages the channel let me post there, and ask again',
];

/** By Slack's word for what keeps the bot from posting in a place. */
const WORDS: Readonly<Record<string, Words>> = {
  not_in_channel: INVITE,
  channel_not_found: INVITE,
  is_archived: ['the channel is archived', 'ask in another channel'],
  restricted_action: LEAVE,
  restricted_action_read_only_channel: LEAVE,
  restricted_action_thread_locked: ['the thread is locked', 'ask in a new one'],
};

/** Best effort: where that fails, too, it is logged and that is all. */
export function createElsewhere({ client, log, timing }: ElsewhereOptions) {
  return async ({ key, person }: OutgoingPost, place: Place, delivery: Delivery): Promise<void> => {
    const user = person?.replace(/^slack:/u, '');
    // What was asked in a channel is answered in a thread. Nobody waits there for a digest, and who shares an answer is
    // told by the button.
    if (delivery.kind !== 'refused' || user === undefined || place.thread === undefined) return;
    if (isDirect(place.channel)) return;
    const words = WORDS[delivery.cause];
    if (words === undefined) return;
    const text = textFor(place.channel, words);
    try {
      // To a person's id: Slack opens the direct message by itself.
      await withRetries(() => client.chat.postMessage({ channel: user, text, ...QUIET }), {
        timing,
        limit: timing.post,
        again: (error) => {
          const { kind, waitMs } = readFailure(error);
          return kind === 'later' ? waitMs : false;
        },
      });
    } catch (error) {
      const { cause, next } = readFailure(error);
      log.warn({ key, cause, next }, 'Slack: nor could the person be told so in a direct message');
    }
  };
}

const textFor = (channel: string, [why, orElse]: Words): string =>
  `I could not post my answer to you in <#${channel}>: ${why}. Ask me here instead, or ${orElse}.`;
