// Posts what the courier hands on: each page once, as far as Discord lets anybody tell.
import {
  idIn,
  type Messenger,
  type OutgoingPost,
  postOrSay,
  type Setback,
  UNREADABLE_PLACE,
  withSlashExamples,
} from '../../../src/index.ts';
import type { Timings } from '../connect/timings.ts';
import { buttonRows, menuRows } from '../show/buttons.ts';
import { REMARKS } from '../show/remarks.ts';
import { renderDiscord } from '../show/render.ts';
import { createCalls, type Page } from './calls.ts';
import { readFailure } from './failure.ts';
import { CODES, codeOf, faultFields, type Refusal, refusalOf } from './faults.ts';
import { createFinder, type FinderOptions } from './find-page.ts';
import { type Place, readPlace } from './place.ts';
import type { createServers } from './servers.ts';
import { inWords, nonceOf, wayTo } from './ways.ts';

export interface MessengerOptions extends Omit<FinderOptions, 'calls'> {
  readonly rest: Parameters<typeof createCalls>[0];
  /** Put before the names of slash commands. */
  readonly prefix: string;
  readonly timings: Pick<Timings, 'sendPauses'>;
  readonly servers: ReturnType<typeof createServers>;
}

export function createMessenger({ rest, prefix, timings, servers, ...looking }: MessengerOptions): Messenger {
  const calls = createCalls(rest, timings.sendPauses);
  const finder = createFinder({ calls, ...looking });

  return {
    platform: 'discord',
    ...servers,
    async tell({ person = '', key, place }, words) {
      try {
        const channel = await calls.openDirect(idIn(person));
        // It was asked there: then there is nowhere else.
        if (isIn(channel, place)) return undefined;
        await calls.send(channel, inWords(words), { nonce: nonceOf(key, 'told elsewhere') });
        return undefined;
      } catch (error) {
        return faultFields(error);
      }
    },
    async post(post, progress) {
      const place = readPlace(post.place);
      if (place === undefined) return UNREADABLE_PLACE;
      const { key, reply, change, question } = post;
      // Discord would take what replaces a deleted message for that message.
      const name = change === undefined ? key : `${key}\n${question}`;
      const way = wayTo(place, { key: name, isPrivate: reply.private === true, calls, finder });
      const render = (): Page[] => pagesOf(post, place, prefix);
      const read = (error: unknown): Setback<Page> =>
        change === 'deleted' ? { delivery: readFailure(error) } : readSetback(error, place);
      return postOrSay({ post, progress, way, render, apology: inWords(REMARKS.refused), read });
    },
  };
}

function isIn(channel: string, place: string): boolean {
  const read = readPlace(place);
  return read !== undefined && 'channel' in read && read.channel === channel;
}

function readSetback(error: unknown, place: Place): Setback<Page> {
  const { tellsNobody, elsewhere, ofPlace } = refusalOf(error);
  const instead = codeOf(error) === CODES.missingPermissions ? REMARKS.mayNotEmbed : REMARKS.refused;
  return {
    delivery: readFailure(error),
    instead: tellsNobody ? undefined : inWords(instead),
    elsewhere: ofPlace ? inPlace(elsewhere, place) : elsewhere,
  };
}

/** What an interaction shows to one person needs no leave to post. */
const inPlace = (elsewhere: Refusal['elsewhere'], place: Place): Refusal['elsewhere'] =>
  place.kind === 'interaction' ? undefined : elsewhere && { where: `<#${place.channel}>`, ...elsewhere };

function pagesOf({ key, reply }: OutgoingPost, place: Place, prefix: string): Page[] {
  const isCommand = place.kind === 'interaction';
  const pages = renderDiscord(
    isCommand ? withSlashExamples(reply, { prefix, hasFields: true }) : reply,
    isCommand,
  );
  return pages.map((page, index) => {
    const isLast = index === pages.length - 1;
    const components = isLast
      ? [...buttonRows(key, reply.actions ?? []), ...menuRows(key, reply.menus ?? [])]
      : [];
    return { ...page, components };
  });
}
