// A text whose letters are all plain ones: "Erdoğan" as "Erdogan". Of the same length, so that places stay what they are.

const NOT_ASCII = /[^\p{ASCII}]/gu;
const MARK = /^\p{M}$/u;
const CAPITAL = /^\p{Lu}$/u;
const LETTER = /^\p{L}$/u;

/**
 * For patterns to be read over: to them a word ends where `\b` has it, which is within a word beside a letter outside ASCII.
 * Other scripts become letters without a meaning; signs, quotation marks among them, stay.
 */
export const plainLetters = (text: string): string => text.replace(NOT_ASCII, plain);

function plain(character: string): string {
  // One of a letter's marks is part of the word; pairs of units are no letters of names.
  if (MARK.test(character)) return 'x'.repeat(character.length);
  if (character.length > 1 || !LETTER.test(character)) return character;
  const [base = ''] = character.normalize('NFD');
  if (/^[A-Za-z]$/u.test(base)) return base;
  return CAPITAL.test(character) ? 'X' : 'x';
}
