// References: "he", "the official", "the prime minister" resolved to who was named before, or left a description.
import type { Person } from '../people/person.ts';
import type { Span } from '../text/span.ts';
import { findCompanies } from './company.ts';
import { describe } from './description.ts';
import { heldOffice, isNamedOtherwise, roleHolder } from './role-holder.ts';
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

/** The speaker that a candidate names; undefined where a pronoun has nobody to stand for. */
export function resolveReference(candidate: Candidate, context: ReferenceContext): Speaker | undefined {
  const { refers } = candidate;
  const mention = { start: candidate.start, end: candidate.end };
  if (refers === 'he' || refers === 'she' || refers === 'they') {
    const antecedent = antecedentOf(refers, candidate, context);
    return antecedent && { ...antecedent, mention };
  }
  // Without a day an office is only its holder's where the article names them.
  const office = candidate.kind === 'office' && context.day === undefined;
  if (office && !isNamedOtherwise(candidate, context.candidates)) {
    const { person: _, ...description } = candidate;
    return speakerOf({ ...description, refers: 'role' }, context);
  }
  if (refers !== 'role') return speakerOf(candidate, context);
  const person = heldOffice(candidate, context);
  if (person) return speakerOf({ ...candidate, person }, context);
  if (!/^the\s/iu.test(candidate.text)) return speakerOf(candidate, context);
  const holder = roleHolder(candidate, context);
  if (holder === 'last speaker') return context.last && { ...context.last, mention };
  return { ...speakerOf(holder ?? candidate, context), mention };
}

function speakerOf(candidate: Candidate, context: ReferenceContext): Speaker {
  const { person, organisation, name, text, members, start, end } = candidate;
  const mention = { start, end };
  if (person) return { id: person.id, name: person.name, person, mention };
  if (organisation) return { id: organisation.id, name: organisation.name, mention };
  if (members) {
    const all = members.map((member) => speakerOf(member, context));
    const ids = all.map(({ id }) => id);
    return {
      id: ids.toSorted().join(' & '),
      name: all.map((one) => one.name).join('; '),
      members: ids,
      mention,
    };
  }
  if (name !== undefined) return { ...describe(name, ''), mention };
  return { ...describe(text, paragraphAround(context.outside, start)), mention };
}

function paragraphAround(outside: string, at: number): string {
  const end = outside.indexOf('\n', at);
  return outside.slice(outside.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
}

type Pronoun = 'he' | 'she' | 'they';

function antecedentOf(pronoun: Pronoun, at: Candidate, context: ReferenceContext): Speaker | undefined {
  const { candidates, outside, last, sentence } = context;
  const near = candidates.filter(
    ({ start, end }) =>
      end <= at.start && start >= at.start - REACH && outside.slice(start, end).trim() !== '',
  );
  const named =
    pronoun === 'they'
      ? [...near.filter(isSeveral), ...findCompanies(near, outside)].sort((a, b) => a.end - b.end)
      : near.filter((candidate) => isOfGender(candidate, pronoun));
  const subjects = named.filter(({ start }) => startsSentence(outside, start));
  const here = subjects.find(({ start }) => start >= sentence.start);
  if (here) return speakerOf(here, context);
  if (last && couldBe(last, pronoun) && last.mention.start >= at.start - REACH) {
    // Somebody else who was the subject since then is meant rather than the last speaker.
    const since = subjects.findLast(({ start }) => start > last.mention.start);
    return since ? speakerOf(since, context) : last;
  }
  const found =
    pronoun === 'they'
      ? named.findLast((one) => !one.organisation || subjects.includes(one))
      : (subjects.at(-1) ?? named.at(-1));
  return found && speakerOf(found, context);
}

/** "officials", "the delegation", "Moscow": a pronoun of several may stand for them. */
const isSeveral = ({ refers, organisation, text }: Candidate): boolean =>
  organisation !== undefined ||
  (refers === 'role' &&
    /(?:s|delegation|side|military|command|government|administration|ministry)$/iu.test(text));

const FEMALE = /\b(?:Mrs|Ms|Miss|\p{L}*woman|mother|wife|sister|daughter|Baroness|Lady|Queen|Princess)\b/iu;
const MALE = /\b(?:Mr|Sir|Lord|(?:spokes|congress|chair)man|father|husband|brother|son|King|Prince)\b/iu;

function isOfGender({ person, organisation, refers, text }: Candidate, pronoun: 'he' | 'she'): boolean {
  if (person) return person.gender === (pronoun === 'he' ? 'm' : 'f');
  return !organisation && refers === undefined && !(pronoun === 'he' ? FEMALE : MALE).test(text);
}

/** A known person by gender; one person is never "they"; a description may be anybody but a group of people is not "he". */
function couldBe({ person, name, members }: Speaker, pronoun: Pronoun): boolean {
  if (person) return isOfPerson(person, pronoun);
  const several = members !== undefined || /\p{Ll}s(?: \(|$)/u.test(name);
  return pronoun === 'they' || (!several && !(pronoun === 'he' ? FEMALE : MALE).test(name));
}

const isOfPerson = ({ gender }: Person, pronoun: Pronoun): boolean =>
  gender === (pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : undefined);

/** Whether a mention opens its sentence, or its main clause after a comma: the place of a subject. */
const startsSentence = (outside: string, start: number): boolean =>
  /(?:^|[.!?…\n:])\s*(?:[^.!?\n]{0,80},\s+)?(?:(?:the|an?|but|and|so|on \p{L}+)\s+)?$/iu.test(
    outside.slice(Math.max(0, start - 100), start),
  );
