import { describe, expect, it } from 'vitest';
import { type BotOptions, createLibrary, type Library, type Logger, type Reply } from '../../src/index.ts';
import { anArticle, anIncoming } from '../support/builders.ts';
import { aConversation, evidenceIn, talking as talkingOf } from './a-conversation.ts';

const library = createLibrary([
  anArticle({
    id: 'a',
    published: { day: '2025-05-15' },
    body: 'Kremlin spokesman Dmitry Peskov said there were no plans for Putin to travel to Turkey.\n\nRussia attacked Ukraine with 145 drones, officials said.',
  }),
]);

const talking = (options: Partial<BotOptions> = {}) => talkingOf({ library: () => library, ...options });
const bot = () => talking();

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
    const [block] = reply.blocks ?? [];
    expect(block).toMatchObject({ type: 'evidence', source: 1 });
    expect(block?.type === 'evidence' && block.text).toContain('145 drones');
  });

  it('answers who speaks from nowhere, as in a terminal, with what is for everybody', async () => {
    const owned = createLibrary([
      anArticle({ id: 'added/@slack/T1/a', body: 'Russia sent 90 drones, officials said.' }),
    ]);
    const reply = await talking({ library: () => owned }).receive(anIncoming({ text: 'how many drones?' }));
    expect(JSON.stringify(reply)).not.toContain('90');
  });

  it('greets with examples that it can answer when nothing was asked', async () => {
    const reply = await bot().receive(anIncoming({ text: '  ' }));
    expect(reply.summary).toMatch(/^Hello/u);
    expect(JSON.stringify(reply.blocks)).toContain('what did ');
  });

  it.each(['help', 'Help!', '?', '/help'])('shows help for %j', async (text) => {
    const reply = await bot().receive(anIncoming({ text }));
    expect(JSON.stringify(reply.blocks)).toContain('What can be asked');
  });

  it('takes a slash command written out in a message for the command', async () => {
    const reply = await bot().receive(anIncoming({ text: '/ask how many drones did Russia send?' }));
    expect(JSON.stringify(reply.blocks)).toContain('145 drones');
  });

  it.each(['statements Peskov', '/statements Peskov', 'Statements: peskov', '/statements person: Peskov'])(
    'lists statements for %j',
    async (text) => {
      const reply = await bot().receive(anIncoming({ text }));
      expect(reply.blocks[0]).toMatchObject({
        content: ['1 statement by Dmitry Peskov.'],
      });
    },
  );

  it('takes a slash command with the prefix that is set for the command, and shows it in the help', async () => {
    const one = talking({ prefix: 'parley-' });
    const list = await one.receive(anIncoming({ text: '/parley-statements Peskov' }));
    expect(list.summary).toMatch(/^Peskov: /u);
    expect(JSON.stringify(await one.receive(anIncoming({ text: 'help' })))).toContain('/parley-statements');
  });

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
    expect(JSON.stringify(reply.blocks)).toContain('Dmitry Peskov');
  });

  it('takes for a question what only begins like a command', async () => {
    const reply = await bot().receive(anIncoming({ text: 'people of Russia and drones: how many drones?' }));
    expect(JSON.stringify(reply.blocks)).toContain('145 drones');
  });

  it('reads a follow-up to a list of statements by the question that the list answers', async () => {
    const one = bot();
    await one.receive(anIncoming({ key: '1', text: 'statements Lavrov' }));
    const next = await one.receive(anIncoming({ key: '2', text: 'and Peskov?' }));
    expect(JSON.stringify(next.blocks)).toContain('no plans for Putin');
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
    expect(reply.summary).toMatch(
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
    const reply = await talking({ library: () => broken, log, newId: () => 'q7x2' }).receive(anIncoming());
    expect(reply.summary).toContain('q7x2');
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
      'I cannot tell who you mean.',
    );
  });

  it('goes on from the question that a follow-up leant on', async () => {
    const one = bot();
    await one.receive(anIncoming({ key: '1', text: 'what did Peskov say about Turkey?' }));
    await one.receive(anIncoming({ key: '2', text: 'and Lavrov?' }));
    const third = await one.receive(anIncoming({ key: '3', text: 'and Peskov?' }));
    expect(JSON.stringify(third.blocks)).toContain('no plans for Putin');
  });

  it.each([
    ['hi', /^Hello/u],
    ['thanks!', /^You’re welcome/u],
    ['ok, thank you', /^You’re welcome/u],
    ['Good morning', /^Hello/u],
  ])('is kind for %j, and forgets nothing for it', async (text, said) => {
    const one = bot();
    await one.receive(anIncoming({ key: '1', text: 'what did Peskov say about Turkey?' }));
    expect((await one.receive(anIncoming({ key: '2', text }))).summary).toMatch(said);
    const next = await one.receive(anIncoming({ key: '3', text: 'and Peskov?' }));
    expect(JSON.stringify(next.blocks)).toContain('no plans for Putin');
  });

  it('tells the log whether it answered', async () => {
    const log = aLog();
    const one = talking({ log });
    await one.receive(anIncoming({ key: '1', text: 'how many drones did Russia attack with?' }));
    await one.receive(anIncoming({ key: '2', text: 'what is the capital of Australia?' }));
    expect(log.lines.map(({ fields }) => fields.outcome)).toEqual(['answered', 'not-found']);
  });
});

/** So different that no two are taken for one statement in two reports. */
const SAID = [
  'In Istanbul our talks turned to drones first',
  'Prisoners will come home after the Istanbul talks',
  'Nobody may put sanctions on those who hold talks in Istanbul',
  'Without open ports these talks at Istanbul are worth little',
  'Who pays for gas is a matter of the talks, and Istanbul is the place',
  'Farmers wait for grain to move once talks in Istanbul end',
  'Maps and borders were on the table of the talks all night in Istanbul',
];

describe('a conversation', () => {
  const talks = createLibrary(
    SAID.map((words, i) =>
      anArticle({
        id: `talks-${i}`,
        published: { day: `2025-05-0${i + 1}` },
        body: `“${words},” Kremlin spokesman Dmitry Peskov said.`,
      }),
    ),
  );
  const question = 'what did Peskov say about the talks in Istanbul?';

  it('shows more of an answer until there is no more, and nothing twice', async () => {
    const say = aConversation(talks);
    const first = evidenceIn(await say(question));
    const second = evidenceIn(await say('more'));
    const third = evidenceIn(await say('Show more!'));
    expect([first.length, second.length, third.length]).toEqual([3, 3, 1]);
    expect(new Set([...first, ...second, ...third]).size).toBe(SAID.length);
    expect((await say('next')).summary).toBe(
      'That was all: I found nothing else that answers your last question.',
    );
  });

  it('names the question that it shows more of', async () => {
    const say = aConversation(talks);
    await say(question);
    expect((await say('more?')).blocks[0]).toEqual({ type: 'note', content: [`More on “${question}”:`] });
  });

  it('says that there is no more of what was not answered, and of nothing', async () => {
    const say = aConversation(talks);
    expect((await say('more')).summary).toMatch(/^Nothing was asked here before/u);
    await say('what is the capital of Australia?');
    expect((await say('more')).summary).toMatch(/^I found no answer to your last question/u);
  });

  it('has more of what was answered after a question that was not', async () => {
    const say = aConversation(talks);
    await say(question);
    await say('did you see the game last night?');
    expect((await say('more')).blocks[0]).toEqual({ type: 'note', content: [`More on “${question}”:`] });
  });

  it('explains what was not answered, though there is more of what was', async () => {
    const say = aConversation(talks);
    await say(question);
    await say('what is the capital of Australia?');
    expect(JSON.stringify(await say('why'))).not.toContain(question);
  });

  it('meets thanks with a line, and goes on from the answer', async () => {
    const say = aConversation(talks);
    await say(question);
    expect(await say('thanks!')).toMatchObject({ summary: 'You’re welcome.' });
    expect((await say('more')).blocks[0]).toEqual({ type: 'note', content: [`More on “${question}”:`] });
  });

  it('shows the next page of a list of statements with its filter, and says where it ends', async () => {
    const say = aConversation(talks);
    await say('statements Peskov about Istanbul until May 6');
    const next = await say('more');
    expect(JSON.stringify(next.blocks)).toContain('Shown: 6 to 6 of 6.');
    expect((await say('more')).summary).toBe('That was all: the list has no more statements.');
  });

  it('shows the next page of the people', async () => {
    const many = createLibrary([
      anArticle({
        body: Array.from(
          { length: 25 },
          (_, i) => `“We agree on it,” John Smith${'abcdefghijklmnopqrstuvwxy'[i]} said.`,
        ).join('\n\n'),
      }),
    ]);
    const say = aConversation(many);
    const listOf = ({ blocks }: Reply) =>
      blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(listOf(await say('people'))).toHaveLength(20);
    expect(listOf(await say('more'))).toHaveLength(5);
    expect((await say('more')).summary).toBe('That was everybody who is heard.');
  });

  it.each(['why', 'Why?', 'why this', '/why', 'why??'])('explains the last answer for %j', async (text) => {
    const say = aConversation(talks);
    await say(question);
    const { summary, blocks } = await say(text);
    expect(summary).toMatch(/^I answered because/u);
    expect(JSON.stringify(blocks)).toContain('It quotes Dmitry Peskov.');
    expect(JSON.stringify(blocks)).toMatch(/\d that may answer and (?:is|are) not shown yet/u);
  });

  it('explains what "more" showed, and goes on after "why"', async () => {
    const say = aConversation(talks);
    await say(question);
    await say('more');
    await say('more');
    expect((await say('why')).summary).toMatch(/^I answered because/u);
    expect((await say('more')).summary).toMatch(/^That was all/u);
    expect(evidenceIn(await say('what did he say about sanctions?'))[0]).toContain('sanctions');
  });

  it.each(['more', 'why'])(
    'says for %s that an answer is too old which another version of the program has put on record',
    async (text) => {
      const turn = { kind: 'riddle', context: [], solution: 'the sphinx' };
      const { reply } = await bot().respond(anIncoming({ text }), { key: 'before', turn });
      expect(reply.summary).toMatch(/^That answer is too old/u);
    },
  );

  it('says that there is nothing to explain before anything was asked', async () => {
    expect((await aConversation(talks)('why?')).summary).toMatch(/^Nothing was answered here before/u);
  });

  it('explains how a list of statements was asked for, and how many each part leaves out', async () => {
    const say = aConversation(talks);
    await say('statements Peskov about sanctions since May 2');
    const { summary, blocks } = await say('why');
    expect(summary).toBe('Of 7 statements in the 7 articles (1 to 7 May 2025), 1 fits what was asked.');
    expect(blocks).toContainEqual({
      type: 'list',
      items: [
        [{ strong: 'by Dmitry Peskov' }, ' leaves out none'],
        [{ strong: 'about “sanctions”' }, ' leaves out 6'],
        [{ strong: 'since 2 May 2025' }, ' leaves out 1'],
      ],
    });
  });

  it.each(['why did Peskov go to Istanbul?', '/why did Peskov go to Istanbul?', 'more drones?'])(
    'takes %j for a question',
    async (text) => {
      const say = aConversation(talks);
      await say(question);
      const { summary } = await say(text);
      expect(summary).not.toMatch(/^The .* that I showed score|^That was all|^More/u);
    },
  );

  it('keeps the question that follow-ups are read with through a list of people', async () => {
    const say = aConversation(talks);
    await say(question);
    await say('people');
    expect(evidenceIn(await say('and what did he say about grain?'))[0]).toContain('grain');
  });

  it.each(['🎉', '???!', 'что он сказал'])(
    'forgets no question over %j, which says nothing to go on from',
    async (text) => {
      const say = aConversation(talks);
      await say(question);
      await say(text);
      expect(evidenceIn(await say('and what did he say about grain?'))[0]).toContain('grain');
    },
  );

  it('takes "he" for whom the last follow-up asked about, and goes back to the first question after one that names nothing', async () => {
    const both = createLibrary([
      anArticle({
        body: '“No plans for drones,” Dmitry Peskov said.\n\n“We count their drones,” Sergey Lavrov said.\n\n“A ceasefire can wait until June,” Lavrov said.\n\n“A ceasefire is not our plan in May,” Peskov said.',
      }),
    ]);
    const say = aConversation(both);
    await say('what did Peskov say about drones?');
    expect(evidenceIn(await say('and Lavrov?'))[0]).toContain('count their drones');
    expect(evidenceIn(await say('what did he say about a ceasefire?'))[0]).toContain('can wait until June');
    await say('when was that?');
    expect(evidenceIn(await say('and Peskov?'))[0]).toContain('not our plan');
  });

  it.each(['help', 'hi'])('names more and why for %j', async (text) => {
    const words = JSON.stringify((await aConversation(talks)(text)).blocks);
    expect(words).toContain('more');
    expect(words).toContain('why');
  });
});
