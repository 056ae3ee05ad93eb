// A file of questions with their answers, for `parley eval`: one JSON object a line.
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import { type GoldQuestion, OperatorError, QUESTION_LIMIT } from '../../src/index.ts';
import { readLines } from './lines.ts';
import { parseLine } from './parse-line.ts';
import { isReadFault, unreadable } from './streams.ts';

const words = z.string().trim().min(1, 'is empty');
const label = z.union([z.string(), z.number()]).transform(String);
const offset = z.int().min(0);

const goldLine = z
  .object({
    id: label.nullish(),
    question: words.max(QUESTION_LIMIT, `is longer than ${QUESTION_LIMIT} characters`),
    context: z.string().nullish(),
    type: z.string().nullish(),
    kind: z.string().nullish(),
    answers: z.array(z.union([words, z.object({ text: words }).transform(({ text }) => text)])).nullish(),
    answer_spans: z
      .array(
        z
          .tuple([label, offset, offset])
          .refine(([, start, end]) => start < end, 'ends where it starts, or before'),
      )
      .nullish(),
    answerable: z.boolean().nullish(),
  })
  .refine(
    ({ answers, answer_spans, answerable }) =>
      answerable !== true || (answers?.length ?? 0) + (answer_spans?.length ?? 0) > 0,
    'is called answerable, and has no answers',
  );

const LINE = {
  example: '{"question":"…","answers":[{"text":"…"}]}',
  shape: '{"id":"1","question":"…","answers":[{"text":"…"}]}, or "answer_spans":[["article",0,10]]',
};

/** A question, and the line of the file that it stands on, from 1. */
interface GoldLine {
  readonly line: number;
  readonly gold: GoldQuestion;
}

export interface GoldFile {
  readonly name: string;
  readonly lines: readonly GoldLine[];
  /** Every line that cannot be used, and why, as sentences. */
  readonly problems: readonly string[];
}

/**
 * Reads a file, or standard input for '-'.
 * @throws OperatorError when it cannot be read or holds nothing.
 */
export async function readGoldFile(file: string, stdin: Readable): Promise<GoldFile> {
  const name = file === '-' ? 'standard input' : file;
  const lines: GoldLine[] = [];
  const problems: string[] = [];
  let number = 0;
  try {
    for await (const line of readLines(file === '-' ? stdin : createReadStream(file))) {
      number += 1;
      if (line.trim() === '') continue;
      const parsed = parseLine(line, goldLine, LINE);
      if ('problem' in parsed) problems.push(`${name}, line ${number}: ${parsed.problem}`);
      else lines.push({ line: number, gold: toGold(parsed.value, number) });
    }
  } catch (err) {
    throw isReadFault(err) ? unreadable(name, err) : err;
  }
  if (lines.length + problems.length === 0) {
    throw new OperatorError(`${name} holds no question; put ${LINE.example} on a line.`);
  }
  return { name, lines, problems };
}

function toGold(read: z.output<typeof goldLine>, number: number): GoldQuestion {
  const { id, question, context, kind, type, answers, answer_spans } = read;
  return {
    id: id ?? String(number),
    question,
    ...(context ? { context } : {}),
    kind: kind || type || 'other',
    texts: answers ?? [],
    spans: (answer_spans ?? []).map(([article, start, end]) => ({ article, start, end })),
  };
}
