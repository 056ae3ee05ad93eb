// Citations: where words stand, and who said them, so that a reader can check.

import type { Article } from '../articles/article.ts';
import { isInEnglish, languageCodeOf, languageName } from '../articles/language.ts';
import type { IndexedArticle, Library } from '../library/library.ts';
import { officeOn } from '../people/people.ts';
import type { SaidOn } from '../statements/said-on.ts';
import type { Speaker } from '../statements/speakers/speaker.ts';
import { capitalise } from '../text/capitalise.ts';
import { formatDay, WEEKDAYS } from '../text/dates.ts';
import { weekdayOf } from '../text/days.ts';
import { shorten } from '../text/shorten.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Source, SpeakerLine } from './chat.ts';
import { toWords } from './text-fragment.ts';

/** In UTF-16 units. */
const TITLE_LIMIT = 80;

/** Something of an article that is cited. */
export interface Cited extends Span {
  /** Id of the article. */
  readonly article: string;
}

/** The sources of what is cited, in order of first use, and by article the number that each has among them. */
export interface Numbered {
  readonly sources: readonly Source[];
  readonly numberOf: (article: string) => number;
}

export function numberSources(cited: readonly Cited[], library: Library): Numbered {
  const order = [...new Set(cited.map(({ article }) => article))];
  const sources = order.flatMap((id, index): Source[] => {
    const entry = library.articles.get(id);
    if (!entry) return [];
    const places = cited.filter(({ article }) => article === id).flatMap((span) => paragraphsOf(span, entry));
    return [{ number: index + 1, ...sourceOf(entry), place: placeName(places, entry.article) }];
  });
  return { sources, numberOf: (article) => order.indexOf(article) + 1 };
}

/** 'paragraph 6', 'paragraph 6 of the corrected version' */
export const placeOf = (span: Span, entry: IndexedArticle): string =>
  placeName(paragraphsOf(span, entry), entry.article);

/** What leads to words on the article's page, where it has one. */
export const linkTo = ({ url, body }: Article, words: Span): { readonly url?: string } =>
  url === undefined ? {} : { url: toWords(url, body, words) };

/** 'Politico', 'Ege Haber (in Turkish)' */
export const outletOf = (article: Article): string =>
  `${article.publisher ?? 'outlet not given'}${inLanguage(article)}`;

const inLanguage = (article: Article): string =>
  isInEnglish(article) ? '' : ` (in ${languageName(languageCodeOf(article))})`;

/** 'reported 15 May 2025' */
export const reportedOn = ({ published }: Article): string =>
  published ? `reported ${formatDay(published.day)}` : 'date unknown';

const onDay = (day: string): string => `said ${capitalise(WEEKDAYS[weekdayOf(day)] ?? '')} ${formatDay(day)}`;

/**
 * 'said Thursday 15 May 2025', 'said Thursday 15 May 2025 (same occasion)', 'reported 15 May 2025', 'reported 15 May 2025,
 * probably said Thursday 14 May 2025', 'reported 15 May 2025, said earlier'. `toldBy` is another article of the same words
 * that gives the day, where this one does not: '… (as Politico has it)'.
 */
export function whenSaid(saidOn: SaidOn | undefined, article: Article, toldBy?: Article): string {
  if (!saidOn || saidOn.basis === 'publication') return reportedOn(article);
  const { day, basis } = saidOn;
  if (day === undefined) return `${reportedOn(article)}, said earlier`;
  if (basis === 'report')
    return day === article.published?.day
      ? reportedOn(article)
      : `${reportedOn(article)}, probably ${onDay(day)}`;
  const how = [
    ...(basis === 'same occasion' ? ['same occasion'] : []),
    ...(toldBy ? [`as ${toldBy.publisher ?? 'another report'} has it`] : []),
  ];
  return how.length > 0 ? `${onDay(day)} (${how.join(', ')})` : onDay(day);
}

/** The heading of somebody's words: the name, and the office held on an ISO day. */
export function headingOf({ name, person }: Speaker, day: string | undefined): SpeakerLine {
  const office = person && officeOn(person, day)?.title;
  return { name, ...(office === undefined ? {} : { office }) };
}

/** Or the lede, where it has none; shortened at a word. */
export function titleOf({ article, text }: IndexedArticle): string {
  const lede = text.evidence[0];
  return shorten(
    article.title ?? (lede ? article.body.slice(lede.start, lede.end) : article.id),
    TITLE_LIMIT,
  );
}

function sourceOf(entry: IndexedArticle): Omit<Source, 'number' | 'place'> {
  const { article } = entry;
  return {
    title: titleOf(entry),
    outlet: outletOf(article),
    date: article.published ? formatDay(article.published.day) : 'date unknown',
    ...(article.url === undefined ? {} : { url: article.url }),
  };
}

/** Numbers of the paragraphs that a span touches, from 1, furniture counted: what a reader counts on the page. */
function paragraphsOf(span: Span, { text }: IndexedArticle): number[] {
  return text.paragraphs.flatMap((paragraph, index) => (overlaps(paragraph, span) ? [index + 1] : []));
}

/** 'paragraph 6', 'paragraphs 3 to 5 and 9'. */
function placeName(numbers: readonly number[], { earlier }: Article): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  // Two in a row are named one by one, three and more from first to last.
  const names = runs.flatMap(([from, to]) =>
    to - from > 1 ? [`${from} to ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
  );
  const several = names.length > 1 || runs.some(([from, to]) => from !== to);
  const last = names.pop() ?? '';
  const version = earlier ? ' of the corrected version' : '';
  return `paragraph${several ? 's' : ''} ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last}${version}`;
}
