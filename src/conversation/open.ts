// "Open 1": a passage of the last reply in its article, with the paragraphs around it.
import { remark } from '../answer/show/remarks.ts';
import type { Block, EvidenceBlock } from '../chat/chat.ts';
import {
  type Cited,
  headingOf,
  linkTo,
  numberSources,
  outletOf,
  placeOf,
  whenSaid,
} from '../chat/citation.ts';
import type { CommandRequest, CommandResult } from '../command/command.ts';
import { entryOf, type IndexedArticle, type Library } from '../library/library.ts';
import { overlaps, type Span } from '../text/span.ts';
import { passagesShown, type ShownPassage } from './shown.ts';
import type { Turn } from './turn.ts';

/** Paragraphs before a passage, and after it. */
const AROUND = 2;
/** Of either side, in UTF-16 units. */
const REACH = 1200;

/** By the number of a source, which stands behind each passage of it; else by the place among the passages. */
export async function openPassage(request: CommandRequest<Turn>): Promise<CommandResult<Turn>> {
  const shown = await passagesShown(request);
  if (shown === undefined || shown.length === 0)
    return told('There is nothing above to open. Ask a question first, then open 1.', 'nothing before');
  const { library } = request;
  const number = Number(/\d+/u.exec(request.text)?.[0] ?? 1);
  const wanted = passagesOf(number, shown, library);
  if (wanted.length === 0)
    return told(`There is no ${number} above: the sources have numbers from 1.`, 'no such number');
  const blocks: Block[] = [];
  for (const [at, passage] of wanted.entries()) {
    const around = inArticle(passage, wanted.slice(0, at), library);
    if (around) blocks.push(around);
  }
  const { sources } = numberSources(
    wanted.map((passage) => ({ ...passage, ...widened(passage, entryOf(passage.article, library)) })),
    library,
  );
  const [first] = blocks;
  const summary = first?.type === 'evidence' ? `Opened: ${first.citation}.` : 'Opened.';
  return { reply: { summary, blocks: [...blocks, { type: 'sources', sources }] }, outcome: 'opened' };
}

type Wanted = Cited & Partial<Pick<ShownPassage, 'speaker' | 'saidOn'>>;

function passagesOf(number: number, shown: readonly ShownPassage[], library: Library): readonly Wanted[] {
  const cited = shown.flatMap((passage): Wanted[] => [passage, ...passage.also]);
  const { numberOf } = numberSources(cited, library);
  const ofSource = cited.filter(({ article }) => numberOf(article) === number);
  return ofSource.length > 0 ? ofSource : shown.slice(number - 1, number);
}

/** Undefined where an earlier one shows it already. */
function inArticle(passage: Wanted, earlier: readonly Wanted[], library: Library): EvidenceBlock | undefined {
  const entry = entryOf(passage.article, library);
  const { article } = entry;
  const around = widened(passage, entry);
  if (earlier.some((other) => overlaps(widened(other, entry), passage))) return undefined;
  const { speaker, saidOn } = passage;
  return {
    type: 'evidence',
    text: article.body.slice(passage.start, passage.end),
    ...(around.start < passage.start && { before: article.body.slice(around.start, passage.start) }),
    ...(passage.end < around.end && { after: article.body.slice(passage.end, around.end) }),
    ...(speaker && { speaker: headingOf(speaker, article.published?.day) }),
    citation: `${outletOf(article)}, ${whenSaid(saidOn, article)}, ${placeOf(around, entry)}`,
    ...linkTo(article, passage),
    source: 1,
  };
}

/** With its paragraph and those around it, as far as nothing lies between them that is no part of the article. */
function widened({ start, end }: Span, { article, text }: IndexedArticle): Span {
  const touched = text.evidence.flatMap((paragraph, at) => (overlaps(paragraph, { start, end }) ? [at] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return { start, end };
  const isJoined = (from: number, to: number): boolean => article.body.slice(from, to).trim() === '';
  let wide = {
    start: Math.min(start, text.evidence[first]?.start ?? start),
    end: Math.max(end, text.evidence[last]?.end ?? end),
  };
  for (const paragraph of text.evidence.slice(Math.max(0, first - AROUND), first).reverse()) {
    if (!isJoined(paragraph.end, wide.start) || start - paragraph.start > REACH) break;
    wide = { ...wide, start: paragraph.start };
  }
  for (const paragraph of text.evidence.slice(last + 1, last + 1 + AROUND)) {
    if (!isJoined(wide.end, paragraph.start) || paragraph.end - end > REACH) break;
    wide = { ...wide, end: paragraph.end };
  }
  return wide;
}

const told = (sentence: string, outcome: string): CommandResult<Turn> => ({
  reply: remark(sentence),
  outcome,
});
