// Clauses, cut at the marks that end them: good enough to see what a number belongs to.
import type { Span } from './span.ts';

const CLAUSE_END = /[,;:.!?](?=\s|$)|\n/gu;

/** From after the mark before a span to the one behind it. */
export function clauseAround(text: string, { start, end }: Span): Span {
  const before = [...text.slice(0, start).matchAll(CLAUSE_END)].at(-1);
  const [after] = text.slice(end).matchAll(CLAUSE_END);
  return { start: before ? before.index + 1 : 0, end: after ? end + after.index : text.length };
}
