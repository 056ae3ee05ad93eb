// Numbers of a counted thing in a sentence: 'more than 100 drones' as what it says at least and at most.
import type { Span } from './span.ts';
import { STOP_WORDS } from './stop-words.ts';
import { type Term, wordsOf } from './terms.ts';

/** A number of things, as a text words it. */
export interface Counted extends Span {
  readonly least: number;
  readonly most: number;
  /** Stems of what stands between the number and the thing: 'shahed'. */
  readonly described: readonly string[];
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1_000,
    million: 1_000_000,
    billion: 1_000_000_000,
  }),
);

/** What a word in front makes of a number: how far below and above it may lie, as shares of it. */
const QUALIFIERS: readonly (readonly [RegExp, number, number])[] = [
  [/(?<![\p{L}\p{N}])(?:about|around|some|roughly|approximately|an estimated|estimated)\s+$/iu, 0.85, 1.15],
  [
    /(?<![\p{L}\p{N}])(?:nearly|almost|close to|just under|just over|a little over|up to|as many as|at most)\s+$/iu,
    0.8,
    1.1,
  ],
  [/(?<![\p{L}\p{N}])(?:more than|over|above|at least|upwards of|no (?:fewer|less) than)\s+$/iu, 1, 1.3],
  [/(?<![\p{L}\p{N}])(?:fewer than|less than|under|below)\s+$/iu, 0.7, 1],
];
/** Part of the things, or others beside them. */
const PARTIAL =
  /(?<![\p{L}\p{N}])(?:another|additional|further|extra|first|last|other|of|out of|all|both|the|these|those|every|each|per|next|nor|or|to|and)\s+$/iu;
/** Words that may describe the thing without making it another. */
const NEUTRAL = new Set('attack strike explos enemi hostil combat russian ukrainian militari'.split(' '));
/** Words between a number and its thing, at most. */
const DESCRIBED = 2;

/** Every number of a thing in a text, in order. `stem` is the thing's. */
export function countedIn(text: string, stem: string): Counted[] {
  const words = wordsOf(text);
  return words.flatMap((word, at): Counted[] => {
    if (word.stem !== stem) return [];
    const found = numberBefore(text, words, at);
    if (!found) return [];
    const { value, start, described } = found;
    const before = text.slice(0, start);
    if (PARTIAL.test(before) || /(?<![\p{L}\p{N}])more\s+$/iu.test(before)) return [];
    const [pattern, below, above] = QUALIFIERS.find(([each]) => each.test(before)) ?? [undefined, 1, 1];
    const qualifier = pattern?.exec(before)?.[0] ?? '';
    if (qualifier !== '' && PARTIAL.test(before.slice(0, before.length - qualifier.length))) return [];
    return [
      {
        start: start - qualifier.length,
        end: word.end,
        least: value * below,
        most: value * above,
        described,
      },
    ];
  });
}

/** The number that counts the word at an index, with what describes it in between. */
function numberBefore(
  text: string,
  words: readonly Term[],
  at: number,
): { value: number; start: number; described: string[] } | undefined {
  for (let last = at - 1; last >= Math.max(0, at - 1 - DESCRIBED); last -= 1) {
    const word = words[last];
    const next = words[last + 1];
    if (!word || !next || !/^[\s-]+$/u.test(text.slice(word.end, next.start))) return undefined;
    if (isNumber(word.word)) {
      const described = words.slice(last + 1, at).map(({ stem }) => stem);
      const first = firstOfNumber(text, words, last);
      const value = numberOf(words.slice(first, last + 1));
      const start = words[first]?.start ?? word.start;
      const money = /[$€£]\s?$/u.test(text.slice(0, start));
      return value === undefined || money
        ? undefined
        : { value, start, described: described.filter((stem) => !NEUTRAL.has(stem)) };
    }
    if (STOP_WORDS.has(word.word)) return undefined;
  }
  return undefined;
}

/** Whether a word is part of a number: '145', 'two', 'hundred', 'dozens'. */
export const isNumberWord = ({ word }: Term): boolean =>
  isNumber(word) || (word.endsWith('s') && SCALES.has(word.slice(0, -1)));

const isNumber = (word: string): boolean =>
  /^\d/u.test(word) || SMALL.includes(word) || TENS.includes(word) || SCALES.has(word);

function firstOfNumber(text: string, words: readonly Term[], last: number): number {
  let first = last;
  for (; first > 0; first -= 1) {
    const [before, here] = [words[first - 1], words[first]];
    if (!before || !here || !isNumber(before.word)) break;
    if (!/^[\s-]$/u.test(text.slice(before.end, here.start))) break;
  }
  return first;
}

/** 'two hundred', '1.5 million', 'twenty five'; undefined for what is no number: 'hundred hundred'. */
function numberOf(words: readonly Term[]): number | undefined {
  let whole = 0;
  let part: number | undefined;
  for (const { word } of words) {
    const scale = SCALES.get(word);
    if (scale !== undefined) {
      whole += (part ?? 1) * scale;
      part = undefined;
      continue;
    }
    const tens = TENS.indexOf(word);
    const value = /^\d/u.test(word) ? Number(word) : tens >= 0 ? 20 + 10 * tens : SMALL.indexOf(word);
    if (!Number.isFinite(value) || value < 0) return undefined;
    if (part !== undefined && !(part >= 20 && part < 100 && value < 10)) return undefined;
    part = (part ?? 0) + value;
  }
  return whole + (part ?? 0);
}
