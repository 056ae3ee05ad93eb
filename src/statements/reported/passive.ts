// The words that a passive tells: "It was said by Lavrov that …", "Zelensky was told by Trump to …".

import { TIME } from '../../text/lexicon/times.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { SpokenCue } from '../speakers/spoken-sentence.ts';
import { clauseEnd, trimClause } from './clause.ts';

const THAT = phrase(`${TIME}? ,? that`);
/** What the one spoken to is told to do, or accused of. */
const TO = phrase(`${TIME}? =(to)`);

const TO_DO = new Set(['told', 'urged', 'advised', 'warned']);

/** The clause after a passive's agent; undefined where none follows. */
export function passiveWords(
  { cue, subject }: SpokenCue,
  body: string,
  outside: Outside,
  until: number,
): { clause: Span } | undefined {
  if (!subject || subject.start < cue.end) return undefined;
  const at = subject.end;
  const lead =
    THAT.opens(outside, at, until) ?? (TO_DO.has(cue.word) ? TO.opens(outside, at, until) : undefined);
  if (!lead) return undefined;
  const from = lead.end;
  const clause = trimClause(body, { start: from, end: clauseEnd(outside, from, until) });
  return clause && { clause };
}
