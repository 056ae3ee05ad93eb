// Article text as Discord markdown that shows it exactly as it stands.

/** A run of plain text in one style; `url` makes it a masked link. */
export interface Run {
  readonly text: string;
  readonly style: 'plain' | 'strong' | 'emphasis' | 'example' | 'token';
  readonly url?: string;
}

/** One line: its prefix (`> `, `- `, `-# ` or none) is markdown, its runs are not. */
export interface Line {
  readonly prefix: string;
  readonly runs: readonly Run[];
}

/** What Discord reads as mark-up wherever it stands. */
const SPECIAL = /[\\*_~|`<>]/gu;
/** What only more of it makes mark-up or an address: `[text](`, `:emoji:`, `https://`, an invitation, everybody's name. */
const TOGETHER =
  /\[(?=[^\n]*\](?:\(|$))|:(?=[\w+-]+:)|(?<=:)\/(?=\/)|(?<=\bdiscord(?:\.gg|(?:app)?\.com\/invite))\/|@(?=everyone|here)/giu;
const LINE_START = /^(\s*)(?:([-+#.])|(\d+)(?=\.))/u;

/**
 * Markdown whose visible text is `text`: backslashes, as invisible characters would end up in what a reader pastes elsewhere,
 * and only where they are needed, as Discord copies them with a message's text. What opens a heading or a list is escaped at
 * the start only.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(SPECIAL, '\\$&')
    .replace(TOGETHER, '\\$&')
    .replace(LINE_START, (_, space: string, mark?: string, digits?: string) =>
      mark === undefined ? `${space}${digits}\\` : `${space}\\${mark}`,
    );
}

export function renderLine({ prefix, runs }: Line): string {
  const filled = runs.filter(({ text }) => text !== '');
  return filled.reduce((text, run, index) => {
    // Two marked runs side by side would read as one longer mark (`**a****b**`).
    const before = filled[index - 1];
    const touching = before !== undefined && isMarked(before) && isMarked(run);
    return `${text}${touching ? '\u200B' : ''}${renderRun(run)}`;
  }, prefix);
}

/** The lines that carry `line`, each at most `limit` long as markdown; cut between words where there are words. */
export function splitLine(line: Line, limit: number): Line[] {
  const parts: Line[] = [];
  const waiting = [...line.runs];
  let runs: Run[] = [];
  for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) {
    const cut = longestCut(line.prefix, runs, run, limit);
    if (cut === run.text.length) {
      runs.push(run);
      continue;
    }
    if (cut > 0) runs.push({ ...run, text: run.text.slice(0, cut) });
    else if (runs.length === 0) throw new RangeError(`no room for a character within ${limit}`);
    parts.push({ prefix: line.prefix, runs });
    runs = [];
    waiting.unshift({ ...run, text: run.text.slice(cut).trimStart() });
  }
  return [...parts, { prefix: line.prefix, runs }];
}

/** How much of `run` fits behind `runs`: all of it, or up to a space, or (a word longer than a line) in mid-word. */
function longestCut(prefix: string, runs: readonly Run[], run: Run, limit: number): number {
  const fits = (length: number): boolean =>
    renderLine({ prefix, runs: [...runs, { ...run, text: run.text.slice(0, length) }] }).length <= limit;
  if (fits(run.text.length)) return run.text.length;
  let low = 0;
  let high = run.text.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  const space = run.text.lastIndexOf(' ', low);
  if (space > 0) return space;
  if (runs.length > 0) return 0;
  return splitsPair(run.text, low) ? low - 1 : low;
}

const splitsPair = (text: string, index: number): boolean => (text.codePointAt(index - 1) ?? 0) > 0xffff;

const isMarked = (run: Run): boolean => run.style !== 'plain' || run.url !== undefined;

function renderRun({ text, style, url }: Run): string {
  if (text.trim() === '') return text;
  // Nothing is escaped there: Discord shows a backslash in the text of a link.
  if (url !== undefined) return `[${text}](<${url}>)`;
  if (style === 'example') return renderCode(text);
  if (style === 'token') return text;
  const mark = { plain: '', strong: '**', emphasis: '*' }[style];
  // Marks do not open before or close behind a space.
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
  return mark === '' ? escapeMarkdown(text) : `${before}${mark}${escapeMarkdown(words)}${mark}${after}`;
}

/**
 * Nothing is escaped within code: the fence is one that the text does not hold, apart from its backticks by a space. Three
 * would open a block; a text that leaves no fence is shown without one.
 */
function renderCode(text: string): string {
  const runs = new Set([...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = ['`', '``'].find(({ length }) => !runs.has(length));
  if (fence === undefined) return escapeMarkdown(text);
  return `${fence}${text.startsWith('`') ? ' ' : ''}${text}${text.endsWith('`') ? ' ' : ''}${fence}`;
}
