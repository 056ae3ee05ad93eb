// How the programs of the command get their reader of passages.
import { openReader, type PassageReader } from '../src/index.ts';

/** Has it load in the background; `onFailure` is told once, in one line, if there is none or no more. */
export type OpenReader = (onFailure: (line: string) => void) => Promise<PassageReader | undefined>;

export const openReaderIn =
  (folder: string): OpenReader =>
  (onFailure) =>
    openReader({ folder, onFailure });
