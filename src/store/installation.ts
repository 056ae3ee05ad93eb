// What somebody has given the bot when they installed it in a workspace of theirs, or in a whole organisation: its tokens.

export interface Installation {
  readonly platform: string;
  /** The platform's own id of the workspace or organisation. */
  readonly id: string;
  /** Encrypted by whoever put it here, who alone can read it. */
  readonly sealed: string;
  /** How often it was put. */
  readonly revision: number;
}
