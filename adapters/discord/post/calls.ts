// The calls to Discord that posts are made with, each tried again while Discord or the network is in trouble.
import {
  type APIMessage,
  type REST,
  type RESTGetAPIChannelMessagesResult,
  type RESTPostAPIChannelMessageJSONBody,
  Routes,
} from 'discord.js';
import type { ButtonRow } from '../show/buttons.ts';
import type { DiscordMessage } from '../show/render.ts';
import { deliver } from './deliver.ts';

/** A message as it is sent. */
export interface Page extends DiscordMessage {
  readonly components?: readonly ButtonRow[];
}

export interface Calls {
  /** Each resolves with the message's id. */
  send(channel: string, page: Page, more: Unique & { readonly replyTo?: string }): Promise<string>;
  edit(channel: string, id: string, page: Page): Promise<string>;
  remove(channel: string, id: string): Promise<void>;
  /** The id of the direct message with a person; the same each time. */
  openDirect(person: string): Promise<string>;
  editOriginal(interaction: OpenInteraction, page: Page): Promise<string>;
  followUp(interaction: OpenInteraction, page: Page): Promise<string>;
  /** The messages that came right after that one, at most `MOST_MESSAGES`, the newest first. */
  messagesAfter(channel: string, id: string): Promise<readonly APIMessage[]>;
}

/**
 * Discord gives back the earlier message when it meets a nonce again within some minutes: a try whose answer was lost
 * is safe to repeat. At most 25 characters.
 */
interface Unique {
  readonly nonce: string;
}

export interface OpenInteraction {
  readonly application: string;
  readonly token: string;
}

export const MOST_MESSAGES = 100;
/** Nobody is ever pinged, whatever an article, a summary or a name contains. */
const SILENT = { parse: [], replied_user: false };
const EPHEMERAL = 64;

export function createCalls(
  rest: Pick<REST, 'get' | 'post' | 'patch' | 'delete'>,
  pauses: readonly number[],
): Calls {
  const again = <T>(call: () => Promise<unknown>): Promise<T> => deliver(call as () => Promise<T>, pauses);
  const idOf = async (call: () => Promise<unknown>): Promise<string> =>
    (await again<{ readonly id: string }>(call)).id;

  return {
    send(channel, page, { nonce, replyTo }) {
      const body = {
        ...bodyOf(page),
        nonce,
        enforce_nonce: true,
        // What it replies to may have been deleted meanwhile.
        ...(replyTo === undefined
          ? {}
          : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
      };
      return idOf(() => rest.post(Routes.channelMessages(channel), { body }));
    },
    edit: (channel, id, page) =>
      idOf(() => rest.patch(Routes.channelMessage(channel, id), { body: bodyOf(page) })),
    remove: (channel, id) => again(() => rest.delete(Routes.channelMessage(channel, id))),
    openDirect: (person) => idOf(() => rest.post(Routes.userChannels(), { body: { recipient_id: person } })),
    editOriginal({ application, token }, page) {
      const route = Routes.webhookMessage(application, token, '@original');
      return idOf(() => rest.patch(route, { body: bodyOf(page), auth: false }));
    },
    // These have no nonce: after a lost answer, a page shown twice is better than one not shown.
    followUp({ application, token }, page) {
      const body = { ...bodyOf(page), flags: EPHEMERAL };
      return idOf(() => rest.post(Routes.webhook(application, token), { body, auth: false }));
    },
    messagesAfter(channel, id) {
      const query = new URLSearchParams({ after: id, limit: String(MOST_MESSAGES) });
      return again<RESTGetAPIChannelMessagesResult>(() =>
        rest.get(Routes.channelMessages(channel), { query }),
      );
    },
  };
}

/** Whole, as an edit leaves alone what it does not name. */
function bodyOf({ content = '', embeds, components }: Page): RESTPostAPIChannelMessageJSONBody {
  return {
    content,
    embeds: [...embeds],
    components: [...(components ?? [])],
    allowed_mentions: SILENT,
  } as RESTPostAPIChannelMessageJSONBody;
}
