// Paragraphs of a body: by blank lines where it has them, by indents or lines where it has none.
import { type Span, trimSpan } from './span.ts';

/** Line lengths that an editor's hard wrap leaves, in UTF-16 units. */
const WRAP_AT = { shortest: 50, longest: 100 };
const ENDS_A_SENTENCE = /[.!?…:;]["'”’»)\]]*$/u;
/** A new paragraph of writers who leave no line free. */
const INDENTED = /^(?: {2,}|\t|\u3000)/u;
/** A word that begins no sentence, or what cannot stand at the head of a paragraph. */
const GOES_ON = /^(?:\p{Ll}|[,;)\]])/u;

/** A line without the blanks at its ends. */
interface Line extends Span {
  readonly text: string;
  readonly indented: boolean;
}

/** Spans of the paragraphs in order, white space at their ends left out; together they hold every visible character. */
export function splitParagraphs(body: string): Span[] {
  return blocksOf(body).flatMap(paragraphsOf);
}

/** The lines between one blank line and the next. */
function blocksOf(body: string): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  for (let at = 0; at <= body.length; ) {
    const found = body.indexOf('\n', at);
    const end = found < 0 ? body.length : found;
    const line = body.slice(at, end);
    const span = trimSpan(body, { start: at, end });
    if (span.end > span.start) {
      block.push({ ...span, text: body.slice(span.start, span.end), indented: INDENTED.test(line) });
    } else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
    at = end + 1;
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

function paragraphsOf(lines: readonly Line[]): Span[] {
  if (areHardWrapped(lines) && !lines.slice(1).some(({ indented }) => indented)) return [joined(lines)];
  const byIndent = lines[0]?.indented && lines.some(({ indented }) => !indented);
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const goesOn = before && (byIndent ? !line.indented : runsInto(before, line));
    if (goesOn) last?.push(line);
    else groups.push([line]);
  }
  return groups.map(joined);
}

/** Whether the line ends come from an editor that breaks lines, rather than from the writer. */
function areHardWrapped(lines: readonly Line[]): boolean {
  const broken = lines.slice(0, -1);
  if (broken.length === 0) return false;
  const even = broken.every(({ text }) => text.length >= WRAP_AT.shortest && text.length <= WRAP_AT.longest);
  const midSentence = broken.filter(({ text }) => !ENDS_A_SENTENCE.test(text));
  return even && midSentence.length * 2 >= broken.length;
}

/** Whether a sentence runs over the end of a line. */
const runsInto = (line: Line, next: Line): boolean =>
  !ENDS_A_SENTENCE.test(line.text) && GOES_ON.test(next.text);

function joined(lines: readonly Line[]): Span {
  return { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
}
