// The figures as Markdown tables.

import { cpus, loadavg } from 'node:os';
import type { BurstResult } from './burst.ts';
import type { ColdStart } from './cold-start.ts';
import type { Row } from './compare.ts';
import type { LibraryCost } from './library.ts';
import type { ReaderCost } from './reader.ts';
import type { ReplicasResult } from './replicas.ts';
import type { StatementsSpeed } from './statements.ts';
import type { StoreCost } from './store.ts';

export function machine(): string {
  const [load = 0] = loadavg();
  return `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}, load ${load.toFixed(1)} at the start`;
}

/** `rows` ends with Parley, which is compared with each of the others. */
export function peersTable(rows: readonly Row[]): string {
  const parley = rows.at(-1);
  const lines = rows.map((row) => [
    row.name,
    ...FIGURES.map(([, of, digits]) => of(row).toFixed(digits)),
    percent(row.found),
  ]);
  const ratios = rows
    .slice(0, -1)
    .map((peer) => [
      `Parley / ${peer.name}`,
      ...FIGURES.map(([, of]) => (parley ? times(of(parley), of(peer)) : '')),
      '',
    ]);
  return table(['', ...FIGURES.map(([head]) => head), 'found'], [...lines, ...ratios]);
}

/** Heading, figure, digits shown of it. */
const FIGURES: readonly (readonly [string, (row: Row) => number, number])[] = [
  ['build s', ({ seconds }) => seconds, 1],
  ['heap MB', ({ heapMegabytes }) => heapMegabytes, 0],
  ['process MB', ({ processMegabytes }) => processMegabytes, 0],
  ['median ms', ({ medianMilliseconds }) => medianMilliseconds, 2],
  ['p99 ms', ({ p99Milliseconds }) => p99Milliseconds, 2],
];

/** Each of Parley's, beside the bare engines. */
export function libraryTable(costs: readonly LibraryCost[], peers: readonly Row[]): string {
  return table(
    [
      ...[
        '',
        'build s',
        'file MB',
        'database MB',
        'open ms',
        'first answer ms',
        'add ms',
        'search ms',
        'search p95 ms',
      ],
      ...['median ms', 'p95 ms', 'process MB'],
    ],
    [
      ...costs.map((cost) => [
        `kept, index on ${cost.index}`,
        cost.seconds.toFixed(1),
        cost.fileMegabytes.toFixed(0),
        cost.databaseMegabytes === 0 ? '' : cost.databaseMegabytes.toFixed(0),
        cost.openMilliseconds.toFixed(0),
        cost.firstAnswerMilliseconds.toFixed(0),
        cost.addMilliseconds.toFixed(0),
        cost.medianSearch.toFixed(1),
        cost.p95Search.toFixed(1),
        cost.medianMilliseconds.toFixed(1),
        cost.p95Milliseconds.toFixed(1),
        cost.processMegabytes.toFixed(0),
      ]),
      ...peers.map((peer) => [
        `bare ${peer.name}, search alone`,
        ...[peer.seconds.toFixed(1), '', '', '', '', '', peer.medianMilliseconds.toFixed(1)],
        ...[peer.p95Milliseconds.toFixed(1), '', '', peer.processMegabytes.toFixed(0)],
      ]),
    ],
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

export function coldStartTable(starts: readonly ColdStart[]): string {
  const base = starts[0]?.medianProcessor ?? Number.NaN;
  return table(
    ['', 'median ms', 'processor ms', 'to `node -e 0`'],
    starts.map(({ name, medianMilliseconds, medianProcessor }) => [
      `\`${name}\``,
      medianMilliseconds.toFixed(0),
      medianProcessor.toFixed(0),
      times(medianProcessor, base),
    ]),
  );
}

/** The last two steps are those that the others are compared with: Parley's library and MiniSearch. */
export function statementsTable({ articles, steps }: StatementsSpeed): string {
  const [library, peer] = steps.slice(-2).map(({ milliseconds }) => milliseconds);
  return table(
    ['', 'ms an article', 'articles a second', 'of `createLibrary`', 'to MiniSearch'],
    steps.map(({ name, milliseconds }) => [
      name,
      (milliseconds / articles).toFixed(2),
      ((articles / milliseconds) * 1000).toFixed(0),
      percent(milliseconds / (library ?? Number.NaN)),
      times(milliseconds, peer ?? Number.NaN),
    ]),
  );
}

/** The first way is the one that the others are compared with. */
export function storeTable({ ways }: StoreCost): string {
  const base = ways[0]?.median ?? Number.NaN;
  return table(
    ['', 'median ms', 'p99 ms', 'to the answer alone'],
    ways.map(({ name, median, p99 }) => [name, median.toFixed(2), p99.toFixed(2), times(median, base)]),
  );
}

export function readerTables({ steps, characters, loadedAfter, atOnce, longestPause }: ReaderCost): string {
  const base = steps[0]?.median ?? Number.NaN;
  const rows = steps.map(({ name, median, p99 }) => [
    name,
    median.toFixed(1),
    p99.toFixed(1),
    times(median, base),
  ]);
  const others = [
    ['loaded after, in ms', loadedAfter.toFixed(0)],
    ['characters of a passage with its title and the one before', characters.toFixed(0)],
    [`the last of ${atOnce.questions} questions at once has its scores after, in ms`, atOnce.last.toFixed(0)],
    ['longest pause of the event loop meanwhile, in ms', longestPause.toFixed(0)],
  ];
  return [table(['', 'median ms', 'p99 ms', 'to the answer alone'], rows), table(['', ''], others)].join(
    '\n\n',
  );
}

export function burstTable(result: BurstResult): string {
  const { acknowledged, memory, replies, twice, astray, redelivered, answeredSeconds } = result;
  const megabytes = (name: 'heap' | 'resident'): string =>
    memory.map((report) => report[name].toFixed(0)).join(', ');
  return table(
    ['', ''],
    [
      ['delivered again', String(redelivered)],
      [
        'acknowledged after, in ms: median, p99, slowest',
        [acknowledged.median, acknowledged.p99, acknowledged.slowest].map((ms) => ms.toFixed(0)).join(', '),
      ],
      ['replies', String(replies)],
      ['of these a second to their question', String(twice)],
      ['of these outside its thread', String(astray)],
      ['last answer after, in s', answeredSeconds.toFixed(0)],
      ['heap in MB, from the start on', megabytes('heap')],
      ['resident in MB, from the start on', megabytes('resident')],
    ],
  );
}

export function replicasTable(result: ReplicasResult): string {
  const { acknowledged, lost, twice, redelivered, unacknowledged, kills, restarts, updated } = result;
  const { median, p99, slowest } = acknowledged;
  return table(
    ['', ''],
    [
      ['copies killed, copies updated, restarts of the database', `${kills}, ${updated}, ${restarts}`],
      ['delivered again; not acknowledged within 3 s at first', `${redelivered}; ${unacknowledged}`],
      [
        'acknowledged after, in ms: median, p99, slowest',
        [median, p99, slowest].map((ms) => ms.toFixed(0)).join(', '),
      ],
      ['questions with a reply, with two, with none', `${result.replies}, ${twice.replies}, ${lost.replies}`],
      ['channels with a digest, with two, with none', `${result.told}, ${twice.digests}, ${lost.digests}`],
      ['last of these after, in s', result.lastAfterSeconds.toFixed(0)],
    ],
  );
}

/** A peer that adds next to nothing gives no ratio worth printing. */
const times = (value: number, base: number): string => (base < 0.01 ? '–' : `${(value / base).toFixed(1)}×`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
