// The sentences of an article with their cues, each with who does the saying.

import type { ArticleText } from '../../articles/article-text.ts';
import type { Person } from '../../people/person.ts';
import { splitSentences } from '../../text/sentences.ts';
import { type Span, trimSpan } from '../../text/span.ts';
import type { Cue, CueKind } from '../cues/cue.ts';
import { findCues } from '../cues/cues.ts';
import type { Outside } from '../phrase/outside.ts';
import { citedIn, isOutlet } from './cited.ts';
import { ownerOf } from './cue-owner.ts';
import { resolveReference } from './reference.ts';
import type { Candidate, Speaker } from './speaker.ts';
import { subjectOf } from './subject.ts';

export interface SpokenCue {
  readonly cue: Cue;
  /** Absent where the sentence does not tell who. */
  readonly speaker: Speaker | undefined;
  /** The words that name the subject; absent where it is the subject of the verb before. */
  readonly subject: Span | undefined;
}

export interface SpokenSentence extends Span {
  /** Number of its paragraph among the article's evidence. */
  readonly paragraph: number;
  readonly cues: readonly SpokenCue[];
}

const lastSpeaker = (cues: readonly SpokenCue[]): Speaker | undefined =>
  cues.findLast(({ speaker }) => speaker)?.speaker;

/** Who a sentence has speaking: of a cue within what another tells, the other's speaker. */
function mainSpeaker(cues: readonly SpokenCue[], outside: Outside): Speaker | undefined {
  const [first, ...rest] = cues.filter(({ speaker, cue }) => speaker && !SILENT.test(cue.word));
  return rest.findLast((cue) => first && isCoordinate(cue, first, outside))?.speaker ?? first?.speaker;
}

/** "Putin did not answer": who spoke last has been somebody else. */
const SILENT = /^(?:did|has|have|had|does|do|would|could)(?: not|n['’]t).* (?:answer|respond|comment)/u;

/** Whether a later cue of a sentence stands beside an earlier one rather than within what that tells. */
export function isCoordinate(
  { cue, subject, speaker }: SpokenCue,
  first: SpokenCue,
  outside: Outside,
): boolean {
  const hasSubject = subject !== undefined && subject.start > first.cue.end;
  const before = outside.slice(first.cue.end, hasSubject ? subject.start : cue.start);
  if (cue.word.endsWith('ing') && !PROGRESSIVE.test(outside.slice(first.cue.end, cue.start)))
    return /[,;—–]\s*(?:(?:and|but|even|also|instead)\s+)*$|(?:\band|\bbut)\s+(?:even\s+|also\s+)?$/u.test(
      before,
    );
  if (!hasSubject) return BESIDE_WITHOUT_SUBJECT.test(before);
  if (speaker === undefined) return false;
  return (
    before.includes(';') ||
    BESIDE_WITH_SUBJECT.test(before) ||
    (isSubordinate(first, outside) && /,\s*(?:the\s+|an?\s+)?$/u.test(before))
  );
}

/** ", and later added", "but in an interview said" */
const BESIDE_WITHOUT_SUBJECT =
  /(?:,|;|\band|\bbut)\s*(?:(?:also|later|then|again|once|has|have|had|\p{L}+ly)\s+)*$|\b(?:and|but)\s+(?:in|at|on|after|during)\s+[^,;]{1,40}$/u;
/** ", while critics argue", "; the Kremlin said" */
const BESIDE_WITH_SUBJECT =
  /(?:(?:[,;—–]\s*|\s{3})(?:and|but|while|as|though|although|whereas|yet)|;|\b(?:while|whereas))\s*(?:(?:when|after|in|on|at|as|asked|pressed)\s[^;]{0,80},\s*)?(?:(?:the|an?|his|her|their|its|some|many|other)\s+)?$/u;

/** "While Kyiv says …, Moscow insists …": the first of them stands in a clause that a comma ends. */
const isSubordinate = ({ cue, subject }: SpokenCue, outside: Outside): boolean =>
  /(?:^|[\n.!?])\s*(?:While|Although|Though|As|After|When|Before|Even (?:as|though|before|after)|Just as|Since|Once|Contrary to|Despite|Unlike|In response to|Responding to|Rejecting|Following|Given|Amid)\s+(?:[\p{L}.’'-]+\s+){0,3}$/u.test(
    outside.slice(Math.max(0, (subject?.start ?? cue.start) - 50), subject?.start ?? cue.start),
  );

/** "is promising" */
const PROGRESSIVE = /\b(?:is|are|was|were|been|be)\s+(?:(?:also|now|again|not|\p{L}+ly)\s+)*$/u;

/** The polarity that a cue takes from a denial or a refusal that it depends on; undefined where it depends on none. */
function governedBy(
  before: SpokenCue | undefined,
  cue: Cue,
  subject: Span | undefined,
  outside: Outside,
): CueKind | undefined {
  if (!before || before.cue.kind === 'said') return undefined;
  const hasOwn = subject !== undefined && subject.start > before.cue.end && subject.end <= cue.start;
  const between = outside.slice(before.cue.end, hasOwn ? subject.start : cue.start);
  return BESIDE_A_DENIAL.test(between) ? undefined : before.cue.kind;
}
/** "; he", ", a source", "and later", ", but in an interview" */
const BESIDE_A_DENIAL =
  /(?:[;:]|,\s|\b(?:and|but)\s+)(?:(?:the|an?|\p{L}+)\s+)?$|(?:[;,]|\b(?:and|but))\s+(?:and\s+|but\s+)?(?:in|at|on|after|during)\s+[^,;]{1,50}$/iu;

/** "and said", "but later added" */
const SHARED_SUBJECT =
  /\b(?:and|but)\s+(?:(?:in|at|on|during|after)\s+(?:an?|the|his|her|its|their)\s[^,;:—–]{1,60}\s)?(?:(?:also|then|later|\p{L}+ly)\s+)?$/u;

/** The candidates of a sentence, of which the one numbered `from` is the first. */
function within({ start, end }: Span, candidates: readonly Candidate[], from: number): readonly Candidate[] {
  let until = from;
  while ((candidates[until]?.start ?? end) < end) until++;
  return candidates
    .slice(from, until)
    .filter((candidate) => candidate.start >= start && candidate.end <= end);
}

/** "WASHINGTON, June 24 (UPI) — ", "New York (AFP) – ", "KYIV (Reuters) - " */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2})(?:,\s[^()—–\n-]{2,24})?\s*(?:(?:\(\p{L}[\p{L} ]+\)\s*)?(?:—|–|--)|\(\p{L}[\p{L} ]+\)\s+-)\s+(?!\p{Ll})/u;

const withoutDateline = ({ start, end }: Span, outside: Outside): Span => ({
  start: start + (DATELINE.exec(outside.slice(start, Math.min(end, start + 120)))?.[0].length ?? 0),
  end,
});

/** In UTF-16 units: twice the longest sentence of some 10,000 of news. Who says what costs more than in proportion to it. */
const LONGEST = 1000;
/** With quotations in it, which are made blank. */
const LONGEST_QUOTING = 10_000;
const withoutBlanks = (text: string): string => text.replace(/\s{3,}/gu, ' ');
/** Cues of a sentence that are read: three times what any of these has. */
const MOST_CUES = 12;

/** The sentence; in pieces that end with a word where it is longer than anybody writes: a table, a list, a text without stops. */
function inPieces({ start, end }: Span, body: string, outside: Outside): Span[] {
  if (end - start <= LONGEST_QUOTING && withoutBlanks(outside.slice(start, end)).length <= LONGEST)
    return [{ start, end }];
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = body.lastIndexOf(' ', from + LONGEST);
    const until = space > from ? space : from + LONGEST;
    pieces.push(trimSpan(body, { start: from, end: until }));
    from = until;
  }
  return [...pieces, trimSpan(body, { start: from, end })].filter((piece) => piece.end > piece.start);
}

/** Reads every sentence of the evidence in order; `outside` is the body with quotations made blank. */
export function readSpokenSentences(
  text: ArticleText,
  outside: Outside,
  candidates: readonly Candidate[],
  { day, titled }: { readonly day: string | undefined; readonly titled: readonly Person[] },
): SpokenSentence[] {
  const read: SpokenSentence[] = [];
  let last: Speaker | undefined;
  let passed = 0;
  for (const [paragraph, span] of text.evidence.entries()) {
    for (const whole of splitSentences(text.body, span).flatMap((one) => inPieces(one, text.body, outside))) {
      const sentence = withoutDateline(whole, outside);
      const cues: SpokenCue[] = [];
      while ((candidates[passed]?.start ?? sentence.start) < sentence.start) passed++;
      const found = findCues(outside, sentence).slice(0, MOST_CUES);
      const here = found.length > 0 ? within(sentence, candidates, passed) : [];
      for (const cue of found) {
        // "he said, adding", "he confirmed it and said": the subject is that of the verb before.
        const shares =
          cue.word.endsWith('ing') || SHARED_SUBJECT.test(outside.slice(sentence.start, cue.start));
        const own =
          cue.noun || cue.word === ':'
            ? ownerOf(cue, sentence, here, outside)
            : (subjectOf(cue, sentence, here, outside) ?? ownerOf(cue, sentence, here, outside));
        const main =
          shares && !(own && own.end > (cues.at(-1)?.cue.end ?? 0)) ? lastSpeaker(cues) : undefined;
        const subject = main ? undefined : own;
        // "denied saying": what is denied is that it was said.
        const polarity = governedBy(cues.at(-1), cue, own, outside);
        const context = { candidates, body: text.body, outside, sentence, last, day, titled };
        const teller = main ?? (subject && resolveReference(subject, context));
        const cited = teller && isOutlet(teller) ? citedIn(cue, sentence, here, outside) : undefined;
        const speaker = cited ? resolveReference(cited, context) : teller;
        cues.push({ cue: { ...cue, kind: polarity ?? cue.kind }, speaker, subject });
      }
      last = mainSpeaker(cues, outside) ?? last;
      read.push({ ...sentence, paragraph, cues });
    }
  }
  return read;
}
