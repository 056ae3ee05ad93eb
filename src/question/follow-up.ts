// Follow-up questions: what a question leaves unsaid is taken from the one before in the same conversation.
import { countries } from '../people/organisations/country.ts';
import { canonicalWords } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { foldText } from '../text/fold.ts';
import { overlaps } from '../text/span.ts';
import type { Term } from '../text/terms.ts';
import { asksWhatIsNew, type Question } from './question.ts';
import { AUXILIARIES, GOES_ON, HE, SAYING, SHE } from './question-words.ts';

/** A question read together with the one before it. */
export interface FollowUp extends Question {
  /** What the earlier question was about: searched for too, but worth less than what is asked now. */
  readonly background?: Question;
  /** It asks for the words of a "he" or "she" for whom nobody was named. */
  readonly unresolved?: boolean;
  /** As it was read by itself, where it only names what is to stand in the question before: "and Putin?". */
  readonly asTyped?: Question;
  /** Whom "he" and "she" mean in it. */
  readonly meant?: readonly Person[];
  /** Whether only what is quoted word for word answers it. */
  readonly directOnly?: boolean;
}

/** Fewer words than this, persons counted, leave something unsaid. */
const COMPLETE = 2;
const PRONOUNS = { m: HE, f: SHE };
/** "what about Thursday" goes on; so do "how about". */
const ASKS = new Set('who whos when where why how which what'.split(' '));

const has = ({ words }: Question, these: ReadonlySet<string>): boolean =>
  words.some(({ word }) => these.has(word));

/** "what did he say" */
const asksPronounIn = ({ words }: Question): boolean =>
  words.some(
    ({ word }, at) =>
      (word === 'he' || word === 'she') &&
      AUXILIARIES.has(words[at - 1]?.word ?? '') &&
      words.slice(at + 1, at + 3).some(({ stem }) => SAYING.has(stem)),
  );

/** How many words at its beginning only join it to the question before. */
const joiningWords = ({ words }: Question): number => GOES_ON.lengthAt(words, 0);

/**
 * Takes over from `previous` what `question` refers to. A question that stands by itself is a new topic and is given
 * back as it is.
 */
export function followUp(question: Question, previous: Question | undefined): FollowUp {
  const asksPronoun = asksPronounIn(question) && question.speakers.length === 0;
  if (!previous || !leansOn(question)) {
    return asksPronoun && question.persons.length === 0 ? { ...question, unresolved: true } : question;
  }
  const meant = personsMeant(question, previous);
  if (isElliptic(question)) return goingOn(question, previous, meant);
  return {
    ...question,
    kind: asksPronoun && meant.length > 0 && question.kind === 'did' ? 'said' : question.kind,
    persons: distinct([...question.persons, ...meant]),
    speakers: asksPronoun ? meant : question.speakers,
    background: previous,
    meant,
    unresolved: asksPronoun && meant.length === 0 && question.persons.length === 0,
  };
}

/** "and Putin?", "and on drones?", "what about Thursday?": the question before, with this in place of what it had. */
function goingOn(question: Question, previous: Question, meant: readonly Person[]): FollowUp {
  const named = distinct(question.named.organisations.map(({ organisation }) => organisation));
  const asksForWords =
    previous.kind === 'said' && previous.speakers.length + previous.organisations.length > 0;
  const namesSomebody = question.persons.length + named.length > 0;
  const own = topicTerms(question);
  const swapsCountry = own.length > 0 && own.every(isCountry) && previous.terms.some(isCountry);
  // What it has nothing in place of still holds: "and Putin?" is on the same matter, "and drones?" asks the same person.
  const kept = previous.terms.filter((term) => !(swapsCountry && isCountry(term)));
  const keepsMatter =
    own.length === 0 || swapsCountry || (asksForWords && own.every((term) => isOfNamed(term, question)));
  const terms = keepsMatter
    ? [...own, ...kept.filter((term) => !isOfNamed(term, previous) || !namesSomebody)]
    : own;
  const carried = !namesSomebody
    ? previous.persons
    : asksForWords
      ? previous.persons.filter((person) => !previous.speakers.includes(person))
      : question.persons.length > 0
        ? []
        : previous.persons;
  const time = question.dates.length > 0 || question.period !== undefined ? question : previous;
  const { period: _, periodSpan: __, ...timeless } = question;
  return {
    ...timeless,
    kind: previous.kind,
    yesNo: previous.yesNo,
    speakers: !asksForWords ? question.speakers : namesSomebody ? question.persons : previous.speakers,
    organisations: !asksForWords ? question.organisations : namesSomebody ? named : previous.organisations,
    persons: distinct([...question.persons, ...meant, ...(namesSomebody ? [] : carried)]),
    terms: distinct(terms),
    pairs: keepsMatter && !swapsCountry ? [...question.pairs, ...previous.pairs] : question.pairs,
    phrases: keepsMatter ? [...question.phrases, ...previous.phrases] : question.phrases,
    leftOut: [...question.leftOut, ...previous.leftOut],
    dates: time.dates,
    weekdays: time.weekdays,
    ...(time.period && { period: time.period }),
    ...(previous.outlet !== undefined && question.outlet === undefined && { outlet: previous.outlet }),
    ...(time === question && question.periodSpan && { periodSpan: question.periodSpan }),
    asksForLatest: question.asksForLatest || previous.asksForLatest,
    isOfFuture: question.isOfFuture || previous.isOfFuture,
    background: { ...previous, persons: carried, terms: keepsMatter || asksForWords ? [] : kept },
    asTyped: question,
  };
}

/** "and the Ukrainian one?" */
const topicTerms = ({ terms }: Question): Term[] =>
  terms.filter(({ word }) => word !== 'one' && word !== 'ones');

const COUNTRIES: ReadonlySet<string> = new Set(
  Object.values(countries).map(({ name }) => canonicalWords.get(foldText(name)) ?? foldText(name)),
);
const isCountry = ({ stem }: Term): boolean => COUNTRIES.has(stem);

const isOfNamed = (term: Term, { named }: Question): boolean =>
  named.organisations.some((organisation) => overlaps(organisation, term));

/** Whether it only names what is to stand in the question before: it asks nothing itself. */
function isElliptic(question: Question): boolean {
  const { kind, words, terms, persons, asksForLatest } = question;
  const joining = joiningWords(question);
  // "and who signed the deal" is short of nothing but "and"; "what about Thursday" of all.
  const asks = joining < 2 && ASKS.has(words[joining]?.word ?? '');
  if (asks || kind === 'did' || has(question, SAID)) return false;
  return joining > 0 || (kind === 'what' && !asksForLatest && terms.length + persons.length === 1);
}

const SAID = new Set(['say', 'said', 'says']);

/** Whether a question leaves something unsaid: it goes on ("and …"), is short, or has a pronoun without its noun. */
function leansOn(question: Question): boolean {
  const { terms, persons, period, kind, speakers, organisations } = question;
  if (kind === 'said' && speakers.length + organisations.length > 0 && !question.refersBack) return false;
  if (asksWhatIsNew(question) && !question.refersBack) return false;
  if (isWhole(question)) return false;
  const named = terms.length + persons.length + (period && terms.length > 0 ? 1 : 0);
  if (named < COMPLETE || joiningWords(question) > 0) return true;
  if (Object.values(PRONOUNS).some((pronouns) => has(question, pronouns)))
    return question.persons.length === 0;
  return question.refersBack && named <= COMPLETE;
}

/** "who is Umerov?", "where was Putin?": short, and nothing is left unsaid. */
const isWhole = (question: Question): boolean =>
  ASKS.has(question.words[0]?.word ?? '') &&
  AUXILIARIES.has(question.words[1]?.word ?? '') &&
  question.persons.length > 0 &&
  !question.refersBack &&
  !Object.values(PRONOUNS).some((pronouns) => has(question, pronouns));

/** Whom "he" means: the first man that the question before asked about, whose words it asked for above others. */
function personsMeant(question: Question, { speakers, persons }: Question): readonly Person[] {
  const named = [...speakers, ...persons];
  return (['m', 'f'] as const).flatMap((gender) => {
    const meant = has(question, PRONOUNS[gender]) && named.find((person) => person.gender === gender);
    return meant ? [meant] : [];
  });
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
