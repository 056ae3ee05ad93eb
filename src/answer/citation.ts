// Citations: where a snippet stands, in words a reader can check.
import type { EvidenceBlock, Source } from '../chat.ts';
import type { IndexedArticle, Library } from '../library.ts';
import { officeOn } from '../people/people.ts';
import { formatDay } from '../text/dates.ts';
import { overlaps } from '../text/span.ts';
import type { Snippet } from './answer.ts';

/** In UTF-16 units. */
const TITLE_LIMIT = 80;

/** The text cut at a word to at most `limit` units, with an ellipsis where something is left out. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= limit) return line;
  const head = line.slice(0, limit - 1);
  const space = head.lastIndexOf(' ');
  const cut = (space > limit / 2 ? head.slice(0, space) : head).replace(/[\s,;:.–—-]+$/u, '');
  return `${cut.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** Evidence blocks for snippets, and the sources that they number: one for each article, in order of first use. */
export function cite(
  snippets: readonly Snippet[],
  library: Library,
): { evidence: EvidenceBlock[]; sources: Source[] } {
  const order = [...new Set(snippets.map(({ article }) => article))];
  const sources = order.flatMap((id, index): Source[] => {
    const entry = library.articles.get(id);
    if (!entry) return [];
    const places = snippets
      .filter(({ article }) => article === id)
      .flatMap((snippet) => paragraphsOf(snippet, entry));
    return [{ number: index + 1, ...sourceOf(entry), place: placeName(places) }];
  });
  const evidence = snippets.flatMap((snippet): EvidenceBlock[] => {
    const entry = library.articles.get(snippet.article);
    return entry ? [evidenceBlock(snippet, entry, order.indexOf(snippet.article) + 1)] : [];
  });
  return { evidence, sources };
}

function evidenceBlock(snippet: Snippet, entry: IndexedArticle, source: number): EvidenceBlock {
  const { article } = entry;
  const { outlet, date } = sourceOf(entry);
  const reported = article.published ? `reported ${date}` : date;
  const citation = `${outlet}, ${reported}, ${placeName(paragraphsOf(snippet, entry))}`;
  const block: EvidenceBlock = { type: 'evidence', text: snippet.text, citation, source };
  if (!snippet.speaker) return block;
  const { name, person } = snippet.speaker;
  const office = person && officeOn(person, article.published?.day)?.title;
  return { ...block, speaker: { name, ...(office === undefined ? {} : { office }) } };
}

function sourceOf({ article, text }: IndexedArticle): Omit<Source, 'number' | 'place'> {
  const lede = text.evidence[0];
  const title = article.title ?? (lede ? article.body.slice(lede.start, lede.end) : article.id);
  return {
    title: shorten(title, TITLE_LIMIT),
    outlet: article.publisher ?? 'outlet unknown',
    date: article.published ? formatDay(article.published.day) : 'date unknown',
    ...(article.url === undefined ? {} : { url: article.url }),
  };
}

/** Numbers of the paragraphs that a snippet touches, from 1, furniture counted: what a reader counts on the page. */
function paragraphsOf(snippet: Snippet, { text }: IndexedArticle): number[] {
  return text.paragraphs.flatMap((paragraph, index) => (overlaps(paragraph, snippet) ? [index + 1] : []));
}

/** 'paragraph 6', 'paragraphs 3 to 5 and 9'. */
function placeName(numbers: readonly number[]): string {
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
  return `paragraph${several ? 's' : ''} ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last}`;
}
