// Finds the cues of a sentence: the verbs and phrases that give words to a speaker.

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { Cue } from './cue.ts';
import { isUnsaid, polarityFrom } from './unsaid.ts';
import { readVerb } from './verb-cue.ts';

/** The speaker would not say. */
const DECLINING = phrase(
  `(decline|declines|declined|declining|refuse|refuses|refused|refusing|fail|fails|failed|failing|<have> yet)
   to (say|comment|confirm|answer|be drawn|specify|elaborate|give|reveal|disclose)
   |(would|could|<do>|has|have) (not|n't) (yet|immediately)?
   (say|said|comment|commented|specify|specified|elaborate|confirm|confirmed|answer|respond|responded|disclose|reiterate)
   |without (specifying|saying|elaborating)`,
);
const ACCORDING_TO = phrase('according to');
/** "as he put it", "made clear" */
const IN_WORDS = phrase('(put|puts) it|(make|makes|made|making) it? (very|perfectly)? clear =(that)');
/** "Kyiv’s claim that", "his earlier pledge to" */
const NOUN = phrase(
  `('s|~s '|his|her|their) <word>{0,2} @((claim|claims|assertion|assertions|allegation|allegations|accusation|accusations
   |argument|arguments|warning|warnings|suggestion|suggestions|insistence|contention|contentions|prediction|predictions
   |complaint|complaints|assurance|assurances|admission|admissions|statement|statements|declaration|declarations
   |remark|remarks|comment|comments) =(that)
   |(promise|promises|pledge|pledges|vow|vows|threat|threats|demand|demands|call|calls) =(that|to))`,
);
/** A name and a colon at the start of a headline or a paragraph. */
const HEADLINE = phrase('^ <any>!(,|:|<quoted>){1,6} @(:) =(<any>!(<quoted>))');

/** The cues of a sentence in order. */
export function findCues(outside: Outside, { start: from, end: until }: Span): Cue[] {
  const found: Cue[] = [];
  const add = (span: Span | undefined, more: Pick<Cue, 'kind' | 'noun'>): void => {
    if (!span || found.some((other) => overlapping(span, other))) return;
    const { start, end } = span;
    found.push({ start, end, word: outside.slice(start, end).toLowerCase(), ...more });
  };
  for (const span of DECLINING.all(outside, from, until)) add(span, { kind: 'declined' });
  for (const span of ACCORDING_TO.all(outside, from, until)) add(span, { kind: 'said' });
  for (const span of IN_WORDS.all(outside, from, until)) {
    const isSaid = !isUnsaid({ outside, from, start: span.start, end: span.end, word: '' });
    if (isSaid) add(span, { kind: polarityFrom(outside, from, span.start) ?? 'said' });
  }
  for (const { part } of NOUN.all(outside, from, until)) add(part, { kind: 'said', noun: true });
  add(HEADLINE.opens(outside, from, until)?.part, { kind: 'said' });
  for (let at = outside.tokenAt(from); at < outside.tokenAt(until); at++) {
    const token = outside.tokens[at];
    const cue = token && readVerb(token, outside, from, until);
    if (cue && !found.some((other) => overlapping(cue, other))) found.push(cue);
  }
  return found.sort((a, b) => a.start - b.start);
}

const overlapping = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
