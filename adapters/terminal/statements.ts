// `parley statements`: the list on standard output, as a reply for people or as lines for programs.
import {
  type Clock,
  type FilterReading,
  findStatements,
  jsonLine,
  type Library,
  listStatements,
  OperatorError,
  printableLine,
  readFilter,
  renderStatements,
  type StatementQuery,
  statementGroupJson,
  statementJson,
} from '../../src/index.ts';
import { type Rendering, renderTerminal } from './render.ts';
import { print, printLines, type Streams } from './streams.ts';
import type { Typed } from './table-options.ts';

/** As grep has it: 1 says that the search went well and found nothing. */
const EXIT = { found: 0, nothing: 1 } as const;

export interface StatementsOptions {
  readonly typed: Typed;
  readonly json: boolean;
  readonly ungrouped: boolean;
  readonly library: Library;
  readonly clock: Clock;
  readonly streams: Pick<Streams, 'stdout'>;
  readonly rendering: Rendering;
}

/**
 * Prints the statements; the exit code tells whether there are any.
 * @throws OperatorError when what was typed cannot be read.
 */
export async function statements(options: StatementsOptions): Promise<number> {
  const { typed, json, ungrouped, library, clock, streams, rendering } = options;
  const reading = readStatements(typed, library, clock);
  const query: StatementQuery = { ...reading.filter, ungrouped };
  if (!json) {
    const reply = await renderStatements({ ...reading, filter: query }, library);
    await print(streams.stdout, `${renderTerminal(reply, rendering)}\n`);
    return reply.blocks.some(({ type }) => type === 'evidence') ? EXIT.found : EXIT.nothing;
  }
  if (reading.fields.page !== undefined) {
    throw new OperatorError('--json prints all statements: leave the page out.');
  }
  const listed = await (ungrouped ? findStatements(library, query) : listStatements(library, query));
  const member = ungrouped ? statementJson : statementGroupJson;
  await printLines(streams.stdout, listed, (each) => jsonLine(member(each)));
  return listed.length > 0 ? EXIT.found : EXIT.nothing;
}

/** @throws OperatorError when what was typed cannot be read. */
export function readStatements({ text, options }: Typed, library: Library, clock: Clock): FilterReading {
  const reading = readFilter(text, options, { library, today: clock.today() });
  const { problems } = reading;
  if (problems.length === 0) return reading;
  const lines = problems.map(({ message, suggestions }) =>
    suggestions.length === 0 ? message : `${message} Did you mean ${suggestions.join(' or ')}?`,
  );
  throw new OperatorError(printableLine(lines.join(' ')));
}
