// Looks in a channel for a page that may have been posted: Discord remembers a nonce only for some minutes.
import { type APIEmbed, type APIMessage, SnowflakeUtil } from 'discord.js';
import { isRemark } from '../show/remarks.ts';
import { type Calls, MOST_MESSAGES, type Page } from './calls.ts';

/** Where a page belongs. */
export interface Target {
  readonly channel: string;
  readonly replyTo?: string;
  /** Whether nothing but this post replies to that message. */
  readonly isOnlyAnswer?: boolean;
  /** The message or interaction that it came after. */
  readonly since?: string;
}

export type Found =
  | { readonly id: string }
  /** Or sending it again shows it once. */
  | 'not there'
  | 'no telling';

export type Finder = (target: Target, page: Page) => Promise<Found>;

export interface FinderOptions {
  readonly calls: Calls;
  /** The bot's user id. */
  readonly me: string;
  /** Whether the bot may read what was written in a channel; without that, Discord shows an empty one. */
  readonly mayRead: (channel: string) => boolean;
  /** The key of the post that a message is on record as a page of. */
  readonly keyOf: (message: string) => Promise<string | undefined>;
  readonly now: () => number;
}

/** How far back what answers nobody is looked for. */
const LOOK_BACK = 24 * 60 * 60_000;
/** Of `MOST_MESSAGES` each. */
const MOST_PAGES = 20;

export function createFinder({ calls, me, mayRead, keyOf, now }: FinderOptions): Finder {
  return async (target, page) => {
    if (!mayRead(target.channel)) return 'no telling';
    let after = target.since ?? String(SnowflakeUtil.generate({ timestamp: now() - LOOK_BACK }));
    for (let turned = 0; turned < MOST_PAGES; turned++) {
      const messages = await calls.messagesAfter(target.channel, after);
      for (const message of messages.toReversed()) {
        if (message.author.id !== me || !isPage(message, target, page)) continue;
        // A page of another post, or another page of this one.
        if ((await keyOf(message.id)) === undefined) return { id: message.id };
      }
      const [newest] = messages;
      if (newest === undefined || messages.length < MOST_MESSAGES) return 'not there';
      after = newest.id;
    }
    return 'no telling';
  };
}

/** By what it replies to, since a newer version may word it differently; else by its words. */
function isPage(message: APIMessage, { replyTo, isOnlyAnswer = false }: Target, page: Page): boolean {
  const repliesTo = message.message_reference?.message_id;
  // The same words may answer another question.
  if (repliesTo !== undefined && repliesTo !== replyTo) return false;
  if (isOnlyAnswer && repliesTo === replyTo && !isRemark(message.content)) return true;
  return wordsOf(message) === wordsOf(page);
}

/** Discord trims what is written, and adds to an embed. */
function wordsOf({
  content = '',
  embeds,
}: (Pick<APIMessage, 'embeds'> & { content?: string }) | Page): string {
  const words = ({ description = '', author, footer }: APIEmbed): string[] =>
    [description, author?.name ?? '', footer?.text ?? ''].map((text) => text.trim());
  return JSON.stringify([content.trim(), ...embeds.map(words)]);
}
