// Tells the person who asked, in a direct message, that their answer cannot be posted where they asked.
import { type APIDMChannel, type REST, Routes } from 'discord.js';
import type { Logger, OutgoingPost } from '../../../src/index.ts';
import type { Calls } from './calls.ts';
import { deliver } from './deliver.ts';
import { CODES, codeOf, faultFields } from './faults.ts';
import type { Finder } from './find-page.ts';
import type { Place } from './place.ts';
import { wayTo } from './ways.ts';

export interface ElsewhereOptions {
  readonly rest: Pick<REST, 'post'>;
  readonly calls: Calls;
  readonly finder: Finder;
  readonly log: Logger;
  readonly pauses: readonly number[];
}

type Words = (channel: string) => string;

const BARRED: Words = (channel) =>
  `I may not post my answer to you in ${channel}. Ask me here instead, or ask an admin of that server to give me View Channel, Send Messages, Send Messages in Threads and Embed Links there, then ask again.`;

/** By the code that keeps the bot from posting in a place. */
const WORDS: Readonly<Record<string | number, Words>> = {
  [CODES.unknownChannel]: () =>
    'I could not post my answer to you: the channel that you asked in is gone. Ask me here instead.',
  [CODES.missingAccess]: BARRED,
  [CODES.missingPermissions]: BARRED,
  [CODES.archivedThread]: (channel) =>
    `I could not post my answer to you in ${channel}: the thread is archived or locked. Ask me here instead, or have it unarchived and ask again.`,
};

/** Best effort: where that fails, too, it is logged and that is all. */
export function createElsewhere({ rest, calls, finder, log, pauses }: ElsewhereOptions) {
  return async ({ key, person }: OutgoingPost, place: Place, error: unknown): Promise<void> => {
    const words = WORDS[codeOf(error) ?? ''];
    const user = person?.replace(/^discord:/u, '');
    // Nobody waits for a digest, and what an interaction shows to one person needs no leave to post.
    if (words === undefined || user === undefined) return;
    if (place.kind !== 'reply' && place.kind !== 'press') return;
    const content = words(`<#${place.channel}>`);
    try {
      const id = await deliver(() => openDirect(rest, user), pauses);
      // It was asked there: then there is nowhere else.
      if (id === place.channel) return;
      const way = wayTo({ kind: 'channel', channel: id }, { key, isPrivate: false, calls, finder });
      await way.send({ content, embeds: [] }, 0, { instead: true });
    } catch (fault) {
      log.warn(
        { key, ...faultFields(fault) },
        'Discord: nor could the person be told so in a direct message',
      );
    }
  };
}

/** The id of the direct message with a person; the same each time. */
async function openDirect(rest: Pick<REST, 'post'>, user: string): Promise<string> {
  const { id } = (await rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as APIDMChannel;
  return id;
}
