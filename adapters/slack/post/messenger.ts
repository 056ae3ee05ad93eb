// Posts in Slack: the pages of a post in order, each once, and what is to be done about a page that Slack does not take.
import type { webApi } from '@slack/bolt';
import {
  createSequence,
  type Delivery,
  type Elsewhere,
  type Logger,
  type Messenger,
  type OutgoingPost,
  type Progress,
  postPages,
  retry,
  type Way,
} from '../../../src/index.ts';
import { type Timing, triesWithin } from '../connect/timing.ts';
import { isManager } from '../take/managers.ts';
import { BARRED, type Failure, readFailure, tokenIsDead } from './failure.ts';
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

const UNREADABLE: Delivery = {
  kind: 'refused',
  cause: 'where it goes cannot be read',
  next: 'nothing: another version of this program wrote it',
  closed: false,
};

export function createMessenger(options: MessengerOptions): Messenger {
  const { client, timing } = options;
  const inChannel = createChannelSender(options);
  const privately = createPrivateSender(options);
  // Slack takes about a message a second in a channel; whoever has to wait for that keeps the others waiting.
  const inSequence = createSequence();

  async function postAll(
    { post, progress }: { readonly post: OutgoingPost; readonly progress: Progress },
    pages: readonly Page[],
    way: Way<Page>,
    whereElse: (failure: Failure) => Elsewhere | undefined,
  ): Promise<Delivery> {
    const stopped = await postPages(post, pages, way, progress);
    if (stopped === undefined) return { kind: 'posted' };
    const { error, page } = stopped;
    const failure = readFailure(error);
    // A person whose answer Slack refuses for its content is told so in its place.
    if (failure.kind === 'content') await way.send(NOT_TAKEN, page, false);
    const isDead = tokenIsDead(error);
    if (isDead) options.onDeadToken(error);
    const delivery = deliveryOf(failure, isDead);
    const elsewhere = whereElse(failure);
    return delivery.kind === 'refused' && elsewhere ? { ...delivery, elsewhere } : delivery;
  }

  return {
    platform: 'slack',
    mayManage: (channel, person) => isManager(options, idIn(channel), idIn(person)),
    async tell({ person = '' }, text) {
      // To a person's id: Slack opens the direct message by itself.
      const send = () => client.chat.postMessage({ channel: idIn(person), text, ...QUIET });
      const again = (error: unknown): number | undefined | false => {
        const { kind, waitMs } = readFailure(error);
        return kind === 'later' ? waitMs : false;
      };
      return retry(send, { ...triesWithin(timing.post, timing), again }).then(
        () => undefined,
        (error: unknown) => {
          const { cause, next } = readFailure(error);
          return { cause, next };
        },
      );
    },
    async post(post, progress) {
      const place = readPlace(post.place);
      if (place === undefined) return UNREADABLE;
      const { key, pages, inDoubt, reply, change } = post;
      const { channel, responseUrl } = place;
      if (responseUrl !== undefined && (place.isPrivate || reply.private)) {
        const used = pages.length + (inDoubt ? 1 : 0);
        const messages = privatePages(post, { next: pages.length, used, prefix: options.prefix });
        const way = privately(key, responseUrl, place);
        const delivery = await postAll({ post, progress }, messages, way, privatelyElse);
        // The response_url may be used up; that says nothing of the channel.
        return delivery.kind === 'refused' ? { ...delivery, closed: false } : delivery;
      }
      const messages = change === 'deleted' ? [] : publicPages(post);
      const way = inChannel(key, place);
      const whereElse = ({ cause }: Failure): Elsewhere | undefined => placeElse(place, cause);
      return inSequence(channel, () => postAll({ post, progress }, messages, way, whereElse));
    },
  };
}

const idIn = (name: string): string => name.replace(/^slack:/u, '');

const deliveryOf = ({ kind, cause, next, closed, waitMs }: Failure, isDeadToken: boolean): Delivery =>
  // With a dead token the program ends; what is promised is kept for its next start with a good one.
  kind === 'later' || kind === 'unknown' || isDeadToken
    ? { kind: 'later', cause, ...(waitMs === undefined ? {} : { waitMs }) }
    : { kind: 'refused', cause, next, closed };

function placeElse({ channel }: Place, cause: string): Elsewhere | undefined {
  const words = isDirect(channel) ? undefined : BARRED[cause];
  return words && { where: `<#${channel}>`, ...words };
}

/** Where its content is refused the person was told so in its place. */
const privatelyElse = ({ kind }: Failure): Elsewhere | undefined =>
  kind === 'content'
    ? undefined
    : { why: 'Slack no longer takes an answer to your command or button', orElse: 'try it again there' };
