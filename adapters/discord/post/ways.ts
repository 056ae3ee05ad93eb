// The ways in which a post's pages get to where they belong, and are looked for there when one may have arrived already.
import { createHash } from 'node:crypto';
import type { Calls, OpenInteraction, Page } from './calls.ts';
import { CODES, codeOf } from './faults.ts';
import type { Finder, Found, Target } from './find-page.ts';
import type { Place } from './place.ts';

export interface Way {
  /** Resolves with the message's id. */
  send(page: Page, index: number, what?: { readonly instead: boolean }): Promise<string>;
  /** Whether a page that was being sent when its sender died is there. */
  find(page: Page, index: number): Promise<Found>;
  /** What is said in a thread under the message belongs to this conversation. */
  conversationOf?(id: string): string;
}

export interface WayOptions {
  readonly key: string;
  readonly isPrivate: boolean;
  readonly calls: Calls;
  readonly finder: Finder;
}

export function wayTo(place: Place, options: WayOptions): Way {
  switch (place.kind) {
    case 'reply':
      return byMessage(
        { channel: place.channel, replyTo: place.message, isOnlyAnswer: true, since: place.message },
        options,
      );
    case 'channel':
      return byMessage({ channel: place.channel }, options);
    case 'press':
      return options.isPrivate
        ? byFollowUps(place, options)
        : byMessage({ channel: place.channel, replyTo: place.message, since: place.id }, options);
    case 'interaction':
      return byOriginal(place, options);
  }
}

function byMessage(target: Target, { key, calls, finder }: WayOptions): Way {
  const { channel, replyTo } = target;
  return {
    async send(page, index, { instead } = { instead: false }) {
      const nonce = nonceOf(key, instead ? `instead of ${index}` : `${index}`);
      try {
        return await calls.send(channel, page, { nonce, ...(replyTo === undefined ? {} : { replyTo }) });
      } catch (error) {
        if (codeOf(error) !== CODES.noHistoryForReply) throw error;
        return calls.send(channel, page, { nonce });
      }
    },
    find: (page) => finder(target, page),
    // A thread has the id of the message that it was begun under.
    conversationOf: (id) => `discord:${id}`,
  };
}

function byOriginal(interaction: OpenInteraction, { calls }: WayOptions): Way {
  return {
    send: (page, index) =>
      index === 0 ? calls.editOriginal(interaction, page) : calls.followUp(interaction, page),
    find: async (_, index) => (index === 0 ? 'not there' : 'no telling'),
  };
}

function byFollowUps(interaction: OpenInteraction, { calls }: WayOptions): Way {
  return { send: (page) => calls.followUp(interaction, page), find: async () => 'no telling' };
}

/** The same for every try of a page, also of another process. */
const nonceOf = (key: string, page: string): string =>
  createHash('sha256').update(`${key}\n${page}`).digest('base64url').slice(0, 25);
