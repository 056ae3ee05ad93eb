// What a library that is kept takes, without the reading of its articles: to be built, to be there again after a restart, to
// take one more article, to answer. Each in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { readArticleText } from '../../src/articles/article-text.ts';
import {
  type Article,
  answerQuestion,
  holdLittleMemory,
  openKeptLibrary,
  openLibraryFile,
} from '../../src/index.ts';
import type { KeptLibrary } from '../../src/library/kept-library.ts';
import { updateLibrary } from '../../src/library/library.ts';
import { type IndexedArticle, namesIn, notesOf, stemsOf } from '../../src/library/read-article.ts';
import { canonicalWords, findMentions } from '../../src/people/people.ts';
import { splitPassages } from '../../src/search/passage.ts';
import { shortNamesIn } from '../../src/text/short-names.ts';
import { drawArticles } from './corpus.ts';
import { loadSeeds } from './load-corpus.ts';
import { quantile } from './measure.ts';
import { makeQuestions } from './questions.ts';

interface Built {
  readonly passages: number;
  readonly seconds: number;
  readonly fileMegabytes: number;
}

interface Restarted {
  /** Until the library is there, and until the first answer. */
  readonly openMilliseconds: number;
  readonly firstAnswerMilliseconds: number;
  readonly medianMilliseconds: number;
  readonly p95Milliseconds: number;
  /** Of one more article, until it is answered from. */
  readonly addMilliseconds: number;
  readonly processMegabytes: number;
  readonly answered: number;
}

export interface LibraryCost extends Built, Restarted {
  readonly index: string;
}

/** Articles that are kept at once. */
const AT_ONCE = 100;
/** Articles that questions are made of. */
const ASKED_OF = 1_000;

/** @param smalls passages up to which the index is in memory, by the name of the index. */
export async function measureLibrary(
  module: string,
  size: number,
  smalls: ReadonlyMap<string, number>,
): Promise<LibraryCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-library-'));
  try {
    const built = (await run(module, ['--build-library', folder, String(size)])) as Built;
    const costs: LibraryCost[] = [];
    for (const [index, small] of smalls) {
      const restarted = (await run(module, ['--restart-library', folder, String(small)])) as Restarted;
      costs.push({ index, ...built, ...restarted });
    }
    return costs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(module: string, args: readonly string[]): Promise<unknown> {
  const child = fork(module, args, { execArgv: ['--max-old-space-size=4000'] });
  const [message] = await once(child, 'message');
  child.disconnect();
  return message;
}

async function open(folder: string, small: number): Promise<KeptLibrary> {
  const file = await openLibraryFile(join(folder, 'library.db'));
  if (!file) throw new Error('nobody else has it');
  return openKeptLibrary({ file, source: folder, version: 'bench', small, now: Date.now });
}

/** An article with its passages and who is named in them; finding statements is measured elsewhere. */
function passagesOf(article: Article): IndexedArticle {
  const text = readArticleText(article.body);
  const passages = splitPassages(article.id, text, { spellings: canonicalWords });
  const mentions = findMentions(article.body);
  return {
    ...{ article, text, title: stemsOf(article.title ?? ''), passages, mentions, statements: [] },
    notes: passages.map((passage) => notesOf(passage, [], mentions)),
    names: namesIn(mentions, [], shortNamesIn(article.body)),
  };
}

function take(kept: KeptLibrary, entries: readonly IndexedArticle[]): void {
  const known = new Map(entries.map((entry) => [entry.article.id, entry]));
  kept.change((library, keep) => {
    const articles = [...library.articles.values(), ...entries].map(({ article }) => article);
    return updateLibrary(library, articles, ({ id }) => {
      const entry = known.get(id);
      return entry && keep(entry, { path: id, origin: entry.article.origin, stamp: id, problems: [] });
    });
  });
}

export async function buildLibrary(folder: string, size: number): Promise<void> {
  const kept = await open(folder, 0);
  let milliseconds = 0;
  let batch: IndexedArticle[] = [];
  const asked: Article[] = [];
  const takeBatch = (): void => {
    const start = performance.now();
    take(kept, batch);
    milliseconds += performance.now() - start;
    batch = [];
  };
  for (const article of drawArticles(await loadSeeds(), size)) {
    batch.push(passagesOf(article));
    if (asked.length < ASKED_OF) asked.push(article);
    if (batch.length === AT_ONCE) takeBatch();
  }
  takeBatch();
  const start = performance.now();
  const passages = kept.current().index.size;
  kept.close();
  milliseconds += performance.now() - start;
  writeFileSync(join(folder, 'questions.json'), JSON.stringify(makeQuestions(asked)));
  const fileMegabytes = statSync(join(folder, 'library.db')).size / 1e6;
  process.send?.({ passages, seconds: milliseconds / 1000, fileMegabytes } satisfies Built);
}

export async function restartLibrary(folder: string, small: number): Promise<void> {
  const questions: readonly string[] = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8'));
  holdLittleMemory();
  const started = performance.now();
  const kept = await open(folder, small);
  const openMilliseconds = performance.now() - started;
  let answered = 0;
  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    if ((await answerQuestion(kept.current(), { question })).kind === 'answered') answered += 1;
    times.push(performance.now() - start);
    // What an answer has loaded may go only with the turn that it was loaded in.
    await setImmediate();
  }
  const [first = 0, ...others] = times;
  const body = `The zanzibar accord was signed by Sergey Lavrov in ${small} rooms.`;
  const added = passagesOf({ id: `one-more-${small}`, origin: 'one-more.md', body });
  const start = performance.now();
  take(kept, [added]);
  const answer = await answerQuestion(kept.current(), { question: 'who signed the zanzibar accord?' });
  if (answer.kind !== 'answered') throw new Error('the article that was added is not answered from');
  const restarted: Restarted = {
    ...{ openMilliseconds, firstAnswerMilliseconds: openMilliseconds + first },
    ...{ medianMilliseconds: quantile(others, 0.5), p95Milliseconds: quantile(others, 0.95) },
    addMilliseconds: performance.now() - start,
    processMegabytes: process.memoryUsage().rss / 1e6,
    answered: answered / questions.length,
  };
  kept.close();
  process.send?.(restarted);
}
