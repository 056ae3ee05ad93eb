// `parley ask --batch`: a file of questions, one JSON line for each answer in the same order.
import { createReadStream } from 'node:fs';
import * as z from 'zod';
import {
  answerQuestion,
  jsonLine,
  type Library,
  type PassageReader,
  QUESTION_LIMIT,
} from '../../src/index.ts';
import { outcomeJson } from './answer-json.ts';
import { readLines } from './lines.ts';
import { parseLine } from './parse-line.ts';
import { isReadFault, print, type Streams, unreadable, warn } from './streams.ts';

const questionLine = z.object({
  id: z.string(),
  question: z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(QUESTION_LIMIT, `is longer than ${QUESTION_LIMIT} characters`),
  context: z.string().nullish(),
});

const LINE = {
  example: '{"id":"1","question":"…"}',
  shape: '{"id":"1","question":"…","context":"…"}, the context only for a follow-up',
};

export interface BatchOptions {
  /** A file's path, or '-' for standard input. */
  readonly file: string;
  readonly limit: number;
  readonly library: Library;
  readonly reader?: PassageReader;
  readonly streams: Streams;
}

/**
 * Answers every line that can be read; the others are named on standard error. Resolves with the exit code, 1 when there
 * were any.
 * @throws OperatorError when the file cannot be read.
 */
export async function askBatch({ file, limit, library, reader, streams }: BatchOptions): Promise<number> {
  const name = file === '-' ? 'standard input' : file;
  const source = file === '-' ? streams.stdin : createReadStream(file);
  let exitCode = 0;
  let number = 0;
  try {
    for await (const line of readLines(source)) {
      number += 1;
      if (line.trim() === '') continue;
      const parsed = parseLine(line, questionLine, LINE);
      if ('problem' in parsed) {
        exitCode = 1;
        warn(streams, `${name}, line ${number}: ${parsed.problem}`);
        continue;
      }
      const { id, question, context } = parsed.value;
      const answer = await answerQuestion(
        library,
        { question, limit, ...(context ? { context } : {}) },
        reader,
      );
      await print(streams.stdout, jsonLine({ id, ...outcomeJson(answer) }));
    }
  } catch (err) {
    throw isReadFault(err) ? unreadable(name, err) : err;
  }
  return exitCode;
}
