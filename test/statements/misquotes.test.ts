import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

const DAY = '2025-05-15';

const statements = (body: string) =>
  extractStatements(readArticleText(body), findMentions(body, { on: DAY }), DAY);

const speakers = (body: string): string[] => statements(body).map(({ speaker }) => speaker.name);

const words = (body: string): string[] =>
  statements(body).map(({ fragments }) =>
    fragments.map(({ start, end }) => body.slice(start, end)).join(' … '),
  );

describe('whose words they are', () => {
  it.each([
    [
      'with an aside that names another',
      'Rubio, who saw Lavrov on Monday, said it was late.',
      ['Marco Rubio'],
    ],
    ['with an aside of where', 'Starmer, speaking in London on Friday, said it was late.', ['Keir Starmer']],
    [
      'of a group named by its places',
      'The presidents of France and Finland said it was late.',
      ['presidents of France and Finland'],
    ],
    [
      'of somebody in a group of a member',
      'An aide in the team headed by Umerov said it was late.',
      ['aide in the team headed by Umerov (unnamed)'],
    ],
    ['whom an outlet quotes', 'Interfax quoted Peskov as saying that it was late.', ['Dmitry Peskov']],
    ['who is quoted', '“It is late,” Peskov was quoted by TASS as saying.', ['Dmitry Peskov']],
    [
      'of a pronoun after the one it is said of',
      'Tusk met reporters. Rubio, he said, was late.',
      ['Donald Tusk'],
    ],
    ['after an organisation that asked', 'The BBC saw Umerov. “It is late,” he said.', ['Rustem Umerov']],
    ['after a question', 'Umerov asked Rubio for time. “We’ll see,” he replied.', ['Marco Rubio']],
    [
      'after a post on X',
      'Sybiha was first to write on X. Yermak said the train was late.',
      ['Andriy Yermak'],
    ],
    [
      'after "but"',
      'Kellogg said it was “early”, but Witkoff disagreed with him, saying it was “late”.',
      ['Keith Kellogg', 'Steve Witkoff'],
    ],
  ])('are the speaker’s %s', (_, body, names) => {
    expect(speakers(body).slice(-names.length)).toEqual(names);
  });

  it('are each speaker’s where two quotations stand side by side', () => {
    const body = '“Is it late?” Rubio asked. “It is early!” Lavrov replied.';
    expect(speakers(body)).toEqual(['Marco Rubio', 'Sergey Lavrov']);
  });

  it('are not said at the time of an aside', () => {
    const [one] = statements('Rubio, who saw Lavrov on Monday, said it was late.');
    expect(one?.saidOn?.basis).toBe('publication');
  });
});

describe('what nobody said', () => {
  it.each([
    'Neither Putin nor Lavrov has said that it was late.',
    'None of the leaders said that Putin would be late.',
    'No Russian official has confirmed that Putin will be late.',
    'Suppose Rubio said it was late.',
    'There is no evidence that Rubio said it was late.',
    'There were reports that Rubio had said it was late.',
    'The train leaves once Rubio confirms that it is late.',
    'Lavrov shied away from saying that it was late.',
    'Moscow scoffed at claims that it was late.',
    'A fake video that showed Zelensky announcing that it was late went round.',
    'Trump called Erdogan on Wednesday.',
    'Rubio could have made clear that it was late.',
  ])('is no statement: %s', (body) => {
    expect(words(body)).toEqual([]);
  });

  it('is declined where the sentence opens with "nor"', () => {
    const body = 'Rubio left early. Nor did Rubio say who would stay on.';
    expect(statements(body).map(({ polarity }) => polarity)).toEqual(['declined']);
  });

  it('is declined where one has not made it clear', () => {
    const body = 'Rubio has not made clear that he would stay on.';
    expect(statements(body).map(({ polarity }) => polarity)).toEqual(['declined']);
  });

  it('is not the question that is answered', () => {
    const body = 'Peskov, when asked if Rubio would stay on, said it was late.';
    expect(words(body)).toEqual(['it was late']);
  });

  it('is not what a report has it that one answers', () => {
    const body = '“Nonsense!” Rubio wrote, in response to a local report that he had left early.';
    expect(words(body)).toEqual(['Nonsense!']);
  });

  it('is not what another says was said', () => {
    expect(words('Rubio did not, as Lavrov claimed, say that it was late.')).not.toContain('Rubio did not');
  });
});

describe('where words end', () => {
  it('is before a remark that opens with "as much-"', () => {
    const body = 'Rubio said the train was already very late, as much-praised rules had come to nothing.';
    expect(words(body)).toEqual(['the train was already very late']);
  });

  it('is before a clause with "which" after a preposition', () => {
    const body = 'Rubio said there would be a third round of talks, at which the maps were shown.';
    expect(words(body)).toEqual(['there would be a third round of talks']);
  });

  it('is after a dateline', () => {
    const body = 'KYIV, May 14 (Reuters) - The train has been late, Umerov said on Wednesday.';
    expect(words(body)).toEqual(['The train has been late']);
  });

  it('is before quoted words that a later clause calls something by', () => {
    const body = 'Rubio said the train was already very late, as the “league of the late” met in Paris.';
    expect(words(body)).toEqual(['the train was already very late']);
  });

  it('is within a paragraph', () => {
    const body = '“a “league of the late”``\n\n“the talks would go on until Friday,” Trump said.';
    const { evidence } = readArticleText(body);
    const fragments = statements(body).flatMap((one) => one.fragments);
    const inside = fragments.map(({ start, end }) =>
      evidence.some((paragraph) => paragraph.start <= start && end <= paragraph.end),
    );
    expect(inside).not.toContain(false);
  });
});
