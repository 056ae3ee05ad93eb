// What follows a cue before its words: to whom, when, where, how ("told reporters on Friday that …").

import { AGO, TIME } from '../../text/lexicon/times.ts';
import { hasTrait } from '../../text/lexicon/verbs.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Cue } from './cue.ts';

/** What stands after a cue and its circumstances. */
export interface Attribution {
  /** Where it begins. */
  readonly at: number;
  /** 'that' and 'clause': words that may be told; 'comma': whatever a comma or colon sets off; 'none': nothing. */
  readonly follows: 'that' | 'clause' | 'comma' | 'none';
}

const WHEN = phrase(
  `<quoted>? (${TIME}|${AGO}|earlier|later|again|afterward|afterwards|publicly|repeatedly|recently|previously
   |for (several|many|some|two|three)? (days|weeks|months|years)) !('s)`,
);
/** "in a statement", "at a rally in Ohio", "on Twitter", "through a spokesman" */
const WHERE = phrase(
  `<quoted>? ((in|on|via|through|at|during|after|from|before) <det> <word>{0,4}? (<occasion>|<text>|spokesman|spokeswoman|spokesperson|time)
   ((on|to|with|in|at|from) (the|a)? (<name>|<number>)+)?|(on|via|in) <name>+ <number>?|by (email|e-mail|phone|telephone))
   =(that|<pronoun>|there|<det>|on|late|early|last|<weekday>|,|:|.|$)`,
);
const HOW = phrase('<quoted>? (~ly|then|now|there|too|also|again) =(that|,|:|.|$)');
/** "neither confirmed nor denied that" */
const THAT = phrase("<quoted>? ((or|nor) <word>)? ,? that !('s|'d|'ll)");
/** Begins with where, when or about what, which may go on for long. */
const CIRCUMSTANCE = phrase(
  '<quoted>? (<prep>!(to|than|like|including|within)|when|while|late|early|last|this)',
);
/** "said at least one house was hit", "said over 100 drones came": a number that the words begin with. */
const QUANTITY = phrase(
  `<quoted>? (at (least|most)|(about|around|over|under|between) <count>!(a|an|some) !(<unit>)) =(<any>!(,|;)* (<aux>|~ed))`,
);
/** "that" at the end of a long circumstance. */
const LATE_THAT = phrase('<quoted>? <onward>!(<quoted>){1,24}? that !(<aux>|~ed)');
/** "said after the vote he would stay": a pronoun with its verb begins the clause. */
const LATE_PRONOUN = phrase(
  `<quoted>? (in|on|at|during|after|before|via) <inner>{1,10}?
   =(<pronoun> (<aux>|want|wants|believe|believes|hope|hopes|expect|expects))`,
);
/** "reported, citing a source, that …", "said on Monday, after it expired, that …" */
const ASIDE = phrase(
  `<quoted>? , (citing|quoting|referring|speaking|adding|<prep>|when|while|without|most recently) (<onward>!(<quoted>)|.){1,24}? , that`,
);
const MARK = phrase('<quoted>? (,|:)');
const WORD = phrase('<word>');
const TO = phrase('to');
/** "a provision that they say could exclude …": the cue stands within another clause. */
const AUXILIARY = phrase('<aux>');

/** Where the words of a cue begin behind an aside that may hold cues of its own; undefined where none follows. */
export const behindAside = (cue: Cue, outside: Outside, until: number): number | undefined =>
  ASIDE.opens(outside, cue.end, until)?.end;

/** "declined to comment": what it does not tell is an infinitive's. */
const isRefusal = ({ word }: Cue): boolean => word.startsWith('declin') || word.startsWith('refus');

/** Reads past everything between a cue and what it tells, up to `until`. */
export function readAttribution(cue: Cue, outside: Outside, until: number): Attribution {
  if (cue.word === ':') return { at: cue.end, follows: 'clause' };
  let at = behindListener(cue, outside, until);
  for (;;) {
    const that = THAT.opens(outside, at, until);
    if (that) return { at: that.end, follows: 'that' };
    const unit =
      WHEN.opens(outside, at, until) ?? WHERE.opens(outside, at, until) ?? HOW.opens(outside, at, until);
    if (!unit) break;
    at = unit.end;
  }
  const aside = ASIDE.opens(outside, at, until);
  if (aside) return { at: aside.end, follows: 'that' };
  const mark = MARK.opens(outside, at, until);
  if (mark) return { at: mark.end, follows: 'comma' };
  if (!WORD.finds(outside, at, until)) return { at, follows: 'none' };
  if (QUANTITY.opens(outside, at, until)) return { at, follows: 'clause' };
  const opens =
    CIRCUMSTANCE.opens(outside, at, until) ??
    AUXILIARY.opens(outside, at, until) ??
    (hasTrait(cue.verb, 'to') || isRefusal(cue) ? undefined : TO.opens(outside, at, until));
  if (!opens || cue.noun || hasTrait(cue.verb, 'names')) return { at, follows: 'clause' };
  const late = hasTrait(cue.verb, 'reply') ? undefined : LATE_THAT.opens(outside, at, until);
  if (late) return { at: late.end, follows: 'that' };
  const pronoun = LATE_PRONOUN.opens(outside, at, until);
  return pronoun ? { at: pronoun.end, follows: 'clause' } : { at, follows: 'none' };
}

/** "warned Congress that", "assured his guests that" */
const BEFORE_THAT = phrase('<word>{1,6}? =(that)');
/** "told the BBC that" */
const SOON_THAT = phrase('<inner>{1,10}? =(that)');
const ADDRESSEE = phrase(
  `((me|us|you|him|her|them) !(<small>{0,2} <listener>)|<det>? <small>{0,3}?
   (<quoted>? <name>(<name>|<number>|'s)* ((of the?|and)? <name>+)* (audience|reporter|reporters|readers|viewers|news agency|programme|program|newspaper)?
   |<listener>)) !('s)`,
);
/** One word, where nothing tells how far the listener goes. */
const SOMEBODY = phrase('(<det>|both|all)? <small>');

/** Where the one spoken to ends: everything up to "that", or a name, a pronoun or a known kind of listener. */
function behindListener(cue: Cue, outside: Outside, until: number): number {
  if (cue.verb?.lemma !== 'tell') {
    const listener = hasTrait(cue.verb, 'listener') ? BEFORE_THAT.opens(outside, cue.end, until) : undefined;
    return listener?.end ?? cue.end;
  }
  const soon = SOON_THAT.opens(outside, cue.end, until);
  // "told the BBC the plan was “clear” that": the words told have begun before that "that".
  if (soon && !AUXILIARY.finds(outside, cue.end, soon.end)) return soon.end;
  const listener = ADDRESSEE.opens(outside, cue.end, until) ?? SOMEBODY.opens(outside, cue.end, until);
  return listener?.end ?? cue.end;
}
