// Who has what in hand, and for how long: the conditions that inbox and outbox share, in SQL.

export interface Holder {
  /** Names this store among those that have the file open. */
  readonly owner: string;
  /** How long something stays in hand without being renewed, in milliseconds. */
  readonly leaseMs: number;
}

/**
 * Of a row that is in hand, at $now: the lease ran out, or it ends so late that the clock must have been set back since.
 * Never of the owner's own: what it has in hand it has, however late.
 */
export const ABANDONED = `owner <> $owner AND (lease_until <= $now OR lease_until > $now + 2 * $leaseMs)`;
