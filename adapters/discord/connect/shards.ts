// The connections over which Discord tells of what people do: shards, each of which has some of the servers, and the first of them the
// direct messages. Of the copies of a bot that share a store each shard is one's alone, by a duty there; where that copy dies another
// takes it up, and one that has more than its share hands one to another.
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'discord.js';
import { doneWithin, type Logger } from '../../../src/index.ts';
import { describeFault } from '../post/faults.ts';
import { OutOfReachError } from './connect.ts';
import { createCopies, type Seen } from './copies.ts';
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
  /** Whether one may be begun anew that could as well stay where it is: Discord counts them. */
  readonly mayMove: () => Promise<boolean>;
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
  /** Others may know that it is ready. */
  isTold?: true;
  isOver?: true;
}

export const dutyOf = (id: number, count: number): string => `discord: shard ${id} of ${count}`;
/** Held for a while by the copy where it has become ready, for the one that it comes from. */
const readyOf = (id: number, count: number): string => `${dutyOf(id, count)} is ready`;

/** Where there is no other copy. */
const ALONE = (count: number): Seen => ({ isHeld: () => false, share: count, sameFor: 0 });

/** Resolves once the first that is to be had is ready. @throws what kept it from that. */
export async function openShards(options: ShardsOptions): Promise<Shards> {
  const { count, sharing, connect, watch, mayMove, onFatal, log, timings } = options;
  const { shardLease, shardEvery } = timings;
  const copies = sharing && createCopies({ sharing, count, lease: shardLease - shardEvery });
  const held = new Map<number, Held>();
  /** On its way to another copy: connected here until it is ready there. */
  let moving: { readonly id: number; readonly one: Held; readonly since: number } | undefined;
  /** Before then this copy takes up none: it could not connect. */
  let unfitUntil = 0;
  const closing: Promise<unknown>[] = [];
  const leaving = new AbortController();

  /** Undefined where that cannot be asked. */
  const hold = async (duty: string): Promise<boolean | undefined> => {
    if (sharing === undefined) return true;
    try {
      return await sharing.duties.hold(duty, shardLease, sharing.now());
    } catch (error) {
      log.debug({ duty, cause: describeFault(error) }, 'Discord: whose a connection is cannot be asked');
      return undefined;
    }
  };

  async function look(): Promise<void> {
    // At once: where the store is slow, nothing is to wait for anything else.
    const [seen] = await Promise.all([see(), ...[...held].map(([id, one]) => renew(id, one))]);
    await followMove(seen);
    if (seen === undefined || leaving.signal.aborted) return;
    await takeOne(seen);
    await moveOne(seen);
  }

  async function see(): Promise<Seen | undefined> {
    if (copies === undefined) return ALONE(count);
    return performance.now() < unfitUntil ? undefined : copies.look().catch(() => undefined);
  }

  async function renew(id: number, one: Held): Promise<void> {
    const began = performance.now();
    const isOurs = await hold(dutyOf(id, count));
    if (isOurs) {
      one.until = began + shardLease;
      if (one.client !== undefined && !one.isTold && (await hold(readyOf(id, count)))) one.isTold = true;
    } else if (held.get(id) === one && (isOurs === false || performance.now() >= one.until)) {
      log.warn({ shard: id, of: count }, 'Discord: a connection is another copy’s by now');
      drop(id, one);
    }
  }

  /** One at a time, so that copies that start together share them. */
  async function takeOne({ share, isHeld }: Seen): Promise<void> {
    for (let id = 0; id < count && held.size < share; id += 1) {
      if (held.has(id) || moving?.id === id || isHeld(dutyOf(id, count))) continue;
      const began = performance.now();
      if (await hold(dutyOf(id, count))) return take(id, began + shardLease);
    }
  }

  /** One at a time, and only where all is calm: to begin a connection has its price. */
  async function moveOne({ share, sameFor }: Seen): Promise<void> {
    const [id, one] = [...held].at(-1) ?? [];
    if (id === undefined || one === undefined || moving || held.size <= share) return;
    if (sameFor < timings.moveAfter) return;
    if ([...held.values()].some(({ client }) => client === undefined) || !(await mayMove())) return;
    log.info({ shard: id, of: count }, 'Discord: another copy is to have a connection, as this one has more');
    held.delete(id);
    moving = { id, one, since: performance.now() };
    await letGo([readyOf(id, count), dutyOf(id, count)]);
  }

  async function followMove(seen: Seen | undefined): Promise<void> {
    if (moving === undefined) return;
    const { id, one, since } = moving;
    const now = performance.now();
    const isReady = seen?.isHeld(readyOf(id, count));
    if (isReady || now >= (seen ? since + 2 * timings.readyWithin : one.until)) {
      log.info({ shard: id, of: count }, 'Discord: another copy has the connection');
      moving = undefined;
      // What it has just been told of is acknowledged first.
      close(one, timings.handOver);
    } else if (seen) {
      one.until = now + shardLease;
      if (now < since + timings.handOver || seen.isHeld(dutyOf(id, count))) return;
      if (!(await hold(dutyOf(id, count)))) return;
      log.warn({ shard: id, of: count }, 'Discord: no other copy could have the connection; it stays');
      moving = undefined;
      held.set(id, one);
    }
  }

  const letGo = (duties: readonly string[]): Promise<unknown> =>
    Promise.allSettled(duties.map((duty) => sharing?.duties.letGo(duty)));

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
    unfitUntil = performance.now() + timings.handOver;
    await Promise.allSettled([copies?.leave(), letGo([dutyOf(id, count)])]);
  }

  function drop(id: number, one: Held): void {
    held.delete(id);
    close(one);
  }

  function close(one: Held, after = 0): void {
    const { client, unwatch } = one;
    one.isOver = true;
    unwatch?.();
    if (client === undefined) return;
    const wait = pause(after, undefined, { signal: leaving.signal }).catch(() => {});
    closing.push(wait.then(() => destroy(client)));
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
    clients: () => [...held.values(), ...(moving ? [moving.one] : [])].flatMap(({ client }) => client ?? []),
    ids: () => [...held.keys()].sort((a, b) => a - b),
    async handOver() {
      leaving.abort();
      await looking;
      await copies?.leave().catch(() => {});
      if (copies === undefined || held.size === 0) return;
      await letGo([...held.keys()].map((id) => dutyOf(id, count)));
      await pause(timings.handOver);
    },
    async close() {
      leaving.abort();
      await looking;
      for (const [id, one] of held) drop(id, one);
      if (moving) close(moving.one);
      await Promise.all(closing);
    },
  };
}
