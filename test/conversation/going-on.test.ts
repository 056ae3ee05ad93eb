// What people say after an answer: when, who, only that outlet, open it, what is new.
import { describe, expect, it } from 'vitest';
import { createLibrary, type Reply } from '../../src/index.ts';
import { anArticle } from '../support/builders.ts';
import { aConversation, evidenceIn } from './a-conversation.ts';

const library = createLibrary([
  anArticle({
    id: 'herald',
    publisher: 'Daily Herald',
    url: 'https://example.org/herald',
    published: { day: '2025-05-09' },
    body: [
      'The port of Odesa was quiet as envoys packed their bags.',
      'Officials had hoped for a word on grain from Moscow.',
      '“We shall not trade grain for silence,” Sergey Lavrov said on Wednesday.',
      'Farmers near the coast shrugged at the remark about their harvest.',
      'Ships are to leave within days, the harbour master believes.',
    ].join('\n\n'),
  }),
  anArticle({
    id: 'post',
    publisher: 'Evening Post',
    published: { day: '2025-05-14' },
    body: [
      'Sergey Lavrov said that grain would be “shipped” once insurance is settled.',
      'The insurers of the vessels have not commented on grain so far.',
    ].join('\n\n'),
  }),
  anArticle({
    id: 'bugle',
    publisher: 'Morning Bugle',
    published: { day: '2025-05-15' },
    body: '“Prisoners come home first,” Rustem Umerov said after the meeting in Istanbul on prisoners.',
  }),
]);

const question = 'what did Lavrov say about grain?';
const all = (reply: Reply): string => JSON.stringify(reply);
const outletsIn = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block) => (block.type === 'evidence' ? [block.citation.split(',')[0] ?? ''] : []));

describe('after an answer', () => {
  it.each(['when was that?', 'When did he say that?', 'and when was this said?', 'when did Lavrov say it?'])(
    'tells for %j on which day it was said and how that is known, or when it was reported',
    async (text) => {
      const say = aConversation(library);
      await say(question);
      const reply = await say(text);
      expect(all(reply)).toContain('said Wednesday 7 May 2025; the day is “Wednesday” in Daily Herald.');
      expect(all(reply)).toContain('Evening Post, reported 14 May 2025.');
    },
  );

  it.each(['who said that?', 'who was that?'])('tells for %j whose words were shown', async (text) => {
    const say = aConversation(library);
    await say('what was said about prisoners?');
    const reply = await say(text);
    expect(reply.summary).toContain('Rustem Umerov');
    expect(evidenceIn(await say('more'))).toEqual([]);
  });

  it('takes a question that names something for a question', async () => {
    const say = aConversation(library);
    await say(question);
    expect(evidenceIn(await say('who said that prisoners come home first?'))[0]).toContain('Prisoners');
    expect(all(await say('when did Umerov say that?'))).not.toContain('the day is');
  });

  it.each([
    'only Evening Post',
    'only in the Evening Post',
    'and in Evening Post?',
    'just the Evening Post ones please',
    'Evening Post only',
    'since May 12',
    'only after 10 May',
  ])('narrows it for %j', async (text) => {
    const say = aConversation(library);
    expect(new Set(outletsIn(await say(question)))).toEqual(new Set(['Daily Herald', 'Evening Post']));
    const narrowed = await say(text);
    expect(new Set(outletsIn(narrowed))).toEqual(new Set(['Evening Post']));
    expect(all(narrowed)).toContain(`“${question}”, `);
  });

  it.each(['only direct quotes', 'quotes only', 'only quotes'])(
    'keeps only what is quoted for %j',
    async (text) => {
      const say = aConversation(library);
      await say(question);
      const found = evidenceIn(await say(text));
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('not trade grain');
    },
  );

  it('narrows what is narrowed already, and takes another outlet in place of the one before', async () => {
    const say = aConversation(library);
    await say(question);
    await say('only direct quotes');
    const none = await say('only Evening Post');
    expect(none.summary).toBe(
      `I found nothing that answers “${question}” only in Evening Post, only what is quoted word for word. The answer above stands as it was.`,
    );
    expect(outletsIn(await say('only Daily Herald'))).toEqual(['Daily Herald']);
    expect(all(await say('when was that?'))).toContain('Wednesday 7 May 2025');
  });

  it('names the outlets that there are for one that there is not', async () => {
    const say = aConversation(library);
    await say(question);
    const { summary } = await say('only BBC');
    expect(summary).toBe(
      'I have nothing from “BBC”. The outlets I have are Daily Herald, Evening Post, Morning Bugle.',
    );
  });

  it('shows no more than what it was narrowed to for more', async () => {
    const say = aConversation(library);
    await say(question);
    await say('only Evening Post');
    expect(outletsIn(await say('more'))).not.toContain('Daily Herald');
  });

  it('keeps the outlet that a question names for the one that goes on from it', async () => {
    const say = aConversation(library);
    await say('what did Lavrov say about grain in Daily Herald?');
    expect(new Set(outletsIn(await say('and in Evening Post?')))).toEqual(new Set(['Evening Post']));
  });

  it('opens a passage in its article, with the paragraphs around it and its link', async () => {
    const say = aConversation(library);
    const { blocks } = await say(question);
    const source = blocks.flatMap((block) => (block.type === 'sources' ? block.sources : []));
    const number = source.find(({ outlet }) => outlet === 'Daily Herald')?.number;
    const opened = await say(`open ${number}`);
    const { body } = library.articles.get('herald')?.article ?? { body: '' };
    const [evidence] = opened.blocks;
    if (evidence?.type !== 'evidence') throw new Error('nothing was opened');
    expect(`${evidence.before}${evidence.text}${evidence.after}`).toBe(body);
    expect(evidence.citation).toContain('paragraphs 1 to 5');
    expect(all(opened)).toContain('https://example.org/herald');
  });

  it('says that there is no such number, and nothing to open before anything was asked', async () => {
    const say = aConversation(library);
    expect((await say('open 1')).summary).toMatch(/^There is nothing above to open/u);
    await say(question);
    expect((await say('open 9')).summary).toMatch(/^There is no 9 above/u);
  });

  it.each(['what is new?', "what's new?"])('takes %j for a question of its own', async (text) => {
    const say = aConversation(library);
    await say(question);
    expect(evidenceIn(await say(text))[0]).toContain('Prisoners come home');
    expect(outletsIn(await say('only Daily Herald'))).toEqual(['Daily Herald']);
  });
});

describe('after a list of statements', () => {
  it('narrows it by its fields, and goes on from what is narrowed', async () => {
    const say = aConversation(library);
    await say('statements Lavrov');
    const [first, ...others] = evidenceIn(await say('only direct quotes'));
    expect(first).toContain('not trade grain');
    expect(others).toEqual([]);
    expect((await say('since May 12')).summary).toMatch(
      /^I found no direct quotation.* The list above stands as it was\.$/u,
    );
    expect(evidenceIn(await say('only Daily Herald'))).toEqual([first]);
  });

  it('narrows it to a person and a topic for "only"', async () => {
    const say = aConversation(library);
    await say('statements since May 1');
    expect(evidenceIn(await say('only Umerov'))[0]).toContain('Prisoners come home');
  });

  it('tells when and by whom, and opens', async () => {
    const say = aConversation(library);
    await say('statements Umerov');
    expect((await say('who said that?')).summary).toContain('Rustem Umerov');
    expect((await say('when was that?')).summary).toContain('15 May 2025');
    expect(evidenceIn(await say('open 1'))).toHaveLength(1);
  });
});

it('counts a weekday from the newest articles where these are not of the last days', async () => {
  const say = aConversation(
    createLibrary([
      anArticle({
        id: 'old',
        published: { day: '2025-04-02' },
        body: 'Lavrov said grain was safe in the silos.',
      }),
      anArticle({
        id: 'new',
        published: { day: '2025-04-09' },
        body: 'Lavrov said grain was shipped from Odesa.',
      }),
    ]),
  );
  expect(evidenceIn(await say(question))).toHaveLength(2);
  expect(evidenceIn(await say('since Monday'))).toEqual(['Lavrov said grain was shipped from Odesa.']);
});

it.each(['only Evening Post', 'when was that?', 'open 1'])(
  'takes %j with nothing before it for what it says',
  async (text) => {
    const { summary } = await aConversation(library)(text);
    expect(summary).not.toMatch(/went wrong/u);
  },
);
