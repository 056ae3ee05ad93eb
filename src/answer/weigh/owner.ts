// Whose thing a question asks about, and whose a passage tells of: the American delegation is not the Russian one.

import { sideWord } from '../../people/sides.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import { predicateOf } from '../../question/predicate.ts';
import type { Passage } from '../../search/passage.ts';
import { isNumberWord } from '../../text/quantities.ts';
import { overlaps } from '../../text/span.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import { type Term, wordsOf } from '../../text/terms.ts';
import { sameMeaning } from '../find/query.ts';
import { toldWith } from './claim-words.ts';
import { passageWords } from './passage-words.ts';

/** A thing that the question gives to a side, or something that it has the side do. */
interface Belonging {
  readonly side: string;
  /** "how many drones did Ukraine launch": whoever is named last before the verb did it. */
  readonly isDoing: boolean;
  /** Stems of its noun, and of what describes that. */
  readonly stems: readonly string[];
}

/** Words of a noun phrase after its side, at most. */
const NOUN_WORDS = 2;
/** Words before a noun in which its owner stands: "Moscow’s much-delayed peace proposal". */
const OWNER_WITHIN = 5;
/** And after it: "the delegation that Russia sent". */
const OWNER_AFTER = 3;

const DOES = /\b(?:did|does|do|has|have|had|will)\s+(?:the\s+)?$/iu;

const read = new WeakMap<FollowUp, Belonging | 'none'>();

function belongingIn(question: FollowUp): Belonging | undefined {
  const known = read.get(question) ?? readBelonging(question) ?? 'none';
  read.set(question, known);
  return known === 'none' ? undefined : known;
}

function readBelonging({ text, kind, named, background }: FollowUp): Belonging | undefined {
  const words = wordsOf(text);
  for (const [at, word] of words.entries()) {
    const owner = sideWord(word);
    if (!owner || named.persons.some((name) => overlaps(name, word))) continue;
    const [verb] = nounAfter(text, words, at);
    const told = kind === 'how-many' && DOES.test(text.slice(0, word.start)) && verb && toldWith(verb.stem);
    if (told) return { side: owner.side, stems: [...told], isDoing: true };
    if (!owner.isAdjective && !/['’]s?$/u.test(text.slice(word.start, word.end))) continue;
    const noun = nounAfter(text, words, at);
    // "and who leads the Ukrainian one?"
    const stems = noun.every(({ word: each }) => /^ones?$/u.test(each))
      ? (background?.terms.map(({ stem }) => stem) ?? [])
      : noun.map(({ stem }) => stem);
    if (noun.length > 0 && stems.length > 0) return { side: owner.side, stems, isDoing: false };
  }
  return undefined;
}

function nounAfter(text: string, words: readonly Term[], at: number): Term[] {
  const noun: Term[] = [];
  for (let next = at + 1; next < words.length && noun.length < NOUN_WORDS; next += 1) {
    const [before, word] = [words[next - 1], words[next]];
    if (!before || !word || !/^[\s-]+$/u.test(text.slice(before.end, word.start))) break;
    if (word.word === 'own') continue;
    if (STOP_WORDS.has(word.word) || sideWord(word)) break;
    noun.push(word);
  }
  return noun;
}

/** Whether a passage tells of such a thing only as of another side than the question asks about. */
export function isOfAnother(question: FollowUp, passage: Passage): boolean {
  if (countsAnotherPeople(question, passage)) return true;
  const asked = belongingIn(question);
  if (!asked) return isOfOnePerson(question, passage);
  const { words } = passageWords(passage);
  if (asked.isDoing) {
    const doers = words.flatMap((word, at) =>
      asked.stems.includes(word.stem) && words[at - 1]?.word !== 'in' ? doerAt(words, at) : [],
    );
    return doers.length > 0 && !doers.some((side) => isOf(side, asked.side));
  }
  const [main = ''] = asked.stems.slice(-1);
  const isThere = words.some(({ stem }) => stem === main);
  // What somebody says of the EU's sanctions they may say of “these measures”, with others named beside.
  if (!isThere && question.kind === 'said') return false;
  const noun = new Set(isThere ? [main] : sameMeaning(main));
  const owners = words.flatMap((word, at) => (noun.has(word.stem) ? [ownersAt(words, at)] : []));
  const told = owners.filter((sides) => sides.size > 0);
  return told.length > 0 && !told.some((sides) => [...sides].some((side) => isOf(side, asked.side)));
}

/** A plan of France and Germany may be the European one. */
const isOf = (side: string, asked: string): boolean =>
  side === asked || (asked === 'eu' && EUROPEAN.has(side));
const EUROPEAN = new Set(['france', 'germany', 'italy', 'poland', 'uk', 'finland', 'hungary']);

/** The sides named beside a noun; where there is none, those named before it in the sentence. */
function ownersAt(words: readonly Term[], at: number): ReadonlySet<string> {
  const sides = (from: number, to: number): string[] =>
    words.slice(Math.max(0, from), to).flatMap((word) => sideWord(word)?.side ?? []);
  const beside = [...sides(at - OWNER_WITHIN, at), ...sides(at + 1, at + 1 + OWNER_AFTER)];
  return new Set(beside.length > 0 ? beside : sides(0, at));
}

/** The side named last before a verb, or after it with "by". */
function doerAt(words: readonly Term[], at: number): string[] {
  const by = words.slice(at + 1, at + 1 + OWNER_AFTER).findIndex(({ word }) => word === 'by');
  const after = by < 0 ? [] : words.slice(at + 1 + by, at + 1 + by + OWNER_AFTER);
  const sides = (each: readonly Term[]): string[] => each.flatMap((word) => sideWord(word)?.side ?? []);
  return [...sides(after).slice(0, 1), ...sides(words.slice(0, at)).slice(-1)].slice(0, 1);
}

/** "how many Russians", of which "1,200 Ukrainians" tells nothing. */
const PEOPLE_COUNTED = /\bhow many\s+(?:(?:of the|of those|more|other)\s+)?(\p{L}+s)\b/iu;
/** Words between a number and the people that it counts: "1,200 captured Ukrainians". */
const PEOPLE_WITHIN = 3;

/** "Ukrainians"; "60 Russian missiles" are no people. */
const isPeople = ({ word }: Term): boolean => word.endsWith('s');

function countsAnotherPeople({ text, kind }: FollowUp, passage: Passage): boolean {
  const [asked] = kind === 'how-many' ? wordsOf(PEOPLE_COUNTED.exec(text)?.[1] ?? '') : [];
  const side = asked && sideWord(asked)?.side;
  if (side === undefined) return false;
  const { words } = passageWords(passage);
  const counted = words.flatMap((word, at) =>
    isNumberWord(word)
      ? words
          .slice(at + 1, at + 1 + PEOPLE_WITHIN)
          .flatMap((next) => (isPeople(next) ? (sideWord(next)?.side ?? []) : []))
      : [],
  );
  return counted.length > 0 && !counted.includes(side);
}

/** "did they agree", of which "he agreed" tells nothing. */
const SEVERAL =
  /\b(?:did|do|have|had|will|could|can|are|were)\s+(?:they|both|the (?:two )?(?:sides|parties))\b/iu;
const ONE = new Set(['he', 'she', 'i']);

function isOfOnePerson({ text, background }: FollowUp, passage: Passage): boolean {
  if (background || !SEVERAL.test(text)) return false;
  const verb = predicateOf(wordsOf(text), []);
  if (!verb) return false;
  const { words } = passageWords(passage);
  const told = words.flatMap(({ stem }, at) => (stem === verb.stem ? [words[at - 1]?.word ?? ''] : []));
  return told.length > 0 && told.every((before) => ONE.has(before));
}
