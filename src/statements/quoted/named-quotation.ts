// Quotations whose speaker is named without a verb: after a dash (“…” — Name) or before a colon (Name: “…”).

import type { ArticleText } from '../../articles/article-text.ts';
import { foldText } from '../../text/fold.ts';
import { type Outside, readOutside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Quotation } from '../../text/quotations.ts';
import { contains, type Span, slice } from '../../text/span.ts';
import { firstFrom, startingIn } from '../../text/span-index.ts';
import type { Cue } from '../cues/cue.ts';
import type { Candidate, Speaker } from '../speakers/speaker.ts';

export interface Named {
  readonly speaker: Speaker;
  /** The dash or the colon. */
  readonly cue: Cue;
}

const SIGNATURE = phrase('@(<dash>) <name>{1,5} ((,|<(> =(@)|<emoji>) <any>*|.*)');
const NAME = phrase('<dash> @(<name>{1,5})');

/** A name with what it is, in UTF-16 units. */
const LONGEST_LINE = 200;

/** “…” — Olena Bondar: the name takes up the rest of the paragraph, or the whole of the next. */
export function signatureOf(
  { body, paragraphs }: ArticleText,
  quotation: Quotation,
  candidates: readonly Candidate[],
): Named | undefined {
  // The next paragraph may be no evidence: a name alone looks like a heading.
  const at = firstFrom(paragraphs, quotation.end) - 1;
  const here = paragraphs[at];
  if (!here || quotation.end > here.end) return undefined;
  const rest = body.slice(quotation.end, here.end);
  const span = rest.trim() === '' ? paragraphs[at + 1] : { start: quotation.end, end: here.end };
  if (!span || span.end - span.start > LONGEST_LINE) return undefined;
  const line = readOutside(body.slice(span.start, span.end));
  const length = span.end - span.start;
  const name = SIGNATURE.fills(line, 0, length) ? NAME.opens(line, 0, length)?.part : undefined;
  const dash = line.tokens[0];
  if (!name || !dash) return undefined;
  const mention = { start: span.start + name.start, end: span.start + name.end };
  const speaker = namedIn(mention, candidates) ?? freeName(slice(body, mention), mention.start);
  const { start, end, word } = dash;
  return (
    speaker && { speaker, cue: { start: span.start + start, end: span.start + end, word, kind: 'said' } }
  );
}

/** Words of a name; more in a row with capitals are a headline. */
const LONGEST_NAME = 4;

/** "From Roy Smith: “…”", "Mr Smith was blunt: “…”": named right before the colon, or the subject of what ends with it. */
export function namedBeforeColon(
  sentence: Span,
  { start }: Quotation,
  outside: Outside,
  candidates: readonly Candidate[],
): Named | undefined {
  // More blank between them is another quotation.
  const colon = COLON.closes(outside, sentence.start, start);
  if (!colon || start - colon.end > 2) return undefined;
  const at = colon.start;
  const here = startingIn(candidates, sentence.start, at).filter(
    (candidate) => candidate.refers === undefined && candidate.end <= at,
  );
  const named = here.find(
    (candidate) =>
      (isName(candidate) && outside.slice(candidate.end, at).trim() === '') ||
      isOwner(candidate, sentence.start, at, outside),
  );
  const speaker = named ?? soleSubject(here, sentence.start, at, outside);
  return speaker && { speaker: speakerOf(speaker), cue: { start: at, end: at + 1, word: ':', kind: 'said' } };
}

/** "Lavrov’s response:", "The Kremlin’s position is clear:" */
const OF_WORDS = phrase(
  `('s|') <word>{0,2} (answer|response|reply|message|verdict|position|view|line|conclusion|comment|reaction|warning|words|argument
   |advice|stance|retort) <part>{0,8}`,
);
/** "Umerov, on leaving the palace:" */
const WITH_ASIDE = phrase(', <part>{1,12}');
const OPENS_WITH = phrase('(but|and|the)*');
const COLON = phrase(': $');

/** Whose words a noun or an aside before a colon announces; of the sentence's first name alone. */
function isOwner(
  { start, end, organisation }: Candidate,
  from: number,
  colon: number,
  outside: Outside,
): boolean {
  if (!OPENS_WITH.fills(outside, from, start)) return false;
  return OF_WORDS.fills(outside, end, colon) || (!organisation && WITH_ASIDE.fills(outside, end, colon));
}

const IDENTIFIED = phrase('(that|this) was the? <word>{0,3}');
const WHEN_OR_WHERE = phrase('((on|in|at|after|before|last|this) <part>{1,12}?)? <stop>?');

/** “We’re ready.” That was Zelensky on Friday. */
export function identifiedAfter(
  next: Span,
  outside: Outside,
  candidates: readonly Candidate[],
): Named | undefined {
  const [first] = startingIn(candidates, next.start, next.end).filter(({ refers }) => refers === undefined);
  if (!first || !IDENTIFIED.fills(outside, next.start, first.start)) return undefined;
  if (!WHEN_OR_WHERE.fills(outside, first.end, next.end)) return undefined;
  const end = next.start + 'that was'.length;
  return { speaker: speakerOf(first), cue: { start: next.start, end, word: 'was', kind: 'said' } };
}

const isName = ({ organisation, text }: Candidate): boolean =>
  !organisation && text.split(' ').length <= LONGEST_NAME;

/** Nothing before the subject but a circumstance, an article or a title. */
const OPENS = phrase('(<part>{1,14} ,)? (but|and|yet|the|mr|mrs|ms|president){0,2}');
/** What follows is not, or not yet, said. */
const UNSAID = phrase("<modal>|not|never|if|whether|n't");
const SMALL = phrase('<small>');

/** The one that a sentence before a colon is about, where it names nobody else after. */
function soleSubject(
  here: readonly Candidate[],
  from: number,
  colon: number,
  outside: Outside,
): Candidate | undefined {
  const subject = here.find(({ start }) => OPENS.fills(outside, from, start));
  if (!subject || here.some(({ start, organisation }) => start > subject.start && !organisation))
    return undefined;
  const isSubject = SMALL.opens(outside, subject.end, colon) && !UNSAID.finds(outside, subject.end, colon);
  return isSubject ? subject : undefined;
}

const namedIn = (span: Span, candidates: readonly Candidate[]): Speaker | undefined => {
  const found = startingIn(candidates, span.start, span.end).find(
    (candidate) => contains(span, candidate) && candidate.refers === undefined,
  );
  return found && speakerOf(found);
};

const freeName = (name: string, start: number): Speaker | undefined =>
  name.includes(' ') ? { id: foldText(name), name, mention: { start, end: start + name.length } } : undefined;

export function speakerOf({ start, end, text, person, organisation }: Candidate): Speaker {
  const mention = { start, end };
  if (person) return { id: person.id, name: person.name, person, mention };
  return { id: organisation?.id ?? foldText(text), name: organisation?.name ?? text, mention };
}
