// A rule of an ordered table: the first that finds somebody, or finds that it is nobody, decides.
import type { Place } from './place.ts';
import type { Candidate } from './speaker.ts';

export interface SubjectRule {
  readonly id: string;
  /** Why the rule is needed, and what tells that it holds. */
  readonly why: string;
  /** A sentence that it decides, with who says it ('nobody' for no statement). Tests are made of these. */
  readonly example: readonly [sentence: string, speaker: string];
  /** One that looks alike and is another's. */
  readonly counter: readonly [sentence: string, speaker: string];
  /** Whether the one found may be the last or the first of several who speak together. */
  readonly mayBeSeveral?: true;
  /** 'nobody': the sentence does not tell who, and no later rule may guess. Undefined: another rule may know. */
  readonly find: (place: Place) => Candidate | 'nobody' | undefined;
}
