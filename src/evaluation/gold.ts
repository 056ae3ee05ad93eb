// A question with what has to be shown for it, and where in the articles that stands.
import { fileText } from '../articles/article.ts';
import type { IndexedArticle, Library } from '../library/library.ts';
import type { Span } from '../text/span.ts';

/** An exact place that answers. */
interface GoldSpan extends Span {
  /** Id of the article, or how that id begins or ends. */
  readonly article: string;
}

export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  /** The question asked before, for a follow-up. */
  readonly context?: string;
  /** What the breakdown is by: 'who', 'when' … */
  readonly kind: string;
  /** Words that answer. Any one of these or of the spans that is shown is right; a question with neither has no answer. */
  readonly texts: readonly string[];
  readonly spans: readonly GoldSpan[];
}

export const isAnswerable = ({ texts, spans }: GoldQuestion): boolean => texts.length > 0 || spans.length > 0;

/** White space does not tell texts apart. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A file's name without folders and ending. */
const baseName = (name: string): string =>
  name
    .split('/')
    .at(-1)
    ?.replace(/(?<=.)\.\w+$/u, '') ?? '';

/** The article that is meant by its id or, where just one fits, by the beginning or the end of that. */
export function articleMeant(
  name: string,
  { articles }: Pick<Library, 'articles'>,
): IndexedArticle | undefined {
  const exact = articles.get(name);
  if (exact) return exact;
  const wanted = baseName(name);
  if (wanted === '') return undefined;
  const entries = [...articles].map(([id, entry]) => ({ base: baseName(id), entry }));
  const same = entries.filter(({ base }) => base === wanted);
  const fitting =
    same.length > 0
      ? same
      : entries.filter(
          ({ base }) => base.endsWith(wanted) || wanted.endsWith(base) || base.startsWith(wanted),
        );
  return fitting.length === 1 ? fitting[0]?.entry : undefined;
}

/** What of a question's gold can never be shown, as sentences: nothing that is answered from these articles is right by it. */
export function unreachableGold({ texts, spans }: GoldQuestion, library: Library): string[] {
  const bodies =
    texts.length > 0 ? [...library.articles.values()].map(({ article }) => squeeze(article.body)) : [];
  const nowhere = texts
    .filter((text) => !bodies.some((body) => body.includes(squeeze(text))))
    .map((text) => `no article has the words “${squeeze(text)}”`);
  const outside = spans.flatMap(({ article, start, end }) => {
    const meant = articleMeant(article, library);
    if (!meant) return [`“${article}” is no article of the folder, or several`];
    const { length } = fileText(meant.article);
    return end > length ? [`${start} to ${end} lies outside the ${length} characters of “${article}”`] : [];
  });
  return [...nowhere, ...outside];
}
