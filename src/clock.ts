// The clock that the core is given.

export interface Clock {
  /** Today where Parley runs, ISO 8601: '2025-05-15'. */
  today(): string;
}
