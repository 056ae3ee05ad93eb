// Whom a role means: "the prime minister" is the one named before who is called so, or who held that office then.
import { findMentions, officeOn } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import { foldText } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { Candidate, Speaker } from './speaker.ts';

export interface RoleContext {
  readonly candidates: readonly Candidate[];
  readonly outside: string;
  /** The one that the role stands in. */
  readonly sentence: Span;
  readonly last: Speaker | undefined;
  readonly day: string | undefined;
}

/** How far back a description such as "the prime minister" reaches, in UTF-16 units. */
const REACH = 3000;

/** What a description cannot be for it to mean a person. */
const NO_PERSON =
  /(?:officials|sources?|leaders|diplomats|envoys|statement|ministry|department|service|negotiators|delegation|side|military|command|government|administration|agency|document|allies|powers)$/iu;

/**
 * The one candidate before who is called so or holds such an office. Where several could be meant it is the last
 * speaker if one of them, else nobody: then the description stands.
 */
export function roleHolder(
  candidate: Candidate,
  { candidates, outside, sentence, last, day }: RoleContext,
): Candidate | 'last speaker' | undefined {
  const role = foldText(candidate.text).replace(/^the\s+/u, '');
  const before = candidates.filter(
    ({ start, end }) =>
      end <= candidate.start && start >= candidate.start - REACH && outside.slice(start, end).trim() !== '',
  );
  const holders = NO_PERSON.test(role)
    ? []
    : before.filter(({ person, text }) => person && isCalled(person, text, role, day));
  const persons = new Set(holders.map(({ person }) => person));
  if (persons.size === 1) return holders.at(-1);
  // "While Trump had pushed for it, the president said"
  const here = new Set(holders.filter(({ start }) => start >= sentence.start).map(({ person }) => person));
  if (here.size === 1) return holders.at(-1);
  if (persons.size > 1) return last?.person && persons.has(last.person) ? 'last speaker' : undefined;
  const described = before.filter(
    ({ refers, text }) => refers === 'role' && endsWithWord(foldText(text), role),
  );
  // "a US official", rather than "the official" that took it up.
  return described.findLast(({ text }) => text.length > candidate.text.length) ?? described.at(-1);
}

const endsWithWord = (text: string, word: string): boolean => text === word || text.endsWith(` ${word}`);

/** Whether the words that name a person say the role, or an office held on that day is it. */
function isCalled(person: Person, text: string, role: string, day: string | undefined): boolean {
  if (endsWithWord(foldText(text).replace(/ \S+ \S+$/u, ''), role) || foldText(text).includes(`${role} `))
    return true;
  const office = officeOn(person, day);
  const head = office && foldText(office.title).split(/ (?:of|to|for) /u)[0];
  return head !== undefined && (head === role || (role !== 'president' && endsWithWord(head, role)));
}

/** "the mayor of the city of Kharkiv": whoever held it on the article's day, or, without one, is named by the article. */
export function heldOffice({ text }: Candidate, { candidates, day }: RoleContext): Person | undefined {
  if (!OF_A_PLACE.test(text)) return undefined;
  const plain = text.replace(OF_A_PLACE, ' of ');
  const [mention] = findMentions(plain, { on: day });
  const person = mention?.kind === 'office' && mention.end === plain.length ? mention.person : undefined;
  return person && (day !== undefined || candidates.some((other) => other.person === person))
    ? person
    : undefined;
}

const OF_A_PLACE =
  /\s+of\s+(?:the\s+)?(?:\p{Lu}\p{L}+\s+)?(?:city|town|capital|region|port|port city)\s+of\s+/u;

/** Whether the person that an office stands for has their name somewhere in the article too. */
export const isNamedOtherwise = ({ person }: Candidate, candidates: readonly Candidate[]): boolean =>
  candidates.some((other) => other.person === person && other.kind !== 'office');
