// What stands in the fake Slack's channels, and how the app may read it: conversations.history and conversations.replies.
import { BOT, type Payload } from './fake-slack-payloads.ts';

export interface Standing {
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string;
  readonly user: string;
  readonly text: string;
  readonly metadata?: unknown;
}

/** Slack may give less than was asked for; so does this, that pages are turned. */
const AT_ONCE = 4;
const SCOPES: Readonly<Record<string, string>> = {
  C: 'channels:history',
  G: 'mpim:history',
  D: 'im:history',
};

type Read = Readonly<Record<string, unknown>> & { readonly ok: boolean };

export interface History {
  add(message: Standing): void;
  /** Whether there is or was such a message. */
  has(channel: string, ts: string): boolean;
  remove(channel: string, ts: string): void;
  /** The oldest first. */
  standing(channel: string): readonly Standing[];
  history(args: Payload): Read;
  replies(args: Payload): Read;
}

export function createHistory(scopes: ReadonlySet<string>): History {
  const channels = new Map<string, Map<string, Standing>>();
  const removed = new Set<string>();
  const standing = (channel: string): readonly Standing[] =>
    [...(channels.get(channel)?.values() ?? [])].sort((a, b) => (a.ts < b.ts ? -1 : 1));

  function missingScope(channel: string): Read | undefined {
    const needed = SCOPES[channel.charAt(0)] ?? 'mpim:history';
    return scopes.has(needed)
      ? undefined
      : { ok: false, error: 'missing_scope', needed, provided: 'chat:write' };
  }

  function page(all: readonly Standing[], args: Payload): Read {
    const from = Number(args.cursor ?? 0);
    const most = Math.min(Number(args.limit ?? 100), AT_ONCE);
    const messages = all.slice(from, from + most).map((message) => shown(message, args));
    const has_more = from + most < all.length;
    const next_cursor = has_more ? String(from + most) : '';
    return { ok: true, messages, has_more, response_metadata: { next_cursor } };
  }

  const after =
    ({ oldest = '0' }: Payload) =>
    ({ ts }: Standing): boolean =>
      Number(ts) > Number(oldest);

  return {
    add(message) {
      const { channel, ts } = message;
      channels.set(channel, (channels.get(channel) ?? new Map()).set(ts, message));
    },
    has: (channel, ts) => removed.has(`${channel}:${ts}`) || (channels.get(channel)?.has(ts) ?? false),
    remove(channel, ts) {
      channels.get(channel)?.delete(ts);
      removed.add(`${channel}:${ts}`);
    },
    standing,
    // The newest first, replies in threads left out.
    history(args) {
      const channel = String(args.channel);
      const top = standing(channel).filter(({ thread }) => thread === undefined);
      return missingScope(channel) ?? page(top.filter(after(args)).reverse(), args);
    },
    // The oldest first, the message that the thread hangs on always among them.
    replies(args) {
      const channel = String(args.channel);
      const [root, ...replies] = standing(channel).filter(
        ({ ts, thread }) => ts === args.ts || thread === args.ts,
      );
      if (root === undefined || root.ts !== args.ts)
        return missingScope(channel) ?? { ok: false, error: 'thread_not_found' };
      return missingScope(channel) ?? page([root, ...replies.filter(after(args))], args);
    },
  };
}

function shown({ ts, thread, user, text, metadata }: Standing, args: Payload): Payload {
  return {
    type: 'message',
    user,
    ts,
    text,
    ...(thread === undefined ? {} : { thread_ts: thread }),
    ...(user === BOT.id ? { bot_id: BOT.botId } : {}),
    ...(args.include_all_metadata === 'true' && metadata !== undefined ? { metadata } : {}),
  };
}
