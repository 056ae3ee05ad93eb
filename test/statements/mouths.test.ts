import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

const DAY = '2025-05-15';

/** 'Speaker: words' for each statement. */
const told = (body: string): string[] =>
  extractStatements(readArticleText(body), findMentions(body, { on: DAY }), DAY).map(
    ({ speaker, fragments }) =>
      `${speaker.name}: ${fragments.map(({ start, end }) => body.slice(start, end)).join(' … ')}`,
  );

describe('An outlet that cites somebody is not the speaker', () => {
  it.each([
    ['The road is shut, Peskov said, according to TASS.', 'Dmitry Peskov: The road is shut'],
    ['The road is shut, Peskov said on Friday, according to Interfax.', 'Dmitry Peskov: The road is shut'],
    ['According to TASS, Peskov said that the road was shut.', 'Dmitry Peskov: the road was shut'],
    ['According to the Orlan news agency, Peskov said that it was late.', 'Dmitry Peskov: it was late'],
    ['TASS, citing Lavrov, reported that the road was shut.', 'Sergey Lavrov: the road was shut'],
    ['The road is shut, TASS reported, citing Lavrov.', 'Sergey Lavrov: The road is shut'],
    ['The road is shut, TASS reported, citing a source.', 'source (unnamed): The road is shut'],
    ['TASS reported Lavrov as saying that the road was shut.', 'Sergey Lavrov: the road was shut'],
  ])('%s', (body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  it('is where it cites nobody', () => {
    expect(told('TASS reported that the road was shut.')).toEqual(['TASS: the road was shut']);
  });
});

describe('Those who speak together', () => {
  it.each([
    [
      'with an office after each',
      '“The road is shut,” said Friedrich Merz, the German chancellor, Emmanuel Macron, the French president, and Keir Starmer, the British prime minister.',
      'Friedrich Merz; Emmanuel Macron; Keir Starmer: The road is shut,',
    ],
    [
      'with an office after the last',
      'Friedrich Merz, the German chancellor, and Emmanuel Macron, president of France, said the road was shut.',
      'Friedrich Merz; Emmanuel Macron: the road was shut',
    ],
    [
      'with a tie after the last',
      'Steve Witkoff and Jared Kushner, Trump’s son-in-law, said the road was shut.',
      'Steve Witkoff; Jared Kushner: the road was shut',
    ],
    [
      'as counterparts',
      'Rubio and his Ukrainian counterpart Andrii Sybiha said the road was shut.',
      'Marco Rubio; Andrii Sybiha: the road was shut',
    ],
    [
      'after their verb',
      '“The road is shut,” said Merz and Macron.',
      'Friedrich Merz; Emmanuel Macron: The road is shut,',
    ],
  ])('are all of them, %s', (_name, body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  it('are not those whom one of them met', () => {
    expect(told('Rubio met Merz, and Macron said the road was shut.')).toEqual([
      'Emmanuel Macron: the road was shut',
    ]);
  });
});

describe('A name in quotation marks', () => {
  it.each([
    ['Orest “Sokil” Danko said the road was shut.', ['Orest “Sokil” Danko: the road was shut']],
    ['Orest Danko, known as “Sokil”, said the road was shut.', ['Orest Danko: the road was shut']],
    ['Orest Danko (“the Falcon”) said the road was shut.', ['Orest Danko: the road was shut']],
    ['Orest “the Falcon” Danko said: “It is late.”', ['Orest “the Falcon” Danko: It is late.']],
  ])('is a name and no words: %s', (body, expected) => {
    expect(told(body)).toEqual(expected);
  });
});

describe('A name of one word', () => {
  it.each([
    ['Yaryna, 71, said the road was shut.', 'Yaryna: the road was shut'],
    ['Yaryna, aged 71, said the road was shut.', 'Yaryna: the road was shut'],
    ['Petro, a miner, has said the road was shut.', 'Petro: the road was shut'],
    ['Petro (44) told Orlan News that the road was shut.', 'Petro: the road was shut'],
    ['Petro, who lives there, said: “The road is shut.”', 'Petro: The road is shut.'],
  ])('with an aside is somebody: %s', (body, expected) => {
    expect(told(body)).toEqual([expected]);
  });
});

describe('A thing that bears words', () => {
  it.each([
    'A banner outside the ministry read: “Peace is near.”',
    'A placard at the gate of the embassy said “Go home”.',
    'His T-shirt said “Go home”.',
    'The clock on the wall of the palace said “10:00”.',
    'The subject line of the email to Lavrov read: “Urgent matter today.”',
    'Yesterday, a slogan on the wall of the ministry said “Go home”.',
  ])('says nothing of anybody: %s', (body) => {
    expect(told(body)).toEqual([]);
  });
});

describe('Words that only stand for words', () => {
  it.each([
    'said so',
    'said it again',
    'said it twice on Friday',
    'said little',
    'said nothing new',
    'said otherwise',
    'said a lot',
    'said more than that',
    'said something else',
    'said the same last week',
  ])('are no statement: Lavrov %s', (words) => {
    expect(told(`Lavrov ${words}.`)).toEqual([]);
  });
});

describe('A verb that takes a particle', () => {
  it('tells no words of those whom it is aimed at', () => {
    expect(told('Trump lashed out at Zelensky over the road on Friday.')).toEqual([]);
  });

  it('tells what is quoted after it', () => {
    expect(told('Trump lashed out at the “silly road”.')).toEqual(['Donald Trump: the “silly road”']);
  });

  it('is not taken for a subject', () => {
    expect(told('Trump brushed off reports that the road was shut.')).toEqual([]);
  });
});

describe('A role', () => {
  const inTwo = (said: string, later: string): string => `${said}\n\n${later}`;

  it.each([
    [
      'is whoever is named so a paragraph later',
      inTwo('The mayor said the road was shut.', 'Mayor Vitali Klitschko drove there to see it.'),
      'Vitali Klitschko: the road was shut',
    ],
    [
      'is nobody where two are named so later',
      inTwo(
        'The prime minister said the road was shut.',
        'Prime Minister Keir Starmer met Canada’s Prime Minister Mark Carney there.',
      ),
      'prime minister: the road was shut',
    ],
    [
      'of both is of the two who were named',
      inTwo('Trump met Putin.', 'Both leaders said that the road was shut.'),
      'Donald Trump; Vladimir Putin: the road was shut',
    ],
    [
      'of both stands where more than two were named',
      inTwo('Trump met Putin and Macron.', 'Both leaders said that the road was shut.'),
      'Both leaders: the road was shut',
    ],
    [
      'does not take in the name that ends the sentence before',
      'Rubio met Umerov. Officials said that the road was shut.',
      'Officials (unnamed): the road was shut',
    ],
  ])('%s', (_name, body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  it('is whom the title names, where their office has all of its words', () => {
    const body = 'The US envoy said the road was shut.';
    const of = (title: string) =>
      extractStatements(readArticleText(body), findMentions(body, { on: DAY }), DAY, title)[0]?.speaker.name;
    expect(of('Kellogg on the road')).toBe('Keith Kellogg');
    expect(of('Zelensky on the road')).toBe('US envoy (unnamed)');
    expect(of('Kellogg and Witkoff on the road')).toBe('US envoy (unnamed)');
  });
});

describe('A statement that says something', () => {
  it('is of those who have spoken', () => {
    expect(told('Lavrov said the road was shut. The statement said that it was late.')).toEqual([
      'Sergey Lavrov: the road was shut',
      'Sergey Lavrov: it was late',
    ]);
  });
});

describe('A quotation without a verb', () => {
  it.each([
    ['Lavrov’s response: “We are used to it.”', 'Sergey Lavrov: We are used to it.'],
    ['The Kremlin’s position is clear: “No road before talks.”', 'Kremlin: No road before talks.'],
    ['Umerov, on leaving the palace: “We have a date.”', 'Rustem Umerov: We have a date.'],
    ['“We are ready.” That was Zelensky on Friday.', 'Volodymyr Zelenskyy: We are ready.'],
    [
      '“The road is shut. Today.” — Andrii Sybiha (@sybiha_a) May 16, 2025',
      'Andrii Sybiha: The road is shut. Today.',
    ],
    ['“The road is shut. Today.” — Andrii Sybiha 🇺🇦', 'Andrii Sybiha: The road is shut. Today.'],
  ])('is of whom it is ascribed to: %s', (body, expected) => {
    expect(told(body)).toEqual([expected]);
  });

  it.each([
    'The trouble with Lavrov’s road, by night: “No lamps.”',
    '“We are ready.” That was what Zelensky feared on Friday.',
  ])('is of nobody else: %s', (body) => {
    expect(told(body)).toEqual([]);
  });

  it('is nobody’s between the questions of an interview', () => {
    const body =
      '“Will you go there?”\n\n“Yes, we will go,” Rubio said.\n\n“And when will you go?”\n\n“Very soon, perhaps by night.”';
    expect(told(body)).toEqual(['Marco Rubio: Yes, we will go,']);
  });

  it('goes on from the one before where nobody asks', () => {
    const body = '“We are ready for it,” Rubio said.\n\n“The road is long and we will go it.”';
    expect(told(body)).toHaveLength(2);
  });
});

describe('Words that are denied', () => {
  it('begin after both verbs of denying', () => {
    expect(told('Peskov neither confirmed nor denied that the road was shut.')).toEqual([
      'Dmitry Peskov: the road was shut',
    ]);
  });
});

describe('Two who speak in one sentence', () => {
  it.each([
    [
      'Lavrov said the road was shut, Rubio said it was open.',
      ['Sergey Lavrov: the road was shut', 'Marco Rubio: it was open'],
    ],
    [
      'Lavrov said the road was shut, Rubio told reporters that it was open.',
      ['Sergey Lavrov: the road was shut', 'Marco Rubio: it was open'],
    ],
  ])('have their own words each: %s', (body, expected) => {
    expect(told(body)).toEqual(expected);
  });

  it.each([
    ['Lavrov said that at the gate, Rubio said the road was shut.', ['Sergey Lavrov']],
    ['Lavrov said that when it snowed, Rubio said the road was shut.', ['Sergey Lavrov']],
    ['Lavrov said the road was shut, Rubio reported on Monday.', ['Sergey Lavrov']],
  ])('may be one within the words of the other: %s', (body, speakers) => {
    expect(told(body).map((one) => one.split(':')[0])).toEqual(speakers);
  });
});

describe('What is no speech', () => {
  it.each([
    'A man who advises Putin on trade left the hall.',
    'The envoy, who advises Lavrov, left the hall on Friday.',
    'The law says that the road must be open.',
    'A draft of the treaty said that the road was shut.',
    'The report said that the road was shut.',
    'Rubio was a guest on “Good Evening Orlan.”',
  ])('%s', (body) => {
    expect(told(body)).toEqual([]);
  });

  it.each([
    ['Putin advised the guards to open the road.', ['Vladimir Putin: the guards to open the road']],
    ['On “Good Evening Orlan,” Rubio said the road was shut.', ['Marco Rubio: the road was shut']],
    ['Rubio told Orlan News’s “Special Hour” that the road was shut.', ['Marco Rubio: the road was shut']],
    ['In the report Rubio said that the road was shut.', ['Marco Rubio: the road was shut']],
  ])('but this is: %s', (body, expected) => {
    expect(told(body)).toEqual(expected);
  });
});
