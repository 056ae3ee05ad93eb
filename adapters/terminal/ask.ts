// `parley ask`: one question, one answer on standard output.
import { answerQuestion, type Library, type AskOptions as Question, renderAnswer } from '../../src/index.ts';
import { answerJson } from './answer-json.ts';
import { jsonLine } from './json-line.ts';
import { type Rendering, renderTerminal } from './render.ts';
import { print, type Streams } from './streams.ts';

/** As grep has it: 1 says that the search went well and found nothing. */
const EXIT = { answered: 0, unanswered: 1 } as const;

export interface AskOptions {
  readonly question: Question;
  readonly json: boolean;
  readonly library: Library;
  readonly streams: Pick<Streams, 'stdout'>;
  readonly rendering: Rendering;
}

/** Prints the answer; the exit code tells whether there was one. */
export async function ask({ question, json, library, streams, rendering }: AskOptions): Promise<number> {
  const answer = answerQuestion(library, question);
  const shown = json
    ? jsonLine(answerJson(answer, library))
    : `${renderTerminal(renderAnswer(answer, library), rendering)}\n`;
  await print(streams.stdout, shown);
  return EXIT[answer.kind];
}
