// References: "he", "the official", "the prime minister" resolved to who was named before, or left a description.
import { officeOn } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Candidate, Speaker } from './speaker.ts';

export interface ReferenceContext {
  readonly candidates: readonly Candidate[];
  /** The body with quoted text blanked out. */
  readonly outside: string;
  /** The sentence that the reference stands in. */
  readonly sentence: Span;
  /** Who spoke last before this sentence. */
  readonly last: Speaker | undefined;
  /** The article's, ISO 8601: who held an office then. */
  readonly day: string | undefined;
}

/** How far back a pronoun reaches, in UTF-16 units: some three paragraphs of news. */
const REACH = 900;
/** How far back a description such as "the prime minister" reaches. */
const ROLE_REACH = 3000;

/** The speaker that a candidate names; undefined where a pronoun has nobody to stand for. */
export function resolveReference(candidate: Candidate, context: ReferenceContext): Speaker | undefined {
  const { person, organisation, text, refers } = candidate;
  const mention = { start: candidate.start, end: candidate.end };
  if (person) return { id: person.id, name: person.name, person, mention };
  if (organisation) return { id: organisation.id, name: organisation.name, mention };
  if (refers === 'he' || refers === 'she' || refers === 'they') {
    const antecedent = antecedentOf(refers, candidate, context);
    return antecedent && { ...antecedent, mention };
  }
  if (refers === 'role') {
    const holder = /^the\s/iu.test(text) ? roleHolder(candidate, context) : undefined;
    return holder ? { ...holder, mention } : described(text, mention);
  }
  return described(text, mention);
}

function described(text: string, mention: Span): Speaker {
  return { id: foldText(text).replace(/^(?:the|an?)\s+/u, ''), name: text, mention };
}

function antecedentOf(
  pronoun: 'he' | 'she' | 'they',
  at: Candidate,
  { candidates, outside, last, sentence }: ReferenceContext,
): Speaker | undefined {
  const fits = (candidate: Candidate): boolean => {
    if (pronoun === 'they') return candidate.refers === 'role' || candidate.organisation !== undefined;
    if (!candidate.person) return isFreeName(candidate);
    return candidate.person.gender === (pronoun === 'he' ? 'm' : 'f');
  };
  const named = candidates.filter(
    (candidate) =>
      candidate.end <= at.start &&
      candidate.start >= at.start - REACH &&
      outside.slice(candidate.start, candidate.end).trim() !== '' &&
      fits(candidate),
  );
  const subjects = named.filter(({ start }) => startsSentence(outside, start));
  const here = subjects.find(({ start }) => start >= sentence.start);
  if (here) return speakerOf(here);
  if (last && couldBe(last, pronoun) && last.mention.start >= at.start - REACH) {
    // Somebody else who was the subject since then is meant rather than the last speaker.
    const since = subjects.findLast(({ start }) => start > last.mention.start);
    return since ? speakerOf(since) : last;
  }
  const subject = subjects.at(-1) ?? named.at(-1);
  return subject && speakerOf(subject);
}

/** A known person by gender; one person is never "they"; a description may be anybody but a group of people is not "he". */
function couldBe({ person, name }: Speaker, pronoun: 'he' | 'she' | 'they'): boolean {
  if (person) return person.gender === (pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : undefined);
  const several = /\p{Ll}s$/u.test(name) || /\band\b/u.test(name);
  return pronoun === 'they' || !several;
}

const isFreeName = (candidate: Candidate): boolean =>
  !candidate.person && !candidate.organisation && candidate.refers === undefined;

function speakerOf({ person, organisation, text, start, end }: Candidate): Speaker {
  const mention = { start, end };
  if (person) return { id: person.id, name: person.name, person, mention };
  if (organisation) return { id: organisation.id, name: organisation.name, mention };
  return described(text, mention);
}

/** Whether a mention opens its sentence, or its main clause after a comma: the place of a subject. */
const startsSentence = (outside: string, start: number): boolean =>
  /(?:^|[.!?…\n:])\s*(?:[^.!?\n]{0,80},\s+)?(?:(?:the|an?|but|and|so|on \p{L}+)\s+)?$/iu.test(
    outside.slice(Math.max(0, start - 100), start),
  );

/** What a description cannot be for it to mean a person. */
const NO_PERSON =
  /(?:officials|sources?|leaders|diplomats|envoys|statement|ministry|department|service|negotiators|delegation|side|military|command|government|administration|agency|document|allies|powers)$/iu;

/**
 * "the prime minister": the one person named before who is called so, or holds such an office. Where several could be
 * meant it is the last speaker if one of them, else nobody: then the description stands.
 */
function roleHolder(candidate: Candidate, context: ReferenceContext): Speaker | undefined {
  const { candidates, outside, last, day } = context;
  const role = foldText(candidate.text).replace(/^the\s+/u, '');
  const before = candidates.filter(
    ({ start, end }) =>
      end <= candidate.start &&
      start >= candidate.start - ROLE_REACH &&
      outside.slice(start, end).trim() !== '',
  );
  const described = before.findLast(
    ({ refers, text }) => refers === 'role' && endsWithWord(foldText(text), role),
  );
  const holders = NO_PERSON.test(role)
    ? []
    : before.filter(({ person, text }) => person && isCalled(person, text, role, day));
  const persons = new Set(holders.map(({ person }) => person));
  if (persons.size === 0) return described && speakerOf(described);
  if (persons.size === 1) return holders[0] && speakerOf(holders.at(-1) ?? holders[0]);
  return last?.person && persons.has(last.person) ? last : undefined;
}

const endsWithWord = (text: string, word: string): boolean => text === word || text.endsWith(` ${word}`);

/** Whether the words that name a person say the role, or an office held on that day is it. */
function isCalled(person: Person, text: string, role: string, day: string | undefined): boolean {
  if (new RegExp(`\\b${role}\\b`, 'u').test(foldText(text))) return true;
  const office = officeOn(person, day);
  const head = office && foldText(office.title).split(/ (?:of|to|for) /u)[0];
  return head !== undefined && (head === role || (role !== 'president' && endsWithWord(head, role)));
}
