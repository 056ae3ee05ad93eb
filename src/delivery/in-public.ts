// Where a channel has commands answered to all: the answer goes into the channel, and who asked gets a word about it, or the answer
// itself where the channel does not take it.
import { remark } from '../answer/show/remarks.ts';
import { settingsOf } from '../channel/settings.ts';
import type { ChatEvent, Origin } from '../chat/chat.ts';
import type { Delivery } from '../chat/messenger.ts';
import type { NewPost } from '../store/post.ts';
import type { Channels } from '../store/store.ts';

/** Where an answer goes that others may see: into the channel, but for what nobody typed, and where the bot may not post by itself. */
export async function placeOfAnswer(
  { about, origin }: Pick<ChatEvent, 'about' | 'origin'>,
  channels: Channels,
): Promise<string> {
  const { channel, place, home, isForOne } = origin;
  if (home === undefined || about !== undefined || isForOne) return place;
  return (await settingsOf(channels, channel)).commands === 'public' ? home : place;
}

/** Whether a post goes elsewhere than who asked waits for it. */
export const isInPublic = ({ place }: NewPost, origin: Origin): boolean => place !== origin.place;

/** What who asked is told where they wait; some platforms go on saying that an answer comes, until there is one. */
export function asideOf(post: NewPost, { place }: Origin, { kind }: Delivery): NewPost {
  const word = {
    ...remark('My answer goes into the channel, as this channel is set up.'),
    private: true,
  } as const;
  const { platform, channel, person, expiresAt } = post;
  const aside = { key: `${post.key}:aside`, platform, channel, place, expiresAt, ...(person && { person }) };
  const { askedBy: _, ...reply } = post.reply;
  return kind === 'refused' ? { ...post, reply, ...aside } : { ...aside, reply: word };
}
