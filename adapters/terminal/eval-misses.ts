// What `parley eval` says of a question that was missed, and of a snippet that breaks a rule.
import type { Judged } from '../../src/index.ts';
import { printableLine } from '../../src/index.ts';

export function missedLines({ gold, answer, rank }: Judged, width: number): string[] {
  const { id, question, context, texts } = gold;
  const asked = context === undefined ? question : `${context} … ${question}`;
  const [first] = answer.kind === 'answered' ? answer.snippets : answer.nearest;
  const closest = first === undefined ? '' : `, closest “${first.text}”`;
  const shown =
    answer.kind === 'answered' ? `“${first?.text ?? ''}”` : `no answer (${answer.reason})${closest}`;
  const place = rank === undefined || rank === 1 ? '' : `, right only at ${rank}`;
  return [
    cut(`${id}: ${asked}`, width),
    cut(`  shown${place}: ${shown}`, width),
    cut(`  expected: ${expected(gold) ?? 'to decline'}`, width),
    ...texts.slice(1).map((text) => cut(`        or: “${text}”`, width)),
  ];
}

function expected({ texts, spans }: Judged['gold']): string | undefined {
  const [text] = texts;
  if (text !== undefined) return `“${text}”`;
  const [span] = spans;
  return span && `${span.article}, ${span.start} to ${span.end}`;
}

export function ruleBreakLines(judged: readonly Judged[], width: number): string[] {
  return judged.flatMap(({ gold, breaks }) =>
    breaks.map(({ rule, text }) => cut(`${gold.id}: ${rule}: ${text}`, width)),
  );
}

/** On one line of the window, safe to print. */
function cut(text: string, width: number): string {
  const line = printableLine(text);
  const characters = [...line];
  return characters.length <= width ? line : `${characters.slice(0, Math.max(1, width - 1)).join('')}…`;
}
