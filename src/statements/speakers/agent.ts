// Who a passive names as the one who spoke: "described by Zelensky as “a prop”", "was told by Trump that …".

import type { Span } from '../../text/span.ts';
import type { Outside } from '../phrase/outside.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { Candidate } from './speaker.ts';

const BY = /^\s+by(?=\s)/u;
const ARTICLE_ONLY = /^\s+(?:the\s+|an?\s+)?$/iu;

/** The agent that follows a verb; undefined where nobody is named. */
export function agentAfter(
  { end }: Span,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const by = BY.exec(outside.slice(end, sentence.end));
  if (!by) return undefined;
  const at = end + by[0].length;
  const named = candidates.find(({ start }) => start >= at);
  if (
    named &&
    ARTICLE_ONLY.test(outside.slice(at, named.start)) &&
    !/^['’]s?\s/u.test(outside.slice(named.end, named.end + 3))
  )
    return named;
  const phrase = nounPhraseAfter(outside, at, sentence.end);
  return phrase && { ...phrase, text: outside.slice(phrase.start, phrase.end), refers: 'role' };
}
