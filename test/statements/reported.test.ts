// Reported speech: which words of a sentence are told, by whom, and where they end.
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

const told = (body: string): string[] =>
  extractStatements(readArticleText(body), findMentions(body, { on: '2025-05-15' }), '2025-05-15').map(
    ({ fragments, speaker, polarity }) =>
      `${speaker.name}${polarity === 'said' ? '' : ` (${polarity})`}: ${fragments
        .map(({ start, end }) => body.slice(start, end))
        .join(' … ')}`,
  );

describe('reported speech', () => {
  it.each([
    [
      'before the cue at the end, with a conjunction in front',
      'But no bridge was hit overnight, Zelensky said.',
      ['Volodymyr Zelenskyy: But no bridge was hit overnight'],
    ],
    [
      'before a cue whose speaker has an article',
      'Two bridges were hit overnight, the Kremlin said.',
      ['Kremlin: Two bridges were hit overnight'],
    ],
    [
      'before a cue that has a circumstance after it',
      'Two bridges were hit, Peskov said on Friday, citing the army.',
      ['Dmitry Peskov: Two bridges were hit'],
    ],
    [
      'before an inverted cue',
      'Two bridges were hit, said Peskov, the Kremlin spokesman.',
      ['Dmitry Peskov: Two bridges were hit'],
    ],
    [
      'on both sides of the cue',
      'The bridges, Lavrov said, will be repaired by autumn.',
      ['Sergey Lavrov: The bridges … will be repaired by autumn'],
    ],
    [
      'after "as X said" at the start',
      'As Lavrov pointed out, the bridges are still closed.',
      ['Sergey Lavrov: the bridges are still closed'],
    ],
    [
      'after a place and a day',
      'Zelensky said in a video address on Monday that the bridges will be repaired.',
      ['Volodymyr Zelenskyy: the bridges will be repaired'],
    ],
    [
      'after the listeners',
      'Trump told a rally in Ohio that the war would soon end.',
      ['Donald Trump: the war would soon end'],
    ],
    [
      'after a cue that opens its clause with "there"',
      'Lavrov said there were no plans for a summit.',
      ['Sergey Lavrov: there were no plans for a summit'],
    ],
    [
      'after a colon that opens a headline',
      'Lavrov: Bridges will be rebuilt within a year.',
      ['Sergey Lavrov: Bridges will be rebuilt within a year'],
    ],
    [
      'after a claim with its owner',
      'Officials checked Lavrov’s claim that the bridges were safe.',
      ['Sergey Lavrov: the bridges were safe'],
    ],
    [
      'after "called for"',
      'Starmer called for an end to attacks on bridges.',
      ['Keir Starmer: an end to attacks on bridges'],
    ],
    [
      'according to a source that no list names',
      'Half of the bridges are unsafe, according to recent surveys.',
      ['recent surveys: Half of the bridges are unsafe'],
    ],
  ])('finds the words %s', (_name, body, expected) => {
    expect(told(body)).toEqual(expected);
  });

  it('does not take the end of the paragraph before for the words of a cue', () => {
    const body = '“We are ready.”\n\nLavrov said the bridges would be rebuilt.';
    expect(told(body)).toContain('Sergey Lavrov: the bridges would be rebuilt');
  });

  it.each([
    ['a day', '“We are ready,” Lavrov said Friday.'],
    ['a day and a place', '“We are ready,” Lavrov told reporters in Antalya on Friday.'],
    ['a matter', '“We are ready,” Lavrov said of the bridges.'],
    ['a time', '“We are ready,” Lavrov said two days later.'],
  ])('tells nothing but the quotation where only %s follows the cue', (_name, body) => {
    expect(told(body)).toEqual(['Sergey Lavrov: We are ready,']);
  });

  it.each([
    ['so', 'Lavrov said so.'],
    ['this', 'Lavrov said this.'],
    ['hello', 'Lavrov said hello.'],
  ])('takes "said %s" for no statement', (_name, body) => {
    expect(told(body)).toEqual([]);
  });

  it('ends the words of the first of two speakers where the second begins', () => {
    const body = 'Kyiv said the bridges were gone, while the Kremlin said they were standing.';
    expect(told(body)).toEqual(['Kyiv: the bridges were gone', 'Kremlin: they were standing']);
  });

  it('ends the words of a subordinate clause at its comma', () => {
    const body = 'While Zelensky said the bridges were gone, Lavrov said they were standing.';
    expect(told(body)).toEqual([
      'Volodymyr Zelenskyy: the bridges were gone',
      'Sergey Lavrov: they were standing',
    ]);
  });

  it.each([
    [
      'an agency that trails as the reporter of them',
      'A Turkish official said the bridges were gone, AFP reported.',
      ['Turkish official (unnamed): the bridges were gone'],
    ],
    [
      'an agency that trails alone',
      'Two bridges were hit overnight, AFP reported.',
      ['Agence France-Presse: Two bridges were hit overnight'],
    ],
    [
      'an agency that reports what somebody said',
      'AFP reported that Lavrov said the bridges were gone.',
      ['Agence France-Presse: Lavrov said the bridges were gone'],
    ],
  ])('gives the words to whom they are of beside %s', (_name, body, expected) => {
    expect(told(body)).toEqual(expected);
  });

  it('gives the words of a clause that says when to its own speaker', () => {
    const body =
      'Zelensky proposed new talks at the weekend, days after Trump threatened Moscow with “severe” tariffs.';
    expect(told(body)).toEqual([
      'Volodymyr Zelenskyy: new talks',
      'Donald Trump: Moscow with “severe” tariffs',
    ]);
  });

  it('leaves out a clause that says when a thing was called for', () => {
    expect(told('Kyiv called for a pause of a month after the leaders met on Friday.')).toEqual([
      'Kyiv: a pause of a month',
    ]);
  });

  it('leaves out what a dash adds in the article’s own words', () => {
    expect(told('Lavrov said the bridges were gone – a move long expected in Kyiv.')).toEqual([
      'Sergey Lavrov: the bridges were gone',
    ]);
  });

  it.each([
    ['what goes on by itself', 'Meanwhile, fighting continued.'],
    ['a day that opens the sentence', 'Also on Tuesday, AFP responded.'],
    ['a feeling', 'Trump expressed frustration with Lavrov.'],
    ['whom a report has it from', 'AFP wrote of it, citing an unnamed senior official.'],
    [
      'what somebody does not elaborate on',
      'Although Peskov did not elaborate further, two bridges were hit.',
    ],
    ['counted things that are described', 'Among reported losses were 12 pledged tanks.'],
  ])('takes %s for no statement', (_name, body) => {
    expect(told(body)).toEqual([]);
  });

  it('takes a concern that something is so for a statement', () => {
    expect(told('Trump expressed concern that the bridges were gone.')).toEqual([
      'Donald Trump: concern that the bridges were gone',
    ]);
  });

  it('begins the words after the one told, though a "that" comes later', () => {
    expect(told('Lavrov told the BBC the US plan was clear that bridges come first.')).toEqual([
      'Sergey Lavrov: the US plan was clear that bridges come first',
    ]);
  });

  it('takes in quoted words of what is called for', () => {
    expect(told('Lavrov called on Kyiv to “come to the bridge” and repair it.')).toEqual([
      'Sergey Lavrov: Kyiv to “come to the bridge” and repair it',
    ]);
  });

  it('ends words at a whole word before the next verb of their speaker', () => {
    expect(told('Lavrov urged Kyiv to repair bridges but has said he would wait.')[0]).toBe(
      'Sergey Lavrov: Kyiv to repair bridges',
    );
  });

  it('gives what follows a participle to the speaker of the sentence', () => {
    const body = 'Zelensky said the bridges were gone, adding that repairs would take years.';
    expect(told(body)).toEqual([
      'Volodymyr Zelenskyy: the bridges were gone',
      'Volodymyr Zelenskyy: repairs would take years',
    ]);
  });

  it('leaves what is told within what another tells to the other', () => {
    const body = 'Peskov said the minister had promised that the bridges would be rebuilt.';
    expect(told(body)).toEqual([
      'Dmitry Peskov: the minister had promised that the bridges would be rebuilt',
    ]);
  });

  it('takes what somebody once claimed for background', () => {
    expect(told('Trump, who once claimed that he could rebuild any bridge, flew home.')).toEqual([]);
  });

  it.each([
    ['that they would not say', 'Peskov would not say who blew up the bridge.', 'declined'],
    ['that they have never said', 'Lavrov has never said that the bridge was safe.', 'declined'],
    ['that they were silent on', 'Lavrov left without saying who blew up the bridge.', 'declined'],
    ['that they deny', 'Lavrov denied that the army blew up the bridge.', 'denied'],
    ['that they reject as a claim', 'Lavrov rejected claims that the army blew up a bridge.', 'denied'],
    ['that they deny having said', 'Lavrov denied saying that the bridge was safe.', 'denied'],
  ])('does not list what people %s as said', (_name, body, polarity) => {
    const found = told(body);
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toContain(`(${polarity})`);
  });
});
