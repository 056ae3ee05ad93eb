// The outlet that a question is restricted to: "what did Trump say in Politico", "did Sky News report on drones".
import { matchOutlet } from '../articles/outlet.ts';
import type { Span } from '../text/span.ts';
import { type Term, wordsOf } from '../text/terms.ts';

export interface OutletIn {
  /** As the articles spell it. */
  readonly outlet: string;
  /** What is asked of it. */
  readonly rest: string;
}

/** Words of an outlet's name, at most. */
const LONGEST = 4;
const WHERE = new Set(['in', 'from', 'by', 'per', 'to', 'only']);
const REPORTS = new Set(
  'report reports reported write writes wrote publish published carry carried cover covered have has say says said'.split(
    ' ',
  ),
);

/** Before an outlet that reports: "did", "what has". */
const ASKING = new Set('what which how much did does do has have had'.split(' '));
const ABOUT = new Set(['about', 'on', 'of', 'that']);

/**
 * The first of the outlets that is named as where something stands, or as who reports it. No passage speaks of the outlet that it stands
 * in: what is asked of it is asked without it.
 */
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
      if (isAsked) return { outlet, rest: restOf(text, words, { start: at, end: at + length }) };
    }
  }
  return undefined;
}

/** @param name the words of the outlet's name, by their numbers. */
function restOf(text: string, words: readonly Term[], name: Span): string {
  const isReporter =
    REPORTS.has(words[name.end]?.word ?? '') &&
    words.slice(0, name.start).every(({ word }) => ASKING.has(word));
  if (isReporter) {
    const told = words[name.end + (ABOUT.has(words[name.end + 1]?.word ?? '') ? 2 : 1)];
    return told ? `what about ${text.slice(told.start)}` : text;
  }
  let from = name.start;
  while (from > 0 && LEADS_TO_NAME.has(words[from - 1]?.word ?? '')) from -= 1;
  const before = text.slice(0, words[from]?.start).trimEnd();
  return `${before} ${text.slice(words[name.end - 1]?.end).trimStart()}`.trim();
}
const LEADS_TO_NAME = new Set([...WHERE, 'the', 'according']);
