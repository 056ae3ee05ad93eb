// A step of the build: reads the seed articles, and keeps what was read for the program, which need not read them then.
import { readFileSync, writeFileSync } from 'node:fs';
import { answerQuestion, createLibrary, keepReadings, readArticleFolder } from '../src/index.ts';
import { findPackage } from './package.ts';

export async function keepSeeds(file: string): Promise<void> {
  const { articles } = await readArticleFolder(findPackage(import.meta.url).seeds);
  const library = createLibrary(articles);
  // With what a question makes the stems of, synonyms and the like, they are kept as well.
  await answerQuestion(library, { question: 'who leads the russian delegation?' });
  const entries = [...library.articles.values()];
  writeFileSync(
    file,
    keepReadings(entries.map((entry) => ({ entry, bytes: readFileSync(entry.article.origin) }))),
  );
}
