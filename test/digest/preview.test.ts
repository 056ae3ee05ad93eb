import { expect, it } from 'vitest';
import { previewDigests } from '../../src/digest/preview.ts';
import { createLibrary } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { NEW } from './a-scheduler.ts';

const SUBSCRIPTION = {
  ...{ platform: 'pigeon', channel: 'pigeon:loft', place: '{}', filter: {}, upTo: 0 },
  quietDays: 'line',
  schedule: { time: '08:30', zone: 'Europe/Kyiv', days: 'daily' },
} as const;

/** What is said of when the next digest comes, by a clock. */
async function dueBy(clock: string, { lastDate = '2025-05-14', stopped = '' } = {}) {
  const store = openStore({ file: ':memory:' });
  const { id } = await store.digests.subscribe({ ...SUBSCRIPTION, lastDate }, 0);
  if (stopped !== '') await store.digests.change(id, { stopped });
  const [preview] = await previewDigests({ store, library: createLibrary([]), now: Date.parse(clock) });
  return preview?.due;
}

it('tells when the next digest of a channel is due', async () => {
  expect(await dueBy('2025-05-15T05:00:00Z')).toBe('today, Thursday 15 May, 08:30 (Europe/Kyiv)');
  expect(await dueBy('2025-05-15T06:00:00Z', { lastDate: '2025-05-15' })).toMatch(
    /^tomorrow, Friday 16 May/u,
  );
});

it('tells that one is overdue as long as it is still posted, as it is where the bot is down', async () => {
  expect(await dueBy('2025-05-15T07:00:00Z')).toBe(
    'overdue since today, Thursday 15 May, 08:30 (Europe/Kyiv): it is posted as soon as the bot runs',
  );
  expect(await dueBy('2025-05-15T12:00:00Z')).toMatch(/^tomorrow, Friday 16 May/u);
});

it('tells of the next one of today’s clock where a wrong one left a day far ahead', async () => {
  expect(await dueBy('2025-05-15T05:00:00Z', { lastDate: '2027-03-01' })).toMatch(/^today, Thursday 15 May/u);
});

it('tells that a digest is stopped, and why, before that it is overdue', async () => {
  expect(await dueBy('2025-05-15T07:00:00Z', { stopped: 'is_archived' })).toMatch(/^stopped: .*is_archived/u);
});

it('is of what the channel’s workspace sees', async () => {
  const store = openStore({ file: ':memory:' });
  for (const workspace of ['T1', 'T2'])
    await store.digests.subscribe(
      { ...SUBSCRIPTION, channel: `pigeon:${workspace}:C1`, lastDate: '2025-05-14' },
      0,
    );
  const library = createLibrary([{ ...NEW, id: 'added/@pigeon/T1/new' }]);
  const previews = await previewDigests({ store, library, now: Date.parse('2025-05-15T05:00:00Z') });
  expect(previews.map(({ reply }) => JSON.stringify(reply).includes('do not mean'))).toEqual([true, false]);
});
