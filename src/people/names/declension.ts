// The cases of names in Cyrillic: "Лаврова", "Зеленському", "в Москве" are Лавров, Зеленський, Москва. Grammar, as data.

/**
 * How a word of a name ends -> its endings in the genitive, dative, accusative, instrumental and locative case, a line for
 * Russian and one or two for Ukrainian. The first row that fits counts.
 */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=[оеєё]в|[иыі]н)$/u, ['а у а ым е', 'а у а им і', 'а ові а ом ові']],
  [/(?<=[сц]ь?к|[нхв])ий$|ый$/u, ['ого ому ого им ом', 'ого ому ого ым ом', 'ого ому ого им ім']],
  [/(?<=[сц]к|н)ая$/u, ['ой ой ую ой ой']],
  [/(?<=[сц]ьк)а$/u, ['ої ій у ою ій']],
  [/(?<=[оеє]в|[иі]н)а$/u, ['ой ой у ой ой', 'ої ій у ою ій', 'ы е у ой е', 'и і у ою і']],
  [/(?<=и)я$/u, ['и и ю ей и']],
  [/(?<=і)я$/u, ['ї ї ю єю ї']],
  [/га$/u, ['ги ге гу гой ге', 'ги зі гу гою зі']],
  [/ка$/u, ['ки ке ку кой ке', 'ки ці ку кою ці']],
  [/ха$/u, ['хи хе ху хой хе', 'хи сі ху хою сі']],
  [/а$/u, ['ы е у ой е', 'и е у ой е', 'и і у ою і']],
  [/я$/u, ['и е ю ей е', 'і і ю ею і']],
  [/й$/u, ['я ю я ем е', 'я ю я ем и', 'я ю я єм ї', 'я єві я єм єві']],
  [/ь$/u, ['я ю я ем е', 'я еві я ем еві']],
  [/(?<=к|р|л)о$/u, ['а у а ом у', 'а ові а ом ові']],
  [/їв$/u, ['єва єву єва євом єві']],
  [/ів$/u, ['ова ову ова овом ові', 'ева еву ева евом еві']],
  [
    /(?<=[бвгґджзклмнпрстфхцчшщ])$/u,
    ['а у а ом е', 'а у а ем е', 'а у а ом і', 'а ові а ом ові', 'а еві а ем еві'],
  ],
];

const CASES = 5;

/** Letters at the beginning of a name that are the same in all of its cases: few names begin with the same. */
export const beginningOf = (name: string): string => name.slice(0, 2);

/** A name, and all that its cases make of it: all its words are in one case, or the first alone where the surname has none. */
export function declined(name: string): ReadonlySet<string> {
  const words = name.split(' ');
  const forms = new Set([name]);
  for (const cases of [words.map(casesOf), ...(isSurnameKept(words) ? [casesOfFirst(words)] : [])]) {
    const lines = Math.max(...cases.map(({ length }) => length));
    for (let line = 0; line < lines; line += 1) {
      for (let at = 0; at < CASES; at += 1)
        forms.add(cases.map((of) => of[Math.min(line, of.length - 1)]?.[at] ?? '').join(' '));
    }
  }
  return forms;
}

/** "Юлії Свириденко", "Каи Каллас": of women. "Петра Порошенко": of men in Russian, with an о at its end. */
const isSurnameKept = ([first = '', ...others]: readonly string[]): boolean => {
  const surname = others.at(-1) ?? '';
  return /[ая]$/u.test(first) ? /[^ая]$/u.test(surname) : /о$/u.test(surname);
};

const casesOfFirst = ([first = '', ...others]: readonly string[]): (readonly (readonly string[])[])[] => [
  casesOf(first),
  ...others.map((word) => [inAllCases(word)]),
];

const inAllCases = (word: string): readonly string[] => Array.from({ length: CASES }, () => word);

/** A line for each that the row has; of a word that has no cases, itself in all. */
function casesOf(word: string): readonly (readonly string[])[] {
  const row = ENDINGS.find(([ending]) => ending.test(word));
  if (!row) return [inAllCases(word)];
  const [ending, lines] = row;
  return lines.map((line) => line.split(' ').map((by) => word.replace(ending, by)));
}
