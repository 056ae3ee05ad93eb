// What people write in chats, and the words that the rules and the articles have for it.
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { createLibrary } from '../../src/library/library.ts';
import { spellOut } from '../../src/question/chat-words.ts';
import { anArticle } from '../support/builders.ts';

describe('a question typed in a chat', () => {
  it.each([
    ['thru druzhba', 'through druzhba'],
    ['what did Gov. Gladkov say', 'what did Gov. Gladkov say'],
  ])('“%s” is read as “%s”', (written, read) => {
    expect(spellOut(written)).toBe(read);
  });
});

const library = createLibrary([
  anArticle({
    id: 'report',
    published: { day: '2025-11-20' },
    body: [
      'Russia will also return the bodies of 1,900 Ukrainian servicemen under the deal, its negotiator said.',
      'Umerov wants to bring 1,200 Ukrainians home by Christmas with a new swap.',
      'No oil has flowed to Hungary through the Druzhba pipeline since Jan. 27, when a pumping station was hit.',
      'The buses with the freed men rolled up to a hospital in the northern city of Chernihiv.',
      'The delay was caused by snow on the road, the commissioner said.',
      'Emmanuel Macron pressed for Geneva as the city of the summit.',
      'The summit was put off for a week at the request of both sides.',
      'Donald Tusk said on Thursday that 21 drones had crossed into Poland.',
      'JD Vance, the US vice-president, said the strikes were not helpful.',
      'A drone attack on Kharkiv killed four people on Sunday evening, and 75 drones were shot down.',
      'Mark Rutte, welcoming the December swap of prisoners, called it “a decent thing in an indecent war”.',
      'Sergei Lavrov himself said on Monday that Russia wanted a new election for a truce.',
      'Keith Kellogg, who left his post at the start of the month, is back in Florida.',
      'General Kellogg supports the plan of a partition, an aide said.',
      'The 60 Russian missiles killed 14 people in Ternopil, Ukrainians among them.',
      'The airport in Vilnius was closed, as expected, on Monday.',
      'Giorgia Meloni visited Milan for a fair of the industry.',
      'The governor warned that the plan would set a dangerous precedent.',
      'Vladimir Medinsky told reporters in the garden that the Istanbul talks had been businesslike, because both sides listened.',
    ].join('\n\n'),
  }),
  // Among more passages a name is seldom.
  anArticle({
    id: 'weather',
    published: { day: '2025-11-21' },
    body: Array.from({ length: 45 }, (_, day) => `Rain fell for the ${day + 2}nd day in the hills.`).join(
      '\n\n',
    ),
  }),
]);
const outcome = async (question: string): Promise<string> => {
  const answer = await answerQuestion(library, { question });
  const [first] = answer.kind === 'answered' ? answer.snippets : answer.nearest;
  return first?.text ?? answer.kind;
};

describe('what answers it comes first', () => {
  it.each([
    ['how many bodies is russia giving back under the deal', '1,900'],
    ['since when has no oil come thru druzhba', 'Jan. 27'],
    ['where did the buses w/ the freed men arrive', 'Chernihiv'],
    ['what reason did the commissioner give for the delay', 'snow'],
    ['how long was the summit put off', 'a week'],
    ['what did tusk say abt drones', '21 drones'],
    ['what does lavrov want in return for a truce', 'a new election'],
    ['when did kellogg leave his post', 'start of the month'],
    ['what plan does General Kellogg support', 'partition'],
    ['what did the us vp say about the strikes', 'not helpful'],
    ['rutte reaction to the december prisoner swap?', 'a decent thing'],
    ['rutte’s first reaction to the december swap', 'a decent thing'],
  ])('%s', async (question, words) => {
    expect(await outcome(question)).toContain(words);
  });
});
