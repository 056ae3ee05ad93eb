// Makes a corpus with its questions in the forms that the peers take.
import { fileURLToPath } from 'node:url';
import { readArticleText } from '../../src/articles/article-text.ts';
import { type Article, readArticleFolder } from '../../src/index.ts';
import { canonicalWords } from '../../src/people/people.ts';
import { splitPassages } from '../../src/search/passage.ts';
import { termsOf } from '../../src/text/terms.ts';
import { makeArticles } from './corpus.ts';
import type { Corpus } from './peers/peer.ts';
import { makeQuestions } from './questions.ts';

/** Seen from test/bench/dist/test/bench. */
export const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));

export async function loadSeeds(): Promise<readonly Article[]> {
  return (await readArticleFolder(`${ROOT}seeds`)).articles;
}

/** The corpus of about so many passages. */
export async function loadCorpus(size: number): Promise<Corpus> {
  const articles = makeArticles(await loadSeeds(), size);
  const passages = articles.flatMap(({ id, body }) =>
    splitPassages(id, readArticleText(body)).map(({ text }) => text),
  );
  const questions = makeQuestions(articles).map((text) => {
    const terms = termsOf(text, { spellings: canonicalWords });
    return { text, words: terms.map(({ word }) => word), stems: terms.map(({ stem }) => stem) };
  });
  return { articles, passages, questions };
}
