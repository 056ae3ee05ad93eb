// Posts in Slack: the pages of a post in order, each once, and what is to be done about a page that Slack does not take.
import type { webApi } from '@slack/bolt';
import {
  createSequence,
  type Delivery,
  type Logger,
  type Messenger,
  type OutgoingPost,
  type Progress,
} from '../../../src/index.ts';
import type { Timing } from '../connect/timing.ts';
import { isManager } from '../take/managers.ts';
import { type Failure, readFailure, tokenIsDead } from './failure.ts';
import { NOT_TAKEN, type Page, privatePages, publicPages } from './pages.ts';
import { conversationIn, type Place, readPlace } from './place.ts';
import type { SendPage } from './send.ts';
import { createChannelSender } from './send-in-channel.ts';
import { createPrivateSender } from './send-privately.ts';
import { createElsewhere } from './tell-elsewhere.ts';

export interface MessengerOptions {
  readonly client: webApi.WebClient;
  /** Put before the names of slash commands. */
  readonly prefix: string;
  /** The bot's user id. */
  readonly botUser: string;
  readonly log: Logger;
  readonly timing: Timing;
  /** Called when Slack says that the bot token is dead. */
  readonly onDeadToken: (error: unknown) => void;
}

const UNREADABLE: Delivery = {
  kind: 'refused',
  cause: 'where it goes cannot be read',
  next: 'nothing: another version of this program wrote it',
  closed: false,
};

export function createMessenger(options: MessengerOptions): Messenger {
  const inChannel = createChannelSender(options);
  const privately = createPrivateSender(options);
  const tellElsewhere = createElsewhere(options);
  // Slack takes about a message a second in a channel; whoever has to wait for that keeps the others waiting.
  const inSequence = createSequence();

  return {
    platform: 'slack',
    mayManage: (channel, person) =>
      isManager(options, channel.replace(/^slack:/u, ''), person.replace(/^slack:/u, '')),
    async post(post, progress) {
      const place = readPlace(post.place);
      if (place === undefined) return UNREADABLE;
      const { key, pages, inDoubt, reply } = post;
      const { channel, responseUrl } = place;
      const posting = { post, place, progress, onDeadToken: options.onDeadToken };
      if (responseUrl !== undefined && (place.isPrivate || reply.private)) {
        const used = pages.length + (inDoubt ? 1 : 0);
        const messages = privatePages(post, { next: pages.length, used, prefix: options.prefix });
        const delivery = await postPages({ ...posting, messages, send: privately(key, responseUrl, place) });
        // The response_url may be used up; that says nothing of the channel.
        return delivery.kind === 'refused' ? { ...delivery, closed: false } : delivery;
      }
      const messages = publicPages(post);
      const send = inChannel(key, place);
      const delivery = await inSequence(channel, () => postPages({ ...posting, messages, send }));
      await tellElsewhere(post, place, delivery);
      return delivery;
    },
  };
}

interface Posting {
  readonly post: OutgoingPost;
  readonly place: Place;
  readonly progress: Progress;
  readonly messages: readonly Page[];
  readonly send: SendPage;
  readonly onDeadToken: (error: unknown) => void;
}

async function postPages({ post, place, progress, messages, ...posting }: Posting): Promise<Delivery> {
  const next = post.pages.length;
  for (const [page, message] of messages.entries()) {
    if (page < next) continue;
    await progress.sending(page);
    const outcome = await posting.send(message, page, post.inDoubt && page === next);
    if (outcome.kind === 'failed') {
      if (!outcome.mayBeThere) await progress.notSent(page);
      return failed(outcome.error, page, posting);
    }
    const ts = outcome.kind === 'sent' ? outcome.ts : undefined;
    await progress.sent({ page, ...(ts === undefined ? { id: `${post.key}#${page}` } : posted(place, ts)) });
  }
  return { kind: 'posted' };
}

async function failed(
  error: unknown,
  page: number,
  { send, onDeadToken }: Pick<Posting, 'send' | 'onDeadToken'>,
): Promise<Delivery> {
  const failure = readFailure(error);
  // A person whose answer Slack refuses for its content is told so in its place.
  if (failure.kind === 'content') await send(NOT_TAKEN, page, false);
  const isDead = tokenIsDead(error);
  if (isDead) onDeadToken(error);
  return deliveryOf(failure, isDead);
}

/** Slack's times are unique in a channel. What is said under a post that starts a thread goes on from it. */
function posted({ channel, thread }: Place, ts: string) {
  const id = `${channel}:${ts}`;
  return thread === undefined ? { id, conversation: conversationIn(channel, ts) } : { id };
}

function deliveryOf({ kind, cause, next, closed, waitMs }: Failure, isDeadToken: boolean): Delivery {
  // With a dead token the program ends; what is promised is kept for its next start with a good one.
  if (kind === 'later' || kind === 'unknown' || isDeadToken)
    return waitMs === undefined ? { kind: 'later', cause } : { kind: 'later', cause, waitMs };
  return { kind: 'refused', cause, next, closed };
}
