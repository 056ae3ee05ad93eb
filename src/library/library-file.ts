// What a kept library needs of a database.
import type { SearchedStems, StemTable } from '../search/stem-table.ts';

export interface LibraryFile {
  readonly articles: ArticleTable;
  readonly stems: SearchedStems;
  /** For a library that is searched elsewhere: one of the two is used. */
  readonly unsearched: StemTable;
  /** All that the work writes, or nothing of it. @throws OperatorError where the database is at fault. */
  write<Result>(work: () => Result): Result;
  close(): void;
}

/** Articles as text, which whoever keeps them can read. */
interface ArticleTable {
  /** In the order in which they came. */
  all(): readonly (Pick<KeptArticle, 'about' | 'version'> & { readonly number: number })[];
  /** Gives its number, which no other has had. */
  add(article: KeptArticle): number;
  /** Its text and reading stay until they are let go of. */
  remove(number: number): void;
  letGo(number: number): void;
  text(number: number): WrittenText | undefined;
  reading(number: number): string | undefined;
  /** By what a database that copies share knows the articles. */
  shared(): readonly SharedArticle[];
  setShared(shared: SharedArticle): void;
  /** Removes all articles, and stems, but those of this source. */
  keepOnly(source: string): void;
}

export interface SharedArticle {
  readonly article: number;
  /** There. */
  readonly number: number;
  readonly key: string;
}

/** A body, and how it was made of its file: null where the file is the body. */
export interface WrittenText {
  readonly body: string;
  readonly made: string | null;
}

interface KeptArticle extends WrittenText {
  /** What is needed of it at every start. */
  readonly about: string;
  /** By what it was read: one that reads otherwise has another. */
  readonly version: string;
  readonly reading: string;
}
