// Who can speak: the places of an article where somebody is named, described or referred to.
import type { Mention } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import { readOutside } from '../../text/phrase/outside.ts';
import { plainLetters } from '../../text/plain-letters.ts';
import { contains, type Span } from '../../text/span.ts';
import { createSpanIndex } from '../../text/span-index.ts';
import { findAbbreviations } from './abbreviations.ts';
import { findFreeNames } from './free-names.ts';

export interface Speaker {
  /**
   * Stable across articles for a person or an organisation. For anybody else the folded name or description: 'us official'
   * in two articles need not be one person.
   */
  readonly id: string;
  /** What a reader sees: 'Volodymyr Zelenskyy', 'Keith Kellogg; Rustem Umerov', 'senior Ukrainian official (unnamed)'. */
  readonly name: string;
  readonly person?: Person;
  /** Ids of those who say it together; absent for one speaker. */
  readonly members?: readonly string[];
  /** Where the article names the speaker of these words. */
  readonly mention: Span;
}

/** Ids of everybody whose words the speaker's are. */
export const speakerIds = ({ id, members = [] }: Speaker): readonly string[] => [id, ...members];

/** A place in an article where somebody who could speak is named, described or referred to. */
export interface Candidate extends Span {
  readonly person?: Person;
  readonly organisation?: { readonly id: string; readonly name: string };
  /** 'he', 'she', 'they', 'it', or the head of a description: 'official'. */
  readonly refers?: 'he' | 'she' | 'they' | 'it' | 'role';
  readonly text: string;
  /** The full name of somebody no list holds. */
  readonly name?: string;
  /** How it names a person that is known. */
  readonly kind?: Mention['kind'];
  /** Those whom it names together. */
  readonly members?: readonly Candidate[];
}

const PRONOUN = /(?<![\p{L}\p{N}])(?:he|she|they|it)(?![\p{L}\p{N}])/giu;
const ROLE_NOUNS =
  'president|prime minister|chancellor|premier|minister|foreign minister|secretary of state|spokes(?:man|woman|person)|official|officials|source|sources|leader|leaders|diplomat|diplomats|envoy|aide|adviser|advisor|ambassador|governor|mayor|general|commander|chief|statement|ministry|department|service|veteran|head|negotiator|negotiators|delegation|representative|side|military|command|government|administration|agency|document|allies|powers';
const ROLE_HEAD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${ROLE_NOUNS})(?: (?:${ROLE_NOUNS}))*(?![\\p{L}\\p{N}])`,
  'giu',
);
/** Up to four words and an article before a role's head: "a Ukrainian diplomatic" official. */
const BEFORE_ROLE_HEAD =
  /(?<![\p{L}\d’'])(?:(?:the|a|an|one|another|some|several|unnamed|senior|his|her|their) )?(?:\p{L}[\p{L}'’.-]* ){0,4}$/iu;
/** Characters that these take at most. */
const ROLE_REACH = 80;

/** Begin a role. */
const ROLE_BEGINS: ReadonlySet<string> = new Set(
  'the a an one another some several his her their'.split(' '),
);
/** Words before a role that are none of it: the last verb, preposition or conjunction. */
const NOT_OF_A_ROLE: ReadonlySet<string> = new Set(
  `said says told tells that and but as by to of with for from in on at out after before when while who what which where between
  according met is was were are has have had`.split(/\s+/u),
);
/** Participles that tell who somebody is: "the acting president". */
const OF_A_ROLE: ReadonlySet<string> = new Set(
  'retired united leading acting serving ruling outgoing visiting'.split(' '),
);
const PARTICIPLE = /^\p{L}+(?:ed|ing)$/u;

/** The words right before a role's head that are the role's own. */
function ownWords(before: string): string {
  const words = before.toLowerCase().trimEnd().split(' ');
  let at = words.length;
  for (; at > 0; at--) {
    const word = words[at - 1] ?? '';
    if (ROLE_BEGINS.has(word)) return before.slice(words.slice(0, at - 1).join(' ').length).trimStart();
    const isVerb =
      PARTICIPLE.test(word) && !OF_A_ROLE.has(word) && !(word.startsWith('un') && word.endsWith('ed'));
    if (isVerb || NOT_OF_A_ROLE.has(word)) break;
  }
  return before.slice(words.slice(0, at).join(' ').length).trimStart();
}

/** "Trump met Putin. Both leaders said": the name before is of another sentence; but "U.S. officials". */
const SENTENCE_BEFORE = /^.*\p{L}{3,}[.!?]\s+/u;

/** All candidates of a body in order, from the persons and organisations that `mentions` found in it. */
export function findCandidates(body: string, mentions: readonly Mention[]): Candidate[] {
  const plain = plainLetters(body);
  const roles = findRoles(plain).map(({ start, end }) => ({ start, end, text: body.slice(start, end) }));
  // "an unnamed US official" is somebody of the US, not the US; "a Putin adviser" is not Putin; "a Kremlin spokesman" need not be the one we know.
  const rolesAt = createSpanIndex(roles);
  const named = mentions
    .map(toCandidate(body))
    .filter(
      (mention) =>
        !rolesAt
          .overlapping(mention)
          .some((role) => contains(role, mention) && isOneOfSeveral(role, mention)),
    );
  const others: Candidate[] = [];
  const taken = new Uint8Array(body.length + 1);
  for (const { start, end } of named) taken.fill(1, start, end);
  const isTaken = ({ start, end }: Span): boolean => taken.subarray(start, end).includes(1);
  const addFree = (candidate: Candidate): void => {
    if (isTaken(candidate)) return;
    taken.fill(1, candidate.start, candidate.end);
    others.push(candidate);
  };
  for (const match of plain.matchAll(PRONOUN)) {
    const text = match[0].toLowerCase();
    if (text === 'he' || text === 'she' || text === 'they' || text === 'it')
      addFree({ ...spanOf(match), text: match[0], refers: text });
  }
  for (const { start, end, name } of findAbbreviations(body))
    addFree({ start, end, name, text: body.slice(start, end) });
  // "the New York state attorney general" is that attorney; "the mayor" of "Mayor Ivan Kit" is Ivan Kit.
  const isOfRole = (run: Span): boolean =>
    rolesAt.overlapping(run).some((role) => contains(role, run) && role.end > run.end);
  for (const { start, end, name } of findFreeNames(
    body,
    readOutside(plain),
    (run) => isTaken(run) || isOfRole(run),
  ))
    addFree({ start, end, name, text: body.slice(start, end) });
  for (const role of roles) addFree({ ...role, refers: 'role' });
  return withTheirRoles(
    [...named, ...others].sort((a, b) => a.start - b.start),
    body,
  );
}

/** "the acting governor Ivan Kit" is one place where somebody is named, not two. */
function withTheirRoles(candidates: readonly Candidate[], body: string): Candidate[] {
  const isBeside = (role: Candidate | undefined, named: Candidate | undefined): boolean =>
    role?.refers === 'role' &&
    (named?.person ?? named?.name) !== undefined &&
    named?.kind !== 'office' &&
    body.slice(role.end, named?.start) === ' ';
  return candidates.flatMap((candidate, at) => {
    const before = candidates[at - 1];
    if (isBeside(candidate, candidates[at + 1])) return [];
    if (!before || !isBeside(before, candidate)) return [candidate];
    return [{ ...candidate, start: before.start, text: body.slice(before.start, candidate.end) }];
  });
}

function isOneOfSeveral(role: Candidate, mention: Candidate): boolean {
  if (mention.end < role.end) return true;
  // "the UK government" is the UK's; "a UK government" might be any.
  if (mention.person === undefined)
    return !/^(?:the\s+)?$/iu.test(role.text.slice(0, mention.start - role.start));
  return mention.kind === 'office' && /^(?:an?|one|another)\s/iu.test(role.text);
}

/** "the prime minister", "a Ukrainian diplomatic official", "US officials", "sources". */
function findRoles(body: string): Candidate[] {
  const roles: Candidate[] = [];
  for (const match of body.matchAll(ROLE_HEAD)) {
    const from = Math.max(roles.at(-1)?.end ?? 0, match.index - ROLE_REACH);
    const before = BEFORE_ROLE_HEAD.exec(body.slice(from, match.index))?.[0] ?? '';
    const here = before.slice(SENTENCE_BEFORE.exec(before)?.[0].length ?? 0);
    const text = ownWords(here) + match[0];
    const end = match.index + match[0].length;
    roles.push({ start: end - text.length, end, text });
  }
  return roles;
}

const spanOf = (match: RegExpMatchArray): Span => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

const toCandidate =
  (body: string) =>
  ({ start, end, kind, person, organisation }: Mention): Candidate => ({
    start,
    end,
    text: body.slice(start, end),
    kind,
    ...(person ? { person } : {}),
    ...(organisation ? { organisation } : {}),
  });
