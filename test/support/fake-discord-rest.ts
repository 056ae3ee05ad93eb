// The fake Discord's REST API, version 10: what the bot may call, checked as Discord checks it or more strictly.
import type { z } from 'zod';
import {
  callbackBody,
  commandsBody,
  directBody,
  messageBody,
  noBody,
  type ResponseBody,
  responseBody,
  type Written,
} from './fake-discord-checks.ts';
import type { FakeInteraction } from './fake-discord-interactions.ts';
import {
  ALICE,
  BOT,
  channelPayload,
  DM,
  type FakeMessage,
  GUILD,
  isDenied,
  isPrivate,
  messagePayload,
  READ_MESSAGE_HISTORY,
  readable,
  userPayload,
  VIEW_CHANNEL,
  type World,
} from './fake-discord-world.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface RestState {
  readonly world: World;
  readonly interactions: Map<string, FakeInteraction>;
  /** As registered last. */
  commands: z.infer<typeof commandsBody>;
  /** Of the one server. */
  guildCommands?: z.infer<typeof commandsBody>;
  isInGuild: boolean;
  /** How many connections Discord recommends, and how many may be begun at once. */
  shards: number;
  concurrency: number;
  readonly gatewayUrl: () => string;
  /** Something was sent that Discord would not take. */
  readonly complain: (line: string) => void;
  /** A message of the bot's has appeared in a channel. */
  readonly posted: (message: FakeMessage) => void;
  readonly changed: (message: FakeMessage) => void;
  readonly removed: (message: FakeMessage) => void;
  /** The messages that were sent with a nonce, by channel and nonce, while Discord remembers it. */
  readonly nonces: Map<string, FakeMessage>;
}

export interface Route {
  /** 'POST /channels/:id/messages' */
  readonly key: string;
  readonly pattern: RegExp;
  readonly method: string;
  readonly body: z.ZodType;
  /** Interactions carry their own token. */
  readonly authorized: boolean;
  readonly answer: (ids: readonly string[], body: never, query: URLSearchParams) => Answer;
}

const REFUSALS: Readonly<Record<number, readonly [number, string]>> = {
  10003: [404, 'Unknown Channel'],
  10008: [404, 'Unknown Message'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  40094: [403, 'This interaction has reached the maximum number of follow-up messages'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50033: [400, 'Invalid Recipient(s)'],
  50035: [400, 'Invalid Form Body'],
  50083: [400, 'Thread is archived'],
  160002: [400, 'Cannot reply without permission to read message history'],
};

export function refusal(code: number): Answer {
  const [status, message] = REFUSALS[code] ?? [400, 'Some other error'];
  return { status, body: { code, message } };
}

const isEmpty = ({ content = '', embeds = [] }: Written): boolean => content === '' && embeds.length === 0;
const EPHEMERAL = 64;
/** By an interaction's type: how it can be acknowledged. */
const CALLBACKS: Readonly<Record<FakeInteraction['type'], readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 9],
  4: [8],
  5: [4, 5],
};

export function createRoutes(state: RestState): Route[] {
  const { world, interactions, nonces } = state;

  function write(
    channel: string,
    body: Written & { nonce?: string | undefined },
    replyTo?: string,
  ): FakeMessage {
    const message: FakeMessage = {
      id: world.newId(),
      channel,
      author: BOT,
      content: (body.content ?? '').trim(),
      embeds: body.embeds ?? [],
      components: body.components ?? [],
      flags: body.flags ?? 0,
      allowedMentions: body.allowed_mentions,
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...(replyTo === undefined ? {} : { replyTo }),
    };
    world.messages.push(message);
    return message;
  }

  function post([channelId = '']: readonly string[], body: z.infer<typeof messageBody>): Answer {
    const channel = world.channels.get(channelId);
    if (!channel) return refusal(10003);
    if (channel.refuse?.when?.(body) ?? channel.refuse) return refusal(channel.refuse?.code ?? 0);
    if (isEmpty(body)) return refusal(50006);
    const known = body.enforce_nonce && nonces.get(`${channelId} ${body.nonce}`);
    if (known) return { status: 200, body: messagePayload(world, known) };
    const reference = body.message_reference;
    const replied = world.messages.find(({ id }) => id === reference?.message_id);
    if (reference && !replied && reference.fail_if_not_exists !== false) return refusal(10008);
    const message = write(channelId, body, replied?.id);
    if (body.nonce !== undefined) nonces.set(`${channelId} ${body.nonce}`, message);
    state.posted(message);
    return { status: 200, body: messagePayload(world, message) };
  }

  function ownMessage([channelId = '', id = '']: readonly string[]): FakeMessage | Answer {
    const channel = world.channels.get(channelId);
    if (!channel) return refusal(10003);
    if (channel.refuse) return refusal(channel.refuse.code);
    const message = world.messages.find((one) => one.id === id && one.channel === channelId);
    if (!message) return refusal(10008);
    return message.author === BOT ? message : refusal(50005);
  }

  function change(ids: readonly string[], body: ResponseBody): Answer {
    const message = ownMessage(ids);
    if ('status' in message) return message;
    Object.assign(message, {
      content: (body.content ?? message.content).trim(),
      embeds: body.embeds ?? message.embeds,
      components: body.components ?? message.components,
      allowedMentions: body.allowed_mentions,
    });
    if (isEmpty(message)) return refusal(50006);
    state.changed(message);
    return { status: 200, body: messagePayload(world, message) };
  }

  function remove(ids: readonly string[]): Answer {
    const message = ownMessage(ids);
    if ('status' in message) return message;
    world.messages.splice(world.messages.indexOf(message), 1);
    state.removed(message);
    return { status: 204 };
  }

  function history([channelId = '']: readonly string[], _: undefined, query: URLSearchParams): Answer {
    const channel = world.channels.get(channelId);
    if (!channel) return refusal(10003);
    if (isDenied(channel, VIEW_CHANNEL)) return refusal(50001);
    const [after = '0', limit = '50'] = [query.get('after') ?? undefined, query.get('limit') ?? undefined];
    const known = new Set(['after', 'limit']);
    const isTaken = [...query.keys()].every((name) => known.has(name)) && /^[1-9]\d?$|^100$/u.test(limit);
    if (!isTaken || !/^\d{1,20}$/u.test(after)) {
      state.complain(`messages asked for with ${query}`);
      return refusal(50035);
    }
    // Discord shows none rather than refuse.
    const seen = isDenied(channel, READ_MESSAGE_HISTORY) ? [] : world.messages;
    const found = seen
      .filter((one) => one.channel === channelId && !isPrivate(one) && BigInt(one.id) > BigInt(after))
      .slice(0, Number(limit))
      .reverse();
    return { status: 200, body: found.map((one) => messagePayload(world, readable(world, one))) };
  }

  function acknowledge([id = '', token]: readonly string[], body: z.infer<typeof callbackBody>): Answer {
    const interaction = interactions.get(id);
    if (!interaction || interaction.token !== token || interaction.isLate()) return refusal(10062);
    if (interaction.acknowledged) return refusal(40060);
    if (!CALLBACKS[interaction.type].includes(body.type)) {
      state.complain(`callback ${body.type} for an interaction of the type ${interaction.type}`);
      return refusal(50035);
    }
    interaction.acknowledged = true;
    if (body.type === 8) {
      interaction.choices = body.data.choices;
    } else if (body.type === 9) {
      // It shows nothing that could be edited or followed.
      interaction.modal = body.data;
    } else if (body.type === 6) {
      interaction.original = interaction.message;
    } else {
      interaction.original = write(interaction.channel, body.data);
      interaction.own.push(interaction.original);
      interaction.original.loading = body.type === 5;
    }
    return { status: 204 };
  }

  function find([app, token]: readonly string[]): FakeInteraction | undefined {
    const interaction = [...interactions.values()].find((one) => one.token === token);
    // What was offered while an option was typed is no message: nothing can be done to it afterwards.
    return app === BOT && interaction?.acknowledged && interaction.type !== 4 && !interaction.modal
      ? interaction
      : undefined;
  }

  /** Of a token that Discord no longer takes. */
  const isOver = ([, token]: readonly string[]): boolean =>
    [...interactions.values()].some((one) => one.token === token && one.over);

  function edit(ids: readonly string[], body: ResponseBody): Answer {
    if (isOver(ids)) return refusal(50027);
    const original = find(ids)?.original;
    if (!original) return refusal(10015);
    Object.assign(original, {
      ...(body.content === undefined ? {} : { content: body.content }),
      ...(body.embeds === undefined ? {} : { embeds: body.embeds }),
      ...(body.components === undefined ? {} : { components: body.components }),
      allowedMentions: body.allowed_mentions,
      loading: false,
    });
    if (isEmpty(original)) return refusal(50006);
    return { status: 200, body: messagePayload(world, original) };
  }

  function followUp(ids: readonly string[], body: ResponseBody): Answer {
    if (isOver(ids)) return refusal(50027);
    const interaction = find(ids);
    if (!interaction) return refusal(10015);
    if (interaction.original?.loading) return edit(ids, body);
    if (isEmpty(body)) return refusal(50006);
    if (interaction.isByUser && interaction.own.length > 5) return refusal(40094);
    const message = write(interaction.channel, body);
    interaction.own.push(message);
    return { status: 200, body: messagePayload(world, message) };
  }

  const withIds = (commands: RestState['commands']) =>
    commands.map((one, index) => ({ id: `${BOT}${index}`, application_id: BOT, version: '1', ...one }));

  const route = <B>(
    key: string,
    body: z.ZodType<B>,
    answer: (ids: readonly string[], body: B, query: URLSearchParams) => Answer,
  ): Route => {
    const [method = '', path = ''] = key.split(' ');
    const authorized = !/^\/(?:interactions|webhooks)\//u.test(path);
    return {
      key,
      method,
      pattern: new RegExp(`^${path.replace(/:\w+/gu, '([\\w-]+)')}$`, 'u'),
      body,
      authorized,
      answer,
    };
  };

  return [
    route('GET /gateway/bot', noBody, () => ({
      status: 200,
      body: {
        url: state.gatewayUrl(),
        shards: state.shards,
        session_start_limit: {
          total: 1000,
          remaining: 999,
          reset_after: 14_400_000,
          max_concurrency: state.concurrency,
        },
      },
    })),
    route('PUT /applications/:id/commands', commandsBody, (_, body) => {
      state.commands = body;
      return { status: 200, body: withIds(body) };
    }),
    route('GET /applications/@me', noBody, () => ({
      status: 200,
      body: { id: BOT, name: 'Parley', flags: 0 },
    })),
    route('GET /users/@me', noBody, () => ({ status: 200, body: userPayload(world, BOT) })),
    route('GET /users/@me/guilds', noBody, () => ({
      status: 200,
      body: state.isInGuild ? [{ id: GUILD, name: 'Newsroom' }] : [],
    })),
    route('GET /applications/:id/commands', noBody, () => ({ status: 200, body: withIds(state.commands) })),
    route('PUT /applications/:id/guilds/:guild/commands', commandsBody, ([, guild = ''], body) => {
      if (guild !== GUILD) return refusal(50001);
      state.guildCommands = body;
      return { status: 200, body: withIds(body) };
    }),
    route('GET /channels/:id', noBody, ([id = '']) => {
      const channel = world.channels.get(id);
      return channel ? { status: 200, body: channelPayload(world, channel) } : refusal(10003);
    }),
    route('POST /users/@me/channels', directBody, (_, { recipient_id }) => {
      const channel = world.channels.get(DM);
      return channel && recipient_id === ALICE
        ? { status: 200, body: channelPayload(world, channel) }
        : refusal(50033);
    }),
    route('POST /channels/:id/messages', messageBody, post),
    route('GET /channels/:id/messages', noBody, history),
    route('PATCH /channels/:id/messages/:message', responseBody, change),
    route('DELETE /channels/:id/messages/:message', noBody, remove),
    route('POST /channels/:id/typing', noBody, () => ({ status: 204 })),
    route('POST /interactions/:id/:token/callback', callbackBody, acknowledge),
    route('PATCH /webhooks/:app/:token/messages/@original', responseBody, edit),
    route(
      'POST /webhooks/:app/:token',
      responseBody.refine(isEphemeral, 'a follow-up that is not ephemeral'),
      followUp,
    ),
  ];
}

/** The bot answers commands in private; what is for everyone goes to the channel, with a nonce. */
const isEphemeral = ({ flags = 0 }: ResponseBody): boolean => (flags & EPHEMERAL) !== 0;
