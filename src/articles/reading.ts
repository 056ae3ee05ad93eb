// The reading of a file: its text as a reader sees it, with the way back to the file and what the file's form says of it.
import { copyClean, isPlain } from '../text/characters.ts';
import { type CleanText, cleanPlace, createCleanTextBuilder } from '../text/clean-text.ts';
import { partsOf } from '../text/parts.ts';
import { type Dropped, type Form, readHtml } from './html.ts';
import { labelsIn, readMarkdown } from './markdown.ts';

/** All offsets are into the clean text but for `offsets`, which lead from it to the source. */
export interface Reading extends CleanText {
  /** The file's body, as it is. */
  readonly source: string;
  readonly forms: readonly Form[];
}

/** In UTF-16 units: how much of a file is read in one turn of the event loop. */
const STEP = 8_000;

/** Reads a file's body in steps of some milliseconds. */
export function* readInSteps(source: string, { markdown }: { markdown: boolean }): Generator<void, Reading> {
  const html = /[<{]/u.test(source) ? readHtml(source) : { dropped: [], forms: [] };
  yield;
  const masked = mask(source, html.dropped);
  const labels = labelsIn(masked);
  const builder = createCleanTextBuilder(source);
  const forms = [...html.forms];
  let [done, next] = [0, 0];
  for (const { start, end } of partsOf(source, STEP)) {
    const marks = markdown
      ? readMarkdown(masked.slice(start, end), start, labels)
      : { dropped: [], forms: [] };
    forms.push(...marks.forms);
    const here: Dropped[] = marks.dropped;
    for (; (html.dropped[next]?.from ?? end) < end; next += 1)
      here.push(...html.dropped.slice(next, next + 1));
    here.sort((a, b) => a.from - b.from);
    for (const { from, to, as } of here) {
      if (to < done || (to === done && from < to)) continue;
      copyClean(source, done, Math.max(done, from), builder);
      builder.replace(Math.max(done, from), to, as);
      done = to;
    }
    copyClean(source, done, Math.max(done, end), builder);
    done = Math.max(done, end);
    yield;
  }
  const clean = builder.build();
  return { ...clean, source, forms: forms.map((form) => inClean(clean, form)).filter(isSeen) };
}

/** Whether a file's body reads as it is written, without a mark in it: then it needs no reading. */
export const readsAsWritten = ({ text, source, forms }: Reading): boolean =>
  text === source && forms.length === 0;

/** Whether a text without Markdown can be taken as it is, without looking any closer; a long one is looked at in steps. */
export const isPlainText = (source: string): boolean =>
  source.length <= STEP && !/<|\{[{%]/u.test(source) && isPlain(source);

const inClean = (clean: CleanText, { start, end, kind }: Form): Form => ({
  start: cleanPlace(clean, start),
  end: cleanPlace(clean, end),
  kind,
});

const isSeen = ({ start, end, kind }: Form): boolean => end > start || kind === 'picture';

/** The text with what is HTML in it made neutral for Markdown, each character in its place. */
function mask(source: string, dropped: readonly Dropped[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, as } of dropped) {
    // Within a word it must not look like the end of one, or marks of emphasis around it would be none.
    parts.push(source.slice(done, from), (as === '' ? 'x' : ' ').repeat(to - from));
    done = to;
  }
  parts.push(source.slice(done));
  return parts.join('');
}
