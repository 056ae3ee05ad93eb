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
interface Tried {
  readonly answered: string[];
  readonly left: string[];
  /** One is tried after the other, whoever asks. */
  last: Promise<void>;
}

const tried = new WeakMap<Library, Tried>();

/** At most `limit` questions that this library answers, or fewer where its index cannot be searched now; `isAnswered` tries one, once a library, and no more than are needed. */
export async function exampleQuestions(
  library: Library,
  limit: number,
  isAnswered: (question: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const known = tried.get(library) ?? {
    ...{ answered: [], left: [...TYPICAL, ...ofSpeakers(library)] },
    last: Promise.resolve(),
  };
  tried.set(library, known);
  const trying = known.last.then(() => tryMore(known, limit, isAnswered));
  known.last = trying.catch(() => {});
  // Nobody has asked for them: what was asked for is not to fail with them.
  await known.last;
  return known.answered.slice(0, limit);
}

async function tryMore(
  { answered, left }: Tried,
  limit: number,
  isAnswered: (question: string) => Promise<boolean>,
): Promise<void> {
  for (let next = left[0]; answered.length < limit && next !== undefined; next = left[0]) {
    if (await isAnswered(next)) answered.push(next);
    left.shift();
  }
}

const ofSpeakers = ({ speakers }: Library): string[] =>
  [...speakers]
    .flatMap((id) => personById(id) ?? [])
    .slice(0, SPEAKERS_TRIED)
    .map(({ name }) => `what did ${name} say?`);
