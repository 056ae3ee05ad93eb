// Tells the operator once of what is wrong in a folder that is read again and again, and when it is right again.
import type { Logger } from '../program/log.ts';
import { OperatorError } from '../program/operator-error.ts';
import type { ArticleProblem } from './article.ts';

export interface ProblemLog {
  /** The folder could be read, with these problems in its files. */
  read(problems: readonly ArticleProblem[]): void;
  /** The folder could not be used, and all stays as it was. */
  failed(cause: unknown): void;
}

export function createProblemLog(folder: string, log: Logger): ProblemLog {
  let told: ReadonlySet<string> = new Set();
  let failure: string | undefined;

  return {
    read(problems) {
      if (failure !== undefined) log.info({ folder }, 'the articles can be read again');
      failure = undefined;
      const keys = problems.map(keyOf);
      for (const [at, { origin: file, line, message, readable }] of problems.entries()) {
        if (told.has(keys[at] ?? '')) continue;
        log.warn(
          { file, ...(line === undefined ? {} : { line }) },
          `${readable ? 'a field' : 'an article'} cannot be used: ${message}`,
        );
      }
      // One that is gone is forgotten: should it come back, it is news.
      told = new Set(keys);
    },
    failed(cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      if (message === failure) return;
      failure = message;
      const kept = 'the articles that are loaded are kept';
      if (cause instanceof OperatorError) log.warn({ folder }, `${message}; ${kept}`);
      else log.error({ folder, err: cause }, `the articles could not be taken up; ${kept}`);
    },
  };
}

const keyOf = ({ origin, line, message }: ArticleProblem): string => [origin, line, message].join('\n');
