// The words of the made-up corpus, commonest first: those of the seeds, then made-up ones to the size of news English.

import type { Random } from '../../src/evaluation/chance.ts';
import { STOP_WORDS } from '../../src/text/stop-words.ts';
import { wordsOf } from '../../src/text/terms.ts';
import { pick } from './random.ts';

/** Distinct words that some ten thousand news reports use, names left out. */
const SIZE = 40_000;

const ONSETS =
  'b br c ch cl cr d dr f fl fr g gl gr h j l m n p pl pr qu r s sc sh sl sp st str t th tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ee oa ou'.split(' ');
const CODAS = ['', '', 'b', 'ck', 'd', 'g', 'l', 'm', 'n', 'nd', 'nt', 'p', 'r', 'rd', 's', 'st', 't'];
const ENDINGS = ['', '', '', 'ed', 'ing', 's', 'er', 'ly', 'ment', 'ation', 'al', 'ive'];

/** A word that looks English, so that the stemmer has its usual work. */
export function makeWord(random: Random): string {
  const syllable = (): string => pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random);
  const syllables = random() < 0.5 ? syllable() : syllable() + syllable();
  return syllables + pick(ENDINGS, random);
}

/** Words that carry meaning, no names: those of `texts` by how often they stand there, then made-up ones. */
export function createVocabulary(texts: readonly string[], random: Random): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { word, start, end } of wordsOf(text)) {
      if (STOP_WORDS.has(word) || text.slice(start, end) !== word || /\d/u.test(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const words = new Set([...counts].sort(([, a], [, b]) => b - a).map(([word]) => word));
  while (words.size < SIZE) words.add(makeWord(random));
  return [...words];
}
