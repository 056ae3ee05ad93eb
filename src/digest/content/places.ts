// New places for talks: where a new article has talks that no earlier article has there, of what it reports now.
import { findPassages } from '../../library/find-passages.ts';
import type { IndexedArticle, Library } from '../../library/library.ts';
import { countries } from '../../people/organisations/country.ts';
import { canonicalWords } from '../../people/people.ts';
import type { Organisation } from '../../people/person.ts';
import type { Passage } from '../../search/passage.ts';
import { splitSentences } from '../../text/sentences.ts';
import { overlaps, type Span, slice } from '../../text/span.ts';
import { termsOf } from '../../text/terms.ts';
import type { NewPlace } from './digest.ts';
import { isOfNow } from './of-now.ts';
import { partyOfNamed } from './party.ts';
import { isUnwanted } from './unwanted.ts';

interface PlaceOfTalks {
  readonly name: string;
  /** The name however it is spelt. */
  readonly key: string;
  readonly sentence: Span;
}

/** Each place once, in the order of the articles; none where all articles are new, since all would be. */
export async function findNewPlaces(library: Library, fresh: ReadonlySet<string>): Promise<NewPlace[]> {
  if ([...library.articles.keys()].every((id) => fresh.has(id))) return [];
  const found = new Map<string, NewPlace>();
  for (const id of fresh) {
    const entry = library.articles.get(id);
    if (!entry) continue;
    for (const { name, key, sentence } of placesOfTalks(entry)) {
      if (found.has(key) || (await wasKnown(key, library, fresh))) continue;
      found.set(key, { name, sentence: { article: id, ...sentence } });
    }
  }
  return [...found.values()];
}

/** Whether any earlier article, however old, has talks there. */
async function wasKnown(key: string, library: Library, fresh: ReadonlySet<string>): Promise<boolean> {
  const stems = key.split(' ');
  const holds = ({ article, text, sentences }: Passage): boolean =>
    !fresh.has(article) &&
    sentences.some((present) => stems.every((stem) => present.includes(stem))) &&
    splitSentences(text, { start: 0, end: text.length }).some((span) => hasTalksAt(key, slice(text, span)));
  const terms = stems.map((stem) => ({ stem, weight: 1 }));
  return (await findPassages(library, terms, { holds }, 1)).length > 0;
}

const known = new WeakMap<IndexedArticle, readonly PlaceOfTalks[]>();

function placesOfTalks(entry: IndexedArticle): readonly PlaceOfTalks[] {
  let places = known.get(entry);
  if (!places) {
    const { body, evidence } = entry.text;
    places = evidence
      .flatMap((paragraph) => splitSentences(body, paragraph))
      .flatMap((sentence) => placesIn(sentence, entry));
    known.set(entry, places);
  }
  return places;
}

const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+)?";
/** "talks with the Russians in Istanbul", "negotiations, which will be held in Jeddah". */
const TALKS_IN = new RegExp(
  `\\b(?<what>talks|negotiations|meeting|summit|meet|met)\\b(?<between>(?:, which)?[^,.;:()“”"]{0,60}?)\\s(?:in|at)\\s+(?<name>${NAME})`,
  'gu',
);
/** Between talks and a place: "talks to end the war in Ukraine", "talks, he told reporters in Kyiv" are not there. */
const ELSEWHERE =
  /\b(?:said|says|told|tells|speaking|reporters|arrived|interests?)\b|\b(?:war|conflict|fighting|peace|invasion|ceasefire|truce|attacks?|killings?)\s*(?:\p{L}+ )?$/iu;
/** "the summit in Alaska last year" is no news. */
const LONG_AGO =
  /\b(?:last (?:year|month|spring|summer|autumn|fall|winter|\p{Lu}\p{L}+)|(?:years?|months?|weeks?) (?:ago|earlier)|(?:in|since|of) (?:\p{Lu}\p{L}+ )?20\d\d|earlier this (?:year|month))\b|\b\p{Lu}\p{L}+ 20\d\d\b/u;
/** Places that the war is in, and names too wide to be one for talks. */
const NO_PLACE =
  /^(?:Ukraine|Russia|Europe|Crimea|Donbas|Donetsk|Luhansk|Kharkiv|Kursk|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|The|A|His|Her)\b/u;

const TALKS = /(?<![\p{L}\p{N}])(?:talks|negotiations|meeting|summit|meet|met)(?![\p{L}\p{N}])/gu;
/** "flew to Ankara for talks", "the Istanbul talks". */
const AT_PLACE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:in|at|to|from)\\s+(?<place>${NAME})|(?<venue>${NAME})\\s+(?:\\p{L}+\\s+)?(?:talks|negotiations|meeting|summit)(?![\\p{L}\\p{N}]))`,
  'gu',
);

/** In any of the words in which a sentence can have talks at a place; more of them than make a new one. */
function hasTalksAt(key: string, sentence: string): boolean {
  const talks = [...sentence.matchAll(TALKS)].filter(
    ({ 0: what, index }) =>
      !isUnwanted(
        { before: sentence.slice(0, index), between: '', after: sentence.slice(index + what.length) },
        what,
      ),
  );
  if (talks.length === 0) return false;
  return [...sentence.matchAll(AT_PLACE)].some(({ groups: { place, venue } = {}, index, 0: whole }) => {
    const named = ` ${keyOf(place ?? venue ?? '')} `;
    if (!named.startsWith(` ${key} `) && !named.endsWith(` ${key} `)) return false;
    return talks.some(({ index: at, 0: what }) =>
      at < index
        ? !ELSEWHERE.test(sentence.slice(at + what.length, index))
        : !ELSEWHERE.test(sentence.slice(index + whole.length, at)),
    );
  });
}

const keyOf = (name: string): string =>
  termsOf(name, { spellings: canonicalWords })
    .map(({ stem }) => stem)
    .join(' ');

function placesIn(sentence: Span, entry: IndexedArticle): PlaceOfTalks[] {
  const text = slice(entry.text.body, sentence);
  if (LONG_AGO.test(text) || !isOfNow(text, entry.article.published?.day)) return [];
  return [...text.matchAll(TALKS_IN)].flatMap((match): PlaceOfTalks[] => {
    const { what = '', between = '', name = '' } = match.groups ?? {};
    const end = sentence.start + match.index + match[0].length;
    const span = { start: end - name.length, end };
    if (ELSEWHERE.test(between) || NO_PLACE.test(name) || !isPlace(span, entry)) return [];
    const around = {
      ...{ before: text.slice(0, match.index), between },
      after: text.slice(match.index + match[0].length),
    };
    if (isUnwanted(around, what)) return [];
    // Ministers meet everywhere: of a meeting two parties must be named.
    if (!/^(?:talks|negotiations)$/u.test(what) && partiesIn(sentence, entry) < 2) return [];
    const key = keyOf(name);
    return key === '' ? [] : [{ name, key, sentence }];
  });
}

const COUNTRIES = new Set<string>(Object.values(countries).map(({ name }) => name));

/** A capital, a country, or a name that is nobody's. */
function isPlace(span: Span, { mentions }: IndexedArticle): boolean {
  const isSomewhere = ({ kind, name }: Organisation): boolean => kind === 'capital' || COUNTRIES.has(name);
  return mentions
    .filter((mention) => overlaps(mention, span))
    .every(({ organisation }) => organisation !== undefined && isSomewhere(organisation));
}

/** How many of the parties to the war and the United States are named. */
function partiesIn(sentence: Span, { mentions, article }: IndexedArticle): number {
  const sides = mentions
    .filter((mention) => overlaps(mention, sentence))
    .flatMap(({ person, organisation }) => (person ?? organisation)?.id ?? [])
    .map((id) => partyOfNamed(id, article.published?.day))
    .filter((party) => party !== 'others');
  return new Set(sides).size;
}
