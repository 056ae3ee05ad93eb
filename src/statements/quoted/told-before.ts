// Told before its cue: a sentence of the article's words and quoted ones that ends with who said it.

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Quotation } from '../../text/quotations.ts';
import { type Span, slice } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { SpokenSentence } from '../speakers/spoken-sentence.ts';
import { endsItself } from './whole-quotation.ts';

const WORD = phrase('<word>');
const SMALL = phrase('<small>');
const COMMA_LAST = phrase(', $');
/** Quoted words that go on with a sentence. */
const STARTS_SMALL = /^\p{Ll}/u;
const TRAILING = /[\s,]*$/u;

/**
 * The clause that a quotation is part of, where the cue after it tells the clause: "“We squeezed them” to drive up the
 * price, she said", "With so many systems, “there is no single point of failure,” he said". Undefined where the quotation
 * stands alone before its cue.
 */
export function clauseToldBefore(
  quotation: Quotation,
  cue: Cue | undefined,
  around: readonly SpokenSentence[],
  body: string,
  outside: Outside,
): Span | undefined {
  const [first] = around;
  const spoken = around.flatMap(({ cues }) => cues);
  const tag = spoken.find((found) => found.cue.start === cue?.start);
  if (!first || !tag || tag.cue.start < quotation.end) return undefined;
  // A clause is of one paragraph.
  if (around.some(({ paragraph }) => paragraph !== first.paragraph)) return undefined;
  if (spoken.some((found) => found.cue.start < quotation.start)) return undefined;
  const { subject } = tag;
  const until =
    subject && subject.start >= quotation.end ? Math.min(subject.start, tag.cue.start) : tag.cue.start;
  const { start: from, end: at } = quotation;
  const goesOn =
    !endsItself(body, quotation) &&
    SMALL.opens(outside, at, until) !== undefined &&
    COMMA_LAST.closes(outside, at, until) !== undefined;
  const hasBefore = WORD.finds(outside, first.start, from) !== undefined;
  const begun = hasBefore && STARTS_SMALL.test(slice(body, quotation.parts[0] ?? first));
  if (!goesOn && !(begun && !WORD.finds(outside, at, until))) return undefined;
  const end = goesOn
    ? until - (TRAILING.exec(outside.slice(at, until))?.[0].length ?? 0)
    : (quotation.parts.at(-1)?.end ?? until);
  const start = hasBefore ? first.start : from;
  return { start, end };
}
