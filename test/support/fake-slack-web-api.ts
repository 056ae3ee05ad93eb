// The methods of Slack's Web API that Parley calls, and response_url. Whatever is not known here is a problem.
import { blockProblems } from './fake-slack-blocks.ts';
import type { History } from './fake-slack-history.ts';
import type { Installs } from './fake-slack-installs.ts';
import { modalProblems } from './fake-slack-modals.ts';
import { APP, BOT, newTs, type Payload, TEAM } from './fake-slack-payloads.ts';

export interface Channel {
  readonly name: string;
  readonly hasBot: boolean;
  readonly archived?: boolean;
}

export interface Posted {
  readonly channel: string;
  readonly ts: string;
  readonly args: Payload;
  readonly thread?: string;
  /** Whom alone it is shown to. */
  readonly to?: string;
}

export interface WebApiOptions {
  /** Of an app that many workspaces install; then the bot token is none. */
  readonly installs?: Installs | undefined;
  readonly botToken: string;
  readonly appToken: string;
  readonly channels: ReadonlyMap<string, Channel>;
  /** The direct message with each person, by the person's id. */
  readonly directs: ReadonlyMap<string, string>;
  readonly problem: (line: string) => void;
  readonly posted: (message: Posted) => void;
  /** A message of the bot's says this instead. */
  readonly changed: (channel: string, ts: string, args: Payload) => void;
  readonly removed: (channel: string, ts: string) => void;
  /** What each person sees in the Home tab. */
  readonly homes: Map<string, Payload>;
  /** Opens a modal for whoever has just done something; false where the trigger is not to be had. */
  readonly opened: (trigger: string, view: Payload) => boolean;
  readonly newSocketUrl: () => string;
  readonly history: History;
  /** Of the workspace. */
  readonly admins: ReadonlySet<string>;
  /** Who has made the channels. */
  readonly creator: string;
}

type Result = Readonly<Record<string, unknown>> & { readonly ok: boolean };
interface Method {
  readonly token: 'bot' | 'app' | 'none';
  readonly args: readonly string[];
  readonly call: (args: Payload, token: string) => Result;
}

export interface WebApi {
  call(method: string, args: Payload, token: string): Result;
  respond(place: { channel: string; user: string }, args: Payload): Result;
}

const FORMAT_ARGS = ['text', 'blocks', 'unfurl_links', 'unfurl_media', 'parse', 'link_names', 'mrkdwn'];
const READ_ARGS = ['channel', 'oldest', 'limit', 'cursor', 'include_all_metadata'];
const refuse = (error: string): Result => ({ ok: false, error });

/** Slack takes flat values only, and short names. */
const isMetadata = (value: unknown): boolean =>
  /^\{"event_type":"[\w-]{1,100}","event_payload":\{("\w+":("[^"\\]*"|\d+),?)*\}\}$/u.test(
    JSON.stringify(value),
  );

export function createWebApi(options: WebApiOptions): WebApi {
  const { channels, problem, posted } = options;

  function contentError(args: Payload, where: string): string | undefined {
    const { text = '', blocks } = args;
    if (typeof text !== 'string') {
      problem(`${where}: text is not a string`);
      return 'invalid_arguments';
    }
    if (text === '' && blocks === undefined) return 'no_text';
    if (text.length > 4_000) {
      problem(`${where}: text of ${text.length}`);
      return 'msg_too_long';
    }
    if (blocks === undefined) return undefined;
    if (text === '') problem(`${where}: no text for the notification`);
    const found = blockProblems(blocks);
    for (const line of found) problem(`${where}: ${line}`);
    return found.length > 0 ? 'invalid_blocks' : undefined;
  }

  /** Of a channel that the bot cannot see. */
  function closedError(id: string): string | undefined {
    const channel = channels.get(id);
    if (channel === undefined) return 'channel_not_found';
    return channel.hasBot ? undefined : 'not_in_channel';
  }

  const reading =
    (read: (args: Payload) => Result) =>
    (args: Payload): Result => {
      const closed = closedError(String(args.channel));
      return closed === undefined ? read(args) : refuse(closed);
    };

  const methods: Readonly<Record<string, Method>> = {
    'auth.test': {
      token: 'bot',
      args: [],
      call: (_, token) => ({
        ok: true,
        url: 'https://parley-test.slack.com/',
        team: options.installs?.teamOf(token)?.name ?? 'Parley test',
        user: BOT.name,
        team_id: options.installs?.teamOf(token)?.id ?? TEAM,
        user_id: BOT.id,
        bot_id: BOT.botId,
        is_enterprise_install: false,
      }),
    },
    'oauth.v2.access': {
      token: 'none',
      args: ['client_id', 'client_secret', 'code', 'redirect_uri', 'grant_type', 'refresh_token'],
      call: (args) => options.installs?.access(args) ?? refuse('invalid_client_id'),
    },
    'auth.revoke': {
      token: 'bot',
      args: [],
      call: (_, token) => {
        options.installs?.revoke(token);
        return { ok: true, revoked: true };
      },
    },
    'apps.connections.open': {
      token: 'app',
      args: [],
      call: () => ({ ok: true, url: options.newSocketUrl() }),
    },
    'views.publish': {
      token: 'bot',
      args: ['user_id', 'view'],
      call: ({ user_id, view }) => {
        const { type, blocks, ...unknown } = view as Payload;
        const found = [...blockProblems(blocks, 100), ...Object.keys(unknown)];
        if (type !== 'home' || found.length > 0) problem(`views.publish: ${found.join(', ')}`);
        options.homes.set(String(user_id), view as Payload);
        return { ok: true, view };
      },
    },
    'views.open': {
      token: 'bot',
      args: ['trigger_id', 'view'],
      call: ({ trigger_id: trigger, view }) => {
        const found = modalProblems(view);
        for (const line of found) problem(`views.open: ${line}`);
        if (found.length > 0) return refuse('invalid_arguments');
        return options.opened(String(trigger), view as Payload)
          ? { ok: true, view }
          : refuse('expired_trigger_id');
      },
    },
    'assistant.threads.setSuggestedPrompts': {
      token: 'bot',
      args: ['channel_id', 'thread_ts', 'title', 'prompts'],
      call: ({ channel_id: channel, prompts }) => {
        const given = prompts as { title: string; message: string }[];
        const isTaken =
          given.length > 0 && given.length <= 4 && given.every(({ title, message }) => title && message);
        if (!isTaken) problem(`prompts that Slack does not take: ${JSON.stringify(prompts)}`);
        return channels.get(String(channel))?.hasBot ? { ok: isTaken } : refuse('channel_not_found');
      },
    },
    'assistant.threads.setStatus': {
      token: 'bot',
      args: ['channel_id', 'thread_ts', 'status'],
      call: ({ channel_id: channel, thread_ts: thread, status }) => {
        if (typeof status !== 'string' || status.length > 50) problem(`a status of ${String(status).length}`);
        return options.history.has(String(channel), String(thread))
          ? { ok: true }
          : refuse('invalid_thread_ts');
      },
    },
    'users.info': {
      token: 'bot',
      args: ['user'],
      call: ({ user }) => ({ ok: true, user: { id: user, is_admin: options.admins.has(String(user)) } }),
    },
    'conversations.info': {
      token: 'bot',
      args: ['channel'],
      call: reading(({ channel }) => ({ ok: true, channel: { id: channel, creator: options.creator } })),
    },
    'conversations.history': { token: 'bot', args: READ_ARGS, call: reading(options.history.history) },
    'conversations.replies': {
      token: 'bot',
      args: [...READ_ARGS, 'ts'],
      call: reading(options.history.replies),
    },
    'chat.postMessage': {
      token: 'bot',
      args: ['channel', 'thread_ts', 'metadata', ...FORMAT_ARGS],
      call: (args) => {
        const { channel, thread_ts: thread, metadata } = args;
        // A person's id stands for the direct message with them, here and in no other method.
        const id = options.directs.get(String(channel)) ?? String(channel);
        const closed = closedError(id);
        if (closed !== undefined) return refuse(closed);
        if (channels.get(id)?.archived) return refuse('is_archived');
        if (metadata !== undefined && !isMetadata(metadata)) return refuse('invalid_metadata_format');
        const error = contentError(args, 'chat.postMessage');
        if (error !== undefined) return refuse(error);
        if (thread !== undefined && (typeof thread !== 'string' || !options.history.has(id, thread))) {
          problem(`chat.postMessage: thread_ts ${JSON.stringify(thread)} is no message of ${id}`);
          return refuse('invalid_thread_ts');
        }
        const ts = newTs();
        posted({ channel: id, ts, args, ...(thread === undefined ? {} : { thread: String(thread) }) });
        const message = {
          type: 'message',
          user: BOT.id,
          bot_id: BOT.botId,
          app_id: APP,
          team: TEAM,
          ts,
          text: args.text,
        };
        return { ok: true, channel: id, ts, message };
      },
    },
    'chat.update': {
      token: 'bot',
      args: ['channel', 'ts', 'text', 'blocks', 'parse', 'link_names'],
      call: ({ channel, ts, ...args }) => {
        const place = [String(channel), String(ts)] as const;
        const refused = ownError(...place, 'cant_update_message') ?? contentError(args, 'chat.update');
        if (refused !== undefined) return refuse(refused);
        options.changed(...place, args);
        return { ok: true, channel, ts, text: args.text };
      },
    },
    'chat.delete': {
      token: 'bot',
      args: ['channel', 'ts'],
      call: ({ channel, ts }) => {
        const place = [String(channel), String(ts)] as const;
        const refused = ownError(...place, 'cant_delete_message');
        if (refused !== undefined) return refuse(refused);
        options.removed(...place);
        return { ok: true, channel, ts };
      },
    },
  };

  /** Of a message that the bot may do nothing with. */
  function ownError(channel: string, ts: string, ofAnother: string): string | undefined {
    const message = options.history.standing(channel).find((one) => one.ts === ts);
    if (message === undefined) return closedError(channel) ?? 'message_not_found';
    return message.user === BOT.id ? undefined : ofAnother;
  }

  return {
    call(name, { token: inBody, ...args }, token) {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (method === undefined) {
        problem(`the method ${name} is not known`);
        return refuse('unknown_method');
      }
      const wanted = method.token === 'bot' ? options.botToken : options.appToken;
      if (method.token !== 'none') {
        if (token === '') return refuse('not_authed');
        const isOfInstall = method.token === 'bot' && options.installs !== undefined;
        const refused = isOfInstall ? options.installs.refusal(token) : undefined;
        if (refused !== undefined) return refuse(refused);
        const isWanted = isOfInstall || (token === wanted && (inBody === undefined || inBody === wanted));
        if (!isWanted) return refuse('invalid_auth');
      }
      const unknown = Object.keys(args).filter((key) => !method.args.includes(key));
      for (const key of unknown) problem(`${name}: the argument ${key} is not known`);
      return unknown.length > 0 ? refuse('invalid_arguments') : method.call(args, token);
    },
    respond({ channel, user }, args) {
      const known = [...FORMAT_ARGS, 'response_type', 'replace_original', 'delete_original', 'thread_ts'];
      const unknown = Object.keys(args).filter((key) => !known.includes(key));
      for (const key of unknown) problem(`response_url: the argument ${key} is not known`);
      const error = unknown.length > 0 ? 'invalid_arguments' : contentError(args, 'response_url');
      if (error !== undefined) return refuse(error);
      const to = args.response_type === 'in_channel' ? {} : { to: user };
      const thread = args.thread_ts === undefined ? {} : { thread: String(args.thread_ts) };
      posted({ channel, ts: newTs(), args, ...to, ...thread });
      return { ok: true };
    },
  };
}
