// The sentences of an article with their cues, each with who does the saying.
import type { ArticleText } from '../articles/article-text.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type Cue, findCues } from './cues.ts';
import { resolveReference } from './reference.ts';
import type { Candidate, Speaker } from './speaker.ts';
import { subjectOf } from './subject.ts';

export interface SpokenCue {
  readonly cue: Cue;
  /** Absent where the sentence does not tell who. */
  readonly speaker: Speaker | undefined;
  /** The words that name the subject; absent where it is the subject of the verb before. */
  readonly subject: Span | undefined;
}

export interface SpokenSentence extends Span {
  /** Number of its paragraph among the article's evidence. */
  readonly paragraph: number;
  readonly cues: readonly SpokenCue[];
}

/** "and said", "but later added" */
const SHARED_SUBJECT = /\b(?:and|but)\s+(?:(?:also|then|later|\p{L}+ly)\s+)?$/u;

/** Reads every sentence of the evidence in order; `outside` is the body with quotations made blank. */
export function readSpokenSentences(
  text: ArticleText,
  outside: string,
  candidates: readonly Candidate[],
): SpokenSentence[] {
  const read: SpokenSentence[] = [];
  let last: Speaker | undefined;
  for (const [paragraph, span] of text.evidence.entries()) {
    for (const sentence of splitSentences(text.body, span)) {
      const cues: SpokenCue[] = [];
      for (const found of findCues(outside.slice(sentence.start, sentence.end))) {
        const cue = { ...found, start: found.start + sentence.start, end: found.end + sentence.start };
        // "he said, adding", "he confirmed it and said": the subject is that of the verb before.
        const shares =
          cue.word.endsWith('ing') || SHARED_SUBJECT.test(outside.slice(sentence.start, cue.start));
        const main = shares ? cues.findLast(({ speaker }) => speaker)?.speaker : undefined;
        const subject = main ? undefined : subjectOf(cue, sentence, candidates, outside);
        const speaker =
          main ?? (subject && resolveReference(subject, { candidates, outside, sentence, last }));
        cues.push({ cue, speaker, subject });
      }
      last = cues.findLast(({ speaker }) => speaker)?.speaker ?? last;
      read.push({ ...sentence, paragraph, cues });
    }
  }
  return read;
}
