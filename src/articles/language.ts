// The language that an article is in.
import { lazily } from '../program/lazily.ts';
import { languageIn } from '../text/language.ts';
import type { Article } from './article.ts';

const ENGLISH = 'en';

const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

/** Sites give the tag of their frame to all of their pages, and many give none. */
const OFTEN_WRONG = new Set(['en', 'ru', 'uk', 'tr']);

/** The tag that a file gives; what its letters tell where it gives none, or one that they contradict. */
export function languageOf(given: string | undefined, body: string): Pick<Article, 'language'> {
  const told = given === undefined || OFTEN_WRONG.has(primary(given)) ? languageIn(body) : undefined;
  const language = told === undefined || (given && primary(given) === told) ? given : told;
  return language === undefined ? {} : { language };
}

/** BCP 47, the first part alone; English where nothing is known. */
export const languageCodeOf = ({ language }: Pick<Article, 'language'>): string =>
  primary(language ?? ENGLISH);

export const isInEnglish = (article: Pick<Article, 'language'>): boolean =>
  languageCodeOf(article) === ENGLISH;

const names = lazily(() => new Intl.DisplayNames(['en'], { type: 'language' }));

/** 'Russian' */
export const languageName = (code: string): string => names().of(code) ?? code;

/** 'English', 'English, Russian and Turkish' */
export const languageNames = (codes: Iterable<string>): string =>
  new Intl.ListFormat('en-GB').format([...codes].map(languageName).sort());
