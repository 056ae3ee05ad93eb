import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { findAttributions } from '../../src/statements/attribution.ts';

const attributions = (body: string, on = '2025-05-15') =>
  findAttributions(readArticleText(body), findMentions(body, { on }));

/** 'speaker: words' for each quotation that has a speaker. */
const quoted = (body: string): string[] =>
  attributions(body)
    .filter(({ manner }) => manner === 'direct')
    .map(({ span, speaker }) => `${speaker.name}: ${body.slice(span.start, span.end)}`);

describe('findAttributions', () => {
  it.each([
    ['a cue after it', '“We agree,” Zelenskyy said.', ['Volodymyr Zelenskyy: “We agree,”']],
    ['an inverted cue after it', '“We agree,” said Lavrov.', ['Sergey Lavrov: “We agree,”']],
    ['a cue before it', 'Lavrov said: “We agree.”', ['Sergey Lavrov: “We agree.”']],
    [
      'a cue that interrupts it',
      '“We agree,” Putin said, “to nothing.”',
      ['Vladimir Putin: “We agree,”', 'Vladimir Putin: “to nothing.”'],
    ],
    [
      'a second cue that is a participle',
      '“Our team will be there,” Zelenskyy said, adding: “We will not recognise it.”',
      ['Volodymyr Zelenskyy: “Our team will be there,”', 'Volodymyr Zelenskyy: “We will not recognise it.”'],
    ],
    [
      'an office in place of a name',
      'The Russian foreign minister said: “We agree.”',
      ['Sergey Lavrov: “We agree.”'],
    ],
    [
      'a name between commas after a description',
      'The head of the delegation, presidential aide, Vladimir Medinsky, has confirmed “root causes of the conflict” matter.',
      ['Vladimir Medinsky: “root causes of the conflict”'],
    ],
    [
      'a description of somebody unnamed',
      '“They decide nothing,” said a Ukrainian diplomatic official who asked not to be named.',
      ['a Ukrainian diplomatic official: “They decide nothing,”'],
    ],
    [
      'a name that no list holds',
      '“It burned,” said Olena Hryhorenko, a teacher.',
      ['Olena Hryhorenko: “It burned,”'],
    ],
    [
      'an organisation',
      'The Kremlin said “no decision was taken” on Monday.',
      ['Kremlin: “no decision was taken”'],
    ],
  ])('gives a quotation to its speaker by %s', (_name, body, expected) => {
    expect(quoted(body)).toEqual(expected);
  });

  it('gives "he" the last speaker, not the person spoken of', () => {
    const body =
      'Lavrov called Zelensky “pathetic” for trying to persuade Putin.\n\n“At first Zelensky made some kind of statements. Well, a pathetic person,” he said.';
    expect(quoted(body)).toEqual([
      'Sergey Lavrov: “pathetic”',
      'Sergey Lavrov: “At first Zelensky made some kind of statements. Well, a pathetic person,”',
    ]);
  });

  it('gives "she" a woman', () => {
    const body =
      'Maria Zakharova hit back at Zelensky.\n\nSpeaking at a briefing, she called him a “complete and utter clown”.';
    expect(quoted(body)).toEqual(['Maria Zakharova: “complete and utter clown”']);
  });

  it('gives a paragraph of quotation after one with a quotation to the same speaker', () => {
    const body = '“Nothing will happen,” Trump told reporters.\n\n“And he wasn’t going to go at all.”';
    expect(quoted(body)).toEqual([
      'Donald Trump: “Nothing will happen,”',
      'Donald Trump: “And he wasn’t going to go at all.”',
    ]);
  });

  it('gives "the official added" the official of the sentence before', () => {
    const body =
      '“It is empty,” said a Ukrainian diplomatic official.\n\n“Still, we are considering it,” the official added.';
    expect(quoted(body)[1]).toBe('a Ukrainian diplomatic official: “Still, we are considering it,”');
  });

  it('gives "the prime minister" the one named before', () => {
    const body =
      'UK Prime Minister Keir Starmer arrived in Tirana.\n\nThe prime minister said: “It is Putin who is causing the delay.”';
    expect(quoted(body)).toEqual(['Keir Starmer: “It is Putin who is causing the delay.”']);
  });

  it('gives words within a report to the one who is reported to have said them', () => {
    const body =
      'Peskov welcomed comments made by Keith Kellogg, who described the concerns as “fair enough to hear out”.';
    expect(quoted(body)).toEqual(['Keith Kellogg: “fair enough to hear out”']);
  });

  it('does not take “a Kremlin spokesman” for the one it knows', () => {
    expect(quoted('A Kremlin spokesman said the meeting was “constructive and frank talk”.')).toEqual([
      'A Kremlin spokesman: “constructive and frank talk”',
    ]);
  });

  it('gives no speaker to a borrowed word, a nickname or a title', () => {
    expect(
      quoted('The “coalition of the willing” met on Monday. The film “Servant of the People” was shown.'),
    ).toEqual([]);
  });

  it('does not take the one who is asked for the one who speaks', () => {
    const reported = attributions('The prime minister of Italy was asked about it.').map(
      ({ speaker }) => speaker.name,
    );
    expect(reported).toEqual([]);
  });

  it.each([
    ['Peskov refused to say who would be travelling.', 'declined'],
    ['Putin has not confirmed this.', 'declined'],
    ['Putin denies the charges.', 'denied'],
    ['Putin said the summit was useful.', 'said'],
  ])('tells what was not said: %s', (body, polarity) => {
    expect(attributions(body).map((attribution) => attribution.polarity)).toEqual([polarity]);
  });

  it('reads an office by the day of the article', () => {
    const body = 'The US president said: “We shall see what comes of it.”';
    const speaker = (on: string) => attributions(body, on)[0]?.speaker.name;
    expect(speaker('2024-06-01')).toBe('Joe Biden');
    expect(speaker('2025-06-01')).toBe('Donald Trump');
  });

  it('gives spans within the body, quoted ones from mark to mark, whatever the text', () => {
    const unit = fc.constantFrom(
      'Putin ',
      'said ',
      'he ',
      '“',
      '”',
      '. ',
      '\n\n',
      'the official ',
      'added ',
      ', ',
      'peace ',
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const body = units.join('');
        for (const { manner, span } of attributions(body)) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(body.length);
          if (manner === 'direct') expect(body.slice(span.start, span.end)).toMatch(/^“/u);
        }
      }),
    );
  });
});
