// What could be asked instead of a question that nothing answers: from the passages nearest to it.
import type { Library } from '../../library/library.ts';
import type { Person } from '../../people/person.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import { stemWord } from '../../text/terms.ts';
import type { Scored } from '../weigh/score.ts';

/** Matters of these talks that people ask about. */
const TOPICS = ['a ceasefire', 'sanctions', 'security guarantees', 'the talks', 'peace', 'the war'];
/** Passages to look for speakers in, and questions made from them. */
const LOOKED_AT = 4;
const MADE = 3;

/** Questions that may be answered, the likeliest first; none is tried here. */
export function questionsInstead(question: FollowUp, scored: readonly Scored[], library: Library): string[] {
  const best = scored.slice(0, LOOKED_AT);
  const topic = topicOf(question);
  const others = topic === undefined ? [] : best.flatMap((near) => spokenIn(near, library));
  const made = [
    ...others
      .filter((person) => !question.persons.includes(person))
      .map((person) => `what did ${person.surname} say about ${topic}?`),
    ...question.speakers.flatMap((person) => onAnotherTopic(person, scored, library)),
  ];
  return [...new Set(made)].slice(0, MADE);
}

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

/** In UTF-16 units: what is longer is no topic but a sentence. */
const TOPIC_LIMIT = 40;

const spokenIn = ({ passage }: Scored, { articles }: Library): Person[] => {
  const entry = articles.get(passage.article);
  const notes = entry?.notes[entry.passages.indexOf(passage)];
  return (notes?.statements ?? []).flatMap(({ speaker, polarity }) =>
    speaker.person && polarity === 'said' ? [speaker.person] : [],
  );
};

/** What the person asked about did say something on, by the best passage that has words of theirs. */
function onAnotherTopic(person: Person, scored: readonly Scored[], library: Library): string[] {
  const theirs = scored.find((near) => spokenIn(near, library).includes(person));
  const stems = new Set(theirs?.passage.sentences.flat());
  const topic = TOPICS.find((words) =>
    words
      .split(' ')
      .slice(-1)
      .some((word) => stems.has(stemWord(word))),
  );
  return topic === undefined ? [] : [`what did ${person.surname} say about ${topic}?`];
}
