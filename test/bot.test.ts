import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, type Library, type Logger, silentLogger } from '../src/index.ts';
import { aClock, anArticle, anIncoming } from './support/builders.ts';

const library = createLibrary([
  anArticle({
    id: 'a',
    published: { day: '2025-05-15' },
    body: 'Kremlin spokesman Dmitry Peskov said there were no plans for Putin to travel to Turkey.\n\nRussia attacked Ukraine with 145 drones, officials said.',
  }),
]);

const bot = () => createBot({ clock: aClock(), library, log: silentLogger });

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

  it.each(['statements Peskov', '/statements Peskov', 'Statements: peskov', '/statements person: Peskov'])(
    'lists statements for %j',
    async (text) => {
      const reply = await bot().receive(anIncoming({ text }));
      expect(reply?.blocks[0]).toMatchObject({
        content: ['1 statement by Dmitry Peskov.'],
      });
    },
  );

  it('lists by the options that a platform has filled in', async () => {
    const list = async (options: Readonly<Record<string, string>>) =>
      (await bot().receive(anIncoming({ text: '', command: 'statements', options })))?.summary;
    expect(await list({ person: 'Kremlin', until: 'yesterday' })).toMatch(/^Peskov: there were no plans/u);
    expect(await list({ person: 'Peskov', since: 'today' })).toBe(
      'I found no statements by Dmitry Peskov since 16 May 2025 in the one article (15 May 2025) I have.',
    );
  });

  it('tells who is speaking', async () => {
    const reply = await bot().receive(anIncoming({ text: 'people' }));
    expect(JSON.stringify(reply?.blocks)).toContain('Dmitry Peskov');
  });

  it('takes for a question what only begins like a command', async () => {
    const reply = await bot().receive(anIncoming({ text: 'people of Russia and drones: how many drones?' }));
    expect(JSON.stringify(reply?.blocks)).toContain('145 drones');
  });

  it('reads a follow-up to a list of statements by the question that the list answers', async () => {
    const one = bot();
    await one.receive(anIncoming({ key: '1', text: 'statements Lavrov' }));
    const next = await one.receive(anIncoming({ key: '2', text: 'and Peskov?' }));
    expect(JSON.stringify(next?.blocks)).toContain('no plans for Putin');
  });

  it('offers names for the person of a list, and nothing for what offers none', () => {
    const offer = (option: string, typed: string) =>
      bot().complete({ command: 'statements', option, typed, limit: 25 });
    expect(offer('person', 'pes')).toEqual(['Dmitry Peskov']);
    expect(offer('topic', 'pes')).toEqual([]);
    expect(bot().complete({ command: 'nothing', option: 'x', typed: '', limit: 25 })).toEqual([]);
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
    const reply = await createBot({ clock: aClock(), library: broken, log, newId: () => 'q7x2' }).receive(
      anIncoming(),
    );
    expect(reply?.summary).toContain('q7x2');
    expect(JSON.stringify(reply)).not.toContain('on fire');
    expect(
      log.lines.some(({ fields }) => fields.id === 'q7x2' && String(fields.err).includes('on fire')),
    ).toBe(true);
  });

  it('reads a follow-up within its conversation and not in another', async () => {
    const one = bot();
    const evidenceOf = async (key: string, conversation: string, text: string): Promise<string> =>
      JSON.stringify((await one.receive(anIncoming({ key, conversation, text })))?.blocks);
    await one.receive(anIncoming({ key: '1', conversation: 'a', text: 'what did Peskov say about Turkey?' }));
    expect(await evidenceOf('2', 'a', 'and what did he say about plans?')).toContain('no plans for Putin');
    expect(await evidenceOf('3', 'b', 'and what did he say about plans?')).toContain(
      'I cannot tell whom you mean.',
    );
  });

  it('goes on from the question that a follow-up leant on', async () => {
    const one = bot();
    await one.receive(anIncoming({ key: '1', text: 'what did Peskov say about Turkey?' }));
    await one.receive(anIncoming({ key: '2', text: 'and Lavrov?' }));
    const third = await one.receive(anIncoming({ key: '3', text: 'and Peskov?' }));
    expect(JSON.stringify(third?.blocks)).toContain('no plans for Putin');
  });

  it.each(['hi', 'thanks!', 'Good morning'])('greets for %j, and forgets nothing for it', async (text) => {
    const one = bot();
    await one.receive(anIncoming({ key: '1', text: 'what did Peskov say about Turkey?' }));
    expect((await one.receive(anIncoming({ key: '2', text })))?.summary).toMatch(/^Hello/u);
    const next = await one.receive(anIncoming({ key: '3', text: 'and Peskov?' }));
    expect(JSON.stringify(next?.blocks)).toContain('no plans for Putin');
  });

  it('tells the log whether it answered', async () => {
    const log = aLog();
    const one = createBot({ clock: aClock(), library, log });
    await one.receive(anIncoming({ key: '1', text: 'how many drones did Russia attack with?' }));
    await one.receive(anIncoming({ key: '2', text: 'what is the capital of Australia?' }));
    expect(log.lines.map(({ fields }) => fields.outcome)).toEqual(['answered', 'not-found']);
  });
});
