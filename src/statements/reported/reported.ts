// Reported speech: the clauses that the cues of a sentence tell in the article's own words.
import type { ArticleText } from '../../articles/article-text.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { contains } from '../../text/span.ts';
import { behindAside, readAttribution } from '../cues/attribution.ts';
import { isCoordinate, type SpokenCue, type SpokenSentence } from '../speakers/spoken-sentence.ts';
import { REMARK } from './clause.ts';
import { isRelay } from './relay.ts';
import { wordsOf } from './word-rules.ts';
import {
  type Context,
  isInverted,
  isQuotedAfter,
  openingFor,
  placeOfWords,
  type Words,
} from './words-place.ts';

export interface ReportedClause extends Words {
  readonly found: SpokenCue;
}

/** The clauses that a sentence tells as said by somebody, in the order of their cues. */
export function findReportedClauses(
  text: ArticleText,
  outside: Outside,
  sentence: SpokenSentence,
): ReportedClause[] {
  const end = sentence.end;
  const trailing = sentence.cues.map((found) => standsLast(found, { text, outside, sentence, until: end }));
  const told = sentence.cues.flatMap((found, index): ReportedClause[] => {
    const { cue, speaker } = found;
    if (!speaker || BACKGROUND.closes(outside, sentence.start, cue.start)) return [];
    const passed = behindAside(cue, outside, end) ?? cue.end;
    const next = sentence.cues.find(
      (other, at) =>
        at > index &&
        other.cue.start >= passed &&
        (trailing[at] || isCoordinate(other, found, sentence, outside)),
    );
    const until = next ? Math.max(cue.end, boundaryBefore(next, outside, cue.end)) : end;
    if (WITHHOLDS_NAME.opens(outside, cue.end, end)) return [];
    const words = wordsOf(placeOfWords(found, { text, outside, sentence, until }));
    return words ? [{ ...words, found }] : [];
  });
  const tellers = told.filter((one) => !isRelay(one, told, outside));
  const outermost = tellers.filter(
    (inner) => !tellers.some((outer) => isWithin(inner.found, outer) && !isAside(inner, outer)),
  );
  // "denied ever telling her that …": one clause of one speaker.
  return outermost.filter(
    ({ clause, found }, at) =>
      !outermost
        .slice(0, at)
        .some((one) => one.clause.start === clause.start && one.found.speaker?.id === found.speaker?.id),
  );
}

/** "Trump had assured him, the chancellor said, that …": all of it is told by the chancellor. */
const isAside = (inner: ReportedClause, outer: ReportedClause): boolean =>
  inner.before !== undefined && contains(inner.before, outer.found.cue);

/** "He said that they had said …": what is told within what another tells. */
const isWithin = ({ cue }: SpokenCue, { clause, before, found }: ReportedClause): boolean =>
  found.cue !== cue && (contains(clause, cue) || (before !== undefined && contains(before, cue)));

/** "who asked not to be named" tells of the speaker, not what was said. */
const WITHHOLDS_NAME = phrase(
  '(not to be (named|identified|quoted)|to remain anonymous|for anonymity|on condition)',
);

/** "who once claimed that …": background from another day, which no date of this article fits. */
const BACKGROUND = phrase('(who|which) <have>? (previously|once|long|earlier|formerly) $');

/** Whether the words of a cue stand before it: "…, Zelensky said on Friday". */
function standsLast(found: SpokenCue, context: Context): boolean {
  const { cue, speaker } = found;
  const { outside, sentence, until } = context;
  if (!speaker || !openingFor(found, context)) return false;
  if (cue.word === 'according to' || isInverted(found, outside)) return true;
  if (isQuotedAfter(found, context)) return false;
  const { at, follows } = readAttribution(cue, outside, until);
  return follows === 'none' || (follows === 'comma' && REMARK.opens(outside, at, sentence.end) !== undefined);
}

/** ", but has also" */
const BEFORE_CLAUSE = phrase(
  '(,? (and|but|while|as|though|although|before|after) <article>?|, <article>?)? (<have>|also|then|later|~ly)* $',
);

/** Where the words of one cue end because the next cue's clause begins: before its subject and the conjunction. */
function boundaryBefore({ cue, subject }: SpokenCue, outside: Outside, from: number): number {
  const start = subject && subject.start > from && subject.start < cue.start ? subject.start : cue.start;
  const semicolon = outside.slice(from, start).lastIndexOf(';');
  if (semicolon >= 0) return from + semicolon;
  return BEFORE_CLAUSE.closes(outside, from, start)?.start ?? start;
}
