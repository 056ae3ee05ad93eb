// An answer as JSON, for programs: a contract with them, so every member is named here.
import type { Answer, Library, Snippet } from '../../src/index.ts';

/** What a batch prints for a question: an unanswered one has no snippets, and the closest passages instead. */
export function outcomeJson(answer: Answer): object {
  const probability = Math.round(answer.probability * 1000) / 1000;
  return answer.kind === 'answered'
    ? { kind: answer.kind, probability, snippets: answer.snippets.map(snippetJson) }
    : {
        kind: answer.kind,
        reason: answer.reason,
        probability,
        snippets: [],
        nearest: answer.nearest.map(snippetJson),
      };
}

/** The same with how it was read, whose words are whose, the nearest hits, what was searched, and what is known of the articles that are cited. */
export function answerJson(answer: Answer, library: Library): object {
  const nearest = answer.kind === 'answered' ? [] : answer.nearest;
  const cited = [...(answer.kind === 'answered' ? answer.snippets : []), ...nearest];
  const articles = [...new Set(cited.map(({ article }) => article))].flatMap((id) => {
    const found = library.articles.get(id);
    if (!found) return [];
    const { title, publisher, author, url, published } = found.article;
    return [{ id, title, publisher, author, url, published: published?.instant ?? published?.day }];
  });
  const { question, reading, searched } = answer;
  return {
    question,
    reading,
    ...outcomeJson(answer),
    ...(answer.kind === 'answered' && parts(answer)),
    articles,
    searched,
  };
}

/** What is told apart in an answer, where anything is: whose words are whose, and numbers that do not agree. */
function parts({ sides, differing }: Answer & { kind: 'answered' }): object {
  return {
    sides: sides?.map(({ person: { id, name }, snippets, missing }) => ({
      person: { id, name },
      snippets: snippets.map(snippetJson),
      missing,
    })),
    differing: differing?.map(({ article, inFile }) => ({ article, ...inFile })),
  };
}

/** The words and their place as the article's file has them. */
export function snippetJson({ article, inFile: { text, start, end }, score }: Snippet): object {
  return { text, article, start, end, score };
}
