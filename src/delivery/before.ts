// What an event goes on from.
import type { ChatEvent } from '../chat/chat.ts';
import type { Before } from '../conversation/bot.ts';
import type { Store } from '../store/store.ts';

/** What the event is about: the post of its button, else the last of its conversation. */
export async function beforeOf(
  { threads, outbox }: Pick<Store, 'threads' | 'outbox'>,
  { about, conversation, changes }: ChatEvent,
): Promise<Before> {
  const { last, before } = threads;
  if (about === undefined)
    return (await (changes ? before(conversation, changes.event) : last(conversation))) ?? {};
  const post = await outbox.find(about);
  if (post?.turn !== undefined) return { key: about, turn: post.turn };
  // A reply to what `why` told is about the answer that was explained.
  return (post && (await last(conversation))) ?? { key: about };
}
