// What there is to say of a source, and what can be done about one, the same in a terminal and in a channel.

import type { FollowedSource } from '../store/source.ts';
import type { Sources } from '../store/store.ts';
import { printableLine } from '../text/printable.ts';

export const SOURCE_VERBS = ['pause', 'resume', 'remove'] as const;
export type SourceVerb = (typeof SOURCE_VERBS)[number];

/** When it was last fetched, when it last had something new, when it is fetched next; what it is for; what was wrong last. */
export function factsOf(source: FollowedSource, now: number): string[] {
  const { about, stopped, error, fetchedAt, newAt, nextAt } = source;
  const next = stopped ?? `next fetch ${nextAt <= now ? 'is due' : `in ${span(nextAt - now)}`}`;
  return [
    `fetched ${ago(fetchedAt, now)}, last new article ${ago(newAt, now)}, ${printableLine(next)}`,
    ...(about.length > 0 ? [`only about: ${printableLine(about.join(', '))}`] : []),
    ...(error && !stopped?.includes(error) ? [`last error: ${printableLine(error)}`] : []),
  ];
}

const ago = (at: number | undefined, now: number): string =>
  at === undefined ? 'never' : `${span(Math.max(0, now - at))} ago`;

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** The largest unit that there is one of: '3 hours'. */
function span(ms: number): string {
  for (const [unit, length] of UNITS) {
    const count = Math.floor(ms / length);
    if (count > 0) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  }
  return 'less than a minute';
}

/** 'Paused: The Talks'; undefined where none of the sources that may be changed has this number. */
export async function changeSource(
  verb: SourceVerb,
  number: string,
  sources: Sources,
  now: number,
  mayChange: (source: FollowedSource) => boolean = () => true,
): Promise<string | undefined> {
  const id = /^\d{1,9}$/u.test(number) ? Number(number) : 0;
  const source = (await sources.all()).find((each) => each.id === id && mayChange(each));
  if (!source) return undefined;
  if (verb === 'pause') await sources.stop(id, 'paused');
  else await (verb === 'resume' ? sources.resume(id, now) : sources.remove(id));
  const done = { pause: 'Paused', resume: 'Resumed', remove: 'Removed' }[verb];
  return `${done}: ${printableLine(source.title)}`;
}
