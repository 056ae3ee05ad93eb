// Questions to offer: only ones that the loaded articles really answer.
import type { Library } from '../../library/library.ts';
import { personById } from '../../people/people.ts';

/** Typical of what teams ask about the talks, of different kinds. */
const TYPICAL: readonly string[] = [
  'what did Zelensky say about the Russian delegation?',
  'who leads the Russian delegation?',
  'how many drones did Russia send?',
  'what did Lavrov say about Zelensky?',
  'what did Trump say about Putin?',
  'did they agree on a ceasefire?',
  'what did Putin say about Ukraine?',
];

/** Of those who are heard: for articles that answer nothing typical. */
const SPEAKERS_TRIED = 4;

/** What was tried of a library: the questions that it answers, and those that are still to be tried. */
const tried = new WeakMap<Library, { readonly answered: string[]; readonly left: string[] }>();

/** At most `limit` questions that this library answers; `isAnswered` tries one, once a library, and no more than are needed. */
export function exampleQuestions(
  library: Library,
  limit: number,
  isAnswered: (question: string) => boolean,
): readonly string[] {
  const { answered, left } = tried.get(library) ?? {
    answered: [],
    left: [...TYPICAL, ...ofSpeakers(library)],
  };
  tried.set(library, { answered, left });
  while (answered.length < limit) {
    const next = left.shift();
    if (next === undefined) break;
    if (isAnswered(next)) answered.push(next);
  }
  return answered.slice(0, limit);
}

const ofSpeakers = ({ speakers }: Library): string[] =>
  [...speakers]
    .flatMap((id) => personById(id) ?? [])
    .slice(0, SPEAKERS_TRIED)
    .map(({ name }) => `what did ${name} say?`);
