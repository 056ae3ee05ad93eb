// Whose thing a question asks about, and whose a passage tells of: the American delegation is not the Russian one.
import { sideWord } from '../../people/sides.ts';
import type { Question } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import { type Term, wordsOf } from '../../text/terms.ts';
import { passageWords } from './passage-words.ts';

/** A thing that a question gives to a side: "the Russian delegation". */
export interface Owned {
  readonly side: string;
  /** The stem of the thing. */
  readonly noun: string;
}

/** Words before a noun in which its owner stands: "Moscow’s much-delayed peace proposal"; and after it: "sent by Russia". */
const BEFORE = 5;
const AFTER = 3;

/** The first thing in a question that stands right after the adjective or the possessive of a side. */
export function ownedIn({ text }: Question): Owned | undefined {
  const words = wordsOf(text);
  for (const [at, word] of words.entries()) {
    const owner = sideWord(word);
    const next = words[at + 1];
    if (!owner || !next || STOP_WORDS.has(next.word) || sideWord(next)) continue;
    const isOwner = owner.isAdjective || /['’]s?$/u.test(text.slice(word.start, word.end));
    if (isOwner) return { side: owner.side, noun: next.stem };
  }
  return undefined;
}

/** Whether a passage has the thing only as another side's: with other sides named beside it, and not the one asked about. */
export function isOfAnother({ side, noun }: Owned, passage: Passage): boolean {
  const words = passageWords(passage);
  const owners = words.flatMap(({ stem }, at) => (stem === noun ? [ownersAt(words, at)] : []));
  const named = owners.filter(({ length }) => length > 0);
  return named.length > 0 && !named.some((sides) => sides.includes(side));
}

const ownersAt = (words: readonly Term[], at: number): string[] =>
  [...words.slice(Math.max(0, at - BEFORE), at), ...words.slice(at + 1, at + 1 + AFTER)].flatMap(
    (word) => sideWord(word)?.side ?? [],
  );
