// The front matter of an article: what stands before its text as YAML, TOML, JSON or "Name: value" lines.
import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';
import { type FieldProblem, type FrontMatter, isKnownName, type RawField, readFields } from './fields.ts';

interface ParsedFrontMatter {
  readonly fields: FrontMatter;
  readonly body: string;
  /** What could not be used; the article is none the worse. */
  readonly problems: readonly FieldProblem[];
}

/** A block of front matter that was found: what it says, and where the article's text begins. */
interface Found {
  readonly fields: readonly RawField[];
  readonly end: number;
  readonly problems?: readonly FieldProblem[];
}

/**
 * Splits a file's text (newlines as \n, no byte order mark) into its front matter and its body. A file without front
 * matter is all body. Fields that Parley does not know are left alone.
 */
export function parseFrontMatter(source: string): ParsedFrontMatter {
  const start = /^\s*/u.exec(source)?.[0].length ?? 0;
  const found =
    fenced(source, start) ?? json(source, start) ?? unclosed(source, start) ?? headerLines(source, start);
  if (!found) return { fields: {}, body: source, problems: [] };
  const { fields, problems } = readFields(found.fields);
  return { fields, body: source.slice(found.end), problems: [...(found.problems ?? []), ...problems] };
}

const FENCE = /(---|\+\+\+)[ \t]*(yaml|toml|json)?[ \t]*\n/uy;
const CLOSE = {
  '---': /^(?:---|\.\.\.)[ \t]*(?:\n|$(?!\n))/gmu,
  '+++': /^\+\+\+[ \t]*(?:\n|$(?!\n))/gmu,
};

/** YAML between lines of three hyphens, TOML between lines of three plus signs. */
function fenced(source: string, start: number): Found | undefined {
  FENCE.lastIndex = start;
  const open = FENCE.exec(source);
  if (!open) return undefined;
  const from = FENCE.lastIndex;
  const mark = open[1] === '+++' ? '+++' : '---';
  const close = CLOSE[mark];
  close.lastIndex = from;
  const closing = close.exec(source);
  if (!closing) return undefined;
  const text = source.slice(from, closing.index);
  const firstLine = lineAt(source, from);
  const language = open[2] ?? (mark === '+++' ? 'toml' : 'yaml');
  const fields = language === 'toml' ? tomlFields(text, firstLine) : yamlFields(text, firstLine);
  // Two rules around a paragraph, a list or an interview, rather than front matter: no word of it may get lost.
  if (!fields || (fields.length > 0 && !fields.some(looksLikeField))) return undefined;
  return { fields, end: closing.index + closing[0].length };
}

const looksLikeField = ({ name }: RawField): boolean => isKnownName(name) || /^[a-z]\S*$/u.test(name);

/** YAML has JSON in it. Undefined for what is no list of names and values. */
function yamlFields(text: string, firstLine: number): readonly RawField[] | undefined {
  const data = fromYaml(text);
  if (data === undefined) return lineFields(text, firstLine, (value) => fromYaml(value));
  if (data === null) return [];
  return isRecord(data) ? withLines(data, text, firstLine) : undefined;
}

function tomlFields(text: string, firstLine: number): readonly RawField[] {
  try {
    return withLines(parseToml(text), text, firstLine);
  } catch {
    return lineFields(text, firstLine, (value) => fromToml(value));
  }
}

/** JSON at the very top, up to the brace that closes it. */
function json(source: string, start: number): Found | undefined {
  if (!/^\{\s*"/u.test(source.slice(start, start + 100))) return undefined;
  const end = closingBrace(source, start);
  if (end === undefined) return undefined;
  const text = source.slice(start, end);
  const data = fromJson(text) ?? fromYaml(text);
  return isRecord(data) ? { fields: withLines(data, text, lineAt(source, start)), end } : undefined;
}

function closingBrace(source: string, start: number): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of source.slice(start).matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/gu)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return undefined;
}

/** A fence that nothing closes: it holds the lines that look like fields. */
function unclosed(source: string, start: number): Found | undefined {
  FENCE.lastIndex = start;
  if (!FENCE.exec(source)) return undefined;
  const from = FENCE.lastIndex;
  const [block = ''] =
    /^(?:[A-Za-z][A-Za-z\d_.-]*[ \t]*[:=].*(?:\n|$)|[ \t]+\S.*(?:\n|$)|-[ \t].*(?:\n|$))*/u.exec(
      source.slice(from),
    ) ?? [''];
  const line = lineAt(source, from);
  const fields = lineFields(block, line, (value) => fromYaml(value));
  if (!fields.some(({ name }) => isKnownName(name))) return undefined;
  const message = 'the front matter is opened but never closed; close it with a line such as the first';
  return { fields, end: from + block.length, problems: [{ line: line - 1, message }] };
}

/** "Title: …" lines without a fence, as some site generators have them: two known names at least, and a blank line after. */
function headerLines(source: string, start: number): Found | undefined {
  const [block] =
    /^(?:[A-Za-z][A-Za-z\d_.-]*:[ \t].*\n)+(?=[ \t]*\n)/u.exec(source.slice(start, start + 10_000)) ?? [];
  if (block === undefined) return undefined;
  const fields = lineFields(block, lineAt(source, start), (value) => fromYaml(value));
  if (fields.filter(({ name }) => isKnownName(name)).length < 2) return undefined;
  return { fields, end: start + block.length };
}

/** Field by field, for a block that is not quite what it should be: a value that cannot be parsed is the text that it is. */
function lineFields(text: string, firstLine: number, parse: (value: string) => unknown): RawField[] {
  const fields: { name: string; value: string; line: number }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const [, name, value = ''] = /^["']?([A-Za-z][A-Za-z\d_.-]*)["']?[ \t]*[:=][ \t]*(.*)$/u.exec(line) ?? [];
    const last = fields.at(-1);
    if (name !== undefined) fields.push({ name, value, line: firstLine + at });
    else if (last) last.value += `\n${line.replaceAll('\t', '  ')}`;
  }
  return fields.map(({ name, value, line }) => ({ name, value: parsedValue(value, parse), line }));
}

/** Only marks around it or lines below it make more of a value than the text that it is: a title may have a colon. */
function parsedValue(text: string, parse: (value: string) => unknown): unknown {
  const value = text.trim();
  return /^["'[{]|\n/u.test(value) ? (parse(text) ?? unquoted(value)) : value;
}

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/su, '$2');

function fromYaml(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return undefined;
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fromToml(value: string): unknown {
  try {
    return parseToml(`value = ${value}`).value;
  } catch {
    return undefined;
  }
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** The fields with the line of the file that each stands on. */
function withLines(data: Record<string, unknown>, text: string, firstLine: number): RawField[] {
  const lines = text.split('\n').map((line) => line.trimStart());
  return Object.entries(data).map(([name, value]) => {
    const at = lines.findIndex((line) => line.replace(/^["'[{]+\s*["']?/u, '').startsWith(name));
    return { name, value, line: firstLine + Math.max(0, at) };
  });
}

/** From 1. */
const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;
