// The rules for the subject of a cue, in the order in which they are tried.

import type { SubjectRule } from './rule.ts';
import { EARLY_RULES } from './subject-rules-early.ts';
import { LATE_RULES } from './subject-rules-late.ts';
import { NEAREST_RULES } from './subject-rules-nearest.ts';

/** First what a sentence's build settles, then the candidate nearest to the cue, then phrases that no list names. */
export const SUBJECT_RULES: readonly SubjectRule[] = [...EARLY_RULES, ...NEAREST_RULES, ...LATE_RULES];
