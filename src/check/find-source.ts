// Where the words of a quotation stand in the articles, and how they differ from it.
import { findPassages } from '../library/find-passages.ts';
import type { IndexedArticle, Library } from '../library/library.ts';
import { canonicalWords } from '../people/people.ts';
import type { Statement } from '../statements/statement.ts';
import { overlaps, type Span } from '../text/span.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { termsOf } from '../text/terms.ts';
import { align, type Step } from './align.ts';
import type { Quoted } from './quoted-in.ts';
import { type Word, wordsOf } from './words.ts';

export interface Source {
  readonly entry: IndexedArticle;
  /** Of the words in the article's body. */
  readonly span: Span;
  /** The words that `steps` speak of, with their spans in the body. */
  readonly words: readonly Word[];
  readonly steps: readonly Step[];
  /** 'cut': word for word but for what the quotation itself shows to be left out. */
  readonly verdict: 'word for word' | 'cut' | 'changed';
  /** The statement that they are words of; absent where the article gives them to nobody. */
  readonly statement?: Statement;
}

/** Passages of which the words are counted, and those that are laid beside the quotation. */
const LOOKED_AT = 30;
const COMPARED = 6;
/** Of the body on either side of a passage, in UTF-16 units: a quotation may begin before it and go on behind it. */
const AROUND = 800;
/** Share of its words that have to stand there: below it, it is another sentence about the same. */
const ENOUGH = 0.6;
const FEWEST_WORDS = 3;

/** The best first: one for each article that has the words as well as the best one does. Empty where no article has them. */
export async function findSources(quoted: Quoted, library: Library): Promise<readonly Source[]> {
  const best = new Map<string, Source & { readonly score: number }>();
  const keys = new Set(quoted.words.map(({ key }) => key));
  const likely = (await placesFor(quoted, library))
    .map((place) => ({ ...place, shared: sharedWith(place, keys) }))
    .filter(({ shared }) => shared >= ENOUGH * keys.size)
    .sort((a, b) => b.shared - a.shared);
  for (const { entry, words } of likely.slice(0, COMPARED)) {
    const found = sourceIn(entry, words, quoted);
    if (found && found.score > (best.get(entry.article.id)?.score ?? 0)) best.set(entry.article.id, found);
  }
  const inOrder = [...best.values()].sort((a, b) => b.score - a.score);
  return inOrder.filter(
    ({ verdict, score }) => verdict === inOrder[0]?.verdict && score === inOrder[0].score,
  );
}

interface Place {
  readonly entry: IndexedArticle;
  readonly words: readonly Word[];
}

/** How many of these words stand there. */
function sharedWith({ words }: Place, keys: ReadonlySet<string>): number {
  return new Set(words.flatMap(({ key }) => (keys.has(key) ? [key] : []))).size;
}

function placeIn(entry: IndexedArticle, start: number, end: number): Place {
  const from = Math.max(0, start);
  const words = wordsOf(entry.article.body.slice(from, end)).map(
    (word): Word => ({ key: word.key, start: word.start + from, end: word.end + from }),
  );
  return { entry, words };
}

async function placesFor({ text, words }: Quoted, library: Library): Promise<Place[]> {
  const stems = new Set(termsOf(text, { spellings: canonicalWords }).map(({ stem }) => stem));
  const terms = [...stems].map((stem) => ({ stem, weight: 1 }));
  if (terms.length > 0) {
    const found = await findPassages(library, terms, {}, LOOKED_AT);
    return found.map(({ entry, passage: { start, end } }) => placeIn(entry, start - AROUND, end + AROUND));
  }
  // Of words that the index leaves out, "we will do it", only the words themselves tell.
  const inOrder = new RegExp(
    `(?<![\\p{L}\\d])${words.map(({ key }) => key).join("[^\\p{L}\\d'’]+")}(?![\\p{L}\\d])`,
    'iu',
  );
  return [...library.articles.values()].flatMap((entry): Place[] => {
    const match = inOrder.exec(entry.article.body);
    return match ? [placeIn(entry, match.index, match.index + match[0].length)] : [];
  });
}

function sourceIn(
  entry: IndexedArticle,
  words: readonly Word[],
  quoted: Quoted,
): (Source & { readonly score: number }) | undefined {
  const keysOf = (all: readonly Word[]): string[] => all.map(({ key }) => key);
  const cuts = cutsIn(quoted);
  const { score, steps } = align(keysOf(quoted.words), keysOf(words), cuts);
  const same = steps.filter(({ kind }) => kind === 'same');
  const telling = same.some(
    (step) => 'quoted' in step && !STOP_WORDS.has(quoted.words[step.quoted]?.key ?? ''),
  );
  const isAll = same.length === quoted.words.length;
  if (!isAll && (same.length < FEWEST_WORDS || same.length < ENOUGH * quoted.words.length || !telling))
    return undefined;
  const touched = steps.flatMap((step) => ('source' in step ? (words[step.source] ?? []) : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return undefined;
  const span = { start: first.start, end: last.end };
  const statement = statementWith(entry, span);
  return {
    entry,
    span,
    words,
    steps,
    score,
    verdict: verdictOf(steps, cuts),
    ...(statement && { statement }),
  };
}

function verdictOf(steps: readonly Step[], cuts: ReadonlySet<number>): Source['verdict'] {
  const differs = steps.some((step, at) => {
    if (step.kind !== 'left out') return step.kind !== 'same';
    const before = steps.slice(0, at).findLast((each) => 'quoted' in each);
    return !(before && 'quoted' in before && cuts.has(before.quoted));
  });
  if (differs) return 'changed';
  return steps.some(({ kind }) => kind === 'left out') ? 'cut' : 'word for word';
}

/** The words behind which the quotation has "…", "[…]" or "(...)". */
function cutsIn({ text, words }: Quoted): ReadonlySet<number> {
  return new Set(
    words.flatMap(({ end }, at) => {
      const next = words[at + 1];
      return next && /…|\.{3}|\. \. \./u.test(text.slice(end, next.start)) ? [at] : [];
    }),
  );
}

/** The one that most of the words are of. */
function statementWith({ statements }: IndexedArticle, span: Span): Statement | undefined {
  const shared = ({ fragments }: Statement): number =>
    fragments
      .filter((fragment) => overlaps(fragment, span))
      .reduce((sum, { start, end }) => sum + Math.min(end, span.end) - Math.max(start, span.start), 0);
  const [best] = [...statements].sort((a, b) => shared(b) - shared(a));
  return best && shared(best) * 2 > span.end - span.start ? best : undefined;
}
