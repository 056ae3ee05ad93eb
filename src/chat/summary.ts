// The summary of a reply: what a notification shows of it.

/** In UTF-16 units: less than `Reply` allows, since an adapter may put a word before it. */
export const SUMMARY_LIMIT = 280;
