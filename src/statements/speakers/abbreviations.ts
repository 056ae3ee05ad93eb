// Abbreviations that an article gives once in brackets: "the Harbour Safety Agency (HSA)" is the HSA from then on.
import type { Span } from '../../text/span.ts';

interface Abbreviated extends Span {
  /** What the abbreviation stands for. */
  readonly name: string;
}

const GIVEN = /\((?:the\s)?(?<short>\p{Lu}[\p{L}&-]*\p{Lu})\)/gu;
/** As much before it as a name may take up, in UTF-16 units, and what no name goes over. */
const LONGEST = 120;
const NOT_WITHIN = /[^\p{L}\p{N}\s’'&-]/u;

/** More than any article gives. */
const MOST = 60;

/** The places where an abbreviation stands alone, after it was given with its name, in order. */
export function findAbbreviations(body: string): Abbreviated[] {
  const names = new Map<string, { readonly name: string; readonly from: number }>();
  for (const { groups, index, 0: whole } of body.matchAll(GIVEN)) {
    const { short } = groups ?? {};
    if (!short || names.has(short) || names.size >= MOST) continue;
    const before =
      body
        .slice(Math.max(0, index - LONGEST), index)
        .split(NOT_WITHIN)
        .at(-1) ?? '';
    const full = fullName(before.trim(), short);
    if (full) names.set(short, { name: full, from: index + whole.length });
  }
  return [...names].flatMap(([short, { name, from }]) =>
    placesOf(short, body, from).map((start) => ({ start, end: start + short.length, name })),
  );
}

/** The last of the words whose capitals the abbreviation is made of; undefined where it is none of theirs. */
function fullName(words: string, short: string): string | undefined {
  const letters = [...short].filter((letter) => /\p{Lu}/u.test(letter));
  const parts = words.split(/\s+/u);
  const capitals = parts.flatMap((part, at) => (/^\p{Lu}/u.test(part) ? [{ at, letter: part[0] }] : []));
  const last = capitals.slice(-letters.length);
  const isTheirs = last.length === letters.length && last.every(({ letter }, i) => letter === letters[i]);
  return isTheirs ? parts.slice(last[0]?.at).join(' ') : undefined;
}

function placesOf(word: string, body: string, from: number): number[] {
  const places: number[] = [];
  for (let at = body.indexOf(word, from); at >= 0; at = body.indexOf(word, at + word.length)) {
    const isAlone = !LETTER.test(body[at - 1] ?? '') && !LETTER.test(body[at + word.length] ?? '');
    if (isAlone) places.push(at);
  }
  return places;
}
const LETTER = /[\p{L}\p{N}]/u;
