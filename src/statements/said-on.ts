// When a statement was made, and how that is known.
import type { Span } from '../text/span.ts';

export interface SaidOn {
  /** ISO 8601, '2025-05-15'. */
  readonly day: string;
  /**
   * 'explicit': words of the article say it of this statement ("said on Thursday"); 'same occasion': they say it of another
   * statement of the speaker that this one goes on from; 'publication': nothing says it, the day is the article's.
   */
  readonly basis: 'explicit' | 'same occasion' | 'publication';
  /** The words that say it; absent with 'publication'. */
  readonly words?: Span;
}
