// References: "he", "the official", "the prime minister" resolved to who was named before, or left a description.
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
  context: ReferenceContext,
): Speaker | undefined {
  const { candidates, outside, last, sentence } = context;
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
  const lastFits =
    last && (pronoun === 'they' || !last.person || last.person.gender === (pronoun === 'he' ? 'm' : 'f'));
  if (last && lastFits && last.mention.start >= at.start - REACH) {
    const since = named.filter(({ start }) => start > last.mention.start && start < sentence.start);
    // Somebody else who was the subject since then is meant rather than the last speaker.
    const subject = since.findLast(({ start }) => startsSentence(outside, start));
    if (!subject) return last;
    return speakerOf(subject);
  }
  const subject = named.findLast(({ start }) => startsSentence(outside, start)) ?? named.at(-1);
  return subject && speakerOf(subject);
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

/** "the prime minister": the nearest person before whose mention or office holds these words. */
function roleHolder(candidate: Candidate, { candidates, outside }: ReferenceContext): Speaker | undefined {
  const role = foldText(candidate.text).replace(/^the\s+/u, '');
  const holder = candidates.findLast(
    (other) =>
      other.end <= candidate.start &&
      other.start >= candidate.start - ROLE_REACH &&
      outside.slice(other.start, other.end).trim() !== '' &&
      isHolder(other, role, outside),
  );
  return holder && speakerOf(holder);
}

function isHolder(other: Candidate, role: string, outside: string): boolean {
  if (other.person) {
    return (
      foldText(other.text).includes(role) ||
      foldText(outside.slice(Math.max(0, other.start - 60), other.start)).includes(`${role} `) ||
      other.person.offices.some((office) => foldText(office.title).includes(role))
    );
  }
  return other.refers === 'role' && foldText(other.text).endsWith(role);
}
