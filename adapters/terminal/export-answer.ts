// The answer to a question as `parley export` prints it.
import {
  type AskOptions,
  answerQuestion,
  type ExportFormat,
  exportedAnswer,
  type Library,
  type PassageReader,
} from '../../src/index.ts';
import { print, printLines, type Streams } from './streams.ts';

export interface ExportAnswerOptions {
  readonly question: AskOptions;
  readonly format: ExportFormat;
  readonly library: Library;
  readonly reader?: PassageReader;
  readonly streams: Pick<Streams, 'stdout'>;
}

/** Resolves with the exit code: 1 where nothing answers. */
export async function exportAnswer(options: ExportAnswerOptions): Promise<number> {
  const { question, format, library, reader, streams } = options;
  const answer = await answerQuestion(library, question, reader);
  const { head, lines } = exportedAnswer(answer, library, format);
  await print(streams.stdout, head);
  await printLines(streams.stdout, lines, (line) => line);
  return answer.kind === 'answered' ? 0 : 1;
}
