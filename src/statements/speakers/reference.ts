// References: "he", "the official", "the prime minister" resolved to who was named before, or left a description.

import { organisations } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import { startingIn } from '../../text/span-index.ts';
import { bothBefore } from './both.ts';
import { findCompanies } from './company.ts';
import { describe } from './description.ts';
import { heldOffice, isNamedOtherwise, roleHolder } from './role-holder.ts';
import type { Candidate, Speaker } from './speaker.ts';

export interface ReferenceContext {
  readonly candidates: readonly Candidate[];
  readonly body: string;
  /** The body in plain letters, with quoted text blanked out. */
  readonly outside: Outside;
  /** The sentence that the reference stands in. */
  readonly sentence: Span;
  /** Who spoke last before this sentence. */
  readonly last: Speaker | undefined;
  /** The article's, ISO 8601: who held an office then. */
  readonly day: string | undefined;
  /** Whom the article's title names. */
  readonly titled?: readonly Person[];
}

/** How far back a pronoun reaches, in UTF-16 units: some three paragraphs of news. */
const REACH = 900;

/** The speaker that a candidate names; undefined where a pronoun has nobody to stand for. */
export function resolveReference(candidate: Candidate, context: ReferenceContext): Speaker | undefined {
  const { refers } = candidate;
  const mention = { start: candidate.start, end: candidate.end };
  if (refers === 'he' || refers === 'she' || refers === 'they' || refers === 'it') {
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
  const both = bothBefore(candidate, context);
  if (both) return { ...speakerOf(both, context), mention };
  const person = heldOffice(candidate, context);
  if (person) return speakerOf({ ...candidate, person }, context);
  // "The ministry said no. The statement said it was late": a text is not its bearer.
  const { last } = context;
  const isOfLast = last && last.name.length > 2 && last.mention.start >= candidate.start - REACH;
  if (isOfLast && OWN_TEXT.test(candidate.text)) return { ...last, mention };
  if (!/^the\s/iu.test(candidate.text)) return speakerOf(candidate, context);
  const holder = roleHolder(candidate, context);
  if (holder === 'last speaker') return context.last && { ...context.last, mention };
  return { ...speakerOf(holder ?? candidate, context), mention };
}

/** "The statement said", of whoever has spoken before. */
const OWN_TEXT = /^(?:the|a joint|the joint)\s+(?:statement|message|post|tweet|letter|communique)$/iu;

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
  if (name !== undefined) return { ...describe(name, false), mention };
  // As the article spells it, rather than in plain letters.
  const written = text === context.outside.slice(start, end) ? context.body.slice(start, end) : text;
  return { ...describe(written, isAnonymous(context.outside, start)), mention };
}

/** Whether its paragraph says that the name is withheld. */
function isAnonymous(outside: Outside, at: number): boolean {
  const from = Math.max(0, at - REACH);
  const around = outside.slice(from, at + REACH);
  const end = around.indexOf('\n', at - from);
  const start = from + around.lastIndexOf('\n', at - from) + 1;
  return ANONYMITY.finds(outside, start, end < 0 ? from + around.length : from + end) !== undefined;
}
const ANONYMITY = phrase(
  `anonymity|anonymously|remain anonymous|not to be (named|identified|quoted by name)|(without being|declined to be) (named|identified)
   |declined to give (his|her|their) (name|names)|not been? (authorised|authorized) to (speak|comment|discuss|talk)`,
);

const organisationIds: ReadonlySet<string> = new Set(organisations.map(({ id }) => id));

type Pronoun = 'he' | 'she' | 'they' | 'it';

function antecedentOf(pronoun: Pronoun, at: Candidate, context: ReferenceContext): Speaker | undefined {
  const { candidates, outside, last, sentence } = context;
  const near = startingIn(candidates, at.start - REACH, at.start).filter(
    ({ start, end }) =>
      end <= at.start &&
      outside.slice(start, end).trim() !== '' &&
      !BEFORE_TELLER.fills(outside, end, at.start),
  );
  const named =
    pronoun === 'they'
      ? [...near.filter(isSeveral), ...findCompanies(near, outside)].sort((a, b) => a.end - b.end)
      : pronoun === 'it'
        ? near.filter(isThing)
        : near.filter((candidate) => isOfGender(candidate, pronoun));
  const isSubject = ({ start }: Candidate): boolean => startsSentence(outside, start);
  const here = named.find((one) => one.start >= sentence.start && isSubject(one));
  if (here) return speakerOf(here, context);
  if (last && couldBe(last, pronoun) && last.mention.start >= at.start - REACH) {
    if (ADDS.opens(outside, at.end, sentence.end)) return last;
    // Somebody else who was the subject since then is meant rather than the last speaker.
    const since = named.findLast((one) => one.start > last.mention.start && isSubject(one));
    if (!since) return last;
    return isWithAnother(since, named, outside) ? undefined : speakerOf(since, context);
  }
  if (pronoun === 'it') return subjectBefore(named.findLast(isSubject), at, context);
  const found =
    pronoun === 'they'
      ? named.findLast((one) => !one.organisation || isSubject(one))
      : (named.findLast(isSubject) ?? named.at(-1));
  if (found && (pronoun === 'he' || pronoun === 'she') && isWithAnother(found, named, outside))
    return undefined;
  return found && speakerOf(found, context);
}

/** "Trump and Putin spoke. He said": it may be either. */
const isWithAnother = (found: Candidate, named: readonly Candidate[], outside: Outside): boolean =>
  named.some(
    (other) =>
      other.start > found.end &&
      other.person !== found.person &&
      AND_ANOTHER.fills(outside, found.end, other.start),
  );

/** "Putin, he said, …": somebody else says it of Putin. */
const BEFORE_TELLER = phrase(',');
const AND_ANOTHER = phrase('and (the|mr|ms|mrs|president)?');

/** “We are ready,” Zelensky said. Putin did not reply. “We will wait,” he added. */
const ADDS = phrase('(also|later)? (added|continued|went on|concluded)');

/** The subject of the sentence before, for "it", which more often stands for no speaker at all. */
function subjectBefore(
  subject: Candidate | undefined,
  at: Candidate,
  context: ReferenceContext,
): Speaker | undefined {
  return subject && subject.start >= at.start - SHORT_REACH ? speakerOf(subject, context) : undefined;
}

/** In UTF-16 units: about a sentence. */
const SHORT_REACH = 300;

/** "officials", "the delegation", "Moscow": a pronoun of several may stand for them. */
const isSeveral = ({ refers, organisation, text }: Candidate): boolean =>
  organisation !== undefined ||
  (refers === 'role' &&
    /(?:s|delegation|side|military|command|government|administration|ministry)$/iu.test(text));

/** "Moscow", "the ministry", "a statement": what "it" may stand for. */
const isThing = ({ refers, organisation, text }: Candidate): boolean =>
  organisation !== undefined || (refers === 'role' && THING.is(text));
const THING = phrase(
  `<any>* (statement|delegation|side|military|command|government|administration|ministry|department|service|agency|document|letter|article
   |report|memo|paper|study|court|bank|university|newspaper|editorial|campaign|group|coalition|committee|panel|commission|company
   |party|union|association|organisation|organization|council|board|network|office) (of <any>*)?`,
);

const FEMALE =
  /(?<![\p{L}\p{N}])(?:Mrs|Ms|Miss|\p{L}*woman|mother|wife|sister|daughter|Baroness|Lady|Queen|Princess)(?!\p{L})/iu;
const MALE =
  /(?<![\p{L}\p{N}])(?:Mr|Sir|Lord|(?:spokes|congress|chair)man|father|husband|brother|son|King|Prince)(?![\p{L}\p{N}])/iu;

function isOfGender({ person, organisation, refers, text }: Candidate, pronoun: 'he' | 'she'): boolean {
  if (person) return person.gender === (pronoun === 'he' ? 'm' : 'f');
  return !organisation && refers === undefined && !(pronoun === 'he' ? FEMALE : MALE).test(text);
}

/** A known person by gender; one person is never "they"; a description may be anybody but a group of people is not "he". */
function couldBe({ id, person, name, members }: Speaker, pronoun: Pronoun): boolean {
  const isOrganisation = organisationIds.has(id);
  if (pronoun === 'it') return !person && !members && (isOrganisation || THING.is(name));
  if (isOrganisation) return pronoun === 'they';
  if (person) return isOfPerson(person, pronoun);
  const several = members !== undefined || /\p{Ll}s(?: \(|$)/u.test(name);
  return pronoun === 'they' || (!several && !(pronoun === 'he' ? FEMALE : MALE).test(name));
}

const isOfPerson = ({ gender }: Person, pronoun: Pronoun): boolean =>
  gender === (pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : undefined);

/** Whether a mention opens its sentence, or its main clause after a comma: the place of a subject. */
const startsSentence = (outside: Outside, start: number): boolean =>
  /(?:^|[.!?…\n:])\s*(?:[^.!?\n]{0,80},\s+)?(?:(?:the|an?|but|and|so|on \p{L}+)\s+)?$/iu.test(
    outside.slice(Math.max(0, start - 100), start),
  );
