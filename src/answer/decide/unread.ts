// Articles that are not read for who says what: statements are read by English words alone.
import { isInEnglish, languageCodeOf } from '../../articles/language.ts';
import type { IndexedArticle, Library } from '../../library/library.ts';
import type { Question } from '../../question/question.ts';
import type { Weighed } from '../weigh/score.ts';

type Asked = Pick<Question, 'kind' | 'speakers' | 'organisations'>;

/** Languages of articles that name somebody whose words a question asks for, and cannot tell whether they are there. */
export function unreadLanguages(question: Asked, { articles, languages }: Library): string[] {
  if (question.kind !== 'said' || [...languages].every((language) => language === 'en')) return [];
  const naming = [...articles.values()].filter((entry) => isUnread(question, entry));
  return [...new Set(naming.map(({ article }) => languageCodeOf(article)))];
}

/** Whether such an article names them. */
const isUnread = (question: Asked, entry: IndexedArticle): boolean =>
  !isInEnglish(entry.article) && names(question, entry);

const names = ({ speakers, organisations }: Asked, entry: IndexedArticle): boolean =>
  speakers.some(({ id }) => entry.names.persons.includes(id)) ||
  organisations.some(({ id }) => entry.names.organisations.includes(id));

/** What may have their words comes first: passages that name them, then the others of articles that do. */
export function unreadFirst(question: Asked, weighed: readonly Weighed[]): Weighed[] {
  const place = ({ entry, passage }: Weighed): number => {
    if (!isUnread(question, entry)) return 2;
    return question.speakers.some((person) => entry.notes[passage.number]?.named.has(person)) ? 0 : 1;
  };
  return [...weighed].sort((a, b) => place(a) - place(b));
}
