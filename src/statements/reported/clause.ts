// The words that a cue tells: after it ("said that …"), before it ("…, Zelensky said") or on both sides of it.

import type { Span } from '../../text/span.ts';
import type { Outside } from '../phrase/outside.ts';

/** What ends a reported clause inside its sentence: a remark of the article's own that a comma or dash sets off. */
const TRAILING =
  /(?:,|\s[–—-](?!\s(?:who|which|whose|where|and|as)\b))\s+(?=(?:(?:just\s+|only\s+)?(?:(?:a\s+few|several|two|three)\s+)?(?:minutes|hours|days|weeks|months|years)\s+(?:after|before|following)|contradicting|echoing|as(?! well| many\b(?!-)| much\b(?!-)| part| long| soon)|who|(?:(?:at|in|on|from|after|during|for|of) )?which|whose|where|while|although|though|whereas|amid|despite|citing|referring|prompting|according|a reference|an apparent|a move|an? (?:view|claim|charge|accusation|allegation|assertion|stance|sentiment|remark|phrase|suggestion|proposal|demand|threat|promise|pledge)(?= (?:that|which|the|he|she|they|it|\p{Lu}))|after|following|in what|in a|adding|saying|warning|noting|calling|describing|accusing|stressing|urging|insisting|claiming|arguing|pointing|and (?:said|added|told|called|accused|warned|urged|insisted|vowed|described|has|have|had)|but (?:said|added|told|called|did|was|has|have|had|refused|declined|emphasi[sz]ed|stressed|insisted|warned))\b)/gu;

/** A remark of the article's own after the cue, so that the words stand before it: "…, he said, citing the report". */
export const REMARK =
  /^\s*(?:(?:adding|noting|saying|citing|referring|calling|accusing|describing|arguing|claiming|warning|insisting|stressing|speaking|pointing|using|appearing|repeating|echoing|alluding|responding|telling|urging|suggesting|asking|drawing|according|emphasi[sz]ing|gesturing|reading)|as|who|which|whose|when|where|while|although|though|whereas|after|before|following|despite|amid|according|but|and|in an?|in (?:response|reply|reaction)|a reference|an apparent|citing)\s/u;

/** Characters of told words before such a remark at least. */
const SHORTEST = 8;

/** Where the words end that begin at `from`. */
export function clauseEnd(outside: Outside, from: number, until: number): number {
  const text = outside.slice(from, until);
  for (const match of text.matchAll(TRAILING)) if (match.index > SHORTEST) return from + match.index;
  return until;
}

/** "Putin’s demand that Kyiv withdraw was repeated by Lavrov": where the noun’s own predicate begins; -1 where none does. */
export const predicateOfNoun = (words: string): number => words.search(PREDICATE);
const PREDICATE =
  /\s(?:(?:is|are|was|were|has been|have been|had been)\s+(?:\p{L}+ly\s+|not\s+)?(?:rejected|dismissed|repeated|denied|met|echoed|backed|called|described|welcomed|condemned|refuted|disputed|contradicted|supported|seen|read|greeted|ridiculed|mocked|debunked|challenged|false|untrue|wrong|nonsense|baseless|a lie|the latest)\b|(?:came|drew|prompted|sparked|angered|surprised|stunned|contradict(?:s|ed)|echoe[sd]|raise[sd]|caused|provoked)\s)/u;

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
