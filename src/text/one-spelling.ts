// One spelling for the two that English has of a word: "defence" and "defense", "kilometres" and "kilometers".

/** Endings of a word -> the one that stands for both. Before a stem is taken: endings are cut off by how they are spelt. */
const OF_WORDS: readonly (readonly [RegExp, string])[] = [
  // organise, organisation; analyse. Not "advise", "precise", "raise", "otherwise", which have no z anywhere.
  [/(?<=[a-z]{2}[b-df-tx-z])(?<!pr|ec|sur)is(?=e[sdr]?$|ers$|ing$|ations?$)/u, 'iz'],
  [/(?<=l)ys(?=e[sdr]?$|ers$|ing$)/u, 'yz'],
  [/(?<=[a-z]{2}[bt])re(?=s?$)/u, 'er'],
];

/** The same of stems, of which a few letters more are gone. */
const OF_STEMS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})our(?=it$|$)/u, 'or'],
  [/(?<=[a-z]{2})enc$/u, 'ens'],
  [/(?<=[a-z]{2})ogu$/u, 'og'],
  [/(?<=[a-z]{4})ll$/u, 'l'],
  [/mm$/u, 'm'],
];

const replaced = (word: string, endings: readonly (readonly [RegExp, string])[]): string =>
  endings.reduce((spelt, [ending, by]) => spelt.replace(ending, by), word);

/** A folded word in the spelling that stands for both. */
export const inOneSpelling = (word: string): string => replaced(word, OF_WORDS);

/** The stem of such a word in the spelling that stands for both. */
export const stemInOneSpelling = (stem: string): string => replaced(stem, OF_STEMS);
