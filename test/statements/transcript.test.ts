import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

const DAY = '2025-05-15';

const told = (body: string): string[] =>
  extractStatements(readArticleText(body), findMentions(body, { on: DAY }), DAY).map(
    ({ speaker, kind, fragments }) =>
      `${kind} ${speaker.name}: ${fragments.map(({ start, end }) => body.slice(start, end)).join(' / ')}`,
  );

const inParagraphs = (...paragraphs: string[]): string => paragraphs.join('\n\n');

describe('A transcript', () => {
  it('has whole turns of those on a list whom it names in capitals alone', () => {
    const body = inParagraphs(
      'KAREL HOST: Is the road open?',
      'SECRETARY RUBIO: We will find out soon. I do not want to guess.',
      'KAREL HOST: And the bridge?',
      'SECRETARY RUBIO: The bridge has two lanes. It could hold.',
    );
    expect(told(body)).toEqual([
      'direct Marco Rubio: We will find out soon. I do not want to guess.',
      'direct Marco Rubio: The bridge has two lanes. It could hold.',
    ]);
  });

  it('has an answer of several paragraphs up to the next label', () => {
    const body = inParagraphs(
      'PRESIDENT TRUMP: We had a good look at it. It is wide.',
      'And the bridge is wide too, I think. We are close.',
      'Q: Close to the end of it?',
      'PRESIDENT TRUMP: Very close. You will see.',
      'The road was shut that night and nobody drove on it.',
    );
    expect(told(body)).toEqual([
      'direct Donald Trump: We had a good look at it. It is wide. / And the bridge is wide too, I think. We are close.',
      'direct Donald Trump: Very close. You will see.',
    ]);
  });

  const questions = [
    'Q. Will the road be shut?',
    'A. We will see what comes of it now.',
    'Q. When?',
    'A. Soon enough, I think.',
  ];

  it('gives the answers to the one person whom the article names', () => {
    const speakers = told(inParagraphs('Marco Rubio drove there on Thursday.', ...questions));
    expect(speakers).toHaveLength(2);
    expect(speakers.every((one) => one.startsWith('direct Marco Rubio: '))).toBe(true);
  });

  it('gives the answers to nobody where the article names two', () => {
    expect(told(inParagraphs('Marco Rubio met Rustem Umerov there on Thursday.', ...questions))).toEqual([]);
  });

  it('may label its turns with single names', () => {
    const body = inParagraphs(
      'Kim: Is the road open?',
      'Peskov: We look at it. Not at you.',
      'Kim: And then?',
      'Peskov: We drive on. It is wide.',
    );
    expect(told(body)).toEqual([
      'direct Dmitry Peskov: We look at it. Not at you.',
      'direct Dmitry Peskov: We drive on. It is wide.',
    ]);
  });

  it('does not take a headline with a name and a colon for a turn', () => {
    const body = inParagraphs(
      'Peskov: Road Will Be Wide',
      'HOST: Is it wide?',
      'PESKOV: It is wide. We drive on.',
      'HOST: And now?',
      'PESKOV: We look at it. Not at you.',
    );
    expect(told(body).join()).not.toContain('Road Will Be Wide /');
  });
});

describe('An abbreviation that is given once in brackets', () => {
  it('is that organisation from then on', () => {
    const body = 'The Harbour Safety Agency (HSA) shut the road. The HSA said that the bridge was wide.';
    expect(told(body)).toEqual(['indirect Harbour Safety Agency: the bridge was wide']);
  });

  it('is nothing where its letters are not those of the name', () => {
    const body = 'The Harbour Safety Agency (HQ) shut the road. HQ said that the bridge was wide.';
    expect(told(body).join()).not.toContain('Harbour Safety Agency:');
  });
});
