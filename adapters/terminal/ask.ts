// `parley ask`: one question, one answer on standard output.
import {
  answerQuestion,
  explainAnswer,
  jsonLine,
  type Library,
  type PassageReader,
  type AskOptions as Question,
  renderAnswer,
} from '../../src/index.ts';
import { answerJson } from './answer-json.ts';
import { type Rendering, renderTerminal } from './render.ts';
import { print, type Streams } from './streams.ts';

/** As grep has it: 1 says that the search went well and found nothing. */
const EXIT = { answered: 0, unanswered: 1 } as const;

export interface AskOptions {
  readonly question: Question;
  readonly json: boolean;
  /** Prints the explanation of the answer after it. */
  readonly why: boolean;
  readonly library: Library;
  readonly reader?: PassageReader;
  readonly streams: Pick<Streams, 'stdout'>;
  readonly rendering: Rendering;
}

/** Prints the answer; the exit code tells whether there was one. */
export async function ask(options: AskOptions): Promise<number> {
  const { question, json, why, library, reader, streams, rendering } = options;
  const answer = await answerQuestion(library, question, reader);
  const replies = [renderAnswer(answer, library), ...(why ? [explainAnswer(library, answer)] : [])];
  const shown = json
    ? jsonLine(answerJson(answer, library))
    : `${replies.map((reply) => renderTerminal(reply, rendering)).join('\n\n')}\n`;
  await print(streams.stdout, shown);
  return EXIT[answer.kind];
}
