// Shares a private answer: the post as it was shown, once more in the channel, for everybody, on record and once.
import type { Action, ChatEvent } from '../chat/chat.ts';
import type { Delivery } from '../chat/messenger.ts';
import type { Clock } from '../program/clock.ts';
import type { NewPost, PostRecord } from '../store/post.ts';
import { capitalise } from '../text/capitalise.ts';
import { personOf } from './asked.ts';

/** Under what is shown to one person where there are others. */
export const SHARE: Action = { command: 'share', label: 'Share in channel' };

/** A person who wants to share waits for it, and does so again rather than coming back later. */
const SHARED_WITHIN = 10 * 60_000;

export interface ShareOptions {
  readonly find: (key: string) => Promise<PostRecord | undefined>;
  readonly send: (post: NewPost) => Promise<Delivery | undefined>;
  readonly clock: Clock;
}

/** Resolves with a word for who pressed the button; undefined where the answer is there to be seen. */
export const createShare =
  ({ find, send, clock }: ShareOptions) =>
  async ({ about = '', origin }: ChatEvent): Promise<string | undefined> => {
    if (origin.home === undefined) return MAY_NOT;
    const shown = await find(about);
    if (shown === undefined) return TOO_OLD;
    const { platform, channel, person, home } = origin;
    const { key, question, turn } = shown;
    const { private: _, actions = [], ...reply } = shown.reply;
    const delivery = await send({
      // Two presses make the same key.
      ...{ key: `${key}:shared`, platform, channel, person, place: home },
      expiresAt: clock.now() + SHARED_WITHIN,
      reply: {
        ...reply,
        actions: actions.filter(({ command }) => command !== SHARE.command),
        sharedBy: personOf(origin),
      },
      ...(question === undefined ? {} : { question }),
      ...(turn === undefined ? {} : { turn }),
    });
    switch (delivery?.kind) {
      case undefined:
        return 'This answer was shared already.';
      case 'posted':
        return undefined;
      case 'later':
        return LATER;
      case 'refused':
        return delivery.elsewhere === undefined ? REFUSED : wordsFor(delivery.elsewhere);
    }
  };

const wordsFor = ({ why, orElse = '' }: { readonly why: string; readonly orElse?: string }): string =>
  `I could not share this: ${why}. ${orElse === '' ? '' : `${capitalise(orElse)}.`}`.trim();

const TOO_OLD =
  'I no longer have this answer as it was shown to you. Please ask again, then share the new one.';
const MAY_NOT =
  'I may not post in this channel by myself. Please ask whoever manages it to let me, or copy the answer.';
const LATER = 'The answer could not be posted right now. It comes to the channel as soon as it can.';
const REFUSED =
  'I could not share this. Please press the button again in a minute; if it goes on, tell whoever runs this bot.';
