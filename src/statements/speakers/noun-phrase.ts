// The noun phrase before or after a verb, by its words alone: for subjects that no list and no capital tells.

import { TIME } from '../../text/lexicon/times.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import { LINK } from './between.ts';

/** Ends a noun phrase on either side: nothing beyond it belongs to it. */
const NOT_IN_A_PHRASE = phrase(
  `<rel>|when|while|as|if|because|since|though|although|but|and|or|nor|so|than|then|there|<aux>|having|doing
   |<prep>!(of)|n't|not|never|also|just|even|only|still|already|yet|however|meanwhile|moreover|therefore|instead
   |said|says|say|told|tells|added|adds|quotes|quoted|quoting|cites|citing`,
);
/** Stands between a subject and its verb. */
const ADVERB = phrase(
  "(<aux>|n't|'ve|'re|'m|neither|<adv>!(family|ally|assembly|italy|july|reply|supply|monopoly|rally|bully|both|together|reportedly)) $",
);
/** "Sanders on Tuesday", "Sanders in a later interview", "Forbes, however," */
const CIRCUMSTANCE = phrase(
  `(${TIME} ,?|(in|at|during|on) (<article>|<own>) <word>{0,2} (<occasion>|<text>)!(~s)|, ${LINK} ,) $`,
);
const JOINT = phrase('of|for|and|&');
const DETERMINER = phrase('<det>|many|several|other|two|three|both|all');
/** Stand for nobody, or for others. */
const NOBODY = phrase(
  "^ ('s|i|you|we|me|us|this|that|these|those|it|there|what|all|both|the? (former|latter) $|nobody|nothing|despite|keeps|worth)",
);
/** Words of a phrase at most. */
const LONGEST = 7;

/** The phrase that ends right before `at` (auxiliaries and adverbs passed over), within `from`; undefined where none does. */
export function nounPhraseBefore(outside: Outside, from: number, at: number): Span | undefined {
  let until = at;
  for (;;) {
    const passed = CIRCUMSTANCE.closes(outside, from, until) ?? ADVERB.closes(outside, from, until);
    if (!passed || passed.start >= until) break;
    until = passed.start;
  }
  const { tokens } = outside;
  const first = outside.tokenAt(from);
  const last = outside.tokenAt(until) - 1;
  let start = last + 1;
  for (let words = 0; words < LONGEST && start > first; ) {
    const token = tokens[start - 1];
    if (!token || (token.kind !== 'word' && token.word !== '&' && token.word !== "'")) break;
    const isJoint = JOINT.fills(outside, token.start, token.end);
    if (isJoint ? words === 0 : NOT_IN_A_PHRASE.fills(outside, token.start, token.end)) break;
    start--;
    if (!token.word.startsWith("'")) words++;
    if (!DETERMINER.fills(outside, token.start, token.end)) continue;
    const before = tokens[start - 1];
    if (start <= first || !before || !JOINT.fills(outside, before.start, before.end)) break;
  }
  for (let token = tokens[start]; start <= last && token && JOINT.fills(outside, token.start, token.end); )
    token = tokens[++start];
  const span = spanOf(outside, start, last);
  return span && !NOBODY.opens(outside, span.start, span.end) ? span : undefined;
}

const spanOf = ({ tokens }: Outside, first: number, last: number): Span | undefined => {
  const [start, end] = [tokens[first]?.start, tokens[last]?.end];
  return first <= last && start !== undefined && end !== undefined ? { start, end } : undefined;
};

/** Words after which nobody is named. */
const NO_PHRASE = phrase('nothing|little|otherwise|so|it|this|no');

/** The phrase that begins right after `at` ("…,” said a spokesman for the ministry"), up to a comma, stop or clause. */
export function nounPhraseAfter(outside: Outside, at: number, until: number): Span | undefined {
  const first = outside.tokenAt(at);
  const limit = Math.min(outside.tokenAt(until), first + LONGEST);
  let last = first - 1;
  for (let next = first; next < limit; next++) {
    const token = outside.tokens[next];
    // "the “secret” document"
    if (token?.kind === 'quoted' && next === first + 1) continue;
    if (token?.kind !== 'word' || NOT_IN_A_PHRASE.fills(outside, token.start, token.end)) break;
    last = next;
  }
  const span = spanOf(outside, first, last);
  return span && !NO_PHRASE.opens(outside, span.start, span.end) ? span : undefined;
}
