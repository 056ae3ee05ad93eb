// What passages must have of stems, as the text that an engine reads.

export type StemQuery =
  | Word
  | { readonly all: readonly StemQuery[] }
  | { readonly any: readonly StemQuery[] };

interface Word {
  readonly stem: string;
  /** Twice or more. */
  readonly twice: boolean;
}

export interface Language {
  /** Undefined of what no passage can have there. */
  readonly word: (word: Word) => string | undefined;
  /** Binds closer than `or`. */
  readonly and: string;
  readonly or: string;
}

/** Undefined where no passage can be met. */
export function writeStemQuery(query: StemQuery, language: Language): string | undefined {
  if ('stem' in query) return language.word(query);
  if ('any' in query) {
    const parts = query.any.flatMap((part) => writeStemQuery(part, language) ?? []);
    return parts.length === 0 ? undefined : parts.join(language.or);
  }
  const parts = query.all.flatMap((part) => {
    const written = writeStemQuery(part, language);
    if (written === undefined) return [];
    return 'any' in part ? `(${written})` : written;
  });
  return parts.length < query.all.length ? undefined : parts.join(language.and);
}
