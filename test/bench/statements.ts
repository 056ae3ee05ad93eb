// How long the statements of articles take, beside the bare MiniSearch over the same articles: time of the processor, so
// that it counts little what else the machine does.
import { readArticleText } from '../../src/articles/article-text.ts';
import { type Article, createLibrary } from '../../src/index.ts';
import { findMentions } from '../../src/people/people.ts';
import { splitPassages } from '../../src/search/passage.ts';
import { extractStatements } from '../../src/statements/extract.ts';
import { groupStatements, type SourcedStatement } from '../../src/statements/groups/group.ts';
import { makeArticles } from './corpus.ts';
import { loadSeeds } from './load-corpus.ts';
import { quantile } from './measure.ts';
import { build as buildMiniSearch } from './peers/minisearch.ts';

/** 200 articles, as long as a report is. */
const PASSAGES = 6000;
const WORDS = 800;
/** The first round warms up and is not counted. */
const ROUNDS = 4;

interface StepTime {
  readonly name: string;
  /** Of the processor, all threads, for all articles together; the median of the rounds. */
  readonly milliseconds: number;
}

export interface StatementsSpeed {
  readonly articles: number;
  readonly statements: number;
  /** The last is MiniSearch's. */
  readonly steps: readonly StepTime[];
}

export async function measureStatements(): Promise<StatementsSpeed> {
  const articles = makeArticles(await loadSeeds(), PASSAGES).map(shortened);
  const texts = articles.map(({ body }) => readArticleText(body));
  const mentions = articles.map((article) => findMentions(article.body, dayOf(article)));
  const passages = articles.flatMap(({ id }, at) => {
    const text = texts[at];
    return text ? splitPassages(id, text).map((passage) => passage.text) : [];
  });
  const extract = (): SourcedStatement[] =>
    articles.flatMap((article, at) => {
      const [text, named] = [texts[at], mentions[at]];
      if (!text || !named) return [];
      const statements = extractStatements(text, named, article.published?.day);
      return statements.map((statement) => ({ article, statement }));
    });
  const sourced = extract();
  const steps = [
    {
      name: 'people: `findMentions`',
      run: () => articles.map((each) => findMentions(each.body, dayOf(each))),
    },
    { name: 'statements: `extractStatements`', run: extract },
    { name: 'equal ones: `groupStatements`', run: () => groupStatements(sourced) },
    { name: 'all of it: `createLibrary`', run: () => createLibrary(articles) },
    { name: 'MiniSearch', run: () => buildMiniSearch({ articles, passages, questions: [] }) },
  ];
  const times = steps.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, { run }] of steps.entries()) {
      const before = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(before);
      if (round > 0) times[at]?.push((user + system) / 1000);
    }
  }
  return {
    articles: articles.length,
    statements: sourced.length,
    steps: steps.map(({ name }, at) => ({ name, milliseconds: quantile(times[at] ?? [], 0.5) })),
  };
}

const dayOf = ({ published }: Article): { on?: string } => (published ? { on: published.day } : {});

/** Whole paragraphs up to the first with which it has as many words. */
function shortened(article: Article): Article {
  const kept: string[] = [];
  let words = 0;
  for (const paragraph of article.body.split('\n\n')) {
    if (words >= WORDS) break;
    kept.push(paragraph);
    words += paragraph.split(/\s+/u).length;
  }
  return { ...article, body: kept.join('\n\n') };
}
