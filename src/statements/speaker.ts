// Who speaks: from the words around a cue to a person, an organisation or a description, never a guess.
import type { Mention } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { contains, type Span } from '../text/span.ts';

export interface Speaker {
  /** Stable across articles: the person's or organisation's id, else the folded words of the description. */
  readonly id: string;
  /** What a reader sees: 'Volodymyr Zelenskyy', 'a Ukrainian diplomatic official'. */
  readonly name: string;
  readonly person?: Person;
  /** Where the article names the speaker of these words. */
  readonly mention: Span;
}

/** A place in an article where somebody who could speak is named, described or referred to. */
export interface Candidate extends Span {
  readonly person?: Person;
  readonly organisation?: { readonly id: string; readonly name: string };
  /** 'he', 'she', 'they', or the head of a description: 'official'. */
  readonly refers?: 'he' | 'she' | 'they' | 'role';
  readonly text: string;
  /** How it names a person that is known. */
  readonly kind?: Mention['kind'];
}

const PRONOUN = /\b(?:he|she|they)\b/giu;
const ROLE_NOUNS =
  'president|prime minister|chancellor|premier|minister|foreign minister|secretary of state|spokes(?:man|woman|person)|official|officials|source|sources|leader|leaders|diplomat|diplomats|envoy|aide|adviser|advisor|ambassador|governor|mayor|general|commander|chief|statement|ministry|department|service|veteran|head|negotiator|negotiators|delegation|representative|side|military|command|government|administration|agency|document|allies|powers';
/** "the prime minister", "a Ukrainian diplomatic official", "US officials", "sources". */
const ROLE = new RegExp(
  `\\b(?:(?:the|a|an|one|another|some|several|unnamed|senior|his|her|their) )?(?:\\p{L}[\\p{L}'’.-]* ){0,4}?(?:${ROLE_NOUNS})(?: (?:${ROLE_NOUNS}))*\\b`,
  'giu',
);
const NAME_RUN = /\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:de|von|van|der|al|bin|el)\s+)*\p{Lu}[\p{L}'’-]+)+/gu;

/** What stands before a role's own words: everything up to its article, else verbs, prepositions and conjunctions. */
const NOT_OF_A_ROLE =
  /^(?:.*\s(?=(?:the|an?|one|another|some|several|his|her|their)\s)|(?:(?:\p{L}+(?:ed|ing)|said|says|told|tells|that|and|but|as|by|to|of|with|for|from|in|on|at|after|before|when|while|who|which|between|according|met|is|was|were|are|has|have|had)\s+)+)/iu;
const NOT_OF_A_NAME =
  /^(?:(?:The|A|An|On|In|At|By|For|From|But|And|After|Before|When|While|As|If|Mr|Mrs|Ms|Also|Both|Earlier|Later|Meanwhile|However|Speaking|Following|During|Since|Although|Though)\s+)+/u;

/** All candidates of a body in order, from the persons and organisations that `mentions` found in it. */
export function findCandidates(body: string, mentions: readonly Mention[]): Candidate[] {
  const roles = [...body.matchAll(ROLE)].map((match) => trimmed(match, NOT_OF_A_ROLE));
  // "an unnamed US official" is somebody of the US, not the US; "a Putin adviser" is not Putin; "a Kremlin spokesman" need not be the one we know.
  const named = mentions
    .map(toCandidate(body))
    .filter((mention) => !roles.some((role) => contains(role, mention) && isOneOfSeveral(role, mention)));
  const free = (span: Span): boolean =>
    !named.some((other) => span.start < other.end && other.start < span.end);
  const others: Candidate[] = [];
  const addFree = (candidate: Candidate): void => {
    const taken = others.some((other) => candidate.start < other.end && other.start < candidate.end);
    if (!taken && free(candidate)) others.push(candidate);
  };
  for (const match of body.matchAll(PRONOUN)) {
    const text = match[0].toLowerCase();
    if (text === 'he' || text === 'she' || text === 'they')
      addFree({ ...spanOf(match), text: match[0], refers: text });
  }
  for (const role of roles) addFree({ ...role, refers: 'role' });
  for (const match of body.matchAll(NAME_RUN)) {
    const name = trimmed(match, NOT_OF_A_NAME);
    if (/\s/u.test(name.text)) addFree(name);
  }
  return [...named, ...others].sort((a, b) => a.start - b.start);
}

const isOneOfSeveral = (role: Candidate, mention: Candidate): boolean =>
  mention.person === undefined ||
  mention.end < role.end ||
  (mention.kind === 'office' && /^(?:an?|one|another)\s/iu.test(role.text));

/** A match without the words before it that belong to the sentence around it. */
function trimmed(match: RegExpMatchArray, leading: RegExp): Candidate {
  const { start, end } = spanOf(match);
  const extra = leading.exec(match[0])?.[0].length ?? 0;
  return { start: start + extra, end, text: match[0].slice(extra) };
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
