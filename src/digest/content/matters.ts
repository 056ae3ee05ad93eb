// Words of what the talks are about: of two statements that tell as much, the one that has them is the more telling.
import { stemSet } from '../../text/stemmed.ts';

const WORDS =
  'talks negotiations negotiators delegation meeting summit mediators envoy ceasefire truce armistice peace settlement deal agreement plan proposal offer terms demands conditions memorandum concessions guarantees sanctions pressure territory territories land border withdraw exchange prisoners sign agree accept reject refuse compromise diplomacy end war';

/** Their stems. */
export const MATTERS = stemSet(WORDS);
