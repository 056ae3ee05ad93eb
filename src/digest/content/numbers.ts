// New numbers: what a new article counts and an earlier one counted otherwise, found as if somebody had asked how many.

import { differingReports } from '../../answer/decide/differing.ts';
import { entryOf, type IndexedArticle, type Library } from '../../library/library.ts';
import { canonicalWords } from '../../people/people.ts';
import type { Passage } from '../../search/passage.ts';
import { clauseAround } from '../../text/clause.ts';
import { findDates } from '../../text/dates.ts';
import { addDays } from '../../text/days.ts';
import { type Counted, countedIn } from '../../text/quantities.ts';
import { splitSentences } from '../../text/sentences.ts';
import { overlaps, type Span } from '../../text/span.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import { type Term, termsOf, wordsOf } from '../../text/terms.ts';
import type { NewNumber } from './digest.ts';
import { isOfNow } from './of-now.ts';

/** Days between articles whose numbers are of one time. */
const SAME_TIME = 3;
/** Words between a number and what it counts, at most, and that. */
const COUNTED_WITHIN = 3;

/** Words of figures; small numbers in letters count what nobody follows. */
const NUMBER = /^(?:\d[\d.]*|dozens?|hundreds?|thousands?|millions?)$/u;
/** A measure of time, money or space is no thing counted. */
const MEASURES = new Set(
  'second minute hour day night week month year decade centuri percent per cent dollar euro pound mile metr meter km kilometr kilomet time a.m am pm'.split(
    ' ',
  ),
);

/** Numbers of the new articles beside the nearest earlier one that differs, in the order of the articles. */
export function findNewNumbers(library: Library, fresh: ReadonlySet<string>): NewNumber[] {
  const found: NewNumber[] = [];
  for (const id of fresh) {
    const entry = library.articles.get(id);
    if (!entry) continue;
    const earlier = earlierNear(entry, library, fresh);
    if (earlier.length === 0) continue;
    for (const passage of entry.passages) {
      for (const thing of thingsCounted(passage)) {
        const number = numberAgainst(thing, passage, earlier, library);
        if (number && isOfArticle(number, entry) && !found.some((other) => isSame(other, number, library)))
          found.push(number);
      }
    }
  }
  return found;
}

/** "Last month 52 drones were counted" is no news of today's article. */
const isOfArticle = ({ sentence }: NewNumber, { article: { body, published } }: IndexedArticle): boolean =>
  isOfNow(body.slice(sentence.start, sentence.end), published?.day);

/** Earlier articles of the days before, the newest first: an old article that arrives late has no news of a number. */
function earlierNear(
  { article }: IndexedArticle,
  library: Library,
  fresh: ReadonlySet<string>,
): IndexedArticle[] {
  const day = article.published?.day;
  if (day === undefined) return [];
  const from = addDays(day, -SAME_TIME);
  const isNear = ({ article: { id, published } }: IndexedArticle): boolean =>
    !fresh.has(id) && published !== undefined && published.day >= from && published.day <= day;
  return [...library.articles.values()]
    .filter(isNear)
    .sort((a, b) => (b.article.published?.day ?? '').localeCompare(a.article.published?.day ?? ''));
}

/** Words of things that a passage gives one number of. */
function thingsCounted({ text }: Passage): Term[] {
  const words = wordsOf(text);
  if (!words.some(({ word }) => NUMBER.test(word))) return [];
  const dates = findDates(text);
  const things = words.flatMap((word, at): Term[] => {
    const isYear = /^(?:19|20)\d\d$/u.test(text.slice(word.start, word.end));
    if (!NUMBER.test(word.word) || isYear || dates.some((date) => overlaps(date, word))) return [];
    const after = words.slice(at + 1, at + 1 + COUNTED_WITHIN);
    const end = after.findIndex(({ word: next, stem }) => STOP_WORDS.has(next) || MEASURES.has(stem));
    return after.slice(0, end < 0 ? undefined : end);
  });
  const distinct = new Map(things.map((thing) => [thing.stem, thing]));
  return [...distinct.values()].filter(({ stem }) => countedIn(text, stem).length === 1);
}

function numberAgainst(
  thing: Term,
  passage: Passage,
  earlier: readonly IndexedArticle[],
  library: Library,
): NewNumber | undefined {
  const counting = earlier.flatMap(({ passages }) =>
    passages.filter((other) => mayCount(other, thing) && countedIn(other.text, thing.stem).length === 1),
  );
  const [counted] = countedIn(passage.text, thing.stem);
  if (!counted || counting.length === 0 || counting.some((each) => hasSame(counted, each, thing.stem)))
    return undefined;
  const { start, end } = clauseAround(passage.text, counted);
  const asked = passage.text.slice(start, end);
  const isSameMatter = sameMatter(asked, library);
  const places = [passage, ...counting.filter(isSameMatter)].map((each) => ({
    passage: each,
    entry: entryOf(each.article, library),
  }));
  const differing = differingReports({ thing: thing.stem, asked }, places);
  const [now, before] = differing?.numbers ?? [];
  if (!now || !before || now.article !== passage.article) return undefined;
  return { now, before, sentence: { article: passage.article, ...sentenceOf(now, passage) } };
}

/** Looked at first, since the stems of a passage are at hand and its numbers are not. */
const mayCount = ({ sentences }: Passage, { stem }: Term): boolean =>
  sentences.some((stems) => stems.includes(stem));

const hasSame = ({ least, most }: Counted, { text }: Passage, stem: string): boolean =>
  countedIn(text, stem).some((other) => other.least === least && other.most === most);

/** Share of the weight of a clause's words that an earlier passage must have to tell of the same. */
const SAME_MATTER = 0.25;

/** Which passages tell of what a clause tells, by the words that they share, weighed by how rare they are. */
function sameMatter(clause: string, { index }: Library): (passage: Passage) => boolean {
  const stems = [...new Set(termsOf(clause, { spellings: canonicalWords }).map(({ stem }) => stem))];
  const weightOf = (stem: string): number => Math.log(1 + index.size / (1 + index.frequency(stem)));
  const whole = stems.reduce((sum, stem) => sum + weightOf(stem), 0);
  return ({ sentences }) => {
    const present = new Set(sentences.flat());
    const shared = stems.reduce((sum, stem) => sum + (present.has(stem) ? weightOf(stem) : 0), 0);
    return shared >= SAME_MATTER * whole;
  };
}

/** In the article's offsets. */
function sentenceOf({ start, end }: Span, { text, start: at }: Passage): Span {
  const sentence = splitSentences(text, { start: 0, end: text.length }).find(
    (span) => span.start + at <= start && end <= span.end + at,
  );
  return sentence
    ? { start: sentence.start + at, end: sentence.end + at }
    : { start: at, end: at + text.length };
}

function isSame(a: NewNumber, b: NewNumber, { articles }: Library): boolean {
  const words = ({ now: { article, start, end } }: NewNumber): string =>
    (articles.get(article)?.article.body.slice(start, end) ?? '').toLowerCase();
  return words(a) === words(b);
}
