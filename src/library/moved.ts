// What was read of a part of a text, with its places in the whole text.
import type { Statement } from '../statements/statement.ts';
import type { Span } from '../text/span.ts';

export function movedBy<Placed extends Span>(placed: Placed, by: number): Placed {
  return by === 0 ? placed : { ...placed, start: placed.start + by, end: placed.end + by };
}

/** A statement has several places: its words, its cue, its speaker, its day. Of its cue nothing else is kept. */
export function movedStatement(statement: Statement, by: number): Statement {
  const { fragments, cue, speaker, saidOn } = statement;
  return {
    ...statement,
    fragments: fragments.map((fragment) => movedBy(fragment, by)),
    ...(cue && { cue: { start: cue.start + by, end: cue.end + by } }),
    speaker: { ...speaker, mention: movedBy(speaker.mention, by) },
    ...(saidOn && { saidOn: { ...saidOn, ...(saidOn.words && { words: movedBy(saidOn.words, by) }) } }),
  };
}
