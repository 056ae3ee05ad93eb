import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { explainRest, explainSnippet } from '../../src/answer/show/why.ts';
import { explainAnswer } from '../../src/answer/show/why-reply.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const library = createLibrary([
  anArticle({
    id: 'a',
    publisher: 'Politico',
    published: { day: '2025-05-15' },
    title: 'Night over Kharkiv',
    body:
      'Russia attacked the city in the night.\n\nIt launched 145 drones, officials said.\n\n“We will not leave the talks in Istanbul,” Kremlin spokesman Dmitry Peskov said.\n\nPeskov said that a ceasefire was a matter for later.\n\n' +
      'Trams went on running along the river, and the shops by the bridge were open until the evening. '.repeat(
        6,
      ) +
      '\n\n“A ceasefire now,” Keir Starmer said.',
  }),
]);

async function explain(question: string, context?: string) {
  const asked = { question, ...(context === undefined ? {} : { context }) };
  const answer = await answerQuestion(library, asked);
  const snippets = answer.kind === 'answered' ? answer.snippets : answer.nearest;
  const reply = explainAnswer(library, answer);
  return {
    answer,
    passages: snippets.map((snippet) => explainSnippet(snippet, answer)),
    rest: explainRest(answer, snippets),
    text: JSON.stringify(reply.blocks),
    reply,
  };
}

describe('why a passage answers', () => {
  it('tells which words stand in it, by which other word, in the paragraph before and in the title', async () => {
    const { passages } = await explain('how many drones did Russia send at Kharkiv?');
    expect(passages[0]?.matches).toEqual([
      { asked: 'drones', place: 'passage' },
      { asked: 'Russia', place: 'before' },
      { asked: 'send', place: 'passage', by: 'launched' },
      { asked: 'Kharkiv', place: 'title' },
    ]);
  });

  it('tells what was found nowhere, and what no article has', async () => {
    const { passages, text } = await explain('how many drones and balloons did Russia send?');
    expect(passages[0]?.matches).toContainEqual({ asked: 'balloons', place: 'nowhere' });
    expect(text).toContain('“balloons” is missing.');
    expect(text).toContain('No article has “balloons”.');
  });

  it.each([
    ['what did Peskov say about the talks in Istanbul?', 'quoted', 'It quotes Dmitry Peskov.'],
    [
      'what did Peskov say about a ceasefire?',
      'reported',
      'It reports what Dmitry Peskov said, without quoting.',
    ],
  ])('tells how the words of the one asked for stand in it: %s', async (question, how, sentence) => {
    const { passages, text } = await explain(question);
    expect(passages[0]?.words?.how).toBe(how);
    expect(text).toContain(sentence);
  });

  it('tells whether it has what the question asks for', async () => {
    expect((await explain('how many drones did Russia send?')).text).toContain('It has a number.');
  });

  it('gives the chance that the decision was taken by', async () => {
    const { reply, answer } = await explain('how many drones did Russia send?');
    expect(reply.summary).toContain(`with a chance of ${Math.floor(answer.probability * 100)} %`);
  });
});

describe('why others do not', () => {
  it('counts what has no words of the one asked for, with the best of it', async () => {
    const { rest, text } = await explain('what did Starmer say about a ceasefire?');
    const others = rest.find(({ reason }) => reason === 'not-quoted');
    expect(others?.count).toBeGreaterThan(0);
    expect(others?.best.passage.text).toContain('Peskov said that a ceasefire');
    expect(text).toContain('without anything Keir Starmer said');
  });

  it('tells of an unanswered question what was missing', async () => {
    expect((await explain('what did Macron say about the talks?')).reply.summary).toBe(
      'I gave no answer: no article mentions Emmanuel Macron.',
    );
    expect((await explain('what is the capital of Australia?')).reply.summary).toMatch(
      /^I gave no answer: no passage answers it with a chance of \d+ %; the best reaches \d+ %\.$/u,
    );
  });

  it('names the words that a follow-up takes from the question before', async () => {
    const { text } = await explain('and Starmer?', 'what did Peskov say about a ceasefire?');
    expect(text).toContain('“ceasefire”');
    expect(text).toContain('The question follows on from “what did Peskov say about a ceasefire?”.');
  });

  it('keeps to some twelve lines, and names the first words of very many', async () => {
    const { reply, text } = await explain(
      `how many drones did Russia send ${'at the river of stones and '.repeat(30)} ${Array.from({ length: 40 }, (_, i) => `place${i}`).join(' ')}`,
    );
    const lines = reply.blocks.flatMap((block): unknown[] =>
      block.type === 'list' ? [...block.items] : [block],
    );
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(text).toMatch(/and \d+ more/u);
    expect(reply.summary.length).toBeLessThanOrEqual(300);
  });
});
