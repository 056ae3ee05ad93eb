// What the fields of a front matter say of an article, under the names that exporters, clippers and feeds give them.
import { cleanCharacters } from '../text/characters.ts';
import type { Published } from './article.ts';
import { readPublished } from './published.ts';

export interface FrontMatter {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly published?: Published;
  readonly updated?: Published;
  readonly language?: string;
}

/** A field as it was parsed, with its line in the file, from 1. */
export interface RawField {
  readonly name: string;
  readonly value: unknown;
  readonly line: number;
}

export interface FieldProblem {
  readonly line: number;
  readonly message: string;
}

interface Meaning<Value> {
  /** In lower case without separators, the surest first. */
  readonly names: readonly string[];
  readonly read: (value: unknown) => Value | undefined;
  readonly expected: string;
}

const words = (text: string): string[] => text.split(' ');

const DAY_EXPECTED = 'a day such as 2025-05-15, or a time with its zone such as 2025-05-15T10:30:00+03:00';

const MEANINGS: { readonly [Field in keyof FrontMatter]-?: Meaning<NonNullable<FrontMatter[Field]>> } = {
  title: {
    names: ['title', 'headline', 'ogtitle', 'dctitle'],
    read: (value) => lines(value)[0],
    expected: 'a line of text',
  },
  publisher: {
    names: words(
      'publisher outlet publication newspaper source sourcename site sitename ogsitename website domain',
    ),
    read: (value) => lines(value).map(outletName)[0],
    expected: 'the name of the outlet',
  },
  author: {
    names: ['author', 'authors', 'byline', 'creator', 'dccreator'],
    read: (value) => lines(value).map(withoutLink).join(', ') || undefined,
    expected: 'a name, or a list of names',
  },
  url: {
    names: words('canonical canonicalurl url link ogurl originalurl sourceurl permalink source address'),
    read: (value) => lines(value).map(withoutBrackets).find(isWebAddress),
    expected: 'an http or https address',
  },
  published: {
    names: words(
      'published date pubdate datepublished publisheddate publishdate publishedat publishedon publishedtime articlepublishedtime publicationdate dcdate',
    ),
    read: firstDay,
    expected: DAY_EXPECTED,
  },
  updated: {
    names: words(
      'updated modified lastmod lastmodified datemodified updatedat modifieddate modifiedtime articlemodifiedtime moddate',
    ),
    read: firstDay,
    expected: DAY_EXPECTED,
  },
  language: {
    names: ['language', 'lang', 'locale', 'inlanguage'],
    read: (value) =>
      lines(value)
        .map((tag) => tag.replaceAll('_', '-'))
        .find((tag) => LANGUAGE.test(tag)),
    expected: 'a language such as en',
  },
};
const FIELDS = ['title', 'publisher', 'author', 'url', 'published', 'updated', 'language'] as const;
const LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z\d]+)*$/u;

function firstDay(value: unknown): Published | undefined {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map(readPublished).find((day) => day !== undefined);
}

/** Of an object, what names it: "author: { name: … }". */
const NAMING = ['name', 'title', 'url', 'href', 'link', 'value'];
/** Objects within objects that are looked into: "params: { source: { name: … } }". */
const DEEPEST = 4;

const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z]/gu, '');

export const isKnownName = (name: string): boolean =>
  FIELDS.some((field) => MEANINGS[field].names.includes(plainName(name)));

/** The fields that can be used. One that cannot costs nothing but itself and a line for the operator. */
export function readFields(raw: readonly RawField[]): { fields: FrontMatter; problems: FieldProblem[] } {
  const given = raw.flatMap((field) => flattened(field, 0)).filter(({ value }) => !isEmpty(value));
  const problems: FieldProblem[] = [];
  const read = <Value>(meaning: Meaning<Value>): Value | undefined => {
    const candidates = meaning.names.flatMap((name) =>
      given.filter((field) => plainName(field.name) === name),
    );
    for (const { value } of candidates) {
      const found = meaning.read(value);
      if (found !== undefined) return found;
    }
    const [unused] = candidates.filter((field) => !meansSomethingElse(field));
    if (unused) {
      const { name, value, line } = unused;
      problems.push({ line, message: `"${name}" is ${shown(value)}; put ${meaning.expected}` });
    }
    return undefined;
  };
  const fields: Record<string, unknown> = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = read<unknown>(MEANINGS[field]);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const { publisher, url } = fields;
  // An address tells whose article it is.
  if (publisher === undefined && typeof url === 'string') fields.publisher = outletName(url);
  return { fields, problems };
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (Array.isArray(value) ? value.every(isEmpty) : String(value).trim() === '');

/** "source" is an outlet in one export and an address in the next; a site generator's "url" is a path of its own. */
const meansSomethingElse = ({ name, value }: RawField): boolean =>
  plainName(name) === 'source' || (typeof value === 'string' && /^\.{0,2}\//u.test(value));

/** The field, and those within it where it is an object whose own name says nothing. */
function flattened(field: RawField, depth: number): RawField[] {
  const { name, value, line } = field;
  if (!isPlainObject(value)) return [field];
  const inner = Object.entries(value).map(([key, inside]) => ({ name: key, value: inside, line }));
  if (isKnownName(name)) {
    return NAMING.flatMap((key) => inner.filter((one) => plainName(one.name) === key)).map((one) => ({
      ...one,
      name,
    }));
  }
  return depth < DEEPEST ? inner.flatMap((one) => flattened(one, depth + 1)) : [];
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The texts that a value holds, each on one line. */
function lines(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(lines);
  if (isPlainObject(value))
    return lines(NAMING.map((key) => value[key]).find((inner) => typeof inner === 'string'));
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const text = cleanCharacters(String(value)).replace(/\s+/gu, ' ').trim();
  return text === '' ? [] : [text];
}

/** "[[Name]]", as note-taking programs link it. */
const withoutLink = (text: string): string => text.replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/u, '$1');
/** "<https://…>", "[…](https://…)" */
const withoutBrackets = (text: string): string =>
  text.replace(/^<(.*)>$/u, '$1').replace(/^\[[^\]]*\]\((\S+)\)$/u, '$1');

const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s/?#]+\.[^\s]+$/iu.test(text) && URL.canParse(text);

/** Where only an address is given, its host says whose it is. */
function outletName(text: string): string {
  const name = withoutLink(text);
  return isWebAddress(name) ? new URL(name).hostname.replace(/^www\./u, '') : name;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
