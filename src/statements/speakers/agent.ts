// Who a passive names as the one who spoke: "described by Zelensky as “a prop”", "was told by Trump that …".

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import { OF_THEIRS, ONLY_ARTICLE } from './between.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { Candidate } from './speaker.ts';

const BY = phrase('by');

/** The agent that follows a verb; undefined where nobody is named. */
export function agentAfter(
  { end }: Span,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const by = BY.opens(outside, end, sentence.end);
  if (!by) return undefined;
  const at = by.end;
  const named = candidates.find(({ start }) => start >= at);
  if (
    named &&
    ONLY_ARTICLE.fills(outside, at, named.start) &&
    !OF_THEIRS.opens(outside, named.end, sentence.end)
  )
    return named;
  const phrase = nounPhraseAfter(outside, at, sentence.end);
  return phrase && { ...phrase, text: outside.slice(phrase.start, phrase.end), refers: 'role' };
}
