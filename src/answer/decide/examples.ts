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

const found = new WeakMap<Library, readonly string[]>();

/** At most `limit` questions that this library answers; `isAnswered` tries one, once a library. */
export function exampleQuestions(
  library: Library,
  limit: number,
  isAnswered: (question: string) => boolean,
): readonly string[] {
  let answered = found.get(library);
  if (!answered) {
    const heard = [...library.speakers].flatMap((id) => personById(id) ?? []).slice(0, SPEAKERS_TRIED);
    answered = [...TYPICAL, ...heard.map(({ name }) => `what did ${name} say?`)].filter(isAnswered);
    found.set(library, answered);
  }
  return answered.slice(0, limit);
}
