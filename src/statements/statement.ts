// A statement: who said what, as an article tells it.
import type { Span } from '../text/span.ts';
import type { CueKind } from './cues/cue.ts';
import type { SaidOn } from './said-on.ts';
import type { Speaker } from './speakers/speaker.ts';

export interface Statement {
  /**
   * The words, in order: spans into the article's body, without quotation marks around them. More than one where the
   * cue interrupts them or they run over paragraphs.
   */
  readonly fragments: readonly Span[];
  /** 'direct': all within quotation marks; 'indirect': told in the article's words; 'mixed': told, with quoted words in it. */
  readonly kind: 'direct' | 'indirect' | 'mixed';
  /** 'declined' is what the speaker would not say, 'denied' what the speaker says is not so. */
  readonly polarity: CueKind;
  /** The verb or phrase that gives the words to the speaker; absent where a quotation goes on from the one before. */
  readonly cue?: Span;
  readonly speaker: Speaker;
  /** Absent only where neither the words nor the article have a date. */
  readonly saidOn?: SaidOn;
}
