// An article: the text that all evidence is cut from, and what is known of where it came from.

/** When an article was published. An article that gives only a day never gains a time. */
export interface Published {
  /** ISO 8601 day, '2025-05-15', in the zone the article itself uses. */
  readonly day: string;
  /** ISO 8601 instant with its offset, where the article gives a time. */
  readonly instant?: string;
}

export interface Article {
  /** The file's name without its ending; unique in a library. */
  readonly id: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** http or https. */
  readonly url?: string;
  readonly published?: Published;
  /** When it was last changed, where it says so. */
  readonly updated?: Published;
  /** BCP 47 tag, as the article gives it. */
  readonly language?: string;
  /** The text after the front matter: newlines as \n, outer blank lines removed. All spans are UTF-16 offsets into it. */
  readonly body: string;
  /** Where it was read from: a file's path. */
  readonly origin: string;
}

/** What could not be used of a source, and where. */
export interface ArticleProblem {
  readonly origin: string;
  /** From 1; absent where the whole source is meant. */
  readonly line?: number;
  /** A plain sentence: what is wrong and what to do. */
  readonly message: string;
  /** Whether the article is read all the same, without the field that is meant. */
  readonly readable?: boolean;
}
