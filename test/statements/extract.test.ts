import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

const statements = (body: string, on = '2025-05-15') =>
  extractStatements(readArticleText(body), findMentions(body, { on }), on);

/** 'speaker: words' for each statement; fragments joined by ' … '. */
const said = (body: string): string[] =>
  statements(body).map(
    ({ fragments, speaker }) =>
      `${speaker.name}: ${fragments.map(({ start, end }) => body.slice(start, end)).join(' … ')}`,
  );

describe('extractStatements', () => {
  it.each([
    ['a cue after it', '“We agree,” Zelenskyy said.', ['Volodymyr Zelenskyy: We agree,']],
    ['an inverted cue after it', '“We agree,” said Lavrov.', ['Sergey Lavrov: We agree,']],
    ['a cue before it', 'Lavrov said: “We agree.”', ['Sergey Lavrov: We agree.']],
    [
      'an office in place of a name',
      'The Russian foreign minister said: “We agree.”',
      ['Sergey Lavrov: We agree.'],
    ],
    [
      'an office set after the name',
      '“We agree,” Kyrylo Budanov, head of Ukraine’s Military Intelligence, told reporters Wednesday in Kyiv.',
      ['Kyrylo Budanov: We agree,'],
    ],
    [
      'a description of somebody unnamed',
      '“They decide nothing,” said a Ukrainian diplomatic official who asked not to be named.',
      ['Ukrainian diplomatic official (anonymous): They decide nothing,'],
    ],
    [
      'a name that no list holds',
      '“It burned down,” said Olena Hryhorenko, a teacher.',
      ['Olena Hryhorenko: It burned down,'],
    ],
    [
      'somebody no list and no capital tells',
      '“It was loud,” residents of the village said.',
      ['residents of the village: It was loud,'],
    ],
  ])('gives a quotation to its speaker by %s', (_name, body, expected) => {
    expect(said(body)).toEqual(expected);
  });

  it.each([
    [
      'that is interrupted by its cue',
      '“We agree,” Putin said, “to nothing.”',
      'Vladimir Putin: We agree, … to nothing.',
    ],
    [
      'that goes on after its cue',
      '“We agree,” Putin said. “To nothing.”',
      'Vladimir Putin: We agree, … To nothing.',
    ],
    ['over paragraphs', '“First.\n\n“Second,” Putin said.', 'Vladimir Putin: First. … Second,'],
    [
      'that names somebody',
      'Zakharova called him a “dummy”, a “clown” and a “loser”.',
      'Maria Zakharova: dummy … clown … loser',
    ],
  ])('takes a quotation %s for one statement', (_name, body, expected) => {
    expect(said(body)).toEqual([expected]);
  });

  it.each([
    [
      'said that',
      'Lavrov said on Friday that any pause will be used to rearm.',
      'Sergey Lavrov: any pause will be used to rearm',
    ],
    [
      'said',
      'Peskov said the delegation has been waiting.',
      'Dmitry Peskov: the delegation has been waiting',
    ],
    ['told somebody', 'Trump told reporters the talks would go on.', 'Donald Trump: the talks would go on'],
    [
      '…, X said',
      'Russia and Ukraine will meet on Wednesday, Zelensky has said.',
      'Volodymyr Zelenskyy: Russia and Ukraine will meet on Wednesday',
    ],
    [
      'according to',
      'Three people were killed, according to Oleksandr Prokudin.',
      'Oleksandr Prokudin: Three people were killed',
    ],
    [
      'according to, first',
      'According to Zelensky, three people were killed.',
      'Volodymyr Zelenskyy: three people were killed',
    ],
    [
      'accused of',
      'Russia accused Ukraine of attacking an ambulance.',
      'Russia: Ukraine of attacking an ambulance',
    ],
    [
      'a remark of the article’s own after a comma',
      'Trump said there would be no progress, as the much-hyped talks turned into nothing.',
      'Donald Trump: there would be no progress',
    ],
  ])('finds what is told with %s', (_name, body, expected) => {
    const [statement] = statements(body);
    expect(statement?.kind).toBe('indirect');
    expect(said(body)).toEqual([expected]);
  });

  it('takes quoted words in a told clause as part of it', () => {
    const body =
      'Medinsky has confirmed he is in Istanbul and said Russia wants to address the “root causes” of the war.';
    expect(said(body)).toEqual([
      'Vladimir Medinsky: he is in Istanbul',
      'Vladimir Medinsky: Russia wants to address the “root causes” of the war',
    ]);
    expect(statements(body).map(({ kind }) => kind)).toEqual(['indirect', 'mixed']);
  });

  it('takes a clause that is all quotation for a quotation', () => {
    const body = 'Putin said that “no decision has been taken”.';
    expect(said(body)).toEqual(['Vladimir Putin: no decision has been taken']);
    expect(statements(body)[0]?.kind).toBe('direct');
  });

  it('gives "he" the last speaker, not the person spoken of', () => {
    const body =
      'Lavrov called Zelensky “pathetic” for trying to persuade Putin.\n\n“At first Zelensky made some kind of statements. Well, a pathetic person,” he said.';
    expect(said(body)).toEqual([
      'Sergey Lavrov: pathetic',
      'Sergey Lavrov: At first Zelensky made some kind of statements. Well, a pathetic person,',
    ]);
  });

  it('gives "he" the one that the sentence before is about, rather than an earlier speaker', () => {
    const body =
      'Speaking late on Monday, Mr Trump said: “I was thinking about it.”\n\nMr Trump has headed to Qatar.\n\nMr Zelenskyy backed the prospect.\n\nHe said: “I have expressed my readiness.”';
    expect(said(body).at(-1)).toBe('Volodymyr Zelenskyy: I have expressed my readiness.');
  });

  it('gives "she" a woman', () => {
    const body =
      'Maria Zakharova hit back at Zelensky.\n\nSpeaking at a briefing, she said: “We saw it coming.”';
    expect(said(body)).toEqual(['Maria Zakharova: We saw it coming.']);
  });

  it('gives a paragraph of quotation after one with a quotation to the same speaker', () => {
    const body = '“Nothing will happen,” Trump told reporters.\n\n“And he wasn’t going to go at all.”';
    expect(said(body)).toEqual([
      'Donald Trump: Nothing will happen,',
      'Donald Trump: And he wasn’t going to go at all.',
    ]);
  });

  it('gives "the official added" the official of the sentence before', () => {
    const body =
      '“It is empty,” said a Ukrainian diplomatic official.\n\n“Still, we are considering it,” the official added.';
    expect(said(body)[1]).toBe('Ukrainian diplomatic official (unnamed): Still, we are considering it,');
  });

  it('gives "the prime minister" the one named before', () => {
    const body =
      'UK Prime Minister Keir Starmer arrived in Tirana.\n\nThe prime minister said: “It is Putin who is causing the delay.”';
    expect(said(body)).toEqual(['Keir Starmer: It is Putin who is causing the delay.']);
  });

  it('gives words within a report to the one who is reported to have said them', () => {
    const body = 'Peskov welcomed comments by Keith Kellogg, who described the concerns as “fair”.';
    expect(said(body)).toEqual(['Keith Kellogg: fair']);
  });

  it('gives what follows "and said" to the subject of the verb before', () => {
    const body =
      'The head of the delegation, presidential aide, Vladimir Medinsky, has confirmed he is there and said “the causes come first”.';
    expect(said(body).at(-1)).toBe('Vladimir Medinsky: the causes come first');
  });

  it('does not take “a Kremlin spokesman” for the one it knows', () => {
    expect(said('A Kremlin spokesman said: “The talk was frank.”')).toEqual([
      'Kremlin spokesman (unnamed): The talk was frank.',
    ]);
  });

  it.each([
    'The “coalition of the willing” met on Monday. The film “Servant of the People” was shown.',
    'The prime minister of Italy was asked about it.',
    'Moscow has once again dismissed a ceasefire.',
    'Russia continued its nightly attacks on Ukraine.',
    'This suggests Russian demands stay the same.',
    'Despite Russia’s claims towards wanting peace, allies remained sceptical.',
  ])('finds no statement in %j', (body) => {
    expect(said(body)).toEqual([]);
  });

  it.each([
    ['Peskov refused to say who would be travelling.', 'declined'],
    ['Putin denies that he gave the order.', 'denied'],
    ['Putin said the summit was useful.', 'said'],
  ])('tells what was not said: %s', (body, polarity) => {
    expect(statements(body).map((statement) => statement.polarity)).toEqual([polarity]);
  });

  it.each([
    ['denied saying', 'Trump denied saying that “Ukraine will lose the whole of the country”.', 'denied'],
    [
      'denied having told',
      'Putin denied having told Witkoff that “the war will go on until then”.',
      'denied',
    ],
    ['never said', 'Lavrov never said “we want the whole of Ukraine and nothing less”.', 'declined'],
    ['not true that', 'It is not true that Macron said: “We will send forty thousand soldiers.”', 'denied'],
  ])('does not take quoted words for said after "%s"', (_name, body, polarity) => {
    const quoted = statements(body).filter(({ kind }) => kind !== 'indirect');
    expect(quoted.length).toBeGreaterThan(0);
    expect(new Set(quoted.map((statement) => statement.polarity))).toEqual(new Set([polarity]));
  });

  it.each([
    ['if he said', 'If Putin said “yes” tomorrow, the war would end.'],
    ['would say', 'Putin would say that “nothing has changed at all since then”.'],
  ])('finds nothing said in "%s"', (_name, body) => {
    expect(said(body)).toEqual([]);
  });

  it.each([
    [
      'the chancellor named before, not the president beside him',
      'German Chancellor Olaf Scholz called Russian President Vladimir Putin on Friday.\n\nThe chancellor said: “Russia must show willingness.”',
      'Olaf Scholz',
      '2024-11-15',
    ],
    [
      'nobody when only an aide to a president was named',
      'Kremlin aide Yuri Ushakov briefed reporters.\n\nThe president said: “We are satisfied with the work.”',
      'president',
      '2025-12-03',
    ],
    [
      'the subject of the same sentence',
      'One EU diplomat said: “They will meet again.”\n\nZelenskyy did not travel, but in a video address he said: “I am grateful to all.”',
      'Volodymyr Zelenskyy',
      '2025-12-03',
    ],
    [
      'the one who speaks, not the one spoken of within his words',
      'Lavrov said Rubio had promised him an answer.\n\n“I am still waiting for it,” he said.',
      'Sergey Lavrov',
      '2025-12-03',
    ],
    [
      'both where two speak as one',
      'Kellogg and Umerov said: “We have agreed on nineteen points.”',
      'Keith Kellogg; Rustem Umerov',
      '2025-12-03',
    ],
    [
      'the adviser, not the one advised',
      'A Putin adviser said: “The deal is dead, and all know it.”',
      'Putin adviser (unnamed)',
      '2025-12-03',
    ],
  ])('gives the words to %s', (_name, body, speaker, day) => {
    expect(statements(body, day).at(-1)?.speaker.name).toBe(speaker);
  });

  it('gives words after a colon without a cue to nobody', () => {
    const body =
      'Mette Frederiksen said: “We must act now.”\n\nHer Swedish counterpart, Ulf Kristersson, was blunter: “We have been naive.”';
    expect(said(body)).toEqual(['Mette Frederiksen: We must act now.']);
  });

  it('reads an office by the day of the article', () => {
    const body = 'The US president said: “We shall see what comes of it.”';
    const speaker = (on: string) => statements(body, on)[0]?.speaker.name;
    expect(speaker('2024-06-01')).toBe('Joe Biden');
    expect(speaker('2025-06-01')).toBe('Donald Trump');
  });

  it('gives fragments within the body, in order, without overlap, whatever the text', () => {
    const unit = fc.constantFrom(
      'Putin ',
      'said ',
      'that ',
      'he ',
      '“',
      '”',
      '"',
      '. ',
      '\n\n',
      'the official ',
      'added ',
      ', ',
      'peace ',
      'according to ',
      'and ',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const body = units.join('');
        for (const { fragments } of statements(body)) {
          expect(fragments.length).toBeGreaterThan(0);
          let at = 0;
          for (const { start, end } of fragments) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(body.length);
        }
      }),
    );
  });
});
