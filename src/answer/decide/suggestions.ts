// What could be asked instead of a question that nothing answers: only what these articles do answer.
import type { Library } from '../../library/library.ts';
import type { Person } from '../../people/person.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import type { Candidate } from '../find/retrieve.ts';
import type { Weighed } from '../weigh/score.ts';
import type { Considered } from './consider.ts';
import { exampleQuestions } from './examples.ts';

/** Passages to look for speakers in, questions made from them, and those of them that are offered. */
const LOOKED_AT = 4;
const MADE = 3;
const OFFERED = 2;

/** `isAnswered` tries one: over the passages that it was made from, which are found already, or over the whole library. */
export async function suggestionsFor(
  { question, weighed }: Considered,
  library: Library,
  isAnswered: (question: string, among?: readonly Candidate[]) => Promise<boolean>,
): Promise<readonly string[]> {
  const topic = topicOf(question);
  const looked = weighed.slice(0, LOOKED_AT);
  const others = topic === undefined ? [] : looked.flatMap(speakersIn);
  const made = others
    .filter((person) => !question.persons.includes(person))
    .map((person) => `what did ${person.surname} say about ${topic}?`);
  const among = looked.map(({ passage, entry, features }) => ({ passage, entry, rank: features.rank }));
  const near: string[] = [];
  for (const suggested of [...new Set(made)].slice(0, MADE))
    if (near.length < OFFERED && (await isAnswered(suggested, among))) near.push(suggested);
  return near.length > 0 ? near : exampleQuestions(library, OFFERED, isAnswered);
}

/** In UTF-16 units: what is longer is no topic but a sentence. */
const TOPIC_LIMIT = 40;

/** What the question says it is about, to its last term, as typed: 'a second round of talks'. */
function topicOf({ text, terms }: FollowUp): string | undefined {
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last) return undefined;
  const before = text.slice(0, first.start);
  if (!/(?<!\p{L})(?:about|on|over|regarding|of|re|an?|the)\s+$/iu.test(before)) return undefined;
  const article = /(?<!\p{L})(?:an?|the)\s+$/iu.exec(before)?.[0] ?? '';
  const topic = text.slice(first.start - article.length, last.end);
  return topic.length <= TOPIC_LIMIT && /^[\p{L}\p{N}\s’'-]+$/u.test(topic) ? topic : undefined;
}

const speakersIn = ({ passage, entry }: Weighed): Person[] =>
  (entry.notes[passage.number]?.statements ?? []).flatMap(({ speaker, polarity }) =>
    speaker.person && polarity === 'said' ? [speaker.person] : [],
  );
