import { describe, expect, it } from 'vitest';
import { aScheduler, NEW } from './a-scheduler.ts';

const HOUR = 3_600_000;

describe('a scheduler whose clock was wrong', () => {
  const AHEAD = '2027-03-01T06:30:00Z';
  const errors = (held: ReturnType<typeof aScheduler>) =>
    held.logged.filter(({ level }) => level === 'error');

  it('goes on from today with no day twice, and tells the operator once', async () => {
    const held = aScheduler();
    await held.subscribe();
    expect(await held.after('2025-05-15T05:30:00Z')).toHaveLength(1);
    await held.after(AHEAD);
    expect(await held.after('2025-05-15T05:40:00Z')).toEqual([]);
    // One look may have met a clock that was being set.
    expect(errors(held)).toEqual([]);
    expect(await held.after('2025-05-15T05:50:00Z')).toEqual([]);
    expect(errors(held)).toHaveLength(1);
    expect(errors(held)[0]).toMatchObject({ lastDate: '2027-03-01', today: '2025-05-15' });
    const [next] = await held.after('2025-05-16T05:30:00Z');
    expect(next?.key).toBe('digest:1:2025-05-16');
    expect(next?.reply.summary).not.toContain('2027');
    expect(await held.after('2025-05-16T05:31:00Z')).toEqual([]);
    expect(errors(held)).toHaveLength(1);
  });

  it('posts today’s where its time is still to come', async () => {
    const held = aScheduler();
    await held.subscribe();
    await held.after(AHEAD);
    expect(await held.after('2025-05-15T05:00:00Z')).toEqual([]);
    expect(await held.after('2025-05-15T05:10:00Z')).toEqual([]);
    expect(await held.after('2025-05-15T05:30:00Z')).toMatchObject([{ key: 'digest:1:2025-05-15' }]);
  });

  it('posts on the day that the clock once showed when it comes', async () => {
    const held = aScheduler();
    await held.subscribe();
    expect(await held.after(AHEAD)).toHaveLength(1);
    await held.after('2025-05-15T05:00:00Z');
    await held.after('2025-05-15T05:10:00Z');
    expect(await held.after('2027-02-28T06:30:00Z')).toHaveLength(1);
    expect(await held.after(AHEAD)).toMatchObject([{ key: 'digest:1:2027-03-01' }]);
    expect(await held.after('2027-03-01T06:31:00Z')).toEqual([]);
  });

  it('believes the record and not the clock where articles are of days to come, too', async () => {
    const held = aScheduler();
    await held.subscribe();
    held.arrive(NEW);
    await held.after('2025-05-15T05:30:00Z');
    expect(await held.after('1970-01-01T08:00:00Z')).toEqual([]);
    expect(await held.after('1970-01-01T09:00:00Z')).toEqual([]);
    expect(errors(held)).toMatchObject([{ newest: '2025-05-15' }]);
    expect(await held.after('2025-05-15T06:00:00Z')).toEqual([]);
    expect(await held.after('2025-05-16T05:30:00Z')).toHaveLength(1);
  });

  it('posts nothing again where the clock is behind for a while', async () => {
    const held = aScheduler();
    await held.subscribe();
    expect(await held.after('2025-05-20T05:30:00Z')).toHaveLength(1);
    expect(await held.after('2025-05-14T06:00:00Z')).toEqual([]);
    expect(await held.after('2025-05-14T06:20:00Z')).toEqual([]);
    expect(errors(held)).toMatchObject([{ lastDate: '2025-05-20', today: '2025-05-14' }]);
    expect(await held.after('2025-05-20T05:35:00Z')).toEqual([]);
    expect(await held.after('2025-05-21T05:30:00Z')).toHaveLength(1);
  });

  it('tells what to do where it may have been ahead by some days, and goes on once that is done', async () => {
    const held = aScheduler();
    await held.subscribe();
    await held.after('2025-05-25T05:30:00Z');
    expect(await held.after('2025-05-15T05:00:00Z')).toEqual([]);
    expect(errors(held)).toMatchObject([{ next: expect.stringContaining('/digest on') }]);
    await held.subscribe({ lastDate: '2025-05-14' });
    expect(await held.after('2025-05-15T05:30:00Z')).toMatchObject([{ key: 'digest:1:2025-05-15' }]);
    expect(await held.after('2025-05-25T05:30:00Z')).toHaveLength(1);
  });

  it.each([1, 2])('waits for the day on record where it is set back by %i days only', async (days) => {
    const held = aScheduler();
    await held.subscribe();
    const now = Date.parse('2025-05-17T05:30:00Z');
    await held.after('2025-05-17T05:30:00Z');
    for (let back = days * 24; back > 0; back -= 1) {
      expect(await held.after(new Date(now - back * HOUR).toISOString())).toEqual([]);
    }
    expect(errors(held)).toEqual([]);
    expect(await held.after('2025-05-18T05:30:00Z')).toHaveLength(1);
  });
});
