import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../src/store/postgres/turns.ts';

it('turns come so many at a time, in order, what is urgent first', async () => {
  const take = createTurns(2);
  const had: string[] = [];
  const ends = new Map<string, () => void>();
  const want = async (name: string, isUrgent = false): Promise<void> => {
    const end = await take(isUrgent);
    had.push(name);
    ends.set(name, end);
  };
  for (const name of ['a', 'b', 'c', 'd']) void want(name);
  for (const name of ['e', 'f']) void want(name, true);
  await turn();
  expect(had).toEqual(['a', 'b']);
  for (const name of ['a', 'b', 'e', 'f', 'c', 'd']) {
    ends.get(name)?.();
    await turn();
  }
  expect(had).toEqual(['a', 'b', 'e', 'f', 'c', 'd']);
  void want('g');
  await turn();
  expect(had.at(-1)).toBe('g');
});
