// Hands a claimed post to its messenger, and puts on record what became of it.
import type { Delivery, Elsewhere, Messenger } from '../chat/messenger.ts';
import type { Clock } from '../program/clock.ts';
import type { Logger } from '../program/log.ts';
import type { Observer } from '../program/observer.ts';
import type { WaitingPost } from '../store/post.ts';
import type { Store } from '../store/store.ts';
import { type Pauses, pauseAfter, STORE_STEP } from './trouble.ts';

export interface DeliverOptions {
  readonly outbox: Store['outbox'];
  readonly messengers: ReadonlyMap<string, Messenger>;
  readonly log: Logger;
  readonly clock: Clock;
  readonly timing: Pauses;
  readonly observer: Observer;
  readonly onGivenUp?: (post: WaitingPost, cause: string, isClosed: boolean) => Promise<void>;
  /** Takes what is to be done as soon as the store can be written again: nobody takes up what its owner still has. */
  readonly letGo: (work: () => Promise<void>) => void;
}

type Refused = Delivery & { readonly kind: 'refused' };

/** `isLast`: who asked gets an answer nowhere else, and is told in a direct message where it is refused. Never rejects. */
type Deliver = (post: WaitingPost, isLast?: boolean) => Promise<Delivery>;

export function createDeliver(options: DeliverOptions): Deliver {
  const { outbox, messengers, log, clock, timing, observer, onGivenUp, letGo } = options;

  async function putBack(post: WaitingPost, delivery: Delivery & { kind: 'later' }): Promise<Delivery> {
    const { key, tries, expiresAt } = post;
    const { cause, waitMs = pauseAfter(tries + 1, timing) } = delivery;
    const nextTryAt = clock.now() + waitMs;
    if (nextTryAt >= expiresAt) return await expire(post, cause);
    await outbox.putBack(key, nextTryAt, cause);
    observer.posted(post.platform, 'put back');
    log.warn(
      { key, cause, tries: tries + 1, seconds: Math.round(waitMs / 1000) },
      'a post is tried again later',
    );
    return delivery;
  }

  async function expire(post: WaitingPost, cause: string): Promise<Delivery> {
    const next = 'nothing, if the platform was in trouble; otherwise look at the lines above';
    await settle(post, 'expired', cause);
    log.error(
      { key: post.key, cause, next },
      'a post was given up: it could not be posted while it was of use',
    );
    await onGivenUp?.(post, cause, false);
    return { kind: 'refused', cause, next, closed: false };
  }

  async function refuse(post: WaitingPost, delivery: Refused, isLast: boolean): Promise<Delivery> {
    const { cause, next, closed, elsewhere } = delivery;
    await settle(post, 'refused', cause);
    log.error({ key: post.key, channel: post.channel, cause, next }, 'a post was refused and is given up');
    await onGivenUp?.(post, cause, closed);
    // Nobody waits for a digest, and who shares an answer is told by the button.
    const isAwaited = post.conversation !== undefined && post.change !== 'deleted';
    if (elsewhere !== undefined && isAwaited && isLast) await tell(post, elsewhere);
    return delivery;
  }

  /** Best effort: where that fails, too, it is logged and that is all. */
  async function tell(post: WaitingPost, elsewhere: Elsewhere): Promise<void> {
    const fault = await messengers.get(post.platform)?.tell?.(post, wordsFor(elsewhere));
    if (fault) log.warn({ key: post.key, ...fault }, 'nor could the person be told so in a direct message');
  }

  /** Of what was taken back nothing is kept. */
  async function settle(
    { key, platform, change }: WaitingPost,
    state: 'posted' | 'refused' | 'expired',
    cause?: string,
  ) {
    if (change === 'deleted') await outbox.remove(key);
    else await outbox.settle(key, state, cause, clock.now());
    observer.posted(platform, state);
  }

  return async (post, isLast = true) => {
    const { key } = post;
    try {
      const messenger = messengers.get(post.platform);
      if (messenger === undefined) {
        return await putBack(post, { kind: 'later', cause: 'the platform is not connected', waitMs: 0 });
      }
      if (clock.now() >= post.expiresAt) return await expire(post, 'it waited too long');
      const delivery = await messenger.post(post, {
        sending: (page) => outbox.sending(key, page),
        notSent: (page) => outbox.notSent(key, page),
        sent: (page) => outbox.sent(key, page, clock.now()),
      });
      if (delivery.kind === 'later') return await putBack(post, delivery);
      if (delivery.kind === 'refused') return await refuse(post, delivery, isLast);
      await settle(post, 'posted');
      return delivery;
    } catch (err) {
      log.error(
        { err, key, next: STORE_STEP },
        'a post could not be put on record; it is looked for before it is sent again',
      );
      letGo(() => outbox.putBack(key, clock.now(), 'the store could not be written'));
      return { kind: 'later', cause: 'the store' };
    }
  };
}

export function wordsFor({ where, why, orElse }: Elsewhere): string {
  const place = where === undefined ? '' : ` in ${where}`;
  const advice = orElse === undefined ? '' : `, or ${orElse}`;
  return `I could not post my answer to you${place}: ${why}. Ask me here instead${advice}.`;
}
