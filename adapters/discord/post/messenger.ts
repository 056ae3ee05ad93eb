// Posts what the courier hands on: each page once, as far as Discord lets anybody tell.
import {
  type Logger,
  type Messenger,
  type OutgoingPost,
  postPages,
  type Stopped,
  withSlashExamples,
} from '../../../src/index.ts';
import type { Timings } from '../connect/timings.ts';
import { buttonRows } from '../show/buttons.ts';
import { REMARKS } from '../show/remarks.ts';
import { renderDiscord } from '../show/render.ts';
import { createCalls, type Page } from './calls.ts';
import { type Failure, readFailure } from './failure.ts';
import {
  BARRED,
  CODES,
  codeOf,
  describeFault,
  faultFields,
  INTERACTION_OVER,
  isClosedToUs,
  isInteractionOver,
} from './faults.ts';
import { createFinder, type FinderOptions } from './find-page.ts';
import { type Place, readPlace } from './place.ts';
import { type Way, wayTo } from './ways.ts';

export interface MessengerOptions extends Omit<FinderOptions, 'calls'> {
  readonly rest: Parameters<typeof createCalls>[0];
  /** Put before the names of slash commands. */
  readonly prefix: string;
  readonly log: Logger;
  readonly timings: Pick<Timings, 'sendPauses'>;
}

export function createMessenger({ rest, prefix, log, timings, ...looking }: MessengerOptions): Messenger {
  const calls = createCalls(rest, timings.sendPauses);
  const finder = createFinder({ calls, ...looking });

  return {
    platform: 'discord',
    async tell({ person = '', key, place }, words) {
      try {
        const channel = await calls.openDirect(person.replace(/^discord:/u, ''));
        // It was asked there: then there is nowhere else.
        if (isIn(channel, place)) return undefined;
        await wayTo({ kind: 'channel', channel }, { key, isPrivate: false, calls, finder }).instead(words, 0);
        return undefined;
      } catch (error) {
        return faultFields(error);
      }
    },
    async post(post, progress) {
      const place = readPlace(post.place);
      if (place === undefined) return UNREADABLE;
      const { key, reply, change, question } = post;
      // Discord would take what replaces a deleted message for that message.
      const name = change === undefined ? key : `${key}\n${question}`;
      const way = wayTo(place, { key: name, isPrivate: reply.private === true, calls, finder });
      const pages = change === 'deleted' ? [] : render(post, place, prefix);
      const stopped = Array.isArray(pages) ? await postPages(post, pages, way, progress) : pages;
      if (stopped === undefined) return { kind: 'posted' };
      const { error } = stopped;
      const failure = 'isDefect' in stopped ? defect(error) : readFailure(error);
      if (failure.kind === 'later' || change === 'deleted') return failure;
      const isSaid = await sayRefused(stopped, way, { key, log });
      return isSaid ? failure : whereElse(place, failure, error);
    },
  };
}

function isIn(channel: string, place: string): boolean {
  const read = readPlace(place);
  return read !== undefined && 'channel' in read && read.channel === channel;
}

const UNREADABLE: Failure = {
  kind: 'refused',
  cause: 'its place cannot be read',
  next: 'It was recorded by another version of Parley; nothing to do.',
  closed: false,
};

/** A reply that cannot be rendered is a defect, and is refused like one that Discord does not take. */
function render(
  post: OutgoingPost,
  place: Place,
  prefix: string,
): Page[] | (Stopped & { readonly isDefect: true }) {
  try {
    return pagesOf(post, place, prefix);
  } catch (error) {
    return { error, page: post.pages.length, isDefect: true };
  }
}

const defect = (error: unknown): Failure => ({
  kind: 'refused',
  cause: describeFault(error),
  next: String(faultFields(error).next),
  closed: false,
});

/** Plain words may go through where the answer does not: resolves with whether they did. The courier logs the cause. */
async function sayRefused(
  { error, page }: Stopped,
  way: Way,
  { key, log }: { readonly key: string; readonly log: Logger },
): Promise<boolean> {
  if (isClosedToUs(error)) return false;
  const content = codeOf(error) === CODES.missingPermissions ? REMARKS.mayNotEmbed : REMARKS.refused;
  return way.instead(content, page).then(
    () => true,
    (fault: unknown) => {
      log.warn({ key, ...faultFields(fault) }, 'Discord: nor could that be said there');
      return false;
    },
  );
}

/** What an interaction shows to one person needs no leave to post, but has to come in time. */
function whereElse(place: Place, failure: Failure, error: unknown): Failure {
  if (failure.kind === 'later') return failure;
  if (isInteractionOver(error)) return { ...failure, elsewhere: INTERACTION_OVER };
  if (place.kind === 'interaction') return failure;
  const words = BARRED[codeOf(error) ?? ''];
  if (words === undefined) return failure;
  const isGone = codeOf(error) === CODES.unknownChannel;
  return { ...failure, elsewhere: isGone ? words : { where: `<#${place.channel}>`, ...words } };
}

function pagesOf({ key, reply }: OutgoingPost, place: Place, prefix: string): Page[] {
  const isCommand = place.kind === 'interaction';
  const pages = renderDiscord(isCommand ? withSlashExamples(reply, { prefix, hasFields: true }) : reply);
  return pages.map((page, index) => {
    const isLast = index === pages.length - 1;
    const components = isLast ? buttonRows(key, reply.actions ?? []) : [];
    return { ...page, components };
  });
}
