// One request at a time to each host, with a pause after it: a guest who wants to be let in again.

export interface HostQueue {
  /** Does the work when it is the host's turn. */
  inTurn<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** The host wants at least this pause between two requests, in milliseconds. */
  slowDown(host: string, pause: number): void;
}

export interface HostQueueOptions {
  /** After each request to a host, in milliseconds. */
  readonly pause: (host: string) => number;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

export function createHostQueue({ pause, now, wait }: HostQueueOptions): HostQueue {
  const lastOf = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();
  const pauses = new Map<string, number>();

  return {
    inTurn(host, work) {
      const before = lastOf.get(host) ?? Promise.resolve();
      const turn = before.then(async () => {
        // However the clock was set meanwhile, no wait is longer than the pause.
        const longest = pauses.get(host) ?? pause(host);
        const left = Math.min((freeAt.get(host) ?? 0) - now(), longest);
        if (left > 0) await wait(left);
        return work().finally(() => freeAt.set(host, now() + (pauses.get(host) ?? pause(host))));
      });
      const settled = turn.then(
        () => {},
        () => {},
      );
      lastOf.set(host, settled);
      settled.then(() => {
        if (lastOf.get(host) === settled) lastOf.delete(host);
      });
      return turn;
    },
    slowDown(host, wanted) {
      pauses.set(host, Math.max(pause(host), wanted));
    },
  };
}
