// Quotations whose speaker is named without a verb: after a dash (“…” — Name) or before a colon (Name: “…”).

import type { ArticleText } from '../../articles/article-text.ts';
import { foldText } from '../../text/fold.ts';
import type { Quotation } from '../../text/quotations.ts';
import { contains, type Span } from '../../text/span.ts';
import { firstFrom, startingIn } from '../../text/span-index.ts';
import type { Cue } from '../cues/cue.ts';
import type { Outside } from '../phrase/outside.ts';
import type { Candidate, Speaker } from '../speakers/speaker.ts';

export interface Named {
  readonly speaker: Speaker;
  /** The dash or the colon. */
  readonly cue: Cue;
}

const SIGNATURE =
  /^\s*([―—–]|--?)\s*((?:\p{Lu}[\p{L}.’'-]*[ \t]+){0,4}\p{Lu}[\p{L}.’'-]*)(?:(?:,|\s*\(@|\s*[\p{Extended_Pictographic}\p{Regional_Indicator}])[^\n]{0,100})?[.\s]*$/u;

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
  const match = span && SIGNATURE.exec(body.slice(span.start, span.end));
  const [whole, dash, name] = match ?? [];
  if (!span || !whole || !dash || !name) return undefined;
  const cueStart = span.start + whole.indexOf(dash);
  const start = span.start + whole.indexOf(name, whole.indexOf(dash) + dash.length);
  const speaker = namedIn({ start, end: start + name.length }, candidates) ?? freeName(name, start);
  return (
    speaker && { speaker, cue: { start: cueStart, end: cueStart + dash.length, word: dash, kind: 'said' } }
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
  const lead = outside.slice(sentence.start, start);
  // More blank between them is another quotation.
  const colon = /:\s{0,2}$/u.exec(lead);
  if (!colon) return undefined;
  const at = sentence.start + colon.index;
  const here = startingIn(candidates, sentence.start, at).filter(
    (candidate) => candidate.refers === undefined && candidate.end <= at,
  );
  const named = here.find(
    (candidate) =>
      (isName(candidate) && outside.slice(candidate.end, at).trim() === '') ||
      isOwner(candidate, sentence.start, outside.slice(candidate.end, at), outside),
  );
  const speaker = named ?? soleSubject(here, sentence.start, lead.slice(0, colon.index));
  return speaker && { speaker: speakerOf(speaker), cue: { start: at, end: at + 1, word: ':', kind: 'said' } };
}

/** "Lavrov’s response:", "The Kremlin’s position is clear:" */
const OF_WORDS =
  /^[’']s?\s+(?:\p{L}+\s+){0,2}(?:answer|response|reply|message|verdict|position|view|line|conclusion|comment|reaction|warning|words|argument|advice|stance|retort)\b[^,;:]{0,40}$/u;
/** "Umerov, on leaving the palace:" */
const WITH_ASIDE = /^,\s[^,;:]{3,60}$/u;
const OPENS_WITH = /^(?:(?:but|and|the)\s+)*$/iu;

/** Whose words a noun or an aside before a colon announces; of the sentence's first name alone. */
function isOwner({ start, organisation }: Candidate, from: number, rest: string, outside: Outside): boolean {
  if (!OPENS_WITH.test(outside.slice(from, start))) return false;
  return OF_WORDS.test(rest) || (!organisation && WITH_ASIDE.test(rest));
}

const IDENTIFIED = /^(?:that|this) was (?:the\s+)?(?:\p{L}+\s+){0,3}$/iu;

/** “We’re ready.” That was Zelensky on Friday. */
export function identifiedAfter(
  next: Span,
  outside: Outside,
  candidates: readonly Candidate[],
): Named | undefined {
  const [first] = startingIn(candidates, next.start, next.end).filter(({ refers }) => refers === undefined);
  if (!first || !IDENTIFIED.test(outside.slice(next.start, first.start))) return undefined;
  const rest = outside.slice(first.end, next.end);
  if (!/^(?:\s(?:on|in|at|after|before|last|this)\s[^,;:]{2,60})?[.!]?$/u.test(rest)) return undefined;
  const end = next.start + 'that was'.length;
  return { speaker: speakerOf(first), cue: { start: next.start, end, word: 'was', kind: 'said' } };
}

const isName = ({ organisation, text }: Candidate): boolean =>
  !organisation && text.split(/\s+/u).length <= LONGEST_NAME;

/** Nothing before the subject but a circumstance, an article or a title. */
const OPENS = /^(?:[^,;:]{0,70},\s+)?(?:(?:but|and|yet|the|mr\.?|mrs\.?|ms\.?|president)\s+){0,2}$/iu;
/** What follows is not, or not yet, said. */
const UNSAID = /\b(?:would|could|might|should|may|will|can|not|never|if|whether)\b|n['’]t\b/iu;

/** The one that a sentence before a colon is about, where it names nobody else after. */
function soleSubject(here: readonly Candidate[], from: number, lead: string): Candidate | undefined {
  const subject = here.find(({ start }) => OPENS.test(lead.slice(0, start - from)));
  if (!subject || here.some(({ start, organisation }) => start > subject.start && !organisation))
    return undefined;
  const rest = lead.slice(subject.end - from);
  return /^\s+\p{Ll}/u.test(rest) && !UNSAID.test(rest) ? subject : undefined;
}

const namedIn = (span: Span, candidates: readonly Candidate[]): Speaker | undefined => {
  const found = startingIn(candidates, span.start, span.end).find(
    (candidate) => contains(span, candidate) && candidate.refers === undefined,
  );
  return found && speakerOf(found);
};

const freeName = (name: string, start: number): Speaker | undefined =>
  /\s/u.test(name) ? { id: foldText(name), name, mention: { start, end: start + name.length } } : undefined;

export function speakerOf({ start, end, text, person, organisation }: Candidate): Speaker {
  const mention = { start, end };
  if (person) return { id: person.id, name: person.name, person, mention };
  return { id: organisation?.id ?? foldText(text), name: organisation?.name ?? text, mention };
}
