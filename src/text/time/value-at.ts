// The time at a place of a text, whichever way it is put.
import { counted, near, ordinal, weekday } from './relative.ts';
import type { Token } from './tokens.ts';
import type { Lead, Reader, TimeValue } from './value.ts';
import { seasonOrQuarter, writtenDate, year } from './written.ts';

const READERS: readonly Reader[] = [writtenDate, seasonOrQuarter, near, counted, weekday, ordinal, year];

export function valueAt(tokens: readonly Token[], at: number, lead: Lead): TimeValue | undefined {
  for (const read of READERS) {
    const value = read(tokens, at, lead);
    if (value) return value;
  }
  return undefined;
}
