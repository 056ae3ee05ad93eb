// The ways in which a post's pages get to where they belong, and are looked for there when one may have arrived already.
import { createHash } from 'node:crypto';
import type { Way } from '../../../src/index.ts';
import { PERHAPS_TWICE } from '../show/remarks.ts';
import type { Calls, OpenInteraction, Page } from './calls.ts';
import { CODES, codeOf } from './faults.ts';
import type { Finder, Found, Target } from './find-page.ts';
import type { Place } from './place.ts';

export interface WayOptions {
  readonly key: string;
  readonly isPrivate: boolean;
  readonly calls: Calls;
  readonly finder: Finder;
}

export function wayTo(place: Place, options: WayOptions): Way<Page> {
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

/** Resolves with the message's id. */
type Send = (page: Page, number: number) => Promise<string>;

const sending =
  (send: Send, find: (page: Page, number: number) => Promise<Found>): Way<Page>['send'] =>
  async (page, number, wasInDoubt) => {
    try {
      const found = wasInDoubt ? await find(page, number) : 'not there';
      if (typeof found === 'object') return { kind: 'sent', id: found.id };
      const shown = found === 'no telling' ? remarked(page) : page;
      return { kind: 'sent', id: await send(shown, number) };
    } catch (error) {
      return { kind: 'failed', error, mayBeThere: true };
    }
  };

const remarked = (page: Page): Page => ({
  ...page,
  content: [PERHAPS_TWICE, page.content].filter((part) => part !== undefined).join('\n'),
});

export const inWords = (content: string): Page => ({ content, embeds: [] });

function byMessage(target: Target, { key, calls, finder }: WayOptions): Way<Page> {
  const { channel, replyTo } = target;
  const send = async (page: Page, name: string): Promise<string> => {
    const nonce = nonceOf(key, name);
    try {
      return await calls.send(channel, page, { nonce, ...(replyTo === undefined ? {} : { replyTo }) });
    } catch (error) {
      if (codeOf(error) !== CODES.noHistoryForReply) throw error;
      return calls.send(channel, page, { nonce });
    }
  };
  return {
    send: sending(
      (page, number) => send(page, `${number}`),
      (page) => finder(target, page),
    ),
    edit: (id, page) => calls.edit(channel, id, page).then(() => true, falseWhereGone),
    remove: async (id) => void (await calls.remove(channel, id).catch(falseWhereGone)),
    // A thread has the id of the message that it was begun under.
    conversationOf: (id) => `discord:${id}`,
  };
}

function falseWhereGone(error: unknown): false {
  if (codeOf(error) !== CODES.unknownMessage) throw error;
  return false;
}

function byOriginal(interaction: OpenInteraction, { calls }: WayOptions): Way<Page> {
  const send: Send = (page, number) =>
    number === 0 ? calls.editOriginal(interaction, page) : calls.followUp(interaction, page);
  return {
    send: sending(send, async (_, number) => (number === 0 ? 'not there' : 'no telling')),
  };
}

function byFollowUps(interaction: OpenInteraction, { calls }: WayOptions): Way<Page> {
  const send: Send = (page) => calls.followUp(interaction, page);
  return {
    send: sending(send, async () => 'no telling'),
  };
}

/** The same for every try of a page, also of another process. */
export const nonceOf = (key: string, page: string): string =>
  createHash('sha256').update(`${key}\n${page}`).digest('base64url').slice(0, 25);
