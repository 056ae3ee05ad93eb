// The fake Discord's gateway, version 10: sessions that survive a lost connection, heartbeats, close codes.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { BOT, GUILD, guildPayload, TOKEN, userPayload, type World } from './fake-discord-world.ts';

export const INTENTS = { guilds: 1 << 0, guildMessages: 1 << 9, directMessages: 1 << 12 };
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

const frame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(1), d: z.int().nullable() }),
  z.object({
    op: z.literal(2),
    d: z.object({
      token: z.string(),
      intents: z.int(),
      shard: z.tuple([z.int(), z.int()]).default([0, 1]),
    }),
  }),
  z.object({ op: z.literal(6), d: z.object({ token: z.string(), session_id: z.string(), seq: z.int() }) }),
]);

type Shard = readonly [id: number, count: number];

interface Session {
  readonly id: string;
  readonly shard: Shard;
  readonly intents: number;
  readonly events: { op: 0; t: string; s: number; d: unknown }[];
  socket: WebSocket | undefined;
}

export interface FakeGateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Sends an event to every session that listens to this kind, and keeps it for a resume. */
  dispatch(type: string, data: unknown, intent?: number): void;
  close(code: number): void;
  /** In milliseconds; of connections from then on. */
  heartbeatEvery: number;
  /** From now on the open connections answer no heartbeat and bring nothing; new ones do. */
  fallSilent(): void;
  /** The same, and nothing that the bot sends over them arrives either: the link is dead, and nobody has been told. */
  dropLinks(): void;
  /** Cuts every connection without a word. */
  cut(): void;
  /** Ends every session: none of them can be resumed. */
  forget(): void;
  /** Whose socket is open now, in the order in which they were begun. */
  connected(): readonly Shard[];
  /** How many times a session was begun, and how many times one was resumed. */
  readonly counts: { identified: number; resumed: number };
  /** What becomes of an event's data on its way. */
  alter: (type: string, data: unknown) => unknown;
  /** Scripted misbehaviour: 'hello' sends none, 'resume' leaves it unanswered, a number closes instead of READY. */
  misbehaviour: 'hello' | 'resume' | number | undefined;
  stop(): void;
}

export function createGateway(
  world: World,
  url: () => string,
  complain: (line: string) => void,
): FakeGateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions: Session[] = [];
  const silent = new WeakSet<WebSocket>();
  const send = (socket: WebSocket, packet: unknown): void => socket.send(JSON.stringify(packet));

  function dispatchTo(session: Session, t: string, d: unknown): void {
    const event = { op: 0 as const, t, s: session.events.length + 1, d: gateway.alter(t, d) };
    session.events.push(event);
    if (session.socket) send(session.socket, event);
  }

  function refusalOf(token: string, intents: number): number | undefined {
    if (typeof gateway.misbehaviour === 'number') return gateway.misbehaviour;
    if (token !== TOKEN) return 4004;
    return intents & PRIVILEGED ? 4014 : undefined;
  }

  function identify(
    socket: WebSocket,
    { token, intents, shard }: { token: string; intents: number; shard: Shard },
  ): void {
    const refusal = refusalOf(token, intents);
    if (refusal !== undefined) {
      socket.close(refusal);
      return;
    }
    gateway.counts.identified += 1;
    const session: Session = { id: `session-${sessions.length}`, shard, intents, events: [], socket };
    sessions.push(session);
    dispatchTo(session, 'READY', {
      v: 10,
      user: { ...userPayload(world, BOT), verified: true, mfa_enabled: true, flags: 0, email: null },
      guilds: isOf(shard, GUILD) ? [{ id: GUILD, unavailable: true }] : [],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: url(),
      private_channels: [],
      shard,
      application: { id: BOT, flags: 0 },
    });
    if (isOf(shard, GUILD)) dispatchTo(session, 'GUILD_CREATE', guildPayload(world));
  }

  function resume(socket: WebSocket, { session_id, seq }: { session_id: string; seq: number }): void {
    if (gateway.misbehaviour === 'resume') return;
    const session = sessions.find(({ id }) => id === session_id);
    if (!session) {
      send(socket, { op: 9, d: false, s: null, t: null });
      return;
    }
    gateway.counts.resumed += 1;
    session.socket = socket;
    for (const event of session.events.filter(({ s }) => s > seq)) send(socket, event);
    dispatchTo(session, 'RESUMED', {});
  }

  function listen(socket: WebSocket): void {
    socket.on('message', (data) => {
      const result = frame.safeParse(JSON.parse(String(data)));
      if (!result.success) {
        complain(`gateway: a frame that Discord does not know: ${String(data).slice(0, 100)}`);
        socket.close(4002);
      } else if (silent.has(socket)) return;
      else if (result.data.op === 1) send(socket, { op: 11, d: null, s: null, t: null });
      else if (result.data.op === 2) identify(socket, result.data.d);
      else resume(socket, result.data.d);
    });
    socket.on('close', () => {
      for (const session of sessions) if (session.socket === socket) session.socket = undefined;
    });
    if (gateway.misbehaviour !== 'hello')
      send(socket, { op: 10, d: { heartbeat_interval: gateway.heartbeatEvery }, s: null, t: null });
  }

  const gateway: FakeGateway = {
    counts: { identified: 0, resumed: 0 },
    connected: () => sessions.filter(({ socket }) => socket?.readyState === 1).map(({ shard }) => shard),
    alter: (_, data) => data,
    misbehaviour: undefined,
    heartbeatEvery: 41_250,
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, listen),
    dispatch(type, data, intent = 0) {
      for (const session of sessions)
        if ((session.intents & intent) === intent && isOf(session.shard, guildIn(type, data)))
          dispatchTo(session, type, data);
    },
    close(code) {
      for (const socket of server.clients) socket.close(code);
    },
    fallSilent() {
      for (const socket of server.clients) silent.add(socket);
      for (const session of sessions) session.socket = undefined;
    },
    dropLinks() {
      gateway.fallSilent();
      for (const socket of server.clients) socket.pause();
    },
    cut() {
      for (const socket of server.clients) socket.terminate();
    },
    forget() {
      sessions.length = 0;
    },
    stop() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
  return gateway;
}

/** A server is of one connection; what is of none is the first's. */
const isOf = ([id, count]: Shard, guild: string | undefined): boolean =>
  id === (guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count)));

function guildIn(type: string, data: unknown): string | undefined {
  const { guild_id, id } = data as { readonly guild_id?: string; readonly id?: string };
  return guild_id ?? (type.startsWith('GUILD_') ? id : undefined);
}
