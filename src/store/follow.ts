// What a channel follows: statements that are posted there as they come.

/** One for each channel. */
export interface Following {
  readonly platform: string;
  /** Named as in `Origin`. */
  readonly channel: string;
  /** Where its posts go, in the adapter's own words. */
  readonly place: string;
  /** What is followed, and how far it was told: JSON, which whoever made it can read. */
  readonly state: unknown;
  /** How often it was changed; 0 where there was none. */
  readonly revision: number;
}
