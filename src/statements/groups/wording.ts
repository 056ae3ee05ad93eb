// The wording of a statement in the form in which two transcripts of the same words compare equal.
import { canonicalWords } from '../../people/people.ts';
import { foldText } from '../../text/fold.ts';
import { type Span, slice } from '../../text/span.ts';
import {
  AUXILIARIES,
  CONTRACTED_ENDINGS,
  LEFT_OUT,
  NEGATED_VERBS,
  NEGATIONS,
  NUMBER_WORDS,
  SPELLING_RULES,
  SPOKEN_FORMS,
  WORD_PAIRS,
} from './spoken-forms.ts';

export interface Wording {
  /** In order; a word that is negated has a mark before it: 'will', '¬happen'. */
  readonly words: readonly string[];
  /** All of them, to tell the same word by word. */
  readonly text: string;
  /** Too few words to be told from a phrase that is used on any occasion. */
  readonly isPhrase: boolean;
  /** Each two words that stand side by side. */
  readonly shingles: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  /** Positions in `words` of the last word of each name: 'Putin' of "Vladimir Putin". */
  readonly names: readonly NamePlace[];
}

interface NamePlace {
  readonly first: number;
  readonly last: number;
}

/** A phrase has fewer words than these, or says only the same two again and again. */
const FEWEST_WORDS = 5;
const FEWEST_SHINGLES = 2;

export const NEGATED = '¬';

/** Initials with stops, numbers with separators, words with inner apostrophes, per cent. */
const TOKEN = /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{Cf}]+(?:['’ʼ´][\p{L}\p{M}\p{Cf}]+)*|%/gu;
/** What a sentence begins after; a capital there says nothing. */
const BEGINS_A_SENTENCE = /(?:^|[.!?…:;]["”’')\]]*)[\s"“‘'([—–-]*$/u;

interface Word {
  readonly word: string;
  /** Written with a capital that is not the sentence's. */
  readonly name: boolean;
}

export function readWording(body: string, fragments: readonly Span[]): Wording {
  const written = fragments.flatMap((fragment) => readWords(slice(body, fragment)));
  const words = negate(join(written));
  const texts = words.map(({ word }) => word);
  const shingles = new Set(texts.slice(1).map((word, at) => shingle(texts[at] ?? '', word)));
  return {
    words: texts,
    text: texts.join(' '),
    isPhrase: written.length < FEWEST_WORDS || shingles.size < FEWEST_SHINGLES,
    shingles,
    numbers: new Set(texts.map(bare).filter((word) => /^\d/u.test(word))),
    names: namePlaces(words),
  };
}

export const shingle = (first: string, second: string): string => `${first} ${second}`;

/** The word without the mark of a negation. */
export const bare = (word: string): string => (word.startsWith(NEGATED) ? word.slice(NEGATED.length) : word);

function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    const capital = /^\p{Lu}/u.test(token) && !/^I(?:['’]|$)/u.test(token);
    const inside = capital && !BEGINS_A_SENTENCE.test(text.slice(0, match.index));
    for (const { word, isKnown } of spellingsOf(token)) {
      // At the beginning of a sentence only a name that is known is told from any other word.
      words.push({ word, name: inside || (capital && isKnown) });
    }
  }
  return words;
}

interface Spelling {
  readonly word: string;
  readonly isKnown: boolean;
}

const spellings = new Map<string, readonly Spelling[]>();
/** More than the words of English in use, so that the cache is only a bound on memory. */
const SPELLINGS_KEPT = 100_000;

/** The words that a written one stands for, each in the spelling that stands for all. */
function spellingsOf(token: string): readonly Spelling[] {
  const known = spellings.get(token);
  if (known) return known;
  if (spellings.size >= SPELLINGS_KEPT) spellings.clear();
  const found = formsOf(foldToken(token)).map((form) => ({
    word: spell(form),
    isKnown: canonicalWords.has(form),
  }));
  spellings.set(token, found);
  return found;
}

function foldToken(token: string): string {
  const plain = foldText(token.replace(/\p{Cf}/gu, ''));
  return /^\d/u.test(plain) ? plain.replaceAll(',', '') : plain.replaceAll('.', '');
}

/** "won't" gives 'will' and 'not'. */
function formsOf(word: string): readonly string[] {
  const spoken = SPOKEN_FORMS.get(word);
  if (spoken) return spoken;
  const negated = /^(.+)n't$/u.exec(word)?.[1];
  if (negated) return [NEGATED_VERBS.get(negated) ?? negated, 'not'];
  const at = word.lastIndexOf("'");
  const ending = at > 0 ? CONTRACTED_ENDINGS.get(word.slice(at)) : undefined;
  return ending ? [...formsOf(word.slice(0, at)), ...ending] : [word.replaceAll("'", '')];
}

function spell(word: string): string {
  const number = NUMBER_WORDS.get(word);
  if (number !== undefined) return String(number);
  const name = canonicalWords.get(word);
  if (name !== undefined) return name;
  return SPELLING_RULES.reduce((spelt, [pattern, spelling]) => spelt.replace(pattern, spelling), word);
}

/** Two words that are one made one ("going to" for "will", "20 5" for 25), and what may be left out taken away. */
function join(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const next of words) {
    const last = joined.at(-1);
    const pair = last && (WORD_PAIRS.get(shingle(last.word, next.word)) ?? joinNumbers(last.word, next.word));
    if (last && pair) joined[joined.length - 1] = { word: pair, name: last.name && next.name };
    else joined.push(next);
  }
  return joined.filter(({ word }) => !LEFT_OUT.has(word));
}

const joinNumbers = (tens: string, unit: string): string | undefined =>
  /^[2-9]0$/u.test(tens) && /^[2-9]$/u.test(unit) ? String(Number(tens) + Number(unit)) : undefined;

/** Negations as marks on what they negate. */
function negate(words: readonly Word[]): Word[] {
  const marked: Word[] = [];
  let negated = false;
  for (const { word, name } of words) {
    if (NEGATIONS.has(word)) negated = true;
    else if (negated && !AUXILIARIES.has(word)) {
      marked.push({ word: `${NEGATED}${word}`, name });
      negated = false;
    } else marked.push({ word, name });
  }
  return negated ? [...marked, { word: NEGATED, name: false }] : marked;
}

function namePlaces(words: readonly Word[]): NamePlace[] {
  const places: NamePlace[] = [];
  for (const [at, { name }] of words.entries()) {
    const last = places.at(-1);
    if (!name) continue;
    if (last?.last === at - 1) places[places.length - 1] = { first: last.first, last: at };
    else places.push({ first: at, last: at });
  }
  return places;
}
