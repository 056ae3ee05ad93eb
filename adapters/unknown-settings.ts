// Variables that look like settings and are none: a key that is misspelt would otherwise be passed over in silence.
import { type Environment, editDistance } from '../src/index.ts';

/** Beyond so many slips another key was meant. */
const SLIPS = 3;

/** A line for each variable that begins as the known keys do ("SLACK_"), is set and is not known. */
export function unknownSettings(known: readonly string[], env: Environment): string[] {
  const prefixes = [...new Set(known.map((key) => key.slice(0, key.indexOf('_') + 1)))];
  const isUnknown = (key: string): boolean =>
    !known.includes(key) && prefixes.some((prefix) => key.startsWith(prefix)) && env[key]?.trim() !== '';
  return Object.keys(env)
    .filter(isUnknown)
    .sort()
    .map((key) => {
      const meant = nearest(key, known);
      return `${key} is not a Parley setting and has no effect${meant === undefined ? '.' : `; did you mean ${meant}?`}`;
    });
}

function nearest(key: string, known: readonly string[]): string | undefined {
  const [closest] = known
    .map((other) => ({ other, slips: editDistance(key, other, SLIPS) }))
    .sort((a, b) => a.slips - b.slips);
  return closest && closest.slips <= SLIPS ? closest.other : undefined;
}
