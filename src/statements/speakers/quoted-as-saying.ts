// Whose words an outlet relays: "Interfax quoted Peskov as saying", "Putin was quoted as saying by RIA".

import type { Span } from '../../text/span.ts';
import type { Outside } from '../phrase/outside.ts';
import type { Candidate } from './speaker.ts';

const RELAYED = /\b(?:quot|cit|report)(?:e[sd]?|s|ing)\s+(?<who>[^,;:]{2,80}?)\s+as\s+(?:having\s+)?$/u;
const WAS_RELAYED =
  /\s(?:was|were|is|has been|have been)\s+(?:\p{L}+ly\s+)?(?:quoted|cited)(?:\s+by\s[^,;:]{2,60})?\s+as\s+(?:having\s+)?$/u;

/** The one who is relayed; undefined where the words before the cue tell of no relay. */
export function relayedBefore(
  cue: Span,
  from: number,
  before: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const lead = outside.slice(from, cue.start);
  const relayed = WAS_RELAYED.exec(lead);
  if (relayed) return before.findLast(({ end }) => end === from + relayed.index);
  const who = RELAYED.exec(lead)?.groups?.who;
  if (who === undefined) return undefined;
  const start = from + lead.lastIndexOf(who);
  const named = before.find((one) => one.start >= start && (one.refers === undefined || one.start === start));
  return named ?? { start, end: start + who.length, text: who, refers: 'role' };
}
