// The words that a passive tells: "It was said by Lavrov that …", "Zelensky was told by Trump to …".

import type { Span } from '../../text/span.ts';
import { TIME_PHRASE } from '../../text/time-words.ts';
import type { Outside } from '../phrase/outside.ts';
import type { SpokenCue } from '../speakers/spoken-sentence.ts';
import { clauseEnd, trimClause } from './clause.ts';

const THAT = new RegExp(`^(?:\\s+${TIME_PHRASE})?,?\\s+that(?=\\s)`, 'u');
/** What the one spoken to is told to do, or accused of. */
const TO = new RegExp(`^(?:\\s+${TIME_PHRASE})?\\s+(?=to\\s)`, 'u');
const OF = new RegExp(`^(?:\\s+${TIME_PHRASE})?\\s+of(?=\\s)`, 'u');

/** The clause after a passive's agent; undefined where none follows. */
export function passiveWords(
  { cue, subject }: SpokenCue,
  body: string,
  outside: Outside,
  until: number,
): { clause: Span } | undefined {
  if (!subject || subject.start < cue.end) return undefined;
  const rest = outside.slice(subject.end, until);
  const lead =
    THAT.exec(rest) ??
    (/^(?:told|urged|advised|warned)$/u.test(cue.word) ? TO.exec(rest) : undefined) ??
    (cue.word === 'accused' ? OF.exec(rest) : undefined);
  if (!lead) return undefined;
  const from = subject.end + lead[0].length;
  const clause = trimClause(body, { start: from, end: clauseEnd(outside, from, until) });
  return clause && { clause };
}
