// The port of the reader of passages: what tells how well a passage answers a question, by reading both.

/** A passage with what the reader is shown of its surroundings. */
export interface PassageInContext {
  readonly text: string;
  /** The title of its article. */
  readonly title: string;
  /** The sentence before it in its article; empty where it is the first. */
  readonly before: string;
}

export interface PassageReader {
  /**
   * How well each passage answers the question, in order: greater is better; above 0 the reader would rather say that
   * the passage answers than that none does.
   */
  score(question: string, passages: readonly PassageInContext[]): Promise<readonly number[]>;
  /** Ends what it holds. */
  close(): Promise<void>;
}
