// Quotations with their sources: which cue gives them to whom, and whether they are speech or words in a clause.

import type { ArticleText } from '../../articles/article-text.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Quotation } from '../../text/quotations.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { firstFrom } from '../../text/span-index.ts';
import type { Cue, CueKind } from '../cues/cue.ts';
import type { Candidate, Speaker } from '../speakers/speaker.ts';
import type { SpokenCue, SpokenSentence } from '../speakers/spoken-sentence.ts';
import { identifiedAfter, namedBeforeColon, signatureOf } from './named-quotation.ts';
import { clauseToldBefore } from './told-before.ts';
import { endsItself, isTitle, isWhole } from './whole-quotation.ts';

/** What a cue tells of the words beside it. */
interface Source {
  /** Absent where the cue names nobody: then the words have no speaker, rather than a guessed one. */
  readonly speaker: Speaker | undefined;
  readonly polarity: CueKind;
  /** Absent where the quotation goes on from the one before. */
  readonly cue?: Cue;
}

export interface SourcedQuotation {
  readonly quotation: Quotation;
  readonly source: Source | undefined;
  /** Speech of its own, rather than quoted words within a clause or a name. */
  readonly whole: boolean;
  /** The clause of the article's words that it is part of, where the cue after them tells it. */
  readonly clause?: Span;
}

export interface QuotationContext {
  readonly text: ArticleText;
  readonly sentences: readonly SpokenSentence[];
  readonly candidates: readonly Candidate[];
  /** The body with quotations made blank, of the same length. */
  readonly outside: Outside;
}

/** A quotation with where it stands. */
interface Place {
  readonly quotation: Quotation;
  /** Numbers of the first and the last of its sentences. */
  readonly first: number;
  readonly last: number;
  readonly previous: SourcedQuotation | undefined;
}

/** Every quotation of an article in order, with its source where the text gives one. */
export function sourceQuotations(context: QuotationContext): SourcedQuotation[] {
  const { text, sentences, outside, candidates } = context;
  const found: SourcedQuotation[] = [];
  let from = 0;
  for (const quotation of text.quotations) {
    while (from < sentences.length && (sentences[from]?.end ?? 0) <= quotation.start) from++;
    let last = from;
    while (overlaps(sentences[last + 1] ?? EMPTY, quotation)) last++;
    const place: Place = { quotation, first: from, last, previous: found.at(-1) };
    if (isTitle(text.body, quotation, outside)) {
      found.push({ quotation, source: undefined, whole: false });
      continue;
    }
    const alone = isWhole(text.body, quotation, outside);
    const source =
      (alone ? sourced(signatureOf(text, quotation, candidates)) : undefined) ??
      tagAfterStop(place, context) ??
      nearestCue(place, context) ??
      introducedBy(place, context) ??
      (alone ? identified(place, context) : undefined) ??
      (alone ? namedByColon(place, context) : undefined) ??
      (alone ? goesOnFrom(place, context) : undefined);
    const around = sentences.slice(from, last + 1);
    const clause = clauseToldBefore(quotation, source?.cue, around, text.body, outside);
    const whole = !clause && (alone || addsTo(place.previous, quotation, source, outside));
    found.push({ quotation, source, whole, ...(clause ? { clause } : {}) });
  }
  return found;
}

/** “A,” he said, but “B”: more of what was said, not words in a clause. */
const addsTo = (
  previous: SourcedQuotation | undefined,
  { start }: Quotation,
  source: Source | undefined,
  outside: Outside,
): boolean =>
  previous?.whole === true &&
  source?.cue !== undefined &&
  source.cue.start === previous.source?.cue?.start &&
  GOES_ON.closes(outside, previous.quotation.end, start) !== undefined;
const GOES_ON = phrase('(,|;) (and|but|or|yet|then) $');

const EMPTY: Span = { start: -1, end: -1 };

const sourced = (named: { speaker: Speaker; cue: Cue } | undefined): Source | undefined =>
  named && { ...named, polarity: 'said' };

const sourceOf = ({ cue, speaker }: SpokenCue): Source => ({ speaker, polarity: cue.kind, cue });

/** What may follow a verb in a sentence that only tells who said what stood before: "Graham asked.", "Trump said Friday." */
const TAG_ENDS = phrase(
  `(me|us|him|her|them|reporters|journalists|rhetorically|aloud|again)? (.|,|;|<stop>|$|(<prep>|when|while|as|late|early|earlier|later
   |last|this|yesterday|today|~ly|<weekday>) !(<any>!(.|,|;)* that))`,
);
const BESIDE = phrase('<quoted>? (,|:)? <quoted>?');
const NO_TAG = phrase('(and|but|then|later|in|on|at|as|when|after|asked|<quoted>)');
/** The longest subject of a tag: a name with an office set after it. */
const SUBJECT_LENGTH = 120;

/** “Does anybody know?” Graham asked. The quotation's own stop has cut its tag off as a sentence. */
function tagAfterStop(
  { quotation, last }: Place,
  { text, sentences, outside }: QuotationContext,
): Source | undefined {
  const here = sentences[last];
  const next = sentences[last + 1];
  const [tag] = next?.cues ?? [];
  if (!here || !next || !tag?.speaker || next.paragraph !== here.paragraph) return undefined;
  if (!endsItself(text.body, quotation) || outside.slice(quotation.end, next.start).trim() !== '')
    return undefined;
  if (here.cues.some(({ cue }) => BESIDE.fills(outside, cue.end, quotation.start))) return undefined;
  const { cue, subject } = tag;
  if (subject === undefined || cue.start - next.start > SUBJECT_LENGTH) return undefined;
  // “A,” said one. “B,” said the other: a sentence that opens with a quotation tells of its own.
  if (NO_TAG.opens(outside, next.start, cue.start)) return undefined;
  const introducesNext = text.quotations.some(
    ({ start }) => start >= cue.end && start < next.end && BESIDE.fills(outside, cue.end, start),
  );
  return TAG_ENDS.opens(outside, cue.end, next.end) && !introducesNext ? sourceOf(tag) : undefined;
}

/** Characters by which a cue counts as farther that follows a quotation without a stop of its own. */
const AFTER_OPEN_END = 60;

/** The cue nearest to the quotation's marks in its own sentences. */
function nearestCue(
  { quotation, first, last }: Place,
  { text, sentences, outside }: QuotationContext,
): Source | undefined {
  const { start, end } = quotation;
  const late = endsItself(text.body, quotation) ? 0 : AFTER_OPEN_END;
  const [nearest] = sentences
    .slice(first, last + 1)
    .flatMap(({ cues }) => cues)
    .filter(({ cue }) => !cue.passive || (cue.end <= start && NAMED_BY.fills(outside, cue.end, start)))
    .map((found) => {
      const after = found.cue.start >= end;
      const gap = after ? outside.slice(end, found.cue.start) : outside.slice(found.cue.end, start);
      return { distance: gap.trim().length + (after ? late : 0.5), found };
    })
    .sort((a, b) => a.distance - b.distance);
  return nearest && sourceOf(nearest.found);
}

/** "described by Zelensky as a “prop”" */
const NAMED_BY = phrase('by <inner>!(<quoted>){1,10}? (as|of|that|to)? <article>?');

/** Words of the article's own beside the quotation in its sentences. */
const hasOwnWords = (outside: Outside, { start, end }: Span): boolean =>
  WORD.finds(outside, start, end) !== undefined;
const WORD = phrase('<word>');

/** A cue that ends the sentence before ("He said:"), or who spoke before in the same paragraph. */
function introducedBy(
  { first, last, previous }: Place,
  { text: { body, evidence }, sentences, outside }: QuotationContext,
): Source | undefined {
  const here = sentences[first];
  const before = sentences[first - 1];
  if (!here || !before) return undefined;
  const cue = before.cues.at(-1);
  if (body.slice(before.start, before.end).endsWith(':')) return cue?.speaker && sourceOf(cue);
  // A sentence with words of the article's own around the quotation has not just gone on speaking.
  const paragraph = evidence[here.paragraph];
  const until = sentences[last]?.end ?? here.end;
  if (!paragraph || !contains(paragraph, before) || hasOwnWords(outside, { start: here.start, end: until }))
    return undefined;
  const tag = previous?.source?.cue;
  if (previous?.whole && tag && previous.source?.speaker && contains(paragraph, previous.quotation)) {
    const tagged = firstFrom(sentences, tag.start + 1) - 1;
    if (tagged >= first - 1) return { ...previous.source, polarity: 'said' };
  }
  return cue?.speaker && { ...sourceOf(cue), polarity: 'said' };
}

function identified(
  { quotation, last }: Place,
  { sentences, outside, candidates }: QuotationContext,
): Source | undefined {
  const here = sentences[last];
  const next = sentences[last + 1];
  if (!here || next?.paragraph !== here.paragraph || outside.slice(quotation.end, next.start).trim() !== '')
    return undefined;
  return sourced(identifiedAfter(next, outside, candidates));
}

function namedByColon(
  { quotation, first }: Place,
  { sentences, outside, candidates }: QuotationContext,
): Source | undefined {
  const here = sentences[first];
  const before = sentences[first - 1];
  if (!here) return undefined;
  const start = here.start === quotation.start && before ? before.start : here.start;
  return sourced(namedBeforeColon({ start, end: here.end }, quotation, outside, candidates));
}

const asks = (body: string, { parts }: Quotation): boolean => {
  const last = parts.at(-1);
  return last !== undefined && body[last.end - 1] === '?';
};

/** A paragraph that opens with a quotation, right after one with a quotation, goes on with the same speaker. */
function goesOnFrom(
  { quotation, first, last, previous }: Place,
  { text: { body, evidence }, sentences, outside }: QuotationContext,
): Source | undefined {
  const here = sentences[first];
  const until = sentences[last]?.end ?? 0;
  // “And when?” “Soon.”: between two who talk, words without a verb are nobody's.
  if (previous && [previous.quotation, quotation].some((one) => asks(body, one))) return undefined;
  if (!previous?.source || !here || hasOwnWords(outside, { start: here.start, end: until })) return undefined;
  const there = firstFrom(evidence, previous.quotation.end) - 1;
  const opens = evidence[here.paragraph]?.start === quotation.start;
  return opens && here.paragraph - there <= 1
    ? { speaker: previous.source.speaker, polarity: 'said' }
    : undefined;
}
