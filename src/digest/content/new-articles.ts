// The new articles of a digest by outlet: how many each has, and those listed of which nothing is shown.
import { note } from '../../chat/blocks.ts';
import type { Block, Source } from '../../chat/chat.ts';
import { numberSources, outletOf } from '../../chat/citation.ts';
import type { Library } from '../../library/library.ts';
import { shorten } from '../../text/shorten.ts';
import { type Citing, citeDigest } from './cite.ts';
import type { Digest } from './digest.ts';
import { count } from './words.ts';

/** New articles that nothing is shown of and that are listed all the same; many pages are read by nobody. */
const OTHER_ARTICLES = 60;
/** Outlets named beside the number of their articles. */
const OUTLETS = 15;
/** Of an article's title, in UTF-16 units. */
const TITLE = 80;

const newArticles = ({ outlets }: Digest) => outlets.flatMap(({ articles }) => articles);

export const countArticles = (digest: Digest): number => newArticles(digest).length;

/** 'New: Politico 3, Sky News 1 and 7 more outlets' */
export function outletLines({ outlets }: Digest): Block[] {
  // One more takes no more room than saying that there is one.
  const named = outlets.slice(0, outlets.length === OUTLETS + 1 ? outlets.length : OUTLETS);
  if (named.length === 0) return [];
  const names = named.map(({ outlet, articles }) => `${outlet} ${articles.length}`).join(', ');
  const over = outlets.length - named.length;
  return [note(`New: ${names}${over > 0 ? ` and ${count(over, 'more outlet')}` : ''}`)];
}

/** 'Corrected since: Drones over Sumy (Testwire)': new versions of articles that were there before, or came along. */
export function correctionLines(digest: Digest): Block[] {
  const corrected = newArticles(digest).filter(({ earlier }) => earlier !== undefined);
  if (corrected.length === 0) return [];
  const named = corrected
    .slice(0, OUTLETS)
    .map((article) => `${shorten(article.title ?? article.id, TITLE)} (${outletOf(article)})`);
  const over = corrected.length - named.length;
  return [note(`Corrected since: ${named.join(', ')}${over > 0 ? ` and ${over} more` : ''}`)];
}

/** The sources, and after them the new articles that nothing is shown of, outlet by outlet. */
export function sourceBlocks(digest: Digest, cite: Citing, library: Library): Block[] {
  const others = othersOf(digest, cite).slice(0, OTHER_ARTICLES);
  const shown = cite.sources.length;
  const listed = numberSources(
    others.map(({ id }) => ({ article: id, start: 0, end: 0 })),
    library,
  ).sources.map(
    (source): Source => ({ ...source, number: source.number + shown, place: 'nothing shown of it' }),
  );
  const sources = [...cite.sources, ...listed];
  return [
    ...(sources.length > 0 ? [{ type: 'sources' as const, sources }] : []),
    ...overLine(othersOver(digest, cite)),
  ];
}

/** For `why`: that the list of new articles ends, and why. */
export function articlesOverLines(digest: Digest, library: Library): Block[] {
  const over = othersOver(digest, citeDigest(digest, library));
  if (over.count === 0) return [];
  const reason = `A digest lists at most ${OTHER_ARTICLES} new articles that it shows nothing of; ${over.count} more are counted only. `;
  return [{ type: 'paragraph', content: [reason, ...whereAll(over)] }];
}

interface ArticlesOver {
  readonly count: number;
  /** The earliest day of them; undefined where one has none. */
  readonly since: string | undefined;
}

function othersOver(digest: Digest, cite: Citing): ArticlesOver {
  const over = othersOf(digest, cite).slice(OTHER_ARTICLES);
  const days = over.map(({ published }) => published?.day);
  return { count: over.length, since: days.includes(undefined) ? undefined : days.sort()[0] };
}

function othersOf(digest: Digest, cite: Citing) {
  const shown = new Set(cite.sources.map(({ number }) => number));
  return newArticles(digest).filter(({ id }) => !shown.has(cite.numberOf(id)));
}

/** 'And 48 more new articles. All are listed by parley digest --since 2025-05-15 --json, where the bot runs.' */
function overLine(over: ArticlesOver): Block[] {
  if (over.count === 0) return [];
  return [
    { type: 'paragraph', content: [`And ${count(over.count, 'more new article')}. `, ...whereAll(over)] },
  ];
}

/** Articles without a day are in no period: of those no command is promised to list them. */
function whereAll({ since }: ArticlesOver) {
  if (since === undefined) return [];
  const example = `parley digest --since ${since} --json`;
  return ['Where the bot runs, this lists them: ', { example }];
}
