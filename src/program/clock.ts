// The clock that the core is given.

export interface Clock {
  /** Today where Parley runs, ISO 8601: '2025-05-15'. */
  today(): string;
  /** Milliseconds since 1970 (UTC). May jump either way when the machine's clock is set. */
  now(): number;
}
