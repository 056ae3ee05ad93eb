// The sentences of an article with their cues, each with who does the saying.

import type { ArticleText } from '../../articles/article-text.ts';
import type { Person } from '../../people/person.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { type Phrase, phrase } from '../../text/phrase/phrase.ts';
import { splitSentences } from '../../text/sentences.ts';
import { type Span, trimSpan } from '../../text/span.ts';
import { readAttribution } from '../cues/attribution.ts';
import { type Cue, type CueKind, isParticiple } from '../cues/cue.ts';
import { findCues } from '../cues/cues.ts';
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
function mainSpeaker(cues: readonly SpokenCue[], sentence: Span, outside: Outside): Speaker | undefined {
  const [first, ...rest] = cues.filter(
    ({ speaker, cue }) => speaker && !(cue.kind === 'declined' && SILENT.is(cue.word)),
  );
  return (
    rest.findLast((cue) => first && isCoordinate(cue, first, sentence, outside))?.speaker ?? first?.speaker
  );
}

/** "Putin did not answer": who spoke last has been somebody else. */
const SILENT = phrase("<aux> (not|n't) <word>? (answer|answered|respond|responded|comment|commented)");

/** Whether a later cue of a sentence stands beside an earlier one rather than within what that tells. */
export function isCoordinate(
  { cue, subject, speaker }: SpokenCue,
  first: SpokenCue,
  sentence: Span,
  outside: Outside,
): boolean {
  const { end } = first.cue;
  const hasSubject = subject !== undefined && subject.start > end;
  const until = hasSubject ? subject.start : cue.start;
  const endsSo = (one: Phrase): boolean => one.closes(outside, end, until) !== undefined;
  if (isParticiple(cue)) return endsSo(PARTICIPLE_BESIDE);
  if (!hasSubject) return endsSo(BESIDE_WITHOUT_SUBJECT);
  if (speaker === undefined) return false;
  return (
    SEMICOLON.finds(outside, end, until) !== undefined ||
    endsSo(BESIDE_WITH_SUBJECT) ||
    (isSubordinate(first, sentence.start, outside) && endsSo(BEHIND_COMMA)) ||
    (CLAUSE_AND_ANOTHER.fills(outside, end, subject.start) &&
      NAMED.opens(outside, subject.start, cue.start) !== undefined &&
      TELLS.has(readAttribution(cue, outside, sentence.end).follows))
  );
}

/** "Putin said the talks would go on, Zelensky said they would not": a clause that is whole, and a subject of its own. */
const CLAUSE_AND_ANOTHER = phrase(
  'that? <word>!(that|<prep>|when|while|if|because|although|though|once|earlier|later|also) <any>!(,|;|<dash>)* (<aux>|~ed) <any>!(,|;|<dash>)* , <article>?',
);
const NAMED = phrase('<name>');
const TELLS: ReadonlySet<string> = new Set(['that', 'clause']);
const SEMICOLON = phrase(';');
const BEHIND_COMMA = phrase(', <article>? $');
/** ", and even adding" */
const PARTICIPLE_BESIDE = phrase('((,|;|<dash>) (and|but|even|also|instead)*|(and|but) (even|also)?) $');
/** ", and later added", "but in an interview said" */
const BESIDE_WITHOUT_SUBJECT = phrase(
  '((,|;|and|but) (also|later|then|again|once|<have>|~ly)*|(and|but) (in|at|on|after|during) <any>!(,|;){1,8}) $',
);
/** ", while critics argue", "; the Kremlin said" */
const BESIDE_WITH_SUBJECT = phrase(
  `((,|;|<dash>|<quoted>) (and|but|while|as|though|although|whereas|yet)|;|while|whereas)
   ((when|after|in|on|at|as|asked|pressed) <any>!(;){0,14} ,)? (<det>|many|other)? $`,
);

/** "While Kyiv says …, Moscow insists …": the first of them stands in a clause that a comma ends. */
export const isSubordinate = ({ cue, subject }: SpokenCue, from: number, outside: Outside): boolean =>
  SUBORDINATE.closes(outside, from, subject?.start ?? cue.start) !== undefined;
const SUBORDINATE = phrase(
  `(^|<stop>) (while|although|though|as|after|when|before|even (as|though|before|after)|just as|since|once|contrary to|despite
   |unlike|in response to|responding to|rejecting|following|given|amid) <word>{0,3} $`,
);

/** The polarity that a cue takes from a denial or a refusal that it depends on; undefined where it depends on none. */
function governedBy(
  before: SpokenCue | undefined,
  cue: Cue,
  subject: Span | undefined,
  outside: Outside,
): CueKind | undefined {
  if (!before || before.cue.kind === 'said') return undefined;
  const hasOwn = subject !== undefined && subject.start > before.cue.end && subject.end <= cue.start;
  const until = hasOwn ? subject.start : cue.start;
  return BESIDE_A_DENIAL.closes(outside, before.cue.end, until) ? undefined : before.cue.kind;
}
/** "; he", ", a source", "and later", ", but in an interview" */
const BESIDE_A_DENIAL = phrase(
  `((;|:|,|and|but) <word>?|(;|,|and|but) (and|but)? (in|at|on|after|during) <any>!(,|;){1,10}) $`,
);

/** "and said", "but later added" */
const SHARED_SUBJECT = phrase(
  '(and|but) ((in|at|on|during|after) (<article>|<own>) <part>{1,10})? (also|then|later|~ly)? $',
);

/** The candidates of a sentence, of which the one numbered `from` is the first. */
function within({ start, end }: Span, candidates: readonly Candidate[], from: number): readonly Candidate[] {
  let until = from;
  while ((candidates[until]?.start ?? end) < end) until++;
  return candidates
    .slice(from, until)
    .filter((candidate) => candidate.start >= start && candidate.end <= end);
}

/** "WASHINGTON, June 24 (UPI) — ", "New York (AFP) – ", "KYIV (Reuters) - " */
const DATELINE = phrase(
  `<name>{1,3} (, <any>!(<(>|<)>|<dash>){1,4})? ((<(> <word>+ <)>)? (—|–|--)|<(> <word>+ <)> -) =(<any>!(<small>))`,
);

const withoutDateline = (sentence: Span, outside: Outside): Span => {
  const dateline = DATELINE.opens(outside, sentence.start, sentence.end);
  const first = dateline && outside.tokens[outside.tokenAt(dateline.end)];
  return first ? { start: first.start, end: sentence.end } : sentence;
};
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

/** Some 3 ms of work, and many times that before the code is compiled. */
export const SENTENCES_A_TURN = 8;

/** Reads every sentence of the evidence in order; `outside` is the body with quotations made blank. Pauses every few milliseconds. */
export function* readSpokenSentences(
  text: ArticleText,
  outside: Outside,
  candidates: readonly Candidate[],
  { day, titled }: { readonly day: string | undefined; readonly titled: readonly Person[] },
): Generator<void, SpokenSentence[]> {
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
          isParticiple(cue) || SHARED_SUBJECT.closes(outside, sentence.start, cue.start) !== undefined;
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
      last = mainSpeaker(cues, sentence, outside) ?? last;
      read.push({ ...sentence, paragraph, cues });
      if (read.length % SENTENCES_A_TURN === 0) yield;
    }
  }
  return read;
}
