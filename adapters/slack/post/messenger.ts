// Posts in Slack: the pages of a post in order, each once, and what is to be done about a page that Slack does not take.
import {
  createSequence,
  type Delivery,
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
import { installationIn } from '../install/names.ts';
import type { Workspace, Workspaces } from '../install/workspaces.ts';
import { isManager } from '../take/managers.ts';
import { againAfter, type Failure, readFailure, tokenIsDead } from './failure.ts';
import { NOT_TAKEN, type Page, privatePages, publicPages } from './pages.ts';
import { isDirect, type Place, readPlace } from './place.ts';
import { QUIET } from './response-url.ts';
import { createChannelSender } from './send-in-channel.ts';
import { createPrivateSender } from './send-privately.ts';

export interface MessengerOptions {
  readonly workspaces: Pick<Workspaces, 'find' | 'onDeadToken'>;
  /** Put before the names of slash commands. */
  readonly prefix: string;
  readonly log: Logger;
  readonly timing: Timing;
}

const NOT_INSTALLED: Delivery = {
  kind: 'refused',
  cause: 'the app is not installed there',
  next: 'nothing, where its people have uninstalled it; else have them install it again',
  closed: true,
};

export function createMessenger(options: MessengerOptions): Messenger {
  const { workspaces, timing, log } = options;
  const inChannel = createChannelSender(options);
  const privately = createPrivateSender(options);
  // Slack takes about a message a second in a channel; whoever has to wait for that keeps the others waiting.
  const inSequence = createSequence();

  /** A person whose answer Slack refuses for its content is told so in its place. */
  function readSetback(
    workspace: Workspace,
    error: unknown,
    elseIn: (failure: Failure) => Elsewhere | undefined,
  ): Setback<Page> {
    const failure = readFailure(error);
    const isDead = tokenIsDead(error);
    if (isDead) workspaces.onDeadToken(workspace, error);
    return {
      delivery: deliveryOf(failure, isDead),
      instead: failure.kind === 'content' ? NOT_TAKEN : undefined,
      elsewhere: elseIn(failure),
    };
  }

  return {
    platform: 'slack',
    async mayManage(channel, person) {
      const workspace = await workspaces.find(installationIn(channel));
      return workspace !== undefined && isManager({ ...workspace, log }, idIn(channel), idIn(person));
    },
    async tell({ person = '' }, text) {
      // To a person's id: Slack opens the direct message by itself.
      const send = async () =>
        (await workspaces.find(installationIn(person)))?.client.chat.postMessage({
          channel: idIn(person),
          text,
          ...QUIET,
        });
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
      const workspace = await workspaces.find(place.installation).catch((error: unknown): Delivery => {
        // Its token could not be renewed, or the store is away.
        return { kind: 'later', cause: readFailure(error).cause };
      });
      if (workspace === undefined) return NOT_INSTALLED;
      if ('kind' in workspace) return workspace;
      if (responseUrl !== undefined && (place.isPrivate || reply.private)) {
        const used = pages.length + (inDoubt ? 1 : 0);
        const delivery = await postOrSay({
          ...{ post, progress, way: privately(key, responseUrl, place), apology: NOT_TAKEN },
          render: () => privatePages(post, { next: pages.length, used, prefix: options.prefix }),
          read: (error) => readSetback(workspace, error, ofResponse),
        });
        // The response_url may be used up; that says nothing of the channel.
        return delivery.kind === 'refused' ? { ...delivery, closed: false } : delivery;
      }
      const posting = {
        ...{ post, progress, way: inChannel(workspace, key, place), apology: NOT_TAKEN },
        render: () => publicPages(post, isDirect(channel)),
        read: (error: unknown) => readSetback(workspace, error, (failure) => inPlace(failure, place)),
      };
      return inSequence(`${place.installation ?? ''}:${channel}`, () => postOrSay(posting));
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
