// The courier: sees to it that each event is answered once and each post arrives once, whatever dies in between. An event
// is on record before anything else is done about it; its reply is on record before it is sent.
import { setImmediate as turn } from 'node:timers/promises';
import type { ChatEvent, Origin } from '../chat/chat.ts';
import type { Delivery, Messenger } from '../chat/messenger.ts';
import type { Before, Bot } from '../conversation/bot.ts';
import { meantBy } from '../conversation/meant.ts';
import type { Clock } from '../program/clock.ts';
import type { Logger } from '../program/log.ts';
import type { NewPost, WaitingPost } from '../store/post.ts';
import type { Store } from '../store/store.ts';
import { askedAbove, askedIn } from './asked.ts';
import { createSequence } from './sequence.ts';
import { createShare, type Shared, type ShareRequest } from './share.ts';
import { createTrouble, type Pauses, pauseAfter } from './trouble.ts';

export interface CourierOptions {
  readonly bot: Bot;
  readonly store: Store;
  readonly log: Logger;
  readonly clock: Clock;
  /** Put before the names of slash commands. */
  readonly prefix?: string;
  /** For the tries of a post, and of the store. */
  readonly timing?: Partial<Pauses>;
  /** Told of a post that will not arrive; `isClosed` where nothing can be posted in its place any more. */
  readonly onGivenUp?: (post: WaitingPost, cause: string, isClosed: boolean) => Promise<void>;
}

const TIMING: Pauses = { firstPause: 2_000, longestPause: 120_000 };

/** Events and posts in hand, from which on `tend` takes up no more. */
const IN_HAND_LIMIT = 100;

const STORE_STEP = 'look at the disk that the data folder is on: whether it is full or can be written';

export interface Courier {
  /**
   * Puts an event on record, before anything else is done about it; only then may its platform be told that it arrived.
   * False where it is known already. Rejects where it could not be recorded: the platform should deliver it again.
   */
  record(event: ChatEvent): Promise<boolean>;
  /**
   * Records the event, unless `record` just did, answers it and posts the reply. Resolves when the reply is posted, put back
   * for later or given up ('taken'), or nothing is to be done ('known'), or the event could not be recorded
   * ('unrecorded', which is logged: say so to the person where the platform will not deliver it again). Never rejects.
   */
  take(event: ChatEvent): Promise<Taken>;
  /** Posts something that answers no event. Undefined where a post of this key is there or on its way already. */
  send(post: NewPost): Promise<Delivery | undefined>;
  /** Posts a private answer once more, for everybody in the channel. */
  share(request: ShareRequest): Promise<Shared>;
  /** The key of the post that a message of the platform is a page of. */
  keyOf(platform: string, messageId: string): Promise<string | undefined>;
  /** Whether who has asked manages the channel. */
  mayManage(origin: Origin): Promise<boolean>;
  /** Whether something that was said in a conversation with the bot, but not to it by name, is for it all the same. */
  isMeant(event: ChatEvent): Promise<boolean>;
  /** Channels in which the bot was spoken to since then (milliseconds since 1970), for looking there for missed messages. */
  channels(platform: string, since: number): Promise<readonly string[]>;
  /**
   * From now on the platform's posts go through this messenger; what waits is taken up at the next `tend`. What it returns ends
   * that: nothing new is taken up, events that still come are recorded for the next start, and it resolves once what is in
   * hand is done. The messenger has to work until then.
   */
  connect(messenger: Messenger): () => Promise<void>;
  /**
   * Answers what a process before this one left, posts what waits and is due, and keeps what is in hand. To be called every
   * second or so; resolves at once where the last one is still at work. Never rejects.
   */
  tend(): Promise<void>;
  /** Resolves once nothing is in hand. */
  settled(): Promise<void>;
}

type Taken = 'taken' | 'known' | 'unrecorded';

export function createCourier(options: CourierOptions): Courier {
  const { bot, store, log, clock, prefix = '', onGivenUp, timing: given } = options;
  const timing = { ...TIMING, ...given };
  const messengers = new Map<string, Messenger>();
  /** Recorded by `record`, not yet taken. */
  const recorded = new Set<string>();
  const inHand = new Set<Promise<unknown>>();
  const inConversation = createSequence();
  /** Platforms that are being disconnected. */
  const leaving = new Set<string>();
  let tending = false;
  const trouble = createTrouble(log, timing);
  /** What is to be let go of as soon as the store can be written again: nobody takes up what its owner still has. */
  const lettingGo: (() => Promise<void>)[] = [];

  async function follow<T>(work: Promise<T>): Promise<T> {
    inHand.add(work);
    try {
      return await work;
    } finally {
      inHand.delete(work);
    }
  }

  /** Answers a recorded event and posts the reply; what fails is left for `tend`. */
  async function answer(event: ChatEvent, receivedAt: number): Promise<void> {
    try {
      if (leaving.has(event.origin.platform)) return await store.inbox.release(event.key);
      const expiresAt = receivedAt + event.origin.answerWithin;
      if (clock.now() >= expiresAt) {
        await store.inbox.settle(event.key, 'too late', clock.now());
        return log.warn({ key: event.key }, 'left unanswered: it came up again too late to be of use');
      }
      // Other events are to be recorded before this one takes its time.
      await turn();
      const { reply, turn: next } = await bot.respond(event, await beforeOf(event));
      const { platform, channel, person, place } = event.origin;
      const post: NewPost = {
        ...{ key: event.key, platform, channel, person, place, question: askedIn(event, prefix), expiresAt },
        reply: { ...reply, ...askedAbove(event, prefix) },
        conversation: event.conversation,
        ...(next === undefined ? {} : { turn: next }),
      };
      if (await store.outbox.add(post, clock.now())) await deliver(asWaiting(post));
    } catch (err) {
      log.error(
        { err, key: event.key, next: STORE_STEP },
        'an event could not be put on record as answered; it is taken up again',
      );
      lettingGo.push(() => store.inbox.release(event.key));
    }
  }

  /** What the event is about: the post of its button, else the last of its conversation. */
  async function beforeOf({ about, conversation }: ChatEvent): Promise<Before> {
    if (about === undefined) return (await store.threads.last(conversation)) ?? {};
    const post = await store.outbox.find(about);
    if (post?.turn !== undefined) return { key: about, turn: post.turn };
    // A reply to what `why` told is about the answer that was explained.
    return (post && (await store.threads.last(conversation))) ?? { key: about };
  }

  /** Posts what is claimed. Never rejects. */
  async function deliver(post: WaitingPost): Promise<Delivery> {
    const { key } = post;
    try {
      const messenger = messengers.get(post.platform);
      if (messenger === undefined) {
        return await putBack(post, { kind: 'later', cause: 'the platform is not connected', waitMs: 0 });
      }
      if (clock.now() >= post.expiresAt) return await expire(post, 'it waited too long');
      const delivery = await messenger.post(post, {
        sending: (page) => store.outbox.sending(key, page),
        notSent: (page) => store.outbox.notSent(key, page),
        sent: (page) => store.outbox.sent(key, page, clock.now()),
      });
      if (delivery.kind === 'later') return await putBack(post, delivery);
      if (delivery.kind === 'refused') return await refuse(post, delivery);
      await store.outbox.settle(key, 'posted', undefined, clock.now());
      return delivery;
    } catch (err) {
      log.error(
        { err, key, next: STORE_STEP },
        'a post could not be put on record; it is looked for before it is sent again',
      );
      lettingGo.push(() => store.outbox.putBack(key, clock.now(), 'the store could not be written'));
      return { kind: 'later', cause: 'the store' };
    }
  }

  async function putBack(post: WaitingPost, delivery: Delivery & { kind: 'later' }): Promise<Delivery> {
    const { key, tries, expiresAt } = post;
    const { cause, waitMs = pauseAfter(tries + 1, timing) } = delivery;
    const nextTryAt = clock.now() + waitMs;
    if (nextTryAt >= expiresAt) return await expire(post, cause);
    await store.outbox.putBack(key, nextTryAt, cause);
    log.warn(
      { key, cause, tries: tries + 1, seconds: Math.round(waitMs / 1000) },
      'a post is tried again later',
    );
    return delivery;
  }

  async function expire(post: WaitingPost, cause: string): Promise<Delivery> {
    const { key } = post;
    await store.outbox.settle(key, 'expired', cause, clock.now());
    const next = 'nothing, if the platform was in trouble; otherwise look at the lines above';
    log.error({ key, cause, next }, 'a post was given up: it could not be posted while it was of use');
    await onGivenUp?.(post, cause, false);
    return { kind: 'refused', cause, next, closed: false };
  }

  async function refuse(post: WaitingPost, delivery: Delivery & { kind: 'refused' }): Promise<Delivery> {
    const { cause, next, closed } = delivery;
    await store.outbox.settle(post.key, 'refused', cause, clock.now());
    log.error({ key: post.key, channel: post.channel, cause, next }, 'a post was refused and is given up');
    await onGivenUp?.(post, cause, closed);
    return delivery;
  }

  async function takeUp(platform: string): Promise<void> {
    for (const { event, receivedAt } of await store.inbox.claimAbandoned(platform, clock.now())) {
      log.info({ key: event.key }, 'taken up again');
      void follow(inConversation(event.conversation, () => answer(event, receivedAt)));
    }
    const room = IN_HAND_LIMIT - inHand.size;
    if (room <= 0) return;
    for (const post of await store.outbox.claimDue(platform, clock.now(), room)) void follow(deliver(post));
  }

  async function settled(): Promise<void> {
    while (inHand.size > 0) await Promise.allSettled(inHand);
  }

  async function send(post: NewPost): Promise<Delivery | undefined> {
    if (!(await store.outbox.add(post, clock.now()))) return undefined;
    return follow(deliver(asWaiting(post)));
  }

  return {
    async record(event) {
      const isNew = await store.inbox.record(event, clock.now());
      if (isNew) recorded.add(event.key);
      return isNew;
    },

    async take(event) {
      const receivedAt = clock.now();
      try {
        if (!recorded.delete(event.key) && !(await store.inbox.record(event, receivedAt))) {
          log.debug({ key: event.key }, 'an event that is known already');
          return 'known';
        }
      } catch (err) {
        log.error({ err, key: event.key, next: STORE_STEP }, 'an event could not be put on record');
        return 'unrecorded';
      }
      await follow(inConversation(event.conversation, () => answer(event, receivedAt)));
      return 'taken';
    },

    send,
    share: createShare({ find: (key) => store.outbox.find(key), send, clock }),
    keyOf: (platform, messageId) => store.outbox.keyOf(platform, messageId),
    async mayManage({ platform, channel, person, mayManage }) {
      return mayManage ?? (await messengers.get(platform)?.mayManage?.(channel, person)) ?? false;
    },

    async isMeant({ text, conversation, origin: { person } }) {
      const by = meantBy(text);
      // Under a digest nobody has asked anything yet: what people say there is not for the bot.
      return by !== 'nobody' && store.threads.hasAsked(conversation, by === 'everybody' ? undefined : person);
    },
    channels: (platform, since) => store.inbox.channels(platform, since),

    connect(messenger) {
      const { platform } = messenger;
      leaving.delete(platform);
      messengers.set(platform, messenger);
      return async () => {
        leaving.add(platform);
        await settled();
        messengers.delete(platform);
      };
    },

    async tend() {
      if (tending || trouble.isPausing(clock.now())) return;
      tending = true;
      try {
        await store.renew(clock.now());
        for (const letGo of lettingGo) await letGo();
        lettingGo.length = 0;
        for (const platform of messengers.keys()) if (!leaving.has(platform)) await takeUp(platform);
        trouble.over();
      } catch (err) {
        trouble.met(err, clock.now());
      } finally {
        tending = false;
      }
    },

    settled,
  };
}

const asWaiting = (post: NewPost): WaitingPost => ({ ...post, pages: [], inDoubt: false, tries: 0 });
