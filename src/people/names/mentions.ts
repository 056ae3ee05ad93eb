// Finds the persons and organisations that a text names, with their places.

import { titleStart } from '../offices/titles.ts';
import type { Organisation, Person } from '../person.ts';
import { createMentionIndex, type MentionIndex, type PhraseMatch } from './mention-index.ts';
import { readOffice } from './office-mention.ts';
import { WORDS_WITHOUT_CAPITALS } from './ordinary-words.ts';
import { type Reading, readText } from './prepared-text.ts';
import { readSurname } from './surname-mention.ts';
import type { Token } from './tokens.ts';

/** A place where a text names someone: `text.slice(start, end)` has the title before a name, not the possessive ending. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'surname' | 'office' | 'organisation';
  readonly person?: Person;
  readonly organisation?: Organisation;
}

export interface MentionOptions {
  /** ISO day: who held an office then. Without it, who held it last. */
  readonly on?: string | undefined;
  /** For text without capitals, such as a question typed in a chat. */
  readonly caseless?: boolean | undefined;
  /** BCP 47 tag of the text; English and what is told by its letters need none. */
  readonly language?: string | undefined;
}

/** What was read at a word: a mention; a title of the name that follows; or neither, where it names nobody we know. */
interface Found {
  readonly length: number;
  readonly mention?: Mention;
  readonly isTitle?: boolean;
}

let index: MentionIndex | undefined;

/** In order and not overlapping; where several phrases start at one word, the longest. */
export function findMentions(
  text: string,
  { on, caseless = false, language }: MentionOptions = {},
): Mention[] {
  index ??= createMentionIndex();
  const reading = readText(text, index, { on, caseless, language });
  const { tokens } = reading;
  const mentions: Mention[] = [];
  let officeBefore: number | undefined;
  for (let at = 0; at < tokens.length; ) {
    const found = foundAt(reading, at);
    const { mention, length = 1, isTitle = false } = found ?? {};
    if (mention?.kind === 'name' || mention?.kind === 'surname') {
      const titled = titleStart(text, tokens, officeBefore ?? at, {
        caseless,
        startsTitle: officeBefore !== undefined,
      });
      pushTitled(mentions, mention, Math.min(tokens[titled]?.start ?? mention.start, mention.start));
    } else if (mention) {
      mentions.push(mention);
    }
    officeBefore = isTitle ? at : undefined;
    at += length;
  }
  return mentions;
}

/** 'EU Energy Commissioner Jørgensen' is one mention, not the EU and its commissioner. */
function pushTitled(mentions: Mention[], mention: Mention, start: number): void {
  for (let last = mentions.at(-1); last?.organisation && last.start >= start; last = mentions.at(-1))
    mentions.pop();
  const isTitleOfBefore = start < (mentions.at(-1)?.end ?? 0);
  mentions.push(isTitleOfBefore ? mention : { ...mention, start });
}

function foundAt(reading: Reading, at: number): Found | undefined {
  for (const match of reading.matches[at] ?? []) {
    const found = resolve(reading, at, match);
    if (found) return found;
  }
  return undefined;
}

function resolve(reading: Reading, at: number, match: PhraseMatch): Found | undefined {
  const { phrase, length, end } = match;
  const start = reading.tokens[at]?.start ?? end;
  if (phrase.holders.length > 0) {
    const { title, holder } = readOffice(reading, at, match);
    if (title) return { length, isTitle: true };
    return holder ? { length, mention: { start, end, kind: 'office', person: holder } } : { length };
  }
  if (isPartOfCompound(reading, at, length)) return undefined;
  const [person, ...namesakes] = phrase.named;
  if (person && namesakes.length === 0) return { length, mention: { start, end, kind: 'name', person } };
  const [organisation] = phrase.organisations;
  if (organisation && isOrganisationHere(reading, at, length)) {
    return { length, mention: { start, end, kind: 'organisation', organisation } };
  }
  const bearer = readSurname(reading, at, match);
  return bearer && { length, mention: { start, end, kind: 'surname', person: bearer } };
}

/** 'pro-Putin' and 'US-brokered' do not say who acts or speaks. */
function isPartOfCompound({ text, tokens, caseless }: Reading, at: number, length: number): boolean {
  if (caseless) return false;
  const [before, first, last, after] = [
    tokens[at - 1],
    tokens[at],
    tokens[at + length - 1],
    tokens[at + length],
  ];
  return isHyphened(text, before, first, before) || isHyphened(text, last, after, after);
}

function isHyphened(text: string, left?: Token, right?: Token, other?: Token): boolean {
  if (!left || !right || other?.letterCase !== 'lower' || other.word === 'ex') return false;
  return text.slice(left.fullEnd, right.start) === '-';
}

function isOrganisationHere({ tokens, caseless }: Reading, at: number, length: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (!caseless || length > 1 || !WORDS_WITHOUT_CAPITALS.has(word)) return true;
  return word === 'us' && tokens[at - 1]?.word === 'the';
}
