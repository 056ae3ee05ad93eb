// Blocks: a paragraph without quotation marks after one that ends with who says it ("Limbaugh added:").

import type { ArticleText } from '../../articles/article-text.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { type Span, slice } from '../../text/span.ts';
import { createSpanIndex } from '../../text/span-index.ts';
import type { SpokenSentence } from '../speakers/spoken-sentence.ts';
import { countWords } from './clause.ts';
import type { ReportedClause } from './reported.ts';

/** Between the cue and the colon: to whom, when and where at most. */
const INTRODUCES = phrase('<any>!(,|;|:|<quoted>){0,12} :');
/** A list, a heading or a name is no speech. */
const IS_SPEECH = /^[\p{Lu}[…].*[.!?…\]]\s*$/su;
const FEWEST_WORDS = 6;

/** Each block with the cue that introduces it, in order. */
export function findBlocks(
  { body, evidence, quotations }: ArticleText,
  outside: Outside,
  sentences: readonly SpokenSentence[],
): ReportedClause[] {
  const quotationsAt = createSpanIndex(quotations);
  return sentences.flatMap((sentence, at): ReportedClause[] => {
    if (!outside.slice(sentence.end - 2, sentence.end).includes(':')) return [];
    const found = sentence.cues.at(-1);
    const isLast = sentences[at + 1]?.paragraph !== sentence.paragraph;
    if (!found?.speaker || !isLast || found.cue.kind !== 'said' || found.cue.noun || found.cue.word === ':')
      return [];
    if (!INTRODUCES.fills(outside, found.cue.end, sentence.end)) return [];
    const clause: Span | undefined = evidence[sentence.paragraph + 1];
    if (!clause || quotationsAt.overlapping({ start: clause.start, end: clause.start + 2 }).length > 0)
      return [];
    // A report that goes on in its own words has its own subject and verb.
    if (sentences[at + 1]?.cues.some(({ speaker }) => speaker)) return [];
    const words = slice(body, clause);
    const isSpeech = IS_SPEECH.test(words) && countWords(words) >= FEWEST_WORDS;
    return isSpeech ? [{ clause, found }] : [];
  });
}
