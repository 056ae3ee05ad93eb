// When a statement was made, and how that is known.
import type { Span } from '../text/span.ts';

export interface SaidOn {
  /** ISO 8601, '2025-05-15'; absent where it is only known that the words were said on some day before. */
  readonly day?: string;
  /**
   * 'explicit': words of the article say it of this statement ("said on Thursday"); 'same occasion': they say it of another
   * statement of the speaker; 'report': the last day that the article tells of before these words, of which it does not say
   * when they were said; 'publication': nothing says it, the day is the article's; 'earlier': words from an earlier time
   * that are told again ("in an interview last year"), on no day that is known.
   */
  readonly basis: 'explicit' | 'same occasion' | 'report' | 'publication' | 'earlier';
  /** The words that say it; absent with 'publication'. */
  readonly words?: Span;
}

/** Whether the article says on which day these very words, or others of the same occasion, were said. */
export const isSaidOnDay = (saidOn: SaidOn | undefined): boolean =>
  saidOn?.basis === 'explicit' || saidOn?.basis === 'same occasion';
