// What an engine is asked for that knows which stems passages have, and nothing of what they are worth.

/** What a passage must have: a stem, once or twice and more; all of some, or any of some. */
export type StemQuery =
  | { readonly stem: string; readonly twice: boolean }
  | { readonly all: readonly StemQuery[] }
  | { readonly any: readonly StemQuery[] };
