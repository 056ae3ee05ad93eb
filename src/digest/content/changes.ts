// What changed against the earlier articles: numbers and places, as far as they are of the digest's topic.
import type { Cited } from '../../chat/citation.ts';
import type { Library } from '../../library/library.ts';
import { canonicalWords } from '../../people/people.ts';
import { termsOf } from '../../text/terms.ts';
import type { Digest, DigestFilter, DigestLimits } from './digest.ts';
import { findNewNumbers } from './numbers.ts';
import { findNewPlaces } from './places.ts';

/** A digest of one person has none: a number is nobody's. */
export async function findChanges(
  library: Library,
  fresh: ReadonlySet<string>,
  { who, topic }: DigestFilter,
  limits: DigestLimits,
): Promise<Pick<Digest, 'numbers' | 'places' | 'changesOver'>> {
  if (who) return { numbers: [], places: [], changesOver: 0 };
  const holdsTopic = topicIn(topic);
  const isAbout = ({ article, start, end }: Cited): boolean =>
    holdsTopic(library.articles.get(article)?.article.body.slice(start, end) ?? '');
  const numbers = findNewNumbers(library, fresh).filter(({ sentence }) => isAbout(sentence));
  const places = (await findNewPlaces(library, fresh)).filter(({ sentence }) => isAbout(sentence));
  return {
    numbers: numbers.slice(0, limits.numbers),
    places: places.slice(0, limits.places),
    changesOver: Math.max(0, numbers.length - limits.numbers) + Math.max(0, places.length - limits.places),
  };
}

/** Whether a sentence or a title holds a word of the topic. */
export function topicIn(topic: string | undefined): (text: string) => boolean {
  if (topic === undefined) return () => true;
  const stems = (text: string): string[] =>
    termsOf(text, { spellings: canonicalWords }).map(({ stem }) => stem);
  const wanted = new Set(stems(topic));
  return (text) => stems(text).some((stem) => wanted.has(stem));
}
