// Whether a passage tells of those whom a question names: "did Meloni back the sanctions" is settled by nothing without her.
import type { Organisation, Person } from '../../people/person.ts';
import type { Question } from '../../question/question.ts';
import { overlaps } from '../../text/span.ts';
import type { Unit } from '../find/query.ts';

/** Inverse document frequency, in nats, from which a name is seldom enough that what is told of it has it. */
const SELDOM = 3.5;

/** What goes by its name; an army and a ministry are told of in other words. */
const BY_NAME: ReadonlySet<Organisation['kind']> = new Set(['government', 'capital', 'alliance', 'body']);

export interface NamedHere {
  /** How well the passage and what is around it stand for a unit, from 0 to 1. */
  readonly inContext: (unit: Unit) => number;
  /** Whether a person is named there, or just before. */
  readonly names: (person: Person) => boolean;
}

/** What somebody says need name nobody: words are told by their speaker. */
export function tellsOfNamed(
  question: Question,
  units: readonly Unit[],
  { inContext, names }: NamedHere,
): boolean {
  if (question.kind === 'said') return true;
  // The first one named is who is to have done it.
  const [doer] = question.persons;
  if (question.yesNo && doer && !names(doer)) return false;
  return !units.some((unit) => isSeldomName(unit, question) && inContext(unit) === 0);
}

/** A country of which few passages tell: Poland, of the drones that crossed into it. */
const isSeldomName = ({ known, idf, stems }: Unit, { terms, named }: Question): boolean =>
  known &&
  idf >= SELDOM &&
  terms.some(
    (term) =>
      stems.has(term.stem) &&
      named.organisations.some((name) => BY_NAME.has(name.organisation.kind) && overlaps(name, term)),
  );
