// The words that a cue tells: after it ("said that …"), before it ("…, Zelensky said") or on both sides of it.

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';

/** "three days after", "minutes before" */
const SOON_AFTER =
  '(just|only)? (a few|several|two|three)? (minutes|hours|days|weeks|months|years) (after|before|following)';
/** What goes on as a remark of the article's own, after a clause as before it. */
const OWN_REMARK = `with <inner>{1,4}? <telling>|who|whose|where|while|although|though|whereas|amid|despite|citing|referring|according|a reference|an apparent
  |after|following|<telling>`;
/** What ends a reported clause inside its sentence: a remark of the article's own that a comma or dash sets off. */
const TRAILING = phrase(
  `(,|(–|—|-) !(who|which|whose|where|and|as)) =(${SOON_AFTER}|${OWN_REMARK}|contradicting|prompting|a move
   |as !(well|many|much|part|long|soon)|(at|in|on|from|after|during|for|of)? which
   |(a|an) (view|claim|charge|accusation|allegation|assertion|stance|sentiment|remark|phrase|suggestion|proposal|demand|threat
   |promise|pledge) (that|which|the|<pronoun>|<name>)
   |in (what|a)|and (<told>|has|have|had)|but (<told>|did|was|has|have|had|refused|declined))`,
);

/** A remark of the article's own after the cue, so that the words stand before it: "…, he said, citing the report". */
export const REMARK = phrase(
  `${OWN_REMARK}|speaking|using|appearing|alluding|drawing|gesturing|reading|as|which|when|before|but|and
   |in (a|an|response|reply|reaction)`,
);

/** Characters of told words before such a remark at least. */
const SHORTEST = 8;

/** Where the words end that begin at `from`. */
export const clauseEnd = (outside: Outside, from: number, until: number): number =>
  TRAILING.all(outside, from, until).find(({ start }) => start > from + SHORTEST)?.start ?? until;

const SENTENCE_END = /[\s.!?…,;:]+$/u;
const LEAD =
  /^(?:[\s,:;—–-]|[.!?](?=\s))*(?:that\s+)?(?:(?:However|Meanwhile|Still|Also|In addition|Moreover|Separately)\s*,\s*)?/u;

/** Without the marks, stops and spaces at its ends; undefined where too little is left to be words of somebody. */
export function trimClause(body: string, { start, end }: Span): Span | undefined {
  const text = body.slice(start, Math.max(start, end));
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const tail = SENTENCE_END.exec(text.slice(lead))?.[0].length ?? 0;
  const span = { start: start + lead, end: end - tail };
  return span.end - span.start >= 3 ? span : undefined;
}

export const countWords = (text: string): number => text.match(/[\p{L}\d]+/gu)?.length ?? 0;
