// Whom a role means: "the prime minister" is the one named before who is called so, or who held that office then.

import { findMentions, officeOn } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import { foldText } from '../../text/fold.ts';
import { TEXTS } from '../../text/lexicon/classes.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import type { Span } from '../../text/span.ts';
import { startingIn } from '../../text/span-index.ts';
import { calledBeside } from './called-beside.ts';
import type { Candidate, Speaker } from './speaker.ts';

export interface RoleContext {
  readonly candidates: readonly Candidate[];
  readonly outside: Outside;
  /** The one that the role stands in. */
  readonly sentence: Span;
  readonly last: Speaker | undefined;
  readonly day: string | undefined;
  readonly titled?: readonly Person[];
}

/** How far back a description such as "the prime minister" reaches, in UTF-16 units. */
const REACH = 3000;

/** What a description cannot be for it to mean a person. */
const NO_PERSON: ReadonlySet<string> = new Set(
  `officials source sources leaders diplomats envoys statement ministry department service negotiators delegation side military command
  government administration agency document allies powers commission council parliament committee union court bank bloc alliance police
  army force forces ministries office presidency party company group`.split(/\s+/u),
);
const isNoPerson = (role: string): boolean => {
  const head = role.split(' ').at(-1) ?? '';
  return NO_PERSON.has(head) || TEXTS.has(head);
};

/**
 * The one candidate before who is called so or holds such an office. Where several could be meant it is the last
 * speaker if one of them, else nobody: then the description stands.
 */
export function roleHolder(
  candidate: Candidate,
  { candidates, outside, sentence, last, day, titled = [] }: RoleContext,
): Candidate | 'last speaker' | undefined {
  const role = foldText(candidate.text).replace(/^the\s+/u, '');
  const before = startingIn(candidates, candidate.start - REACH, candidate.start).filter(
    ({ start, end }) => end <= candidate.start && outside.slice(start, end).trim() !== '',
  );
  // "Russia’s defence ministry said no. The ministry …"
  if (isNoPerson(role)) {
    const called = before.filter(
      ({ organisation, text }) => organisation && endsWithWord(foldText(text), role),
    );
    const ids = new Set(called.map(({ organisation }) => organisation?.id));
    if (last && ids.has(last.id)) return 'last speaker';
    if (ids.size === 1) return called.at(-1);
  }
  const holders = isNoPerson(role)
    ? []
    : before.filter(({ person, text }) => person && isCalled(person, text, role, day));
  const persons = new Set(holders.map(({ person }) => person));
  if (persons.size === 1) return holders.at(-1);
  // "While Trump had pushed for it, the president said"
  const here = new Set(holders.filter(({ start }) => start >= sentence.start).map(({ person }) => person));
  if (here.size === 1) return holders.at(-1);
  if (persons.size > 1) {
    // "Zelensky told President Trump … The president agreed": either could be meant.
    const since = holders.some(
      ({ start, person }) =>
        last &&
        start > last.mention.start &&
        person !== last.person &&
        TAKES_PART.test(outside.slice(Math.max(0, start - 30), start)),
    );
    return last?.person && persons.has(last.person) && !since ? 'last speaker' : undefined;
  }
  const beside = isNoPerson(role)
    ? undefined
    : (calledBeside(role, before, outside) ??
      calledBeside(role, startingIn(candidates, candidate.end, candidate.end + REACH), outside));
  if (beside) return beside;
  const described = before.filter(
    ({ refers, text }) => refers === 'role' && endsWithWord(foldText(text), role),
  );
  if (described.length === 0)
    return namedLater(role, candidate, { candidates, day }) ?? namedInTitle(role, candidate, titled, day);
  return described.findLast(({ text }) => text.length > candidate.text.length) ?? described.at(-1);
}

/** A role alone, as a report calls by it whom it names only later. */
const BARE_ROLES: ReadonlySet<string> = new Set(
  `president,prime minister,chancellor,premier,foreign minister,defence minister,defense minister,secretary of state,foreign secretary,envoy
,mayor,governor,ambassador,spokesman,spokeswoman,spokesperson,general,commander`
    .replaceAll('\n', '')
    .split(','),
);

/** The one person of the title, where their office on that day has all the words of the role: "the US envoy". */
function namedInTitle(
  role: string,
  candidate: Candidate,
  titled: readonly Person[],
  day: string | undefined,
): Candidate | undefined {
  const [person, ...others] = new Set(titled);
  if (!person || others.length > 0 || isNoPerson(role)) return undefined;
  const office = officeOn(person, day);
  const words = new Set(
    [office?.title ?? '', ...(office?.words ?? [])].flatMap((one) => foldText(one).split(' ')),
  );
  return role.split(' ').every((word) => words.has(word)) ? { ...candidate, person } : undefined;
}

/** "The mayor said …", and a paragraph later "Ihor Terekhov, the mayor of Kharkiv": the one who is called so in the article. */
function namedLater(
  role: string,
  { end }: Candidate,
  { candidates, day }: Pick<RoleContext, 'candidates' | 'day'>,
): Candidate | undefined {
  if (!BARE_ROLES.has(role)) return undefined;
  const holders = startingIn(candidates, end, end + REACH).filter(
    ({ person, text }) => person && isCalled(person, text, role, day),
  );
  const persons = new Set(holders.map(({ person }) => person));
  return persons.size === 1 ? holders[0] : undefined;
}

const endsWithWord = (text: string, word: string): boolean => text === word || text.endsWith(` ${word}`);

/** Spoken to, or the subject of a sentence. */
const TAKES_PART =
  /(?:(?<![\p{L}\p{N}])(?:told|asked|urged|assured|warned|informed|thanked|invited|answered)\s+(?:the\s+)?|[.!?\n]\s*)$/iu;

const FORMER = /(?:^|[\s-])(?:ex|former|then)(?=[\s-])/u;

/** Whether the words that name a person say the role, or an office held on that day is it. */
function isCalled(person: Person, text: string, role: string, day: string | undefined): boolean {
  const named = foldText(text);
  const isFormer = FORMER.test(named) && !FORMER.test(role);
  if (!isFormer && (endsWithWord(named.replace(/ \S+ \S+$/u, ''), role) || named.includes(`${role} `)))
    return true;
  const office = officeOn(person, day);
  const head = office && foldText(office.title).split(/ (?:of|to|for) /u)[0];
  return head !== undefined && (head === role || (role !== 'president' && endsWithWord(head, role)));
}

/** "the mayor of the city of Kharkiv": whoever held it on the article's day, or, without one, is named by the article. */
export function heldOffice({ text }: Candidate, { candidates, day }: RoleContext): Person | undefined {
  const plain = text.replace(OF_A_PLACE, ' of ');
  if (plain === text) return undefined;
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
