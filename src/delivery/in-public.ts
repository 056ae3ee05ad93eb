// Where a channel has commands answered to all: the answer goes into the channel, and who asked gets a word about it.
import { remark } from '../answer/show/remarks.ts';
import { settingsOf } from '../channel/settings.ts';
import type { ChatEvent } from '../chat/chat.ts';
import type { Logger } from '../program/log.ts';
import type { NewPost } from '../store/post.ts';
import type { Channels } from '../store/store.ts';

export interface InPublicOptions {
  readonly channels: Channels;
  /** Nobody waits for what becomes of the word. */
  readonly send: (post: NewPost) => Promise<unknown>;
  readonly log: Logger;
}

/** Where the answer goes; empty where it is for the person alone: what nobody typed, too, or where the bot may not post by itself. */
export async function inPublic(
  { key, about, origin }: ChatEvent,
  expiresAt: number,
  { channels, send, log }: InPublicOptions,
): Promise<{ readonly place?: string }> {
  const { platform, channel, person, place, home } = origin;
  if (home === undefined || about !== undefined) return {};
  if ((await settingsOf(channels, channel)).commands !== 'public') return {};
  // Some platforms go on saying that an answer comes, until there is one.
  const reply = {
    ...remark('My answer is in the channel, as this channel is set up.'),
    private: true,
  } as const;
  const word = { key: `${key}:word`, platform, channel, person, place, expiresAt, reply };
  send(word).catch((err: unknown) => log.warn({ err, key }, 'no word about an answer in the channel'));
  return { place: home };
}
