// The connections over which Discord tells of what people do: shards, each of which has some of the servers, and the first of them the
// direct messages. Of the copies of a bot that share a store each shard is one's alone, by a duty there; where that copy dies another
// takes it up.
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'discord.js';
import { doneWithin, type Logger } from '../../../src/index.ts';
import { describeFault } from '../post/faults.ts';
import { OutOfReachError } from './connect.ts';
import type { Sharing } from './sharing.ts';
import type { Timings } from './timings.ts';

export interface ShardsOptions {
  /** How many there are in all. */
  readonly count: number;
  /** Absent where there is no other copy: then all are this one's. */
  readonly sharing?: Sharing | undefined;
  /** Resolves once it is ready. Rejects where it cannot be, which ends the program unless Discord is only out of reach. */
  readonly connect: (id: number) => Promise<Client<true>>;
  /** Watches one that is ready; what it returns ends that. */
  readonly watch: (client: Client<true>) => () => void;
  readonly onFatal: (error: Error) => void;
  readonly log: Logger;
  readonly timings: Timings;
}

export interface Shards {
  clients(): readonly Client<true>[];
  /** Which this copy has, by their numbers. */
  ids(): readonly number[];
  /** Lets others take them up; resolves once they have had the time to. */
  handOver(): Promise<void>;
  close(): Promise<void>;
}

interface Held {
  /** Of `performance.now()`: when its lease is over for sure. */
  until: number;
  readonly ready: Promise<Client<true> | undefined>;
  client?: Client<true>;
  unwatch?: () => void;
  isOver?: true;
}

export const dutyOf = (id: number, count: number): string => `discord: shard ${id} of ${count}`;

/** Resolves once the first that is to be had is ready. @throws what kept it from that. */
export async function openShards(options: ShardsOptions): Promise<Shards> {
  const { count, sharing, connect, watch, onFatal, log, timings } = options;
  const { shardLease, shardEvery } = timings;
  const held = new Map<number, Held>();
  const closing: Promise<unknown>[] = [];
  const leaving = new AbortController();

  const hold = async (id: number): Promise<boolean | undefined> => {
    if (sharing === undefined) return true;
    try {
      return await sharing.duties.hold(dutyOf(id, count), shardLease, sharing.now());
    } catch (error) {
      log.debug({ shard: id, cause: describeFault(error) }, 'Discord: whose a connection is cannot be asked');
      return undefined;
    }
  };

  /** One more at a time, so that copies that start together share them. */
  async function look(): Promise<void> {
    let mayTake = true;
    for (let id = 0; id < count && !leaving.signal.aborted; id += 1) {
      const has = held.get(id);
      if (has === undefined && !mayTake) continue;
      const began = performance.now();
      const isOurs = await hold(id);
      if (isOurs && has !== undefined) has.until = began + shardLease;
      else if (isOurs) {
        mayTake = false;
        take(id, began + shardLease);
      } else if (has !== undefined && (isOurs === false || performance.now() >= has.until)) {
        log.warn({ shard: id, of: count }, 'Discord: a connection is another copy’s by now');
        drop(id, has);
      }
    }
  }

  function take(id: number, until: number): void {
    const one: Held = { until, ready: begin() };
    held.set(id, one);
    async function begin(): Promise<Client<true> | undefined> {
      const client = await connect(id);
      if (one.isOver) return void destroy(client);
      one.client = client;
      one.unwatch = watch(client);
      if (count > 1) log.info({ shard: id, of: count }, 'Discord: connected');
      return client;
    }
    // Whoever waits for the first is told of it.
    if (isBegun) one.ready.catch((error: Error) => retreat(id, one, error));
  }

  /** Another copy may have more luck, and so may this one with its next look. */
  async function retreat(id: number, one: Held, error: Error): Promise<void> {
    if (!(error instanceof OutOfReachError)) return onFatal(error);
    log.warn(
      { shard: id, cause: error.message },
      'Discord: a connection could not be taken up; it is tried again',
    );
    if (!one.isOver) drop(id, one);
    await sharing?.duties.letGo(dutyOf(id, count)).catch(() => {});
  }

  function drop(id: number, one: Held): void {
    held.delete(id);
    one.isOver = true;
    one.unwatch?.();
    if (one.client) closing.push(destroy(one.client));
  }

  /** A connection that is in trouble may never say that it closed. */
  const destroy = (client: Client<true>): Promise<unknown> =>
    doneWithin(client.destroy(), timings.closeWithin).catch((error: unknown) =>
      log.warn({ cause: describeFault(error) }, 'Discord: not closed cleanly'),
    );

  let isBegun = false;
  await look();
  const first = [...held.values()].map(({ ready }) => ready);
  isBegun = true;
  // From now on: what takes long to be ready is held on to meanwhile.
  const looking = (async () => {
    while (await pause(shardEvery, true, { signal: leaving.signal }).catch(() => false)) await look();
  })();
  try {
    await Promise.all(first);
  } catch (error) {
    leaving.abort();
    throw error;
  }

  return {
    clients: () => [...held.values()].flatMap(({ client }) => client ?? []),
    ids: () => [...held.keys()].sort((a, b) => a - b),
    async handOver() {
      leaving.abort();
      await looking;
      if (sharing === undefined || held.size === 0) return;
      const letGo = [...held.keys()].map((id) => sharing.duties.letGo(dutyOf(id, count)));
      await Promise.allSettled(letGo);
      await pause(timings.handOver);
    },
    async close() {
      leaving.abort();
      await looking;
      for (const [id, one] of held) drop(id, one);
      await Promise.all(closing);
    },
  };
}
