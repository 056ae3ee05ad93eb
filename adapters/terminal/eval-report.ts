// What `parley eval` prints: figures, a table by kind and what was missed; or all of it as JSON.
import type { Evaluation, Figures, Judged } from '../../src/index.ts';
import { printableLine } from '../../src/index.ts';
import { snippetJson } from './answer-json.ts';
import { textWidth } from './style.ts';

export function evaluationText({ judged, figures, byKind, missed }: Evaluation, width: number): string {
  const breaks = judged.flatMap(({ gold, breaks: broken }) =>
    broken.map((each) => ({ id: gold.id, ...each })),
  );
  const sections = [
    summary(figures),
    table([HEADINGS, ...byKind.map(([kind, each]) => row(printableLine(kind), each)), row('all', figures)]),
    missed.map((each) => missedLines(each, width).join('\n')).join('\n\n'),
    breaks
      .map(({ id, rule, text }) => cut(`${printableLine(id)}: ${rule}: ${printableLine(text)}`, width))
      .join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function summary(figures: Figures): string {
  const { answerable, hitAt1, hitAt3, hitAt5, meanReciprocalRank, unanswerable } = figures;
  return table([
    ['hit@1', ratio(hitAt1, answerable), `${hitAt1} of ${answerable}`],
    ['hit@3', ratio(hitAt3, answerable), `${hitAt3} of ${answerable}`],
    ['hit@5', ratio(hitAt5, answerable), `${hitAt5} of ${answerable}`],
    ['MRR', answerable === 0 ? NONE : meanReciprocalRank.toFixed(3), 'mean reciprocal rank, of five'],
    ['abstained', ratio(figures.abstained, unanswerable), `${figures.abstained} of ${unanswerable}`],
    [
      'wrongly unanswered',
      ratio(figures.wronglyUnanswered, answerable),
      `${figures.wronglyUnanswered} of ${answerable}`,
    ],
    ['rule breaks', String(figures.ruleBreaks), ''],
  ]);
}

const HEADINGS = ['kind', 'n', 'hit@1', 'hit@3', 'hit@5', 'MRR', 'unanswered', 'n', 'abstained'];
const NONE = '-';

function row(kind: string, figures: Figures): string[] {
  const { answerable, hitAt1, hitAt3, hitAt5, meanReciprocalRank, wronglyUnanswered, unanswerable } = figures;
  const mrr = answerable === 0 ? NONE : meanReciprocalRank.toFixed(3);
  const hits = [hitAt1, hitAt3, hitAt5].map((hit) => ratio(hit, answerable));
  const declined = unanswerable === 0 ? NONE : String(figures.abstained);
  return [kind, String(answerable), ...hits, mrr, String(wronglyUnanswered), String(unanswerable), declined];
}

const ratio = (part: number, whole: number): string => (whole === 0 ? NONE : (part / whole).toFixed(3));

/** Columns as wide as their widest cell, numbers to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => textWidth(cells[at] ?? ''))));
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => {
          const room = ' '.repeat(Math.max(0, (widths[at] ?? 0) - textWidth(cell)));
          return at > 0 && /^[-\d.]+$|^[a-z]+(?:@\d)?$/iu.test(cell) ? room + cell : cell + room;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function missedLines({ gold, answer, rank }: Judged, width: number): string[] {
  const { id, question, context, texts } = gold;
  const asked = context === undefined ? question : `${context} … ${question}`;
  const [first] = answer.kind === 'answered' ? answer.snippets : [];
  const shown = answer.kind === 'answered' ? `“${first?.text ?? ''}”` : `nothing (${answer.reason})`;
  const place = rank === undefined ? '' : `, right only at ${rank}`;
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

/** On one line of the window, safe to print. */
function cut(text: string, width: number): string {
  const line = printableLine(text);
  const characters = [...line];
  return characters.length <= width ? line : `${characters.slice(0, Math.max(1, width - 1)).join('')}…`;
}

/** A contract with programs, so every member is named here. */
export function evaluationJson({ judged, figures, byKind, missed }: Evaluation): object {
  return {
    questions: judged.length,
    ...figuresJson(figures),
    byKind: Object.fromEntries(byKind.map(([kind, each]) => [kind, figuresJson(each)])),
    missed: missed.map(missedJson),
  };
}

function figuresJson(figures: Figures): object {
  const { answerable, hitAt1, hitAt3, hitAt5, meanReciprocalRank } = figures;
  const { wronglyUnanswered, unanswerable, abstained, ruleBreaks } = figures;
  return {
    answerable,
    hitAt1,
    hitAt3,
    hitAt5,
    meanReciprocalRank,
    wronglyUnanswered,
    unanswerable,
    abstained,
    ruleBreaks,
  };
}

function missedJson({ gold, answer, rank }: Judged): object {
  const { id, question, context, kind, texts, spans } = gold;
  const shown = answer.kind === 'answered' ? answer.snippets.map(snippetJson) : [];
  const reason = answer.kind === 'answered' ? undefined : answer.reason;
  return {
    id,
    question,
    context,
    kind,
    outcome: answer.kind,
    reason,
    rank,
    shown,
    expected: [...texts, ...spans],
  };
}
