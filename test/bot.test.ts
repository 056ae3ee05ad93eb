import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, type Library, type Logger, silentLogger } from '../src/index.ts';
import { anArticle, anIncoming } from './support/builders.ts';

const library = createLibrary([
  anArticle({
    id: 'a',
    published: { day: '2025-05-15' },
    body: 'Kremlin spokesman Dmitry Peskov said there were no plans for Putin to travel to Turkey.\n\nRussia attacked Ukraine with 145 drones, officials said.',
  }),
]);

const bot = () => createBot({ library, log: silentLogger });

function aLog(): Logger & {
  readonly lines: { fields: Readonly<Record<string, unknown>>; message: string }[];
} {
  const lines: { fields: Readonly<Record<string, unknown>>; message: string }[] = [];
  const write = (fields: Readonly<Record<string, unknown>>, message: string): void => {
    lines.push({ fields, message });
  };
  return { lines, debug: write, info: write, warn: write, error: write };
}

describe('a bot', () => {
  it('answers a question with the words of an article', async () => {
    const reply = await bot().receive(anIncoming({ text: 'how many drones did Russia attack with?' }));
    const [block] = reply?.blocks ?? [];
    expect(block).toMatchObject({ type: 'evidence', source: 1 });
    expect(block?.type === 'evidence' && block.text).toContain('145 drones');
  });

  it('takes an event once', async () => {
    const one = bot();
    expect(await one.receive(anIncoming({ key: 'k' }))).toBeDefined();
    expect(await one.receive(anIncoming({ key: 'k' }))).toBeUndefined();
    expect(await one.receive(anIncoming({ key: 'other' }))).toBeDefined();
  });

  it('greets with examples that it can answer when nothing was asked', async () => {
    const reply = await bot().receive(anIncoming({ text: '  ' }));
    expect(reply?.summary).toMatch(/^Hello/u);
    expect(JSON.stringify(reply?.blocks)).toContain('how many drones did Russia send?');
  });

  it.each(['help', 'Help!', '?', '/help'])('shows help for %j', async (text) => {
    const reply = await bot().receive(anIncoming({ text }));
    expect(JSON.stringify(reply?.blocks)).toContain('What can be asked');
  });

  it('takes a slash command written out in a message for the command', async () => {
    const reply = await bot().receive(anIncoming({ text: '/ask how many drones did Russia send?' }));
    expect(JSON.stringify(reply?.blocks)).toContain('145 drones');
  });

  it('says of 20,000 characters that they are too many', async () => {
    const reply = await bot().receive(anIncoming({ text: 'who '.repeat(5000) }));
    expect(reply?.summary).toMatch(
      /too long for a question: 19999 characters|too long for a question: 20000 characters/u,
    );
  });

  it('apologises with an id that the log carries too, and shows no error text', async () => {
    const log = aLog();
    const broken = new Proxy({} as Library, {
      get() {
        throw new Error('the index is on fire');
      },
    });
    const reply = await createBot({ library: broken, log, newId: () => 'q7x2' }).receive(anIncoming());
    expect(reply?.summary).toContain('q7x2');
    expect(JSON.stringify(reply)).not.toContain('on fire');
    expect(
      log.lines.some(({ fields }) => fields.id === 'q7x2' && String(fields.err).includes('on fire')),
    ).toBe(true);
  });

  it('reads a follow-up within its conversation and not in another', async () => {
    const one = bot();
    await one.receive(anIncoming({ key: '1', conversation: 'a', text: 'what did Peskov say about Turkey?' }));
    const same = await one.receive(
      anIncoming({ key: '2', conversation: 'a', text: 'and what did he say about plans?' }),
    );
    expect(JSON.stringify(same?.blocks)).toContain('no plans for Putin');
    const other = await one.receive(anIncoming({ key: '3', conversation: 'b', text: 'and him?' }));
    expect(other?.blocks.some(({ type }) => type === 'evidence')).toBe(false);
  });
});
