// Who speaks: from the words around a cue to a person, an organisation or a description, never a guess.
import type { Mention } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import type { Span } from '../text/span.ts';
import { type Cue, TAKES_ADDRESSEE } from './cues.ts';

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
}

const PRONOUN = /\b(?:he|she|they)\b/giu;
const ROLE_NOUNS =
  'president|prime minister|chancellor|premier|minister|foreign minister|secretary of state|spokes(?:man|woman|person)|official|officials|source|sources|leader|leaders|diplomat|diplomats|envoy|aide|adviser|advisor|ambassador|governor|mayor|general|commander|chief|statement|ministry|department|service|veteran|head|negotiator|negotiators|delegation|representative|side|military|command|government|administration|agency|document|allies|powers';
/** "the prime minister", "a Ukrainian diplomatic official", "US officials", "sources". */
const ROLE = new RegExp(
  `\\b(?:(?:the|a|an|one|another|some|several|unnamed|senior|his|her|their)\\s+)?(?:\\p{L}[\\p{L}'’.-]*\\s+){0,4}?(?:${ROLE_NOUNS})\\b`,
  'giu',
);
const NAME_RUN = /\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:de|von|van|der|al|bin|el)\s+)*\p{Lu}[\p{L}'’-]+)+/gu;

/** All candidates of a body in order, from the persons and organisations that `mentions` found in it. */
export function findCandidates(body: string, mentions: readonly Mention[]): Candidate[] {
  const named = mentions.map(toCandidate(body));
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
  for (const match of body.matchAll(NAME_RUN)) addFree({ ...spanOf(match), text: match[0] });
  for (const match of body.matchAll(ROLE)) addFree({ ...spanOf(match), text: match[0], refers: 'role' });
  return [...named, ...others].sort((a, b) => a.start - b.start);
}

const spanOf = (match: RegExpMatchArray): Span => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

const toCandidate =
  (body: string) =>
  ({ start, end, person, organisation }: Mention): Candidate => ({
    start,
    end,
    text: body.slice(start, end),
    ...(person ? { person } : {}),
    ...(organisation ? { organisation } : {}),
  });

/** What stands after these is not the sentence's subject. */
const PREPOSITION_BEFORE =
  /\b(?:of|to|with|by|for|from|in|at|about|after|between|against|on|over|into|than|and|including|like|as|told|called|urged|accused|asked|met)\s+(?:the\s+|an?\s+)?$/iu;

/**
 * The candidate that is the subject of a cue within its sentence. `outside` is the whole body with everything quoted
 * blanked out, so that offsets stay those of the body.
 */
export function subjectOf(
  cue: Cue,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: string,
): Candidate | undefined {
  const here = candidates.filter(
    ({ start, end }) =>
      start >= sentence.start && end <= sentence.end && outside.slice(start, end).trim() !== '',
  );
  const after = here.find(({ start }) => start >= cue.end);
  const gapAfter = after && outside.slice(cue.end, after.start);
  if (cue.word === 'according to')
    return after && /^\s+(?:the\s+|an?\s+)?$/iu.test(gapAfter ?? '') ? after : undefined;
  const before = here.filter(({ end }) => end <= cue.start);
  const nearest = before.at(-1);
  if (
    nearest &&
    /^\s*(?:\p{L}+ly\s+|has\s+|had\s+|have\s+|also\s+|later\s+|then\s+|earlier\s+)*$/iu.test(
      outside.slice(nearest.end, cue.start),
    )
  ) {
    return nearest;
  }
  const inverted =
    after &&
    /^\s+(?:the\s+|an?\s+)?$/iu.test(gapAfter ?? '') &&
    !TAKES_ADDRESSEE.test(cue.word) &&
    startsClause(outside, cue, sentence);
  if (inverted) return after;
  return before.find(
    ({ start, end }) =>
      !PREPOSITION_BEFORE.test(outside.slice(sentence.start, start)) &&
      !/^[’']s?\s/u.test(outside.slice(end, end + 3)),
  );
}

/** Whether a cue begins its clause: after a quotation, a comma or the sentence's start. */
const startsClause = (outside: string, cue: Cue, sentence: Span): boolean =>
  /(?:^|[,;:—–-]|\s{3,})\s*$/u.test(outside.slice(sentence.start, cue.start));
