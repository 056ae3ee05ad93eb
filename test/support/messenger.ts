// A messenger for a test: keeps what it was given, and fails as it is told to.
import type { Delivery, Messenger, OutgoingPost } from '../../src/index.ts';

export interface HeldMessenger extends Messenger {
  /** What it was asked to post, each time. */
  readonly posts: OutgoingPost[];
  /** What arrived: key and page. */
  readonly arrived: string[];
  /** What comes of the next posts, in order; posted when there is nothing left. */
  readonly fate: (Delivery | 'never' | 'dies after sending')[];
}

const NEVER = new Promise<never>(() => {});

export function aMessenger(platform = 'pigeon', pages = 1): HeldMessenger {
  const held: HeldMessenger = {
    platform,
    posts: [],
    arrived: [],
    fate: [],
    async post(post, progress) {
      held.posts.push(post);
      const fate = held.fate.shift() ?? { kind: 'posted' };
      if (fate === 'never') return NEVER;
      if (post.change !== undefined && typeof fate === 'object' && fate.kind !== 'posted') return fate;
      for (let page = post.pages.length; page < pages; page += 1) {
        await progress.sending(page);
        if (typeof fate === 'object' && fate.kind !== 'posted') return fate;
        const id = `${post.key}#${page}`;
        if (!held.arrived.includes(id)) held.arrived.push(id);
        if (fate === 'dies after sending') return NEVER;
        await progress.sent({ page, id, conversation: `under ${id}` });
      }
      return { kind: 'posted' };
    },
  };
  return held;
}
