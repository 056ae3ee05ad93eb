// The made-up corpus: articles in the seeds' sentences with other words and names, the same in every run.

import { createRandom, type Random } from '../../src/evaluation/chance.ts';
import type { Article } from '../../src/index.ts';
import { persons } from '../../src/people/people.ts';
import type { Person } from '../../src/people/person.ts';
import { between, createZipf, pick } from './random.ts';
import { readTemplates, type Template } from './templates.ts';
import { createVocabulary } from './vocabulary.ts';

const SEED = 20250515;
const PARAGRAPHS = 30;
/** Share of the seeds' words that give way to others, so that common words stay as common as news has them. */
const REPLACED = 0.6;
/** Words of news fall off a little faster than 1 / rank. */
const WORD_EXPONENT = 1.05;
/** The commonest words of all carry no meaning and are not in the vocabulary. */
const COMMONER_WORDS = 30;
const PERSON_EXPONENT = 0.9;
/** Persons that one article names. */
const CAST = 6;
/** Days over which the articles appeared. */
const DAYS = 700;
const FIRST_DAY = Date.UTC(2024, 5, 1);

/** Articles that hold some `passages` passages together. */
export const makeArticles = (seeds: readonly Article[], passages: number): Article[] => [
  ...drawArticles(seeds, passages),
];

/** The same one after the other, for more of them than memory has room for. */
export function* drawArticles(seeds: readonly Article[], passages: number): Generator<Article> {
  const random = createRandom(SEED);
  const templates = readTemplates(seeds);
  const vocabulary = createVocabulary(
    seeds.map(({ body }) => body),
    random,
  );
  const drawWord = createZipf(vocabulary, WORD_EXPONENT, COMMONER_WORDS);
  const drawPerson = createZipf(byProminence(seeds), PERSON_EXPONENT, 0);

  function makeArticle(index: number): Article {
    const cast = Array.from({ length: CAST }, () => drawPerson(random));
    const named = new Set<Person>();
    const nameOf = (): string => {
      const person = pick(cast, random);
      const known = named.has(person);
      named.add(person);
      return known ? person.surname : person.name;
    };
    const sentence = (): string => fill(pick(templates, random), nameOf, () => drawWord(random), random);
    const paragraph = (): string => Array.from({ length: between(1, 3, random) }, sentence).join(' ');
    const day = new Date(FIRST_DAY + (index % DAYS) * 86_400_000).toISOString().slice(0, 10);
    return {
      id: `article-${index}`,
      origin: `article-${index}.md`,
      title: sentence().replaceAll(/["“”]/gu, ''),
      publisher: pick(['Politico', 'Sky News', 'BBC', 'Reuters', 'The Guardian'], random),
      published: { day },
      body: Array.from({ length: PARAGRAPHS }, paragraph).join('\n\n'),
    };
  }

  for (let index = 0; index < Math.ceil(passages / PARAGRAPHS); index += 1) yield makeArticle(index);
}

/** The seeds' people first, as the news has them, then all others. */
function byProminence(seeds: readonly Article[]): Person[] {
  const timesNamed = ({ surname }: Person): number =>
    seeds.reduce((sum, { body }) => sum + body.split(surname).length - 1, 0);
  return persons
    .map((person) => ({ person, times: timesNamed(person) }))
    .sort((a, b) => b.times - a.times)
    .map(({ person }) => person);
}

function fill(template: Template, nameOf: () => string, wordOf: () => string, random: Random): string {
  return template
    .map(({ kind, text }) => {
      if (kind === 'name') return nameOf();
      if (kind === 'number') return String(between(2, 400, random));
      return kind === 'word' && random() < REPLACED ? wordOf() : text;
    })
    .join('');
}
