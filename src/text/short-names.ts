// Short names as articles give them: "the International Atomic Energy Agency (IAEA)", and what initials could be asked for.

export interface ShortName {
  /** In small letters: 'iaea'. */
  readonly short: string;
  /** 'International Atomic Energy Agency' */
  readonly long: string;
}

const BRACKETED = /\((\p{Lu}[\p{Lu}\d]{1,7})s?\)/gu;
/** Three words or more that begin with a capital, with small joining words between. */
const NAME_OF_MANY_WORDS =
  /(?!The\s)\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|for|and|the)\s){0,2}\p{Lu}[\p{L}’'-]+){2,6}/gu;
const JOINING = new Set(['of', 'for', 'and', 'on', 'in', 'to', 'the']);
/** More words before a bracket than any name with so few initials has, for each of them. */
const WORDS_EACH = 2;

/** Short names with what they stand for: those told in brackets, and the initials of names of three words or more. */
export function shortNamesIn(text: string): ShortName[] {
  const told = [...text.matchAll(BRACKETED)].flatMap(({ 1: short = '', index }): ShortName[] => {
    const long = longNameBefore(text.slice(Math.max(0, index - 30 * short.length), index), short);
    return long === undefined ? [] : [{ short: short.toLowerCase(), long }];
  });
  const byInitials = [...text.matchAll(NAME_OF_MANY_WORDS)].map(
    ([long]): ShortName => ({ short: (long.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('').toLowerCase(), long }),
  );
  return [...told, ...byInitials];
}

/** The fewest of the last words, one sentence's, whose initials are these; words in small letters need not count. */
function longNameBefore(text: string, short: string): string | undefined {
  const words = (text.split(/[.!?:;,()]\s/u).at(-1) ?? '').match(/[\p{L}\p{M}\d’'-]+/gu) ?? [];
  for (let count = 2; count <= Math.min(words.length, WORDS_EACH * short.length); count += 1) {
    const long = words.slice(-count);
    if (spells(long, short.toLowerCase())) return long.join(' ');
  }
  return undefined;
}

/** Whether each letter begins a word, in order, and each other word is a small joining one. */
function spells(words: readonly string[], initials: string): boolean {
  const [word, ...rest] = words;
  if (word === undefined || initials === '') return word === undefined && initials === '';
  if (word.toLowerCase().startsWith(initials.charAt(0)) && spells(rest, initials.slice(1))) return true;
  return JOINING.has(word) && spells(rest, initials);
}
