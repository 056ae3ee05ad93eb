// How a program that runs on tells its operator something: in plain lines at a terminal, in lines of its log where a machine reads them.
import type { ArticleFolder, Logger } from '../src/index.ts';
import { warnOf } from './terminal/load-library.ts';
import { type Streams, warn } from './terminal/streams.ts';

export interface Telling {
  /** What is as it should be. */
  say(line: string): void;
  warn(line: string): void;
  /** Of articles. */
  problems(problems: ArticleFolder['problems']): void;
}

export const plainly = (streams: Pick<Streams, 'stderr'>): Telling => ({
  say: (line) => warn(streams, line),
  warn: (line) => warn(streams, `warning: ${line}`),
  problems: (problems) => warnOf(problems, streams),
});

export const inLog = (log: Logger): Telling => ({
  say: (line) => log.info({}, line),
  warn: (line) => log.warn({}, line),
  problems: (problems) => {
    for (const { origin, line, message } of problems)
      log.warn({ file: origin, ...(line === undefined ? {} : { line }) }, message);
  },
});
