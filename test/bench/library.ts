// What a library that is kept takes, without the reading of its articles: to be built, to be there again after a restart, to
// take one more article, to answer; by itself, or searched in a database of several copies. Each in a process of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import { readArticleText } from '../../src/articles/article-text.ts';
import {
  type Article,
  answerQuestion,
  type DatabaseStore,
  holdLittleMemory,
  type Library,
  openDatabase,
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
  /** 0 where there is none. */
  readonly databaseMegabytes: number;
}

interface Restarted {
  /** Until the library is there, and until the first answer. */
  readonly openMilliseconds: number;
  readonly firstAnswerMilliseconds: number;
  /** Of an answer, and of the search for its passages in the index. */
  readonly medianMilliseconds: number;
  readonly p95Milliseconds: number;
  readonly medianSearch: number;
  readonly p95Search: number;
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

/**
 * @param smalls passages up to which the index is in memory, by the name of the index.
 * @param database that several copies would share; without it the library is one copy's own.
 */
export async function measureLibrary(
  module: string,
  size: number,
  smalls: ReadonlyMap<string, number>,
  database = '',
): Promise<LibraryCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-library-'));
  try {
    const built = (await run(module, ['--build-library', folder, String(size), database])) as Built;
    const costs: LibraryCost[] = [];
    for (const [index, small] of smalls) {
      const restarted = await run(module, ['--restart-library', folder, String(small), database]);
      costs.push({ index, ...built, ...(restarted as Restarted) });
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

interface Opened {
  readonly kept: KeptLibrary;
  close(): Promise<void>;
}

async function open(folder: string, small: number, database: string): Promise<Opened> {
  const file = await openLibraryFile(join(folder, 'library.db'));
  if (!file) throw new Error('nobody else has it');
  const store: DatabaseStore | undefined =
    database === '' ? undefined : await openDatabase({ url: database });
  const shared = store && { shared: store.library };
  const kept = openKeptLibrary({ file, source: folder, version: 'bench', small, now: Date.now, ...shared });
  return {
    kept,
    async close() {
      kept.close();
      await store?.close();
    },
  };
}

async function sizeOf(database: string): Promise<number> {
  if (database === '') return 0;
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const tables = ['readings', 'passages'].map((each) => `pg_total_relation_size('parley.library_${each}')`);
  const { rows } = await client.query(`SELECT (${tables.join(' + ')})::float8 AS bytes`);
  await client.end();
  return rows[0].bytes / 1e6;
}

/** The library, and how long each of its searches took, in milliseconds. */
function timed(library: Library): { readonly library: Library; readonly searches: readonly number[] } {
  const searches: number[] = [];
  const search: Library['index']['search'] = async (...asked) => {
    const start = performance.now();
    const found = await library.index.search(...asked);
    searches.push(performance.now() - start);
    return found;
  };
  return { library: { ...library, index: { ...library.index, search } }, searches };
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

async function take(kept: KeptLibrary, entries: readonly IndexedArticle[]): Promise<void> {
  const all = new Map(entries.map((entry) => [entry.article, entry]));
  const known = await kept.read([...all.keys()], async (article) => all.get(article) ?? passagesOf(article));
  kept.change((library, keep) => {
    const articles = [...library.articles.values(), ...entries].map(({ article }) => article);
    return updateLibrary(library, articles, ({ id }) => {
      const entry = known.get(id);
      return entry && keep(entry, { path: id, origin: entry.article.origin, stamp: id, problems: [] });
    });
  });
}

export async function buildLibrary(folder: string, size: number, database: string): Promise<void> {
  const { kept, close } = await open(folder, 0, database);
  let milliseconds = 0;
  let batch: IndexedArticle[] = [];
  const asked: Article[] = [];
  const takeBatch = async (): Promise<void> => {
    const start = performance.now();
    await take(kept, batch);
    milliseconds += performance.now() - start;
    batch = [];
  };
  for (const article of drawArticles(await loadSeeds(), size)) {
    batch.push(passagesOf(article));
    if (asked.length < ASKED_OF) asked.push(article);
    if (batch.length === AT_ONCE) await takeBatch();
  }
  await takeBatch();
  const start = performance.now();
  const passages = kept.current().index.size;
  await close();
  milliseconds += performance.now() - start;
  writeFileSync(join(folder, 'questions.json'), JSON.stringify(makeQuestions(asked)));
  const fileMegabytes = statSync(join(folder, 'library.db')).size / 1e6;
  const databaseMegabytes = await sizeOf(database);
  process.send?.({
    passages,
    seconds: milliseconds / 1000,
    fileMegabytes,
    databaseMegabytes,
  } satisfies Built);
}

export async function restartLibrary(folder: string, small: number, database: string): Promise<void> {
  const questions: readonly string[] = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8'));
  holdLittleMemory();
  const started = performance.now();
  const { kept, close } = await open(folder, small, database);
  const { library, searches } = timed(kept.current());
  const openMilliseconds = performance.now() - started;
  let answered = 0;
  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    if ((await answerQuestion(library, { question })).kind === 'answered') answered += 1;
    times.push(performance.now() - start);
    // What an answer has loaded may go only with the turn that it was loaded in.
    await setImmediate();
  }
  const [first = 0, ...others] = times;
  const found = searches.slice();
  const body = `The zanzibar accord was signed by Sergey Lavrov in ${small} rooms.`;
  const added = passagesOf({ id: `one-more-${small}`, origin: 'one-more.md', body });
  const start = performance.now();
  await take(kept, [added]);
  const answer = await answerQuestion(kept.current(), { question: 'who signed the zanzibar accord?' });
  if (answer.kind !== 'answered') throw new Error('the article that was added is not answered from');
  const restarted: Restarted = {
    ...{ openMilliseconds, firstAnswerMilliseconds: openMilliseconds + first },
    ...{ medianMilliseconds: quantile(others, 0.5), p95Milliseconds: quantile(others, 0.95) },
    ...{ medianSearch: quantile(found, 0.5), p95Search: quantile(found, 0.95) },
    addMilliseconds: performance.now() - start,
    processMegabytes: process.memoryUsage().rss / 1e6,
    answered: answered / questions.length,
  };
  await close();
  process.send?.(restarted);
}
