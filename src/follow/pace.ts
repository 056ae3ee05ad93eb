// How often a channel is told of what it follows.

/** Posts of an hour; what comes beyond that is left to the digest. */
export const MOST_AN_HOUR = 6;
export const HOUR = 3_600_000;
/** Days after which what was published is no news, though it comes now, as when an archive is taken in. */
export const DAYS_NEW = 3;
