// `parley eval`: scores the answers to a file of questions.
import { writeFile } from 'node:fs/promises';
import {
  abstentionPicture,
  type Evaluation,
  evaluate,
  type Library,
  OperatorError,
  printableLine,
  unreachableGold,
} from '../../src/index.ts';
import type { EvalFlags } from './eval-command.ts';
import { evaluationJson, evaluationText } from './eval-report.ts';
import { readGoldFile } from './gold-file.ts';
import { jsonLine } from './json-line.ts';
import { print, type Streams, warn } from './streams.ts';

const EXIT = { scored: 0, failed: 2 } as const;

export interface EvalOptions {
  /** A file's path, or '-' for standard input. */
  readonly file: string;
  readonly flags: Pick<EvalFlags, 'json' | 'curve'>;
  /** Columns of the window. */
  readonly width: number;
  readonly load: () => Promise<Library>;
  readonly streams: Streams;
}

/**
 * Prints the figures and resolves with the exit code.
 * @throws OperatorError when a file or a folder cannot be used.
 */
export async function evalQuestions(options: EvalOptions): Promise<number> {
  const { file, flags, width, load, streams } = options;
  const { name, lines, problems } = await readGoldFile(file, streams.stdin);
  for (const problem of problems) warn(streams, printableLine(problem));
  if (problems.length > 0) return EXIT.failed;
  const library = await load();
  for (const { line, gold } of lines) {
    for (const fault of unreachableGold(gold, library)) {
      warn(streams, printableLine(`warning: ${name}, line ${line}: ${fault}: no answer can be right by it.`));
    }
  }
  const evaluation = evaluate(
    library,
    lines.map(({ gold }) => gold),
  );
  if (flags.curve !== undefined) await drawCurve(flags.curve, file, evaluation, library);
  const report = flags.json ? jsonLine(evaluationJson(evaluation)) : evaluationText(evaluation, width);
  await print(streams.stdout, report);
  return EXIT.scored;
}

async function drawCurve(
  curve: string,
  file: string,
  evaluation: Evaluation,
  library: Library,
): Promise<void> {
  const { answerable, unanswerable } = evaluation.figures;
  const { articles } = library.extent;
  const made = [
    `${answerable} answerable and ${unanswerable} unanswerable questions, ${articles} article${articles === 1 ? '' : 's'}`,
    printableLine(`parley eval ${file} --curve ${curve}`),
  ];
  try {
    await writeFile(curve, abstentionPicture(evaluation, made));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OperatorError(`Cannot write the curve to ${curve}: ${reason}.`, { cause });
  }
}
