// A step of the build: reads the seed articles, and keeps what was read for the program, which need not read them then.
import { writeFileSync } from 'node:fs';
import { createLibrary, keepReadings, readArticleFolder } from '../src/index.ts';
import { findPackage } from './package.ts';

export async function keepSeeds(file: string): Promise<void> {
  const { articles } = await readArticleFolder(findPackage(import.meta.url).seeds);
  writeFileSync(file, keepReadings(createLibrary(articles).articles.values()));
}
