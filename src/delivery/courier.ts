// The courier: sees to it that each event is answered once and each post arrives once, whatever dies in between. An event
// is on record before anything else is done about it; its reply is on record before it is sent.
import { setImmediate as turn } from 'node:timers/promises';
import { remark } from '../answer/show/remarks.ts';
import { settingsOf } from '../channel/settings.ts';
import type { ChatEvent } from '../chat/chat.ts';
import type { Delivery, Messenger } from '../chat/messenger.ts';
import type { Before, Bot } from '../conversation/bot.ts';
import { isPlainQuestion, meantBy } from '../conversation/meant.ts';
import { isSilent } from '../conversation/turn.ts';
import type { Clock } from '../program/clock.ts';
import type { Logger } from '../program/log.ts';
import { nobody, type Observer } from '../program/observer.ts';
import type { NewPost, WaitingPost } from '../store/post.ts';
import type { Store } from '../store/store.ts';
import { askedAbove, askedIn, personOf } from './asked.ts';
import { beforeOf } from './before.ts';
import { createDeliver } from './deliver.ts';
import { createInHand } from './in-hand.ts';
import { asideOf, isInPublic, placeOfAnswer } from './in-public.ts';
import { createOvertaking } from './overtaking.ts';
import { createSequence } from './sequence.ts';
import { createShare, SHARE } from './share.ts';
import { APOLOGY_AFTER, createTrouble, type Pauses, STORE_STEP } from './trouble.ts';
import { createWhose, type Whose } from './whose.ts';

export interface CourierOptions {
  readonly bot: Bot;
  readonly store: Store;
  readonly log: Logger;
  readonly clock: Clock;
  /** Put before the names of slash commands. */
  readonly prefix?: string;
  /** For the tries of a post, and of the store. */
  readonly timing?: Partial<Pauses>;
  /** For those of the store, where they are others. */
  readonly storeTiming?: Pauses;
  readonly observer?: Observer;
  /** Told of a post that will not arrive; `isClosed` where nothing can be posted in its place any more. */
  readonly onGivenUp?: (post: WaitingPost, cause: string, isClosed: boolean) => Promise<void>;
}

const TIMING: Pauses = { firstPause: 2_000, longestPause: 120_000 };

/** Events and posts in hand, from which on `tend` takes up no more. */
const IN_HAND_LIMIT = 100;

export interface Courier extends Whose {
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
  /** For what is shown in its place and not posted, as a form or a page about the bot; nothing of it is kept. */
  readonly inPlace: Pick<Bot, 'respond' | 'form'>;
  /** The key of the post that a message of the platform is a page of. */
  keyOf(platform: string, messageId: string): Promise<string | undefined>;
  /**
   * Whether something that was said in a conversation with the bot, but not to it by name, is for it all the same; of a change,
   * whether what was changed is.
   */
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
  const { bot, store, log, clock, prefix = '', onGivenUp, observer = nobody } = options;
  const timing = { ...TIMING, ...options.timing };
  const messengers = new Map<string, Messenger>();
  /** Recorded by `record`, not yet taken. */
  const recorded = new Set<string>();
  const inHand = createInHand();
  const inConversation = createSequence();
  const aboutPost = createSequence();
  /** Platforms that are being disconnected. */
  const leaving = new Set<string>();
  let tending = false;
  const trouble = createTrouble(log, options.storeTiming ?? timing);
  /** What is to be let go of as soon as the store can be written again: nobody takes up what its owner still has. */
  const lettingGo: (() => Promise<void>)[] = [];

  const deliver = createDeliver({
    ...{ outbox: store.outbox, messengers, log, clock, timing, observer },
    letGo: (work) => lettingGo.push(work),
    ...(onGivenUp && { onGivenUp }),
  });
  const overtaking = createOvertaking();

  async function putOnRecord(event: ChatEvent, receivedAt: number): Promise<boolean> {
    const isNew = await store.inbox.record(event, receivedAt);
    observer.recorded(event.origin.platform, (clock.now() - receivedAt) / 1000);
    return isNew;
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
      if (overtaking.isOvertaken(event)) return await store.inbox.settle(event.key, 'overtaken', clock.now());
      if (event.changes !== undefined) return await change(event, event.changes, expiresAt);
      const post =
        event.command === SHARE.command
          ? await shareFor(event, expiresAt)
          : await replyTo(event, await beforeOf(store, event), expiresAt);
      if (post === undefined) return await store.inbox.settle(event.key, 'nothing to post', clock.now());
      if (!(await store.outbox.add(post, clock.now()))) return;
      const seconds = (clock.now() - receivedAt) / 1000;
      observer.answered(event.origin.platform, post.outcome ?? 'answered', seconds);
      const isPublic = isInPublic(post, event.origin);
      const delivery = await deliver(asWaiting(post), !isPublic);
      if (isPublic) await send(asideOf(post, event.origin, delivery));
    } catch (err) {
      log.error(
        { err, key: event.key, next: STORE_STEP },
        'an event could not be answered, or put on record as answered; it is taken up again',
      );
      lettingGo.push(() => store.inbox.release(event.key));
    }
  }

  /** Undefined where nobody asked the bot, and it has no answer. */
  async function replyTo(event: ChatEvent, before: Before, expiresAt: number): Promise<NewPost | undefined> {
    const { reply, turn: next, outcome, fault } = await bot.respond(event, before);
    // Whoever asked would rather wait for a while than ask again.
    if (fault && clock.now() < expiresAt - event.origin.answerWithin + APOLOGY_AFTER) throw fault;
    if (event.isUnprompted && outcome !== 'answered') return undefined;
    const { key, conversation, origin } = event;
    const asked = askedAbove(event, prefix);
    const isShareable =
      origin.isShareable && !reply.private && (event.about !== undefined || asked.asked !== undefined);
    const place = isShareable ? await placeOfAnswer(event, store.channels) : origin.place;
    const { platform, channel, person } = origin;
    const actions = [...(reply.actions ?? []), SHARE];
    const shown = place !== origin.place ? { askedBy: personOf(origin) } : isShareable && { actions };
    return {
      ...{ key, platform, channel, person, place, question: askedIn(event, prefix), expiresAt },
      reply: { ...reply, ...asked, ...shown },
      conversation,
      outcome: outcome ?? 'fault',
      ...(next === undefined ? {} : { turn: next }),
    };
  }

  /** Undefined where the person need not be told anything. */
  async function shareFor({ key, ...event }: ChatEvent, expiresAt: number): Promise<NewPost | undefined> {
    const word = await share({ key, ...event });
    const { platform, channel, person, place } = event.origin;
    if (word === undefined) return undefined;
    const reply = { ...remark(word), private: true } as const;
    return { key, platform, channel, person, place, expiresAt, outcome: 'not shared', reply };
  }

  /** The post of an edited question says what answers it now, in the light of what was said before it; that of a deleted one goes. */
  async function change(
    event: ChatEvent,
    { event: key, how }: NonNullable<ChatEvent['changes']>,
    expiresAt: number,
  ): Promise<void> {
    const shown = await store.outbox.find(key);
    const isEdit = how === 'edited';
    // Unfolding a link is an edit to the platform.
    if (shown === undefined || (isEdit && shown.question === askedIn(event, prefix)))
      return store.inbox.settle(event.key, 'nothing to change', clock.now());
    const { platform, channel, place } = event.origin;
    const post = isEdit
      ? await replyTo(event, await beforeOf(store, event), expiresAt)
      : { ...shown, platform, channel, place, expiresAt };
    if (post === undefined) return store.inbox.settle(event.key, 'nothing to post', clock.now());
    const changed = await store.outbox.change({ ...post, key, change: how }, event.key, clock.now());
    if (changed !== undefined) await deliver(changed);
    else lettingGo.push(() => store.inbox.release(event.key));
  }

  /** In turn with what else is said there, and with what else becomes of the same post. */
  function answerInTurn(event: ChatEvent, receivedAt: number): Promise<void> {
    const { conversation, key, changes } = event;
    const done = overtaking.note(event);
    const inTurn = () => aboutPost(changes?.event ?? key, () => answer(event, receivedAt));
    return inHand.follow(inConversation(conversation, inTurn)).finally(done);
  }

  async function takeUp(platform: string): Promise<void> {
    for (const { event, receivedAt } of await store.inbox.claimAbandoned(platform, clock.now())) {
      log.info({ key: event.key }, 'taken up again');
      void answerInTurn(event, receivedAt);
    }
    const room = IN_HAND_LIMIT - inHand.count();
    if (room <= 0) return;
    for (const post of await store.outbox.claimDue(platform, clock.now(), room))
      void inHand.follow(aboutPost(post.key, () => deliver(post)));
  }

  const share = createShare({ find: (key) => store.outbox.find(key), send, clock });

  async function send(post: NewPost): Promise<Delivery | undefined> {
    if (!(await store.outbox.add(post, clock.now()))) return undefined;
    return inHand.follow(deliver(asWaiting(post)));
  }

  return {
    async record(event) {
      const isNew = await putOnRecord(event, clock.now());
      if (isNew) recorded.add(event.key);
      return isNew;
    },

    async take(event) {
      const receivedAt = clock.now();
      try {
        if (!recorded.delete(event.key) && !(await putOnRecord(event, receivedAt))) {
          log.debug({ key: event.key }, 'an event that is known already');
          return 'known';
        }
      } catch (err) {
        log.error({ err, key: event.key, next: STORE_STEP }, 'an event could not be put on record');
        return 'unrecorded';
      }
      await answerInTurn(event, receivedAt);
      return 'taken';
    },

    send,
    ...createWhose(messengers),
    inPlace: bot,
    keyOf: (platform, messageId) => store.outbox.keyOf(platform, messageId),
    async isMeant({ text, conversation, changes, isUnprompted, origin: { person, channel } }) {
      if (changes !== undefined) return store.inbox.knows(changes.event);
      const { answers } = await settingsOf(store.channels, channel);
      if (answers === 'mentions' || isSilent((await store.threads.last(conversation))?.turn)) return false;
      if (isUnprompted) return answers === 'questions' && isPlainQuestion(text);
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
        await inHand.settled();
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
    settled: inHand.settled,
  };
}

const asWaiting = (post: NewPost): WaitingPost => ({ ...post, pages: [], inDoubt: false, tries: 0 });
