// The benchmark: Parley beside the bare MiniSearch and SQLite's FTS5, its statements beside the same MiniSearch, and its
// cold start beside that of Node; what the store and the reader cost an answer, and a burst of mentions.
// Usage: main.js [statements | store | reader | cold-start | library [passages …] | burst [mentions seconds] | replicas [mentions seconds] |
// calm-replicas [mentions seconds] | update FOLDER | passages …]; all of it, 10000 and 100000, by default.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../support/postgres-server.ts';
import { measureBurst } from './burst.ts';
import { measureColdStarts } from './cold-start.ts';
import { compare } from './compare.ts';
import { buildLibrary, type LibraryCost, measureLibrary, restartLibrary } from './library.ts';
import { loadCorpus, ROOT } from './load-corpus.ts';
import { measure } from './measure.ts';
import { servePeer } from './peer-process.ts';
import type { BuildPeer } from './peers/peer.ts';
import { measureReader } from './reader.ts';
import { type Meanwhile, measureReplicas } from './replicas.ts';
import {
  burstTable,
  coldStartTable,
  libraryTable,
  machine,
  peersTable,
  readerTables,
  replicasTable,
  statementsTable,
  storeTable,
} from './report.ts';
import { measureStatements } from './statements.ts';
import { measureStore } from './store.ts';

const SIZES = ['10000', '100000'];

/** Each is loaded only in the process that measures it; Parley is last, to be compared with the others. */
const PEERS: ReadonlyMap<string, () => Promise<{ readonly build: BuildPeer }>> = new Map([
  ['MiniSearch', () => import('./peers/minisearch.ts')],
  ['FTS5', () => import('./peers/fts5.ts')],
  ['Parley', () => import('./peers/parley.ts')],
]);

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

async function runPeer(name: string, size: number): Promise<void> {
  const load = PEERS.get(name);
  if (!load) throw new Error(`there is no peer ${name}`);
  const [{ build }, corpus] = await Promise.all([load(), loadCorpus(size)]);
  servePeer(measure(build, corpus));
}

async function runStatements(): Promise<void> {
  const speed = await measureStatements();
  print(
    `### ${speed.statements} statements of ${speed.articles} articles of 800 words\n\n${statementsTable(speed)}\n`,
  );
}

async function runStore(): Promise<void> {
  const cost = await measureStore();
  print(`### ${cost.answers} answers with and without the store\n\n${storeTable(cost)}\n`);
}

async function runReader(): Promise<void> {
  const cost = await measureReader();
  print(`### The reader, ${cost.passages} passages a question\n\n${readerTables(cost)}\n`);
}

/** More than any size: all of it is in memory. */
const IN_MEMORY = 1e9;
/** The largest that is measured with its index in memory, and beside the bare engines. */
const COMPARED = 100_000;

/** Searched in a database of its own, which is on this machine, too. */
async function runShared(module: string, size: number): Promise<LibraryCost[]> {
  const postgres = await startPostgres();
  if (!postgres) return [];
  try {
    return await measureLibrary(module, size, new Map([['PostgreSQL', 0]]), postgres.url);
  } finally {
    await postgres.stop();
  }
}

async function runLibrary(sizes: readonly number[]): Promise<void> {
  const module = fileURLToPath(import.meta.url);
  for (const size of sizes) {
    const isCompared = size <= COMPARED;
    const smalls = new Map([['FTS5', 0], ...(isCompared ? ([['MiniSearch', IN_MEMORY]] as const) : [])]);
    const costs = [...(await measureLibrary(module, size, smalls)), ...(await runShared(module, size))];
    const peers = isCompared ? await compare(module, ['MiniSearch', 'FTS5'], size) : [];
    print(`### A library of ${costs[0]?.passages} passages that is kept\n\n${libraryTable(costs, peers)}\n`);
  }
}

/** Mentions, and the seconds over which they come. */
const BURST = { mentions: 2_000, seconds: 10 };

async function runBurst({ mentions, seconds } = BURST): Promise<void> {
  const bot = fileURLToPath(new URL('./burst-bot.js', import.meta.url));
  const result = await measureBurst(bot, mentions, seconds);
  print(`### ${result.mentions} mentions over ${result.seconds} s\n\n${burstTable(result)}\n`);
}

/** Mentions and digests, and the seconds over which the mentions come. */
const REPLICAS = { mentions: 2_000, seconds: 100, digests: 600 };

async function runReplicas(meanwhile: Meanwhile, of: Partial<typeof REPLICAS> = {}): Promise<void> {
  const command = fileURLToPath(new URL('../../adapters/main.js', import.meta.url));
  const result = await measureReplicas({ command, articles: `${ROOT}seeds`, ...REPLICAS, ...of, meanwhile });
  if (result === undefined)
    return void print('No PostgreSQL is installed here: the copies were not measured.\n');
  const { copies, mentions, seconds, digests } = result;
  const how =
    meanwhile === 'nothing'
      ? 'that nothing happens to'
      : meanwhile === 'faults'
        ? 'that are killed, on a database that is restarted'
        : 'that are updated one after the other';
  print(
    `### ${copies} copies ${how}: ${mentions} mentions over ${seconds} s, ${digests} digests\n\n${replicasTable(result)}\n`,
  );
}

async function runAll(sizes: readonly number[]): Promise<void> {
  for (const size of sizes) {
    const rows = await compare(fileURLToPath(import.meta.url), [...PEERS.keys()], size);
    print(`### ${rows[0]?.passages} passages\n\n${peersTable(rows)}\n`);
  }
  await runLibrary(sizes);
  await runStatements();
  await runStore();
  await runReader();
  await runBurst();
  for (const meanwhile of ['nothing', 'faults'] as const) await runReplicas(meanwhile);
  runColdStart();
}

/** Of what `npm run build` has made. */
const runColdStart = (): boolean =>
  print(`### Cold start\n\n${coldStartTable(measureColdStarts(`${ROOT}dist/adapters/main.js`))}`);

const [first, name = '', size, database = ''] = process.argv.slice(2);
if (first === '--peer') await runPeer(name, Number(size));
else if (first === '--build-library') await buildLibrary(name, Number(size), database);
else if (first === '--restart-library') await restartLibrary(name, Number(size), database);
else {
  print(`${machine()}\n`);
  if (first === 'statements') await runStatements();
  else if (first === 'store') await runStore();
  else if (first === 'reader') await runReader();
  else if (first === 'cold-start') runColdStart();
  else if (first === 'library') await runLibrary((name === '' ? SIZES : process.argv.slice(3)).map(Number));
  else if (first === 'burst')
    await runBurst(name === '' ? BURST : { mentions: Number(name), seconds: Number(size) });
  else if (first === 'replicas' || first === 'calm-replicas')
    await runReplicas(
      first === 'replicas' ? 'faults' : 'nothing',
      name === '' ? {} : { mentions: Number(name), seconds: Number(size) },
    );
  else if (first === 'update') await runReplicas({ from: resolve(name, 'dist/adapters/main.js') });
  else await runAll((first === undefined ? SIZES : process.argv.slice(2)).map(Number));
}
