// How the programs of the command get their reader of passages.
import { openReader, type PassageReader } from '../src/index.ts';

/** Has it load in the background; `onFailure` is told once, in one line, if there is none or no more. */
export type OpenReader = (onFailure: (line: string) => void) => Promise<PassageReader | undefined>;

export const openReaderIn =
  (folder: string): OpenReader =>
  (onFailure) =>
    openReader({ folder, onFailure });

/** The reader that is still loading. */
export const onceOpen = (opening: Promise<PassageReader | undefined>): PassageReader => ({
  score: async (question, passages) => (await opening)?.score(question, passages),
  close: async () => (await opening)?.close(),
});
