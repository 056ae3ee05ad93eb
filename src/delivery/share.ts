// Shares a private answer: the post as it was shown, once more in the channel, for everybody, on record and once.
import type { Delivery } from '../chat/messenger.ts';
import type { Clock } from '../program/clock.ts';
import type { NewPost, PostRecord } from '../store/post.ts';

export interface ShareRequest {
  /** The key of the private answer. */
  readonly key: string;
  readonly platform: string;
  /** As in `Origin`. */
  readonly channel: string;
  readonly person: string;
  /** What the platform shows as the person's name. */
  readonly name: string;
  /** Where it is to be seen, in the adapter's own words. */
  readonly place: string;
}

/** What became of it. `word` is for who pressed the button; absent where the answer is there to be seen. */
export type Shared =
  | { readonly kind: 'shared' }
  | { readonly kind: 'shared already' | 'too old' | 'later'; readonly word: string }
  | { readonly kind: 'refused'; readonly word: string; readonly cause: string; readonly closed: boolean };

/** A person who wants to share waits for it, and does so again rather than coming back later. */
const SHARED_WITHIN = 10 * 60_000;

export interface ShareOptions {
  readonly find: (key: string) => Promise<PostRecord | undefined>;
  readonly send: (post: NewPost) => Promise<Delivery | undefined>;
  readonly clock: Clock;
}

export const createShare =
  ({ find, send, clock }: ShareOptions) =>
  async (request: ShareRequest): Promise<Shared> => {
    const shown = await find(request.key);
    if (shown === undefined) return { kind: 'too old', word: TOO_OLD };
    const delivery = await send(sharedPost(shown, request, clock.now() + SHARED_WITHIN));
    switch (delivery?.kind) {
      case undefined:
        return { kind: 'shared already', word: 'This answer was shared already.' };
      case 'posted':
        return { kind: 'shared' };
      case 'later':
        return { kind: 'later', word: LATER };
      case 'refused':
        return { ...delivery, word: REFUSED };
    }
  };

const TOO_OLD =
  'I no longer have this answer as it was shown to you. Please ask again, then share the new one.';
const LATER = 'The answer could not be posted right now. It comes to the channel as soon as it can.';
const REFUSED =
  'I could not share this. Please press the button again in a minute; if it goes on, tell whoever runs this bot.';

/** Two presses make the same key. */
function sharedPost(
  { key, reply, question, turn }: PostRecord,
  request: ShareRequest,
  expiresAt: number,
): NewPost {
  const { platform, channel, person, name, place } = request;
  const { private: _, ...shown } = reply;
  return {
    ...{ key: `${key}:shared`, platform, channel, person, place, expiresAt },
    reply: { ...shown, sharedBy: { person, name } },
    ...(question === undefined ? {} : { question }),
    ...(turn === undefined ? {} : { turn }),
  };
}
