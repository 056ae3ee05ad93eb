// What is in hand, and for how long: the condition that inbox and outbox share, in SQL.

/**
 * Of a row that is in hand, at $now: the lease ran out, or it ends so late that the clock must have been set back since.
 * Never of the owner's own: what it has in hand it has, however late.
 */
export const ABANDONED = `owner <> $owner AND (lease_until <= $now OR lease_until > $now + 2 * $leaseMs)`;
