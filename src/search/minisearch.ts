// The passage index on MiniSearch, set up as was measured best: stop words and Porter2, one field, no prefix and no
// fuzzy search but for words that the index does not know, the multiplier for matched terms divided out again.
import MiniSearch from 'minisearch';
import {
  type PassageEntry,
  type PassageHit,
  type PassageIndex,
  type QueryTerm,
  stemsIn,
} from './passage-index.ts';
import { byRarity, enoughOf } from './rarity.ts';
import { beginAlike, SIMILAR_KEPT, SIMILAR_MAX, SIMILAR_SHARE, SIMILAR_SHORTEST } from './similar.ts';

interface Entry {
  readonly id: number;
  readonly terms: string;
}

const split = (terms: string): string[] => (terms === '' ? [] : terms.split(' '));

const indexed = (entry: PassageEntry): string => stemsIn(entry).join(' ');

/** `enough`, if not as `enoughOf` has it: passages that rarer words have brought in, after which commoner ones bring in no more. */
export function createMiniSearchIndex({ enough }: { readonly enough?: number } = {}): PassageIndex {
  const engine = new MiniSearch<Entry>({
    fields: ['terms'],
    tokenize: split,
    processTerm: (term) => term,
    searchOptions: { tokenize: split, processTerm: (term) => term },
  });
  const entries = new Map<number, PassageEntry>();
  const byArticle = new Map<string, number[]>();
  const frequencies = new Map<string, number>();
  let nextId = 0;
  const frequency = (stem: string): number => frequencies.get(stem) ?? 0;

  function count(terms: string, by: 1 | -1): void {
    for (const stem of new Set(split(terms))) {
      const left = frequency(stem) + by;
      if (left > 0) frequencies.set(stem, left);
      else frequencies.delete(stem);
    }
  }

  /** The score of every passage with any of the terms, of those that are wanted. */
  function scoresOf(terms: readonly QueryTerm[], isWanted?: (id: number) => boolean): Map<number, number> {
    const weights = new Map(terms.map(({ stem, weight }) => [stem, weight]));
    const scores = new Map<number, number>();
    engine.search([...weights.keys()].join(' '), {
      boostTerm: (stem) => weights.get(stem) ?? 1,
      ...(isWanted && { boostDocument: (id: number) => (isWanted(id) ? 1 : 0) }),
      // The filter sees every hit with its score: taken here, the engine need not sort them all.
      filter: ({ id, score, queryTerms }) => {
        scores.set(id, score / Math.max(1, queryTerms.length));
        return false;
      },
    });
    return scores;
  }

  return {
    add(added) {
      for (const entry of added) {
        const id = nextId++;
        const terms = indexed(entry);
        engine.add({ id, terms });
        entries.set(id, entry);
        const { article } = entry.passage;
        const ids = byArticle.get(article);
        if (ids) ids.push(id);
        else byArticle.set(article, [id]);
        count(terms, 1);
      }
    },
    remove(article) {
      for (const id of byArticle.get(article) ?? []) {
        const entry = entries.get(id);
        if (!entry) continue;
        const terms = indexed(entry);
        engine.remove({ id, terms });
        count(terms, -1);
        entries.delete(id);
      }
      byArticle.delete(article);
    },
    async search(query, { articles, holds }, limit) {
      const isWanted = (id: number): boolean =>
        articles === undefined || articles.has(entries.get(id)?.passage.article ?? '');
      // Rare words may bring in enough passages and yet none of those that are wanted.
      const isFiltered = articles !== undefined || holds !== undefined;
      const { bringing, adding } = isFiltered
        ? { bringing: query, adding: [] }
        : byRarity(query, frequency, enough ?? enoughOf(entries.size));
      const scores = scoresOf(bringing, articles && isWanted);
      const added =
        adding.length === 0 ? new Map<number, number>() : scoresOf(adding, (id) => scores.has(id));
      const best = createBest(limit);
      for (const [id, score] of scores) {
        const passage = holds && entries.get(id)?.passage;
        if (!passage || holds(passage)) best.offer({ id, score: score + (added.get(id) ?? 0) });
      }
      return best.sorted().flatMap(({ id, score }): PassageHit[] => {
        const entry = entries.get(id);
        return entry ? [{ passage: entry.passage, score }] : [];
      });
    },
    frequency,
    similar(stem) {
      if (stem.length < SIMILAR_SHORTEST) return [];
      const found = new Map<string, number>();
      engine.search(stem, {
        fuzzy: SIMILAR_SHARE,
        maxFuzzy: SIMILAR_MAX,
        filter: ({ score, terms: matched }) => {
          for (const match of matched) {
            if (beginAlike(match, stem)) found.set(match, Math.max(found.get(match) ?? 0, score));
          }
          return false;
        },
      });
      return [...found]
        .sort(([, a], [, b]) => b - a)
        .slice(0, SIMILAR_KEPT)
        .map(([similar]) => similar);
    },
    get size() {
      return entries.size;
    },
  };
}

interface Scored {
  readonly id: number;
  readonly score: number;
}

/** Keeps the `limit` best of what it is offered, by insertion into a short sorted list. */
function createBest(limit: number): { offer(scored: Scored): void; sorted(): readonly Scored[] } {
  const kept: Scored[] = [];
  const before = (a: Scored, b: Scored): boolean => a.score > b.score || (a.score === b.score && a.id < b.id);
  return {
    offer(scored) {
      const last = kept.at(-1);
      if (kept.length >= limit && (!last || before(last, scored))) return;
      let at = kept.length;
      while (at > 0 && before(scored, kept[at - 1] as Scored)) at--;
      kept.splice(at, 0, scored);
      if (kept.length > limit) kept.pop();
    },
    sorted: () => kept,
  };
}
