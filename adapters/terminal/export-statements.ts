// Statements as `parley export` prints them.
import {
  type Clock,
  type ExportFormat,
  exportedStatements,
  type Library,
  listStatements,
} from '../../src/index.ts';
import { readStatements } from './statements.ts';
import { print, printLines, type Streams } from './streams.ts';
import type { Typed } from './table-options.ts';

export interface ExportOptions {
  readonly typed: Typed;
  readonly format: ExportFormat;
  readonly library: Library;
  readonly clock: Clock;
  readonly streams: Pick<Streams, 'stdout'>;
}

export async function exportStatements({
  typed,
  format,
  library,
  clock,
  streams,
}: ExportOptions): Promise<number> {
  const { filter } = readStatements(typed, library, clock);
  const found = await listStatements(library, filter);
  const { head, lines } = exportedStatements(found, format);
  await print(streams.stdout, head);
  await printLines(streams.stdout, lines, (line) => line);
  return found.length > 0 ? 0 : 1;
}
