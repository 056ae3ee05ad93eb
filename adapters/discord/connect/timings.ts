// How long the adapter waits for what, in milliseconds; tests shorten them.
export interface Timings {
  /** From the login to a ready connection. */
  readonly readyWithin: number;
  /** Pauses between tries to log in when Discord cannot be reached. */
  readonly loginPauses: readonly number[];
  /** How long the connection may be down or resuming. HELLO alone may take the library 60 s, before it identifies anew. */
  readonly downAtMost: number;
  /** How often the connection's state is looked at. */
  readonly watchEvery: number;
  /** One REST call. */
  readonly callWithin: number;
  /** The longest wait that Discord may ask for within a call; for a longer one a post is put off. */
  readonly rateLimitAtMost: number;
  /** Pauses between tries of a message; together within the minutes for which Discord remembers a nonce. */
  readonly sendPauses: readonly number[];
  /** Pauses between tries to acknowledge an interaction, which must happen within 3 s. */
  readonly ackPauses: readonly number[];
  /** An answer that comes sooner needs no typing indicator. */
  readonly typingAfter: number;
  /** For how long a connection is one copy's without being held on to. With less, a slow database or its restart has copies lose theirs. */
  readonly shardLease: number;
  /** How often it is held on to, and looked for those that are nobody's. */
  readonly shardEvery: number;
  /** For how long the copies are the same before one that has more connections than its share hands one to another. */
  readonly moveAfter: number;
  /** Between the beginnings of two connections, as Discord has it. */
  readonly identifyEvery: number;
  /** For another copy to take up what this one has let go of: before it closes, on stopping, and before it takes it back. */
  readonly handOver: number;
  /** On stopping: for the answers in hand. */
  readonly drainWithin: number;
  /** On stopping: for the connection to close. */
  readonly closeWithin: number;
}

export const defaultTimings: Timings = {
  readyWithin: 60_000,
  loginPauses: [1_000, 2_000, 5_000, 10_000, 20_000, 30_000],
  downAtMost: 180_000,
  watchEvery: 5_000,
  callWithin: 15_000,
  rateLimitAtMost: 10_000,
  sendPauses: [500, 2_000, 5_000, 10_000],
  ackPauses: [100, 300],
  typingAfter: 400,
  shardLease: 8_000,
  shardEvery: 1_000,
  moveAfter: 60_000,
  identifyEvery: 5_000,
  handOver: 3_000,
  drainWithin: 18_000,
  closeWithin: 5_000,
};
