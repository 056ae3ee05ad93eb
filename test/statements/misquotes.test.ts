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
      'called a retired general, where another one is told of',
      'Retired U.S. Gen. Ben Hodges disagreed with Kellogg. “It is a mistake,” the retired general said.',
      ['retired general'],
    ],
    [
      'called a general, where two are',
      'Keith Kellogg met Oleksandr Syrskyi in Kyiv. The general said that his troops were exhausted.',
      ['general'],
    ],
    [
      'called a spy chief, where another is told of',
      'Budanov travelled to London. Richard Moore, head of MI6, agreed. “It is a trap,” the spy chief said.',
      ['spy chief'],
    ],
    [
      'called a diplomat after an envoy without a name',
      'Sergey Lavrov criticised the EU. A European envoy answered. “We will not yield,” the diplomat said.',
      ['diplomat (unnamed)'],
    ],
    ['unlike another in person', 'Peskov, unlike Putin himself, said it was late.', ['Dmitry Peskov']],
    [
      'of somebody sent by another in person',
      'The envoy sent by Trump himself said it was late.',
      ['Trump himself'],
    ],
    ['of somebody in person', 'Zelensky himself told reporters that it was late.', ['Volodymyr Zelenskyy']],
    [
      'called a diplomat, where two diplomats were named',
      'Sergei Lavrov met Marco Rubio. “We are happy,” the diplomat said.',
      ['diplomat (unnamed)'],
    ],
    [
      'called a diplomat, where one without a name was told of',
      'A European diplomat came. Sergei Lavrov was late. “We are happy,” the diplomat said.',
      ['European diplomat (unnamed)'],
    ],
    [
      'called a general after one who is none',
      'Zelensky praised the army. “We hold,” the general said.',
      ['general'],
    ],
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
    [
      'unnamed, after a president has told another',
      'President Macron told President Trump that President Putin was late. The president agreed, saying: “It is late.”',
      ['president'],
    ],
    [
      'who holds the office, not who held it',
      'The former foreign minister Dmytro Kuleba said it was early. The foreign minister, Andrii Sybiha, sighed. The minister said it was late.',
      ['Andrii Sybiha'],
    ],
    [
      'who adds, whoever else is named in between',
      '“It is late,” Merz said. Rubio did not answer. “It is cold,” he added.',
      ['Friedrich Merz', 'Friedrich Merz'],
    ],
    [
      'who is quoted as having said',
      'Kellogg quoted Umerov as having said that it was late.',
      ['Rustem Umerov'],
    ],
    [
      'behind what is said in between',
      'Merz rang Trump. The president had told him, the chancellor said, that it was late.',
      ['Friedrich Merz'],
    ],
    [
      'according to whom another said',
      'Trump, according to Umerov, said that it was late.',
      ['Rustem Umerov'],
    ],
    ['within a clause', 'Rubio said that, according to Lavrov, it was very late.', ['Sergey Lavrov']],
    ['whom a paper quotes', 'According to the BBC, Rubio told sailors that it was late.', ['Marco Rubio']],
    ['of one of several', '“It is late,” one of them said.', ['one of them']],
    [
      'briefed on a call',
      'Two people briefed on Trump’s call with Putin said it was late.',
      ['Two people briefed on Trump’s call with Putin (unnamed)'],
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
    'It was not Lavrov who said that it was late.',
    'In the draft, Putin declares that it is late.',
    'In a sketch, Trump says that it is late.',
    'Had Rubio said that it was late, they would have gone.',
    'Rubio almost said that it was late.',
    'A report that Rubio had told Lavrov “it is late” was denied.',
    'Rubio said nothing about the ferry.',
    'Rubio and Lavrov spoke. He said it was late.',
    'Rubio and Witkoff met in Rome. The latter said it was late.',
    'The same way, as you pointed out, Laura, it was late.',
    'The harbour master rated 22% of Democratic claims as “entirely late”.',
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

  it.each([
    ['fails to say it', 'Rubio failed to say whether he would stay on.'],
    ['has yet to say it', 'Rubio has yet to say whether he would stay on.'],
  ])('is declined where one %s', (_, body) => {
    expect(statements(body).map(({ polarity }) => polarity)).toEqual(['declined']);
  });

  it.each([
    ['a further speaker', 'Rubio never told Lavrov that it was late, a sailor said.', ['said']],
    [
      'a later occasion',
      'Rubio did not recall the day, but in a later interview said it was late.',
      ['declined', 'said'],
    ],
  ])('is not taken for what is told by %s', (_, body, polarities) => {
    expect(statements(body).map(({ polarity }) => polarity)).toEqual(polarities);
  });

  it('is not the question that is answered', () => {
    const body = 'Peskov, when asked if Rubio would stay on, said it was late.';
    expect(words(body)).toEqual(['it was late']);
  });

  it('is not what a report has it that one answers', () => {
    const body = '“Nonsense!” Rubio wrote, in response to a local report that he had left early.';
    expect(words(body)).toEqual(['Nonsense!']);
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

  it.each([
    [
      'of the office that calls it false',
      'Rubio has been quoted as saying it was late, which his office says is false.',
    ],
    ['that is another’s view', 'Rubio said it was late, a view that Lavrov has said he shares.'],
    ['of who contradicts it', 'Contrary to Rubio’s claim that it was late, sailors wept.'],
  ])('is before a remark %s', (_, body) => {
    expect(words(body)[0]).toBe('it was late');
  });

  it.each([
    [
      'behind a source',
      'The BBC reported, citing a sailor in the port of Sochi (SPS), that it was late.',
      ['it was late'],
    ],
    [
      'behind an event',
      'Rubio said on Monday, after the ferry had sailed, that it was late.',
      ['it was late'],
    ],
    [
      'on both sides of who says it',
      'The ferry, according to two officials, was already late.',
      ['The ferry … was already late'],
    ],
    [
      'before a semicolon',
      'Rubio said it was very late; on Tuesday Lavrov said that it was early.',
      ['it was very late', 'it was early'],
    ],
    [
      'before the clause that denies them',
      'Contrary to Rubio’s claim that it was late, sailors said the ferry was on time.',
      ['it was late', 'the ferry was on time'],
    ],
    [
      'behind what another claims',
      'Rubio said that, contrary to what Lavrov claims, the ferry was on time.',
      ['contrary to what Lavrov claims, the ferry was on time'],
    ],
  ])('leaves them %s', (_, body, expected) => {
    expect(words(body)).toEqual(expected);
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
