// The reported clause: which words of a sentence a cue tells as said.
import type { Span } from '../text/span.ts';
import { type Cue, TAKES_ADDRESSEE } from './cues.ts';
import type { SpokenSentence } from './spoken-sentence.ts';

/** Between a cue and what it tells: to whom, when, where, how. */
const CIRCUMSTANCE =
  /^(?:\s*,)?\s*(?:(?:on|in|at|during|after|before|via|through|from|aboard|ahead of|following|late|early|earlier|again|also|repeatedly|publicly|later|last|this|yesterday|today|tonight|to)\b[^,;:—–“”"]{0,60}?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?|\p{L}+ly)(?=\s+that\b|\s*[,:]\s)/u;
/** One space only after it: what is blank beyond may be a quotation. */
const THAT = /^\s?,?\s?that\s/u;

/** What ends a reported clause inside its sentence: a remark of the article's own that a comma sets off. */
const TRAILING =
  /,\s+(?=(?:as|who|which|whose|where|while|although|though|whereas|amid|despite|citing|referring|prompting|according|a reference|an apparent|a move|after|following|in what|in a|adding|saying|warning|noting|calling|describing|accusing|stressing|urging|insisting|claiming|arguing|pointing|and (?:said|added|told|called|accused|warned|urged|insisted|vowed|described|has|have|had)|but (?:said|added|told|called|did|was|has|have|had|refused|declined|emphasi[sz]ed|stressed|insisted|warned))\b)/gu;

const SENTENCE_END = /[\s.!?…,;:]+$/u;

export interface ClauseContext {
  readonly body: string;
  /** The body with quotations made blank, marks and all, of the same length. */
  readonly outside: string;
  readonly sentence: SpokenSentence;
  /** Where the words may not go beyond: the next cue's own subject, say. */
  readonly until: number;
}

/** What a cue tells after it ("said that …"); undefined where nothing of it follows. */
export function clauseAfter(cue: Cue, { body, outside, until }: ClauseContext): Span | undefined {
  let at = cue.end;
  if (TAKES_ADDRESSEE.test(cue.word) && /^tell|^told/u.test(cue.word))
    at = afterAddressee(outside, at, until);
  const rest = (): string => outside.slice(at, until);
  const that = THAT.exec(rest());
  if (that) at += that[0].length;
  else {
    const aside = CIRCUMSTANCE.exec(rest());
    if (aside) {
      const after = THAT.exec(outside.slice(at + aside[0].length, until));
      if (after) at += aside[0].length + after[0].length;
      else if (/^\s*[,:]/u.test(outside.slice(at + aside[0].length))) return undefined;
    }
  }
  const inner = /\bwho\s+(?:\p{L}+\s+){0,2}$/u.test(outside.slice(Math.max(0, cue.start - 40), cue.start));
  const comma = inner
    ? outside.slice(at, until).search(/,\s+(?:has|had|have|is|was|were|are|will|would|said|told)\b/u)
    : -1;
  return trimmed(body, { start: at, end: comma > 0 ? at + comma : cutTrailing(outside, at, until) });
}

/** What stands before a cue and its subject ("…, Zelensky said"). */
export function clauseBefore(subject: Span, { body, sentence }: ClauseContext): Span | undefined {
  return trimmed(body, { start: sentence.start, end: subject.start });
}

/** The person told: everything up to "that", a quotation or a comma; without those, one noun phrase of up to four words. */
function afterAddressee(outside: string, at: number, until: number): number {
  const rest = outside.slice(at, until);
  const that = /\sthat\s/u.exec(rest);
  if (that && that.index < 60) return at + that.index;
  const phrase =
    /^\s+(?:(?:the|a|an|his|her|their|its)\s+)?(?:\p{L}[\p{L}’'.-]*\s+)??(?:\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*)*|\p{Ll}+)/u.exec(
      rest,
    );
  return phrase ? at + phrase[0].length : at;
}

function cutTrailing(outside: string, from: number, until: number): number {
  TRAILING.lastIndex = 0;
  const text = outside.slice(from, until);
  for (const match of text.matchAll(TRAILING)) if (match.index > 20) return from + match.index;
  return until;
}

/** Without the marks, stops and spaces at its ends; undefined where too little is left to be words of somebody. */
function trimmed(body: string, { start, end }: Span): Span | undefined {
  const text = body.slice(start, end);
  const lead = /^[\s,:;—–-]*(?:that\s+)?/u.exec(text)?.[0].length ?? 0;
  const tail = SENTENCE_END.exec(text)?.[0].length ?? 0;
  const span = { start: start + lead, end: end - tail };
  return span.end - span.start >= 3 ? span : undefined;
}
