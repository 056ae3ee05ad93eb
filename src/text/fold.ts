// Folding: the form in which two spellings of the same word compare equal.

/** Letters that are no base letter plus a mark for Unicode, but are for people who type without them. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

/** Letters of their own for Russian and Ukrainian, by which endings are told, though Unicode has them as a base letter and a mark. */
const WITHOUT_OWN_LETTERS = /[^йїЙЇ]+/g;
const CYRILLIC = /[\u0400-\u052f]/;

/**
 * The text in lower case, compatibility-decomposed (NFKD), without diacritics, with straight quotes; й and ї stay what they are.
 * It may change the length ('ﬁ' gives 'fi'), so spans into the folded text are not spans into the text.
 */
export function foldText(text: string): string {
  // Most words of an English article are plain already, and normalising is the slow part.
  if (!/[^ -~\n\r\t]/.test(text)) return text.toLowerCase();
  // NFKD would make a space and a mark of the acute accent that stands for an apostrophe.
  const straight = text.replace(/´/g, "'");
  const unmarked = CYRILLIC.test(straight)
    ? straight.normalize('NFC').replace(WITHOUT_OWN_LETTERS, withoutMarks)
    : withoutMarks(straight);
  return unmarked
    .toLowerCase()
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[øłđðıßæœ]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter);
}

const withoutMarks = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '');

/** One word folded, without a possessive ending: "Zelenskyy’s" gives 'zelenskyy'. */
export function foldWord(word: string): string {
  return foldText(word).replace(/'s?$/, '');
}
