// What stands around a cue in its sentence, as the rules for the words that it tells look at it.
import type { ArticleText } from '../../articles/article-text.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Quotation } from '../../text/quotations.ts';
import { overlaps, type Span, slice } from '../../text/span.ts';
import { firstFrom } from '../../text/span-index.ts';
import { type Attribution, readAttribution } from '../cues/attribution.ts';
import type { Cue } from '../cues/cue.ts';
import { endsItself } from '../quoted/whole-quotation.ts';
import { isSubordinate, type SpokenCue, type SpokenSentence } from '../speakers/spoken-sentence.ts';
import { clauseEnd, countWords, trimClause } from './clause.ts';
import { objectAlone } from './object-phrase.ts';
import { headOf, IS_SUBORDINATE, openingOf, SETS_THE_SCENE } from './opening.ts';

export interface Words {
  /** Quotations within it included. */
  readonly clause: Span;
  /** Words of it that stand before the cue: "The museum, Mr Obama said, would …". */
  readonly before?: Span;
}

export interface Context {
  readonly text: ArticleText;
  /** The body with quotations made blank, marks and all, of the same length. */
  readonly outside: Outside;
  readonly sentence: SpokenSentence;
  /** Where the words may not go beyond: the next cue's own subject, say. */
  readonly until: number;
}

export interface WordsPlace extends Context {
  readonly found: SpokenCue;
  readonly cue: Cue;
  /** Where the article's own words begin that give the cue its speaker. */
  readonly head: number;
  /** What stands before the cue and its subject, where that may be told. */
  readonly opening: Span | undefined;
  /** The same, where it is enough for all that is told. */
  readonly alone: { readonly clause: Span } | undefined;
  /** "measures that he said would help": what is told of them follows the cue. */
  readonly inRelative: boolean;
  readonly follows: Attribution['follows'];
  /** Where what follows the cue and its circumstances begins, and the words there. */
  readonly at: number;
  readonly after: Span | undefined;
  readonly isQuotedAfter: boolean;
}

export function placeOfWords(found: SpokenCue, context: Context): WordsPlace {
  const { outside, sentence, until, text } = context;
  const { cue, subject } = found;
  const head = headOf(found);
  const opening = openingFor(found, context);
  const isEnough =
    opening &&
    ![SETS_THE_SCENE, IS_SUBORDINATE].some((one) => one.fills(outside, opening.start, opening.end)) &&
    isLong(text.body, opening) &&
    !isDescription(opening, found, outside);
  const inRelative =
    subject !== undefined &&
    subject.start < cue.start &&
    IN_RELATIVE.closes(outside, sentence.start, head) !== undefined;
  const { at, follows } =
    inRelative && isToldOf(cue, context)
      ? ({ at: cue.end, follows: 'clause' } as const)
      : readAttribution(cue, outside, until);
  return {
    ...context,
    found,
    cue,
    head,
    opening,
    alone: isEnough ? { clause: opening } : undefined,
    inRelative,
    at,
    follows,
    after: spanAfter({ at, follows }, found, context),
    isQuotedAfter: isQuotedAfter(found, context),
  };
}

/** "The head of the union, Ivan Kit, told them to go": what stands before the name tells who he is. */
const isDescription = ({ start, end }: Span, { subject, cue }: SpokenCue, outside: Outside): boolean =>
  subject !== undefined &&
  subject.end < cue.start &&
  COMMA.fills(outside, end, subject.start) &&
  COMMA.opens(outside, subject.end, cue.start) !== undefined &&
  !FINITE.finds(outside, start, end);
const COMMA = phrase(',');
const FINITE = phrase('<aux>|~ed');

/** What stands before a cue and its subject, where these stand side by side and what they tell may stand before them. */
export function openingFor(found: SpokenCue, { text, outside, sentence }: Context): Span | undefined {
  const head = headOf(found);
  if (WHAT_ONE_SAYS.closes(outside, sentence.start, head)) return undefined;
  const { cue, subject } = found;
  if (subject && subject.end < cue.start && JOINS.finds(outside, subject.end, cue.start)) return undefined;
  return openingOf(head, text.body, outside, sentence.start);
}
const JOINS = phrase('and|but');

const IN_RELATIVE = phrase('(which|that|what|who) <article>? $');
const isToldOf = ({ verb, word, end }: Cue, { outside, until }: Context): boolean =>
  (verb?.lemma === 'say' || verb?.lemma === 'claim') &&
  !word.endsWith('ing') &&
  AUXILIARY.opens(outside, end, until) !== undefined;
const AUXILIARY = phrase('<aux>');

/** "contrary to what Peskov claims, …": the words around are not his. */
export const WHAT_ONE_SAYS = phrase('(what|whatever|contrary to|unlike|despite) the? $');

export const isLong = (body: string, span: Span): boolean => countWords(slice(body, span)) >= 3;

/** "…, said the minister": the subject after the cue, and no verb of its own after it. */
export const isInverted = ({ cue, subject }: SpokenCue, outside: Outside): boolean =>
  subject !== undefined &&
  subject.start >= cue.end &&
  ENDS_SUBJECT.opens(outside, subject.end, outside.text.length) !== undefined;
const ENDS_SUBJECT = phrase(
  `$|<quoted>|<stop>|,|;|:|<dash>|<(>|<)>|of|for|at|in|on|from|who|which|with|to|and|after|during|as|when|while|late|last
   |~day|yesterday|today`,
);

/** "Contrary to Rubio’s claim that it was late, sailors left." */
const FRONTED_NOUN = phrase(
  `(but|and)? (contrary to|despite|unlike|in response to|responding to|rejecting|following|given|amid|after|because of|on) the?`,
);
/** "Though Trump had praised the plan, Kyiv rejected it": the clause after the comma is the article's own. */
const MAIN_CLAUSE = phrase(', <word>!(<rel>|and|or|but|as|<telling>){1,6}? (<aux>|<told>|~ed|says)');
const WHO = phrase('who <word>{0,2} $');
const VERB_AFTER_COMMA = phrase(', (has|had|have|is|was|were|are|will|would|said|told)');

function spanAfter(
  { at, follows }: Pick<Attribution, 'at' | 'follows'>,
  found: SpokenCue,
  { text, outside, until, sentence }: Context,
): Span | undefined {
  const { cue, subject } = found;
  if (cue.noun && subject && FRONTED_NOUN.fills(outside, sentence.start, subject.start)) {
    const aside = outside.slice(at, until).indexOf(',');
    if (aside > 0) return trimClause(text.body, { start: at, end: at + aside });
  }
  // "Claiming that it was late, Trump left"
  if (subject && subject.start >= cue.end)
    return trimClause(text.body, { start: at, end: outside.text.lastIndexOf(',', subject.start) });
  const behind = WHO.closes(outside, sentence.start, cue.start)
    ? VERB_AFTER_COMMA
    : isSubordinate(found, sentence.start, outside)
      ? MAIN_CLAUSE
      : undefined;
  const comma = behind?.finds(outside, at, until);
  const end = clauseEnd(outside, at, comma && comma.start > at ? comma.start : until);
  const span = follows === 'clause' ? objectAlone({ start: at, end }, cue, outside) : { start: at, end };
  return trimClause(text.body, span);
}

/** Whether a quotation follows that is this cue's: one after a further cue is that one's. */
export function isQuotedAfter({ cue }: SpokenCue, { text, sentence, until }: Context): boolean {
  const next = sentence.cues.find((other) => other.cue.start > cue.end)?.cue.start ?? until;
  return quotationsIn(text.quotations, sentence).some(
    (quotation) => overlaps(quotation, { start: cue.end, end: until }) && quotation.start < next,
  );
}

/** Those that a sentence may touch: of quotations in order, none of which overlap, one may have begun before it. */
const quotationsIn = (quotations: readonly Quotation[], { start, end }: Span): readonly Quotation[] =>
  quotations.slice(Math.max(0, firstFrom(quotations, start) - 1), firstFrom(quotations, end));

/** "“…,” he said in an address": the cue has told its words, and what follows is where and when. */
export function isToldBefore({ cue, text, sentence }: WordsPlace): boolean {
  const last = quotationsIn(text.quotations, sentence).findLast(
    ({ start, end }) => end <= cue.start && start >= sentence.start,
  );
  const [words] = last?.parts ?? [];
  if (!last || !words || !endsItself(text.body, last)) return false;
  // "On “Face the Nation,” Ryan said …"
  if (A_TITLE.is(slice(text.body, words))) return false;
  return !sentence.cues.some((other) => other.cue.start >= last.end && other.cue.end < cue.start);
}

/** A few words, all with capitals. */
const A_TITLE = phrase('(<name>|the|of|and|to|a|in){1,5} <name> (,|.)?');
