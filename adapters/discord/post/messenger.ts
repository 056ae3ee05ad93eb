// Posts what the courier hands on: each page once, as far as Discord lets anybody tell.
import {
  type Logger,
  type Messenger,
  type OutgoingPost,
  type Progress,
  withSlashExamples,
} from '../../../src/index.ts';
import type { Timings } from '../connect/timings.ts';
import { buttonRows } from '../show/buttons.ts';
import { PERHAPS_TWICE, REMARKS } from '../show/remarks.ts';
import { renderDiscord } from '../show/render.ts';
import { createCalls, type Page } from './calls.ts';
import { type Failure, readFailure } from './failure.ts';
import { CODES, codeOf, describeFault, faultFields, isClosedToUs } from './faults.ts';
import { createFinder, type FinderOptions } from './find-page.ts';
import { type Place, readPlace } from './place.ts';
import { createElsewhere } from './tell-elsewhere.ts';
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
  const tellElsewhere = createElsewhere({ rest, calls, finder, log, pauses: timings.sendPauses });

  return {
    platform: 'discord',
    async post(waiting, progress) {
      const place = readPlace(waiting.place);
      if (place === undefined) return UNREADABLE;
      const { key, reply, pages: posted } = waiting;
      const way = wayTo(place, { key, isPrivate: reply.private === true, calls, finder });
      const pages = await attempt(async () => pagesOf(waiting, place, prefix));
      if ('error' in pages) return unrenderable(pages.error, { key, index: posted.length, way }, log);
      for (const [index, page] of pages.value.entries()) {
        if (index < posted.length) continue;
        const inDoubt = waiting.inDoubt && index === posted.length;
        const { error } = await postPage(page, { index, inDoubt, way, progress });
        if (error === undefined) continue;
        const failure = readFailure(error);
        if (failure.kind === 'refused' && !(await sayRefused(error, { key, index, way }, log))) {
          await tellElsewhere(waiting, place, error);
        }
        return failure;
      }
      return { kind: 'posted' };
    },
  };
}

const UNREADABLE: Failure = {
  kind: 'refused',
  cause: 'its place cannot be read',
  next: 'It was recorded by another version of Parley; nothing to do.',
  closed: false,
};

async function unrenderable(
  error: unknown,
  at: Parameters<typeof sayRefused>[1],
  log: Logger,
): Promise<Failure> {
  const { next } = faultFields(error);
  log.error({ key: at.key, ...faultFields(error) }, 'Discord: a reply could not be rendered');
  await sayRefused(error, at, log);
  return { kind: 'refused', cause: describeFault(error), next: String(next), closed: false };
}

/** Rejects only where `progress` does: the post is not ours any more, or the store is broken. */
async function postPage(
  page: Page,
  at: { readonly index: number; readonly inDoubt: boolean; readonly way: Way; readonly progress: Progress },
): Promise<{ readonly error?: unknown }> {
  const { index, inDoubt, way, progress } = at;
  const found = await attempt(async () => (inDoubt ? way.find(page, index) : 'not there'));
  if ('error' in found) return found;
  let posted = found.value;
  if (typeof posted === 'string') {
    const shown = posted === 'no telling' ? remarked(page) : page;
    await progress.sending(index);
    const sent = await attempt(() => way.send(shown, index));
    if ('error' in sent) return sent;
    posted = { id: sent.value };
  }
  const conversation = way.conversationOf?.(posted.id);
  await progress.sent({
    page: index,
    id: posted.id,
    ...(conversation === undefined ? {} : { conversation }),
  });
  return {};
}

async function attempt<T>(
  call: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly error: unknown }> {
  try {
    return { value: await call() };
  } catch (error) {
    return { error };
  }
}

/** Plain words may go through where the answer does not: resolves with whether they did. The courier logs the cause. */
async function sayRefused(
  error: unknown,
  { key, index, way }: { readonly key: string; readonly index: number; readonly way: Way },
  log: Logger,
): Promise<boolean> {
  if (isClosedToUs(error)) return false;
  const content = codeOf(error) === CODES.missingPermissions ? REMARKS.mayNotEmbed : REMARKS.refused;
  const said = await attempt(() => way.send({ content, embeds: [] }, index, { instead: true }));
  if ('error' in said) log.warn({ key, ...faultFields(said.error) }, 'Discord: nor could that be said there');
  return !('error' in said);
}

const remarked = (page: Page): Page => ({
  ...page,
  content: [PERHAPS_TWICE, page.content].filter((part) => part !== undefined).join('\n'),
});

function pagesOf({ key, reply }: OutgoingPost, place: Place, prefix: string): Page[] {
  const isCommand = place.kind === 'interaction';
  const isShareable = isCommand && place.shareable && !reply.private;
  const pages = renderDiscord(isCommand ? withSlashExamples(reply, { prefix, hasFields: true }) : reply);
  const hasWords = pages.some(({ embeds }) => embeds.length > 0);
  return pages.map((page, index) => {
    const isLast = index === pages.length - 1;
    const components = isLast ? buttonRows(key, reply.actions ?? [], isShareable && hasWords) : [];
    return { ...page, components };
  });
}
