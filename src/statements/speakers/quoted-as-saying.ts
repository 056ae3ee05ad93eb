// Whose words an outlet relays: "Interfax quoted Peskov as saying", "Putin was quoted as saying by RIA".

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { Candidate } from './speaker.ts';

const RELAYED = phrase(
  `(quote|quotes|quoted|quoting|cite|cites|cited|citing|report|reports|reported|reporting) @(<part>{1,14}?) as having? $`,
);
const WAS_RELAYED = phrase(
  '(was|were|is|(has|have) been) ~ly? (quoted|cited) (by <part>{1,10})? as having? $',
);

/** The one who is relayed; undefined where the words before the cue tell of no relay. */
export function relayedBefore(
  cue: Span,
  from: number,
  before: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const relayed = WAS_RELAYED.closes(outside, from, cue.start);
  if (relayed) return before.findLast(({ end }) => outside.tokenAt(end) === outside.tokenAt(relayed.start));
  const who = RELAYED.closes(outside, from, cue.start)?.part;
  if (!who) return undefined;
  const { start } = who;
  const named = before.find((one) => one.start >= start && (one.refers === undefined || one.start === start));
  return named ?? { ...who, text: outside.slice(start, who.end), refers: 'role' };
}
