// What `parley eval` prints: figures, a table by kind and what was missed; or all of it as JSON.
import {
  byKind,
  type Figures,
  figuresOf,
  intervalsOf,
  type Judged,
  missedOf,
  printableLine,
  SHARE_NAMES,
  type ShareName,
  shareOf,
} from '../../src/index.ts';
import { snippetJson } from './answer-json.ts';
import { missedLines, ruleBreakLines } from './eval-misses.ts';
import { textWidth } from './style.ts';

/** The judged answers to one set of questions. */
export interface JudgedSet {
  readonly title: string;
  readonly judged: readonly Judged[];
}

interface TextOptions {
  readonly misses: boolean;
  readonly width: number;
}

const TITLES: Readonly<Record<ShareName, string>> = {
  first: 'first',
  amongThree: 'among three',
  shownFirst: 'shown first',
  shownAmongThree: 'shown among three',
  claimsRight: 'claims right',
  declined: 'declined',
  wronglyUnanswered: 'wrongly unanswered',
};

const together = (sets: readonly JudgedSet[]): JudgedSet => ({
  title: 'total',
  judged: sets.flatMap(({ judged }) => judged),
});

export function evaluationText(sets: readonly JudgedSet[], { misses, width }: TextOptions): string {
  const total = together(sets);
  const missed = missedOf(total.judged);
  const sections = [
    summary(sets.length > 1 ? [...sets, total] : sets),
    kindTable(total.judged),
    ...(misses ? missed.map((each) => missedLines(each, width).join('\n')) : []),
    ruleBreakLines(total.judged, width).join('\n'),
    misses || missed.length === 0 ? '' : `${missed.length} missed; --misses lists them.`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** A column for each set; each share with the interval that nine of ten such sets would be in. */
function summary(sets: readonly JudgedSet[]): string {
  const columns = sets.map(({ title, judged }) => {
    const [figures, intervals] = [figuresOf(judged), intervalsOf(judged)];
    const shares = SHARE_NAMES.map((name) => {
      const interval = intervals.get(name);
      const between = interval ? ` (${decimals(interval.low)} to ${decimals(interval.high)})` : '';
      return `${decimals(shareOf(name, figures))}${between}`;
    });
    const { answerable, unanswerable, ruleBreaks } = figures;
    return [printableLine(title), `${answerable} + ${unanswerable}`, ...shares, String(ruleBreaks)];
  });
  const names = ['', 'questions', ...SHARE_NAMES.map((name) => TITLES[name]), 'rule breaks'];
  return table(names.map((name, row) => [name, ...columns.map((column) => column[row] ?? '')]));
}

const HEADINGS = ['kind', 'n', 'first', 'three', 'unanswered', 'n', 'declined'];
const NONE = '-';

function kindTable(judged: readonly Judged[]): string {
  const rows = byKind(judged).map(([kind, each]) => row(printableLine(kind), figuresOf(each)));
  return table([HEADINGS, ...rows], true);
}

function row(kind: string, figures: Figures): string[] {
  const { answerable, wronglyUnanswered, unanswerable, declined } = figures;
  return [
    kind,
    String(answerable),
    decimals(shareOf('first', figures)),
    decimals(shareOf('amongThree', figures)),
    String(wronglyUnanswered),
    String(unanswerable),
    unanswerable === 0 ? NONE : String(declined),
  ];
}

const decimals = (share: number): string => (Number.isNaN(share) ? NONE : share.toFixed(3));

/** Columns as wide as their widest cell; all but the first to the right where they are numbers. */
function table(rows: readonly (readonly string[])[], numbers = false): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => textWidth(cells[at] ?? ''))));
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => {
          const room = ' '.repeat(Math.max(0, (widths[at] ?? 0) - textWidth(cell)));
          return numbers && at > 0 ? room + cell : cell + room;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A contract with programs, so every member is named here. */
export function evaluationJson(sets: readonly JudgedSet[], { misses }: Pick<TextOptions, 'misses'>): object {
  const { judged } = together(sets);
  return {
    sets: sets.map(({ title, judged }) => ({ name: title, ...figuresJson(judged) })),
    total: figuresJson(judged),
    byKind: Object.fromEntries(byKind(judged).map(([kind, each]) => [kind, figuresJson(each)])),
    ...(misses
      ? {
          missed: sets.flatMap(({ title, judged }) =>
            missedOf(judged).map((each) => ({ set: title, ...missedJson(each) })),
          ),
        }
      : {}),
  };
}

function figuresJson(judged: readonly Judged[]): object {
  const figures = figuresOf(judged);
  const { answerable, first, amongThree, shownFirst, shownAmongThree, claims } = figures;
  const { unanswerable, declined, wronglyUnanswered, ruleBreaks } = figures;
  const intervals = [...intervalsOf(judged)].map(([name, { low, high }]) => [name, [low, high]]);
  return {
    questions: judged.length,
    answerable,
    first,
    amongThree,
    shownFirst,
    shownAmongThree,
    claims,
    unanswerable,
    declined,
    wronglyUnanswered,
    ruleBreaks,
    intervals: Object.fromEntries(intervals),
  };
}

function missedJson({ gold, answer, rank }: Judged): object {
  const { id, question, context, kind, texts, spans } = gold;
  const shown = (answer.kind === 'answered' ? answer.snippets : answer.nearest).map(snippetJson);
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
