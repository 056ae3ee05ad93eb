// Who has something in hand: named so that the next process on the same machine can tell whether that one still runs, and
// need not wait for its lease to run out.
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

export interface Holder {
  /** Names this store among those that have the same storage open. */
  readonly owner: string;
  /** How long something stays in hand without being renewed, in milliseconds; the same for all of them. */
  readonly leaseMs: number;
}

export const LEASE = 15_000;

/** 'parley-1 4711 2f1c…': the machine, the process, and which of its stores. */
export const newOwner = (): string => `${hostname()} ${process.pid} ${randomUUID()}`;

/**
 * Whether the process of an owner has surely ended. Of another machine's, and of one whose number another process has by
 * now, that cannot be told: their leases run out.
 */
export function hasEnded(owner: string): boolean {
  const [machine, pid] = owner.split(' ');
  if (machine !== hostname() || !/^\d+$/u.test(pid ?? '')) return false;
  try {
    // Sends nothing: asks whether there is such a process.
    process.kill(Number(pid), 0);
    return false;
  } catch (err) {
    return err instanceof Error && 'code' in err && err.code === 'ESRCH';
  }
}
