// Which events were taken already. Platforms deliver an event again when an acknowledgement is lost.

/** Remembers the keys of taken events. */
export interface Inbox {
  /** True for the first caller with this key, false ever after. */
  claim(key: string): boolean;
}

/** An inbox in memory that keeps the newest `capacity` keys; Slack delivers again for up to six minutes. */
export function createMemoryInbox(capacity = 10_000): Inbox {
  const taken = new Set<string>();
  return {
    claim(key) {
      if (taken.has(key)) return false;
      taken.add(key);
      if (taken.size > capacity) {
        const [oldest] = taken;
        if (oldest !== undefined) taken.delete(oldest);
      }
      return true;
    },
  };
}
