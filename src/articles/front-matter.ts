// The front matter of an article: YAML between two lines of three hyphens, at the top of the file.
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Published } from './article.ts';

interface FrontMatter {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly published?: Published;
  readonly language?: string;
}

export type ParsedFrontMatter =
  | { readonly ok: true; readonly fields: FrontMatter; readonly body: string }
  | { readonly ok: false; readonly line: number; readonly message: string };

const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).replace(/\s+/gu, ' ').trim());

const FIELDS: Readonly<Record<keyof FrontMatter, { readonly schema: z.ZodType; readonly expected: string }>> =
  {
    title: { schema: text, expected: 'a line of text' },
    publisher: { schema: text, expected: 'the name of the outlet' },
    author: {
      schema: z.union([text, z.array(text).transform((names) => names.join(', '))]),
      expected: 'a name, or a list of names',
    },
    url: { schema: z.url({ protocol: /^https?$/u }), expected: 'an http or https address' },
    published: {
      schema: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).transform(toPublished),
      expected: 'a day such as 2025-05-15, or a time with its zone such as 2025-05-15T10:30:00+03:00',
    },
    language: {
      schema: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]+)*$/u),
      expected: 'a language such as en',
    },
  };

const FENCE = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/u;

/**
 * Splits a file's text (newlines as \n, no byte order mark) into its front matter and its body. A file without front
 * matter is all body. Fields that Parley does not know are left alone.
 */
export function parseFrontMatter(source: string): ParsedFrontMatter {
  if (!/^---[ \t]*\n/u.test(source)) return { ok: true, fields: {}, body: source };
  const fence = FENCE.exec(source);
  if (!fence)
    return bad(1, 'the front matter is opened by --- but never closed; close it with a line of ---');
  const lines = new LineCounter();
  const document = parseDocument(fence[1] ?? '', { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error)
    return bad(lines.linePos(error.pos[0]).line + 1, `the front matter is not YAML: ${error.message}`);
  const data = toPlain(document);
  if (data instanceof Error) return bad(2, `the front matter cannot be read: ${data.message}`);
  if (data !== null && (typeof data !== 'object' || Array.isArray(data))) {
    return bad(2, 'the front matter is not a list of "name: value" lines');
  }
  // Two rules around a paragraph, rather than front matter: no word of it may get lost.
  const names = Object.keys(data ?? {});
  if (names.length > 0 && names.every((name) => /\s/u.test(name)))
    return { ok: true, fields: {}, body: source };
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(data ?? {})) {
    if (!isField(name) || value === null || value === '') continue;
    const result = FIELDS[name].schema.safeParse(value);
    if (!result.success) {
      return bad(
        lineOf(fence[1] ?? '', name),
        `"${name}" is ${JSON.stringify(value)}; put ${FIELDS[name].expected}`,
      );
    }
    fields.set(name, result.data);
  }
  return { ok: true, fields: Object.fromEntries(fields), body: source.slice(fence[0].length) };
}

function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error;
  }
}

const isField = (name: string): name is keyof FrontMatter => Object.hasOwn(FIELDS, name);

const bad = (line: number, message: string): ParsedFrontMatter => ({ ok: false, line, message });

/** The file's line of a field; the opening fence is line 1. */
function lineOf(yaml: string, field: string): number {
  const at = yaml.split('\n').findIndex((line) => new RegExp(`^["']?${field}["']?\\s*:`, 'u').test(line));
  return at < 0 ? 1 : at + 2;
}

function toPublished(value: string): Published {
  return value.length > 10 ? { day: value.slice(0, 10), instant: value } : { day: value };
}
