// Questions as people type them, about the made-up articles: answerable, with a misspelt name, or about nothing there.

import { createRandom, type Random } from '../../src/evaluation/chance.ts';
import type { Article } from '../../src/index.ts';
import { findMentions } from '../../src/people/people.ts';
import { STOP_WORDS } from '../../src/text/stop-words.ts';
import { wordsOf } from '../../src/text/terms.ts';
import { between, pick } from './random.ts';
import { makeWord } from './vocabulary.ts';

const SEED = 1;
export const QUESTIONS = 200;
/** Shares of the questions; the others are answerable and spelt as they should be. */
const MISSPELT = 0.15;
const UNANSWERABLE = 0.15;
const SHORTEST_TO_MISSPELL = 6;

interface Subject {
  /** Surname of somebody whom the article names. */
  readonly name: string;
  /** Words of one of its paragraphs. */
  readonly words: readonly string[];
}

type Ask = (subject: Subject, random: Random) => string;

const ASKED: readonly Ask[] = [
  ({ name, words: [one, two] }) => `what did ${name} say about the ${one} ${two}?`,
  ({ name, words: [one] }) => `what did ${name} say about the ${one} talks in istanbul?`,
  ({ words: [one, two, three] }) => `who ${one} the ${two} and ${three}?`,
  ({ words: [one] }) => `who leads the russian delegation to the ${one} talks?`,
  ({ words: [one, two] }) => `how many ${one} did russia send to ${two}?`,
  ({ words: [one, two] }) => `when will the ${one} ${two} take place`,
  ({ name, words: [one] }) => `why did ${name} reject the ${one}?`,
  ({ name, words: [one, two] }, random) =>
    `did ${name} agree to a ${between(7, 90, random)}-day ${one} ${two} with ukraine?`,
  ({ name, words: [one, two, three] }) =>
    `I missed the news this week, can you tell me what ${name} wants from the ceasefire negotiations and whether the ${one} ${two} or ${three} were discussed with trump and putin?`,
  ({ words: [one] }) => `where will the meeting on ${one} sanctions be held`,
  ({ name, words: [one] }) => `${name} ${one}`,
];

/** Questions whose words stand in the articles as often as it comes: common and rare ones. */
export function makeQuestions(articles: readonly Article[]): string[] {
  const random = createRandom(SEED);
  return Array.from({ length: QUESTIONS }, () => {
    const subject = readSubject(pick(articles, random), random);
    const chance = random();
    const ask = pick(ASKED, random);
    if (chance < MISSPELT) return ask({ ...subject, name: misspell(subject.name, random) }, random);
    if (chance < MISSPELT + UNANSWERABLE) {
      return ask({ name: subject.name, words: subject.words.map(() => `${makeWord(random)}zy`) }, random);
    }
    return ask(subject, random);
  });
}

function readSubject({ body }: Article, random: Random): Subject {
  const paragraphs = body.split('\n\n');
  const names = findMentions(body).flatMap(({ person }) => person?.surname ?? []);
  const words = (text: string): string[] =>
    wordsOf(text)
      .filter(
        ({ word, start, end }) =>
          /^[a-z]/u.test(word) && !STOP_WORDS.has(word) && text.slice(start, end) === word,
      )
      .map(({ word }) => word);
  let found: string[] = [];
  while (found.length < 3) found = words(pick(paragraphs, random));
  const first = between(0, found.length - 3, random);
  return {
    name: names.length === 0 ? 'Putin' : pick(names, random),
    words: found.slice(first, first + 3),
  };
}

/** Two neighbouring letters within the name swapped. */
function misspell(name: string, random: Random): string {
  if (name.length < SHORTEST_TO_MISSPELL) return name;
  const at = between(1, name.length - 3, random);
  return `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
}
