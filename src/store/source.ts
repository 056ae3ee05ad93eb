// A source that articles come from by themselves: a feed that is followed, and what became of its entries.

export interface NewSource {
  /** Of the feed; one source for each, and for each owner. */
  readonly url: string;
  readonly title: string;
  /** Words and names of which an article must have one; none where everything is wanted. */
  readonly about: readonly string[];
  /** The workspace that it is followed for, and that alone has what comes of it: 'slack:T01ABCDEF'; for everybody without. */
  readonly owner?: string;
}

export interface FollowedSource extends NewSource {
  readonly id: number;
  readonly addedAt: number;
  /** Why it is not fetched; 'paused' where somebody said so. */
  readonly stopped?: string;
  readonly nextAt: number;
  /** When it last could be fetched. */
  readonly fetchedAt?: number;
  /** When it last had an article that was new. */
  readonly newAt?: number;
  readonly error?: string;
  /** Fetches in a row that failed. */
  readonly failures: number;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** After a fetch. What is left out is cleared, but for the times. */
export interface SourceState {
  readonly nextAt: number;
  readonly fetchedAt?: number;
  readonly newAt?: number;
  readonly error?: string;
  readonly failures: number;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly stopped?: string;
}

/** An entry of a feed that was met, under each key that it may be known by again. */
export interface EntryState {
  /** Tells a changed entry from an unchanged one. */
  readonly stamp: string;
  /** What became of it: 'added', 'known', 'before' … */
  readonly outcome: string;
  /** How often it was looked at. */
  readonly tries: number;
  /** When to look again; absent where that is not wanted. */
  readonly retryAt?: number;
}
