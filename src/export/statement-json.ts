// Statements as JSON, for programs: a contract with them, so every member is named here.
import { inFile, partsInFile } from '../articles/article.ts';
import type { ListedStatement } from '../listing/list.ts';

type Told = ListedStatement['lead'];
type Span = Told['statement']['speaker']['mention'];

/** A statement as one article has it; what is not known is null. */
export function statementJson({ lead, saidOn }: ListedStatement): object {
  const { article, statement } = lead;
  const { kind, polarity, cue, speaker } = statement;
  return {
    article: article.id,
    kind,
    polarity,
    fragments: fragmentsOf(lead),
    cue: cue ? sliceOf(lead, cue) : null,
    speaker: { id: speaker.id, name: speaker.name },
    mention: sliceOf(lead, speaker.mention) || null,
    saidOn: saidOn?.day ?? null,
    saidOnBasis: saidOn?.basis ?? null,
    published: article.published?.instant ?? article.published?.day ?? null,
  };
}

/** The same with where else the words stand, and what is known of the article that has their longest form. */
export function statementGroupJson(listed: ListedStatement): object {
  const { publisher, url, title } = listed.lead.article;
  return {
    ...statementJson(listed),
    publisher: publisher ?? null,
    url: url ?? null,
    title: title ?? null,
    alsoIn: listed.others.map((other) => ({ article: other.article.id, fragments: fragmentsOf(other) })),
  };
}

const fragmentsOf = (told: Told): object[] =>
  told.statement.fragments.flatMap((fragment) => partsInFile(told.article, fragment));

const sliceOf = ({ article }: Told, span: Span): string => inFile(article, span).text;
