// Posts in Slack: the pages of a post in order, each once, and what is to be done about a page that Slack does not take.
import type { webApi } from '@slack/bolt';
import {
  createSequence,
  type Elsewhere,
  idIn,
  type Logger,
  type Messenger,
  postOrSay,
  retry,
  type Setback,
  UNREADABLE_PLACE,
} from '../../../src/index.ts';
import { type Timing, triesWithin } from '../connect/timing.ts';
import { isManager } from '../take/managers.ts';
import { againAfter, type Failure, readFailure, tokenIsDead } from './failure.ts';
import { NOT_TAKEN, type Page, privatePages, publicPages } from './pages.ts';
import { isDirect, type Place, readPlace } from './place.ts';
import { QUIET } from './response-url.ts';
import { createChannelSender } from './send-in-channel.ts';
import { createPrivateSender } from './send-privately.ts';

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

export function createMessenger(options: MessengerOptions): Messenger {
  const { client, timing } = options;
  const inChannel = createChannelSender(options);
  const privately = createPrivateSender(options);
  // Slack takes about a message a second in a channel; whoever has to wait for that keeps the others waiting.
  const inSequence = createSequence();

  /** A person whose answer Slack refuses for its content is told so in its place. */
  function readSetback(error: unknown, elseIn: (failure: Failure) => Elsewhere | undefined): Setback<Page> {
    const failure = readFailure(error);
    const isDead = tokenIsDead(error);
    if (isDead) options.onDeadToken(error);
    return {
      delivery: deliveryOf(failure, isDead),
      instead: failure.kind === 'content' ? NOT_TAKEN : undefined,
      elsewhere: elseIn(failure),
    };
  }

  return {
    platform: 'slack',
    mayManage: (channel, person) => isManager(options, idIn(channel), idIn(person)),
    async tell({ person = '' }, text) {
      // To a person's id: Slack opens the direct message by itself.
      const send = () => client.chat.postMessage({ channel: idIn(person), text, ...QUIET });
      return retry(send, { ...triesWithin(timing.post, timing), again: againAfter('later') }).then(
        () => undefined,
        (error: unknown) => {
          const { cause, next } = readFailure(error);
          return { cause, next };
        },
      );
    },
    async post(post, progress) {
      const place = readPlace(post.place);
      if (place === undefined) return UNREADABLE_PLACE;
      const { key, pages, inDoubt, reply } = post;
      const { channel, responseUrl } = place;
      if (responseUrl !== undefined && (place.isPrivate || reply.private)) {
        const used = pages.length + (inDoubt ? 1 : 0);
        const delivery = await postOrSay({
          ...{ post, progress, way: privately(key, responseUrl, place), apology: NOT_TAKEN },
          render: () => privatePages(post, { next: pages.length, used, prefix: options.prefix }),
          read: (error) => readSetback(error, ofResponse),
        });
        // The response_url may be used up; that says nothing of the channel.
        return delivery.kind === 'refused' ? { ...delivery, closed: false } : delivery;
      }
      const posting = {
        ...{ post, progress, way: inChannel(key, place), apology: NOT_TAKEN },
        render: () => publicPages(post, isDirect(channel)),
        read: (error: unknown) => readSetback(error, (failure) => inPlace(failure, place)),
      };
      return inSequence(channel, () => postOrSay(posting));
    },
  };
}

const deliveryOf = (
  { kind, cause, next, closed, waitMs }: Failure,
  isDeadToken: boolean,
): Setback<Page>['delivery'] =>
  // With a dead token the program ends; what is promised is kept for its next start with a good one.
  kind === 'later' || kind === 'unknown' || isDeadToken
    ? { kind: 'later', cause, ...(waitMs === undefined ? {} : { waitMs }) }
    : { kind: 'refused', cause, next, closed };

const inPlace = ({ elsewhere }: Failure, { channel }: Place): Elsewhere | undefined =>
  elsewhere && !isDirect(channel) ? { where: `<#${channel}>`, ...elsewhere } : undefined;

/** A response_url says by its status, or by a word of its own, that it is used up. */
const USED_UP = new Set(['status 404', 'expired_url', 'used_url']);

const ofResponse = ({ cause }: Failure): Elsewhere => ({
  why: USED_UP.has(cause)
    ? 'Slack no longer takes an answer to your command or button'
    : 'Slack did not take it',
  orElse: 'try it again there',
});
