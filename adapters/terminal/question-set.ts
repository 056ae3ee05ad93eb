// A set of questions for `parley eval`: a folder with questions and articles, or a file of questions about other articles.
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { type GoldFile, readGoldFile } from './gold-file.ts';

export interface QuestionSet extends GoldFile {
  /** What it is called in a table: its folder's name, or the file's. */
  readonly title: string;
  /** The folder of its own articles, where it has one. */
  readonly articles?: string;
}

const QUESTIONS = 'questions.jsonl';

/**
 * Reads a folder, a file, or standard input for '-'.
 * @throws OperatorError when it cannot be read or holds nothing.
 */
export async function readQuestionSet(path: string, stdin: Readable): Promise<QuestionSet> {
  const isFolder = path !== '-' && (await stat(path).catch(() => undefined))?.isDirectory() === true;
  const file = isFolder ? join(path, QUESTIONS) : path;
  const articles = join(path, 'articles');
  return {
    ...(await readGoldFile(file, stdin)),
    title: titleOf(file),
    ...(isFolder && existsSync(articles) ? { articles } : {}),
  };
}

const titleOf = (file: string): string =>
  file === '-' ? 'standard input' : basename(basename(file) === QUESTIONS ? dirname(file) : file) || file;
