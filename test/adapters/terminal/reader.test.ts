// How the commands that answer get their reader of passages.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFolders, run } from './run.ts';

const folders = createFolders();
let articles: string;
beforeAll(() => {
  articles = folders.aFolder({ 'a.md': 'Vladimir Medinsky leads the Russian delegation in Istanbul.\n' });
});
afterAll(folders.dispose);

const ask = () => ['ask', 'who leads the delegation?', '--articles', articles];

it('warns in one line where it cannot be used, and answers', async () => {
  const { code, stdout, stderr } = await run(ask(), {
    openReader: async (onFailure) => onFailure('there is no reader here.') as undefined,
  });
  expect(stdout).toContain('Vladimir Medinsky leads');
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'parley: warning: there is no reader here.\n' });
});

it('opens none where it is switched off, and ends the one it opened', async () => {
  const events: string[] = [];
  const openReader = async () => {
    events.push('opened');
    return { score: async () => undefined, close: async () => void events.push('closed') };
  };
  const off = await run(ask(), { openReader, env: { PARLEY_READER: 'off' } });
  expect({ code: off.code, stderr: off.stderr, events }).toEqual({ code: 0, stderr: '', events: [] });
  await run(ask(), { openReader });
  expect(events).toEqual(['opened', 'closed']);
});
