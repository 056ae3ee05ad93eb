// How late a digest is still posted.

/** In milliseconds; what it would have told goes into the next one otherwise. */
export const LATE_AT_MOST = 6 * 3_600_000;
