// The outlet that a question is restricted to: "what did Trump say in Politico", "did Sky News report on drones".
import { matchOutlet } from '../articles/outlet.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/terms.ts';

export interface OutletIn extends Span {
  /** As the articles spell it. */
  readonly outlet: string;
}

/** Words of an outlet's name, at most. */
const LONGEST = 4;
const WHERE = new Set(['in', 'from', 'by', 'per', 'to', 'only']);
const REPORTS = new Set(
  'report reports reported write writes wrote publish published carry carried cover covered have has say says said'.split(
    ' ',
  ),
);

/** The first of the outlets that is named as where something stands, or as who reports it. */
export function outletIn(text: string, outlets: readonly string[]): OutletIn | undefined {
  const words = wordsOf(text);
  for (const [at, first] of words.entries()) {
    for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
      const last = words[at + length - 1];
      const outlet = last && matchOutlet(text.slice(first.start, last.end), outlets);
      if (!last || outlet === undefined) continue;
      const before = words[at - 1]?.word === 'the' ? words[at - 2] : words[at - 1];
      const after = words[at + length];
      const isAsked =
        (before && WHERE.has(before.word)) || (after && REPORTS.has(after.word)) || words.length === length;
      if (isAsked) return { outlet, start: first.start, end: last.end };
    }
  }
  return undefined;
}
