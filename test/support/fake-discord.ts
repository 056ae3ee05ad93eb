// A local Discord for discord.js to run against: gateway and REST on 127.0.0.1, people who write and click, scripted
// faults, and what a person sees. It is strict: whatever Discord would not take becomes a complaint, and stop() throws.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakeCommand } from './fake-discord-checks.ts';
import { createGateway, type FakeGateway, INTENTS } from './fake-discord-gateway.ts';
import {
  buttonInteraction,
  commandInteraction,
  type FakeInteraction,
  type Filled,
  type InteractionOptions,
  messageInteraction,
  modalInteraction,
  typingInteraction,
} from './fake-discord-interactions.ts';
import { type Answer, createRoutes, type RestState, type Route, refusal } from './fake-discord-rest.ts';
import { type Sight, seeMessages } from './fake-discord-sight.ts';
import {
  ALICE,
  BOT,
  CHANNEL,
  createWorld,
  DM,
  type FakeMessage,
  GUILD,
  isPrivate,
  memberPayload,
  messagePayload,
  readable,
  TOKEN,
  type World,
} from './fake-discord-world.ts';

/** Something that goes wrong with the next calls of a route. */
interface Fault {
  /** As in the routes: 'POST /channels/:id/messages'. */
  readonly route: string;
  /** 1 unless told. */
  readonly times?: number;
  /**
   * A status, the code of a refusal, the answer lost or not given after the deed, the connection cut before it, no answer at all, or a
   * 429 (in seconds).
   */
  readonly what:
    | { status: number }
    | { code: number }
    | 'lose the answer'
    | 'answer never'
    | 'cut'
    | 'hang'
    | { retryAfter: number };
}

interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly authorization: string | undefined;
}

interface Call {
  readonly route: string;
  /** Without the version: '/channels/900000000000000020/messages'. */
  readonly path: string;
  readonly body: unknown;
  readonly at: number;
}

export interface FakeDiscord {
  readonly apiUrl: string;
  readonly world: World;
  readonly gateway: FakeGateway;
  readonly calls: readonly Call[];
  readonly registered: () => RestState['commands'];
  /** In its one server alone. */
  readonly registeredThere: () => RestState['guildCommands'];
  leaveGuild(): void;
  /** Discord recommends so many connections from now on. */
  recommend(shards: number, concurrency?: number): void;
  /** What becomes of what a route answers. */
  alterAnswer: (route: string, body: unknown) => unknown;
  fail(fault: Fault): void;
  /** A person writes a message; gives the message. */
  say(content: string, options?: Partial<FakeMessage>): FakeMessage;
  /** The same, while the bot is not there to be told. */
  wrote(content: string, options?: Partial<FakeMessage>): FakeMessage;
  /** Its author writes something else in it. */
  edit(message: FakeMessage, content: string): void;
  /** Discord unfolds a link in it: the message is changed, its words are not. */
  unfold(message: FakeMessage): void;
  /** Its author, or a moderator, deletes it; several at once where there are several. */
  erase(...messages: FakeMessage[]): void;
  /** Delivers a message's event (again). */
  deliver(message: FakeMessage): void;
  /** A person uses a command; one that is not registered was so by an earlier version. */
  command(name: string, values: Filled, options?: InteractionOptions): FakeInteraction;
  /** A person is typing the option `focused` of a command. */
  typing(name: string, focused: string, values: Filled, options?: InteractionOptions): FakeInteraction;
  /** A person uses a command in the menu of a message. */
  onMessage(name: string, message: FakeMessage, options?: InteractionOptions): FakeInteraction;
  /** Presses a button, or chooses something in a menu. */
  click(
    message: FakeMessage,
    customId: string,
    options?: InteractionOptions & { readonly chosen?: string },
  ): FakeInteraction;
  /** A person sends the modal that an interaction has opened, with this in its fields. */
  submit(opened: FakeInteraction, written?: Readonly<Record<string, string>>): FakeInteraction;
  deliverInteraction(interaction: FakeInteraction): void;
  /** As Discord does after some minutes. */
  forgetNonces(): void;
  /** The bot's messages in a channel that everyone there sees. */
  answers(channel?: string): FakeMessage[];
  see(messages: readonly FakeMessage[]): Sight;
  /** @throws when the bot sent anything that Discord would not take. */
  stop(): Promise<void>;
}

export async function startFakeDiscord(): Promise<FakeDiscord> {
  const world = createWorld();
  const complaints: string[] = [];
  const complain = (line: string): void => void complaints.push(line);
  const calls: Call[] = [];
  const faults: { route: string; times: number; what: Fault['what'] }[] = [];
  const interactions = new Map<string, FakeInteraction>();

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => complain(`the fake failed: ${String(error)}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}/gateway`;

  const gateway = createGateway(world, gatewayUrl, complain);
  server.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
  const nonces = new Map<string, FakeMessage>();
  const state: RestState = {
    world,
    interactions,
    commands: [],
    isInGuild: true,
    shards: 1,
    concurrency: 1,
    gatewayUrl,
    complain,
    posted: (message) => deliver(message),
    changed: deliverChange,
    removed: (message) => deliverErasure([message]),
    nonces,
  };
  const routes = createRoutes(state);

  function deliver(message: FakeMessage, type = 'MESSAGE_CREATE', more: object = {}): void {
    const payload = { ...messagePayload(world, readable(world, message)), ...more };
    const isDirect = message.channel === DM;
    dispatch(type, message.channel, isDirect ? payload : { ...payload, member: memberOf(message.author) });
  }

  function dispatch(type: string, channel: string, payload: object): void {
    const isDirect = channel === DM;
    gateway.dispatch(
      type,
      isDirect ? payload : { ...payload, guild_id: GUILD },
      isDirect ? INTENTS.directMessages : INTENTS.guildMessages,
    );
  }

  function deliverChange(message: FakeMessage): void {
    deliver(message, 'MESSAGE_UPDATE', { edited_timestamp: new Date().toISOString() });
  }

  /** Of one the id and the channel; of several at once only the ids. */
  function deliverErasure(messages: readonly FakeMessage[]): void {
    const [first, ...others] = messages;
    if (first === undefined) return;
    const channel_id = first.channel;
    if (others.length === 0) dispatch('MESSAGE_DELETE', channel_id, { id: first.id, channel_id });
    else dispatch('MESSAGE_DELETE_BULK', channel_id, { ids: messages.map(({ id }) => id), channel_id });
  }

  /** As with a message: without the user, whom the message has. */
  function memberOf(author: string): unknown {
    const { user: _, permissions: __, ...member } = memberPayload(world, author);
    return member;
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    const path = decodeURIComponent(pathname).replace(/^\/api\/v10/u, '');
    const route = routes.find((one) => one.method === request.method && one.pattern.test(path));
    if (!route) {
      complain(`no such route: ${request.method} ${path}`);
      return give(response, { status: 404, body: { code: 0, message: '404: Not Found' } });
    }
    calls.push({ route: route.key, path, body, at: performance.now() });
    const fault = faults.find((one) => one.route === route.key && one.times > 0);
    if (fault) fault.times -= 1;
    if (fault?.what === 'cut') return void request.socket.destroy();
    if (fault?.what === 'hang') return;
    if (typeof fault?.what === 'object') return give(response, scripted(fault.what));
    const answer = call(route, {
      path,
      query: searchParams,
      body,
      authorization: request.headers.authorization,
    });
    if (fault?.what === 'answer never') return;
    if (fault) return void request.socket.destroy();
    give(response, { ...answer, body: fake.alterAnswer(route.key, answer.body) });
  }

  function call(route: Route, { path, query, body, authorization }: Asked): Answer {
    if (route.authorized && authorization !== `Bot ${TOKEN}`) {
      return { status: 401, body: { code: 0, message: '401: Unauthorized' } };
    }
    if (!route.authorized && authorization !== undefined) complain(`${route.key} gave away the bot’s token`);
    const checked = route.body.safeParse(body);
    if (!checked.success) {
      complain(`${route.key}: ${checked.error.message}`);
      return { status: 400, body: { code: 50035, message: 'Invalid Form Body', errors: {} } };
    }
    const [, ...ids] = route.pattern.exec(path) ?? [];
    return route.answer(ids, checked.data as never, query);
  }

  function write(content: string, options: Partial<FakeMessage> = {}): FakeMessage {
    const empty = { embeds: [], components: [], flags: 0 };
    const message = { id: world.newId(), channel: CHANNEL, author: ALICE, content, ...empty, ...options };
    world.messages.push(message);
    return message;
  }

  function receive(interaction: FakeInteraction): FakeInteraction {
    interactions.set(interaction.id, interaction);
    gateway.dispatch('INTERACTION_CREATE', interaction.payload);
    return interaction;
  }

  function commandNamed(name: string, values: Filled): FakeCommand {
    const registered = state.commands.find((one) => one.name === name);
    if (registered?.type === 1) return registered;
    const options = Object.keys(values).map((option) => ({ ...EARLIER, name: option }));
    return { type: 1, name, description: 'x', options, contexts: [], integration_types: [] };
  }

  const fake: FakeDiscord = {
    apiUrl: `http://127.0.0.1:${port}/api`,
    world,
    gateway,
    calls,
    alterAnswer: (_, body) => body,
    registered: () => state.commands,
    registeredThere: () => state.guildCommands,
    recommend(shards, concurrency = 1) {
      Object.assign(state, { shards, concurrency });
    },
    leaveGuild() {
      state.isInGuild = false;
    },
    fail: ({ route, times = 1, what }) => {
      if (!routes.some(({ key }) => key === route)) throw new Error(`no route ${route} to fail`);
      faults.push({ route, times, what });
    },
    say(content, options = {}) {
      const message = write(content, options);
      deliver(message);
      return message;
    },
    wrote: write,
    deliver: (message) => deliver(message),
    edit(message, content) {
      message.content = content;
      deliverChange(message);
    },
    unfold: (message) =>
      deliver(message, 'MESSAGE_UPDATE', { embeds: [{ type: 'link', url: 'https://example.org/' }] }),
    erase(...messages) {
      for (const message of messages) world.messages.splice(world.messages.indexOf(message), 1);
      deliverErasure(messages);
    },
    command: (name, values, options) =>
      receive(commandInteraction(world, commandNamed(name, values), values, options)),
    typing: (name, focused, values, options) =>
      receive(typingInteraction(world, commandNamed(name, values), focused, values, options)),
    onMessage: (name, message, options) => receive(messageInteraction(world, name, message, options)),
    click: (message, customId, options) => receive(buttonInteraction(world, message, customId, options)),
    submit({ modal, channel }, written = {}) {
      if (modal === undefined) throw new Error('no modal is open');
      return receive(modalInteraction(world, modal, written, { channel }));
    },
    deliverInteraction: ({ payload }) => gateway.dispatch('INTERACTION_CREATE', payload),
    forgetNonces: () => nonces.clear(),
    answers: (channel = CHANNEL) =>
      world.messages.filter((one) => one.author === BOT && one.channel === channel && !isPrivate(one)),
    see: (messages) => seeMessages(world, messages),
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (complaints.length > 0) throw new Error(`Discord would not take this:\n${complaints.join('\n')}`);
    },
  };
  return fake;
}

const EARLIER = { type: 3, description: 'x', required: false, max_length: 6000 } as const;

function scripted(what: Exclude<Fault['what'], string>): Answer {
  if ('code' in what) return refusal(what.code);
  if ('status' in what) return { status: what.status, body: { message: 'scripted', code: 0 } };
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: what.retryAfter, global: false },
  };
}

function give(response: ServerResponse, { status, body }: Answer): void {
  const after = status === 429 ? { 'retry-after': '1', 'x-ratelimit-scope': 'user' } : {};
  // Only an answer with a body has a type: the library would look for JSON.
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...after });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
