// The dateline that a report opens with: "ISTANBUL, May 16 (Reuters) - …".

/** A place in capitals, or any with an agency in brackets; then, up to the dash, only where, when and which agency. */
const DATELINE =
  /^(?:(?:\p{Lu}[\p{Lu}\p{M}.'’-]+(?:[\s/]+(?:\p{Lu}[\p{Lu}\p{M}.'’-]+|\p{Lu}))*(?:,\s+[^()–—-]{1,40}?)?\s*(?:\([^()]{2,30}\))?|(?:\p{Lu}[\p{L}.'’-]+[\s,/]+){1,5}(?:\d{1,2}\s*)?\((?:\p{Lu}{2,6}|\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)\)))\s*(?:—|–|--?)\s+(?=["“‘'«]?[\p{Lu}\p{N}])/u;

/** In UTF-16 units. */
const LONGEST = 100;

/** Where the report begins after it; 0 where there is none. */
export function datelineEnd(paragraph: string): number {
  const found = DATELINE.exec(paragraph.slice(0, LONGEST))?.[0];
  // A name in capitals before a dash is a place only where something says so: a comma, or brackets.
  return found !== undefined && /[,(]|^\p{Lu}{3,}[^\p{L}]+$/u.test(found) ? found.length : 0;
}
