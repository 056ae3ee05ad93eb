// `parley eval`: scores the answers to sets of questions.
import {
  answerQuestion,
  evaluate,
  FOLDS,
  foldsOf,
  type Judged,
  jsonLine,
  type Library,
  type PassageReader,
  printableLine,
  unreachableGold,
} from '../../src/index.ts';
import type { EvalFlags } from './eval-command.ts';
import { evaluationJson, evaluationText, type JudgedSet } from './eval-report.ts';
import { type QuestionSet, readQuestionSet } from './question-set.ts';
import { print, type Streams, warn } from './streams.ts';

const EXIT = { scored: 0, failed: 2 } as const;

export interface EvalOptions {
  /** Folders, files, or '-' for standard input. */
  readonly sets: readonly string[];
  readonly flags: Omit<EvalFlags, 'articles'>;
  /** Columns of the window. */
  readonly width: number;
  /** The articles of a folder; those of the settings where none is given. */
  readonly load: (folder?: string) => Promise<Library>;
  /** The reader, loading beside the articles. */
  readonly opening: Promise<PassageReader | undefined>;
  readonly streams: Streams;
}

/**
 * Prints the figures and resolves with the exit code.
 * @throws OperatorError when a file or a folder cannot be used.
 */
export async function evalQuestions(options: EvalOptions): Promise<number> {
  const { sets: paths, flags, width, load, opening, streams } = options;
  const sets: QuestionSet[] = [];
  for (const path of paths) sets.push(await readQuestionSet(path, streams.stdin));
  const problems = sets.flatMap(({ problems }) => problems);
  for (const problem of problems) warn(streams, printableLine(problem));
  if (problems.length > 0) return EXIT.failed;
  const judged: JudgedSet[] = [];
  for (const set of sets) judged.push(await judgeSet(set, await load(set.articles), await opening, streams));
  const told = flags.folds ? inFolds(judged) : judged;
  const misses = flags.misses === true;
  const report = flags.json
    ? jsonLine(evaluationJson(told, { misses }))
    : evaluationText(told, { misses, width });
  await print(streams.stdout, report);
  return EXIT.scored;
}

async function judgeSet(
  { title, name, lines }: QuestionSet,
  library: Library,
  reader: PassageReader | undefined,
  streams: Streams,
): Promise<JudgedSet> {
  for (const { line, gold } of lines) {
    for (const fault of unreachableGold(gold, library)) {
      warn(streams, printableLine(`warning: ${name}, line ${line}: ${fault}: no answer can be right by it.`));
    }
  }
  const questions = lines.map(({ gold }) => gold);
  const judged = await evaluate(library, questions, (own, options) => answerQuestion(own, options, reader));
  return { title, judged };
}

/** Each fold of all sets together, as if it were a set. */
function inFolds(sets: readonly JudgedSet[]): JudgedSet[] {
  const folds = Array.from({ length: FOLDS }, (): Judged[] => []);
  for (const { judged } of sets) {
    const foldOf = foldsOf(judged.map(({ gold }) => gold));
    for (const each of judged) folds[foldOf.get(each.gold) ?? 0]?.push(each);
  }
  return folds.map((judged, at) => ({ title: `fold ${at + 1}`, judged }));
}
