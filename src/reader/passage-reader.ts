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
   * the passage answers than that none does. Undefined where there are no scores to be had, as too many questions wait
   * or the reader has failed: whoever asks goes on without. Never rejects.
   */
  score(question: string, passages: readonly PassageInContext[]): Promise<readonly number[] | undefined>;
  /** Ends what it holds. */
  close(): Promise<void>;
}
