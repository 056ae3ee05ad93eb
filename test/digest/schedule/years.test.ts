// Ten years of daily digests, with a clock that is late, restarts, and is set back: one for each local day.
import { beforeAll, describe, expect, it } from 'vitest';
import { missed, nextDue, type Schedule } from '../../../src/digest/schedule/schedule.ts';
import { addDays } from '../../../src/text/days.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WINDOW = 6 * HOUR;
const FIRST = '2024-01-01';
const LAST = '2033-12-31';

/** At times that clocks leave out in spring or show twice in autumn, where the zone has such. */
const SCHEDULES: readonly Schedule[] = [
  { time: '03:30', zone: 'Europe/Kyiv', days: 'daily' },
  { time: '01:30', zone: 'America/New_York', days: 'daily' },
  { time: '08:30', zone: 'Asia/Kolkata', days: 'daily' },
  { time: '02:15', zone: 'Australia/Lord_Howe', days: 'daily' },
  { time: '00:00', zone: 'Pacific/Apia', days: 'daily' },
  { time: '23:59', zone: 'UTC', days: 'daily' },
];

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Post {
  readonly date: string;
  readonly due: number;
}

/** What a bot posts that keeps the last day it has dealt with, and nothing else, when it is looked after at odd times. */
function postsOf(schedule: Schedule, random: () => number): { posts: Post[]; skipped: string[] } {
  const posts: Post[] = [];
  const skipped: string[] = [];
  let lastDate = addDays(FIRST, -1);
  let now = nextDue(schedule, { lastDate, now: Date.parse(`${FIRST}T00:00Z`) - DAY }).at;
  while (lastDate < LAST) {
    const found = missed(schedule, { date: addDays(lastDate, 1) }, now, WINDOW);
    skipped.push(...found.skipped);
    if (found.post) {
      posts.push({ date: found.post.date, due: found.post.at });
      lastDate = found.post.date;
    }
    const chance = random();
    // A restart in between, the clock set back, or the next digest, up to six hours late.
    if (chance < 0.1) now += random() * MINUTE;
    else if (chance < 0.15) now -= random() * 2 * DAY;
    else now = found.next.at + (chance < 0.5 ? 0 : random() * WINDOW);
  }
  return { posts, skipped };
}

function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

describe.each(SCHEDULES)('ten years of daily digests at $time in $zone', (schedule) => {
  let run: ReturnType<typeof postsOf> = { posts: [], skipped: [] };
  beforeAll(() => {
    run = postsOf(schedule, randomFrom(20_240_101));
  });

  it('are one for each local day', () => {
    expect(run.skipped).toEqual([]);
    expect(run.posts.map(({ date }) => date)).toEqual(daysFrom(FIRST, LAST));
  });

  it('are due when local clocks show that time, or first show a later one', () => {
    const clock = new Intl.DateTimeFormat('sv', {
      timeZone: schedule.zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const moved = run.posts
      .map(({ date, due }) => ({
        wanted: `${date} ${schedule.time}`,
        shown: clock.format(due),
        before: clock.format(due - MINUTE),
      }))
      .filter(({ wanted, shown }) => shown !== wanted);
    expect(moved.filter(({ wanted, shown, before }) => before > wanted || shown < wanted)).toEqual([]);
    const clockChanges = { 'Europe/Kyiv': 10, 'Australia/Lord_Howe': 10 }[schedule.zone];
    expect(moved).toHaveLength(clockChanges ?? 0);
  });
});
