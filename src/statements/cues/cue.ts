// A cue: a verb or a phrase that gives words to a speaker.
import { hasTrait, type Verb } from '../../text/lexicon/verbs.ts';

export type CueKind = 'said' | 'denied' | 'declined';

export interface Cue {
  readonly start: number;
  readonly end: number;
  /** As it stands there, in small letters; of a verb without its particle. */
  readonly word: string;
  readonly kind: CueKind;
  readonly verb?: Verb;
  /** A noun with its possessor before it: "Kyiv’s claim that". */
  readonly noun?: boolean;
  /** A participle with its agent after it: "described by Kyiv as". */
  readonly passive?: boolean;
  /** Has its particle: "called for". */
  readonly particle?: string;
}

export const isParticiple = ({ word }: Cue): boolean => word.endsWith('ing');

/** These tell of speech only beside a quotation: "Russia continued its attacks", "welcomed the delegation". */
export const needsQuotation = ({ verb, kind }: Cue): boolean => kind !== 'denied' && hasTrait(verb, 'beside');

/** Gives a name to somebody or something: the words are the quoted ones alone (called him a “clown”). */
export const givesAName = ({ verb, particle }: Cue): boolean =>
  hasTrait(verb, 'label') && particle === undefined;
