// Evidence blocks of a digest, and the numbered sources of all that it shows.
import { inFile } from '../../articles/article.ts';
import type { EvidenceBlock, Source } from '../../chat/chat.ts';
import { type Cited, linkTo, numberSources, outletOf, placeOf, reportedOn } from '../../chat/citation.ts';
import type { Library } from '../../library/library.ts';
import { reportsOf, statementEvidence } from '../../listing/evidence.ts';
import type { ListedStatement } from '../../listing/list.ts';
import type { Digest } from './digest.ts';
import { citedByHeadlines } from './headline-lines.ts';

export interface Citing {
  readonly sources: readonly Source[];
  /** Number of an article among the sources. */
  readonly numberOf: (article: string) => number;
  readonly statement: (statement: ListedStatement) => EvidenceBlock;
  /** A sentence that is nobody's statement. */
  readonly sentence: (sentence: Cited) => EvidenceBlock;
}

/** Numbers the sources in the order in which the digest shows them. */
export function citeDigest(digest: Digest, library: Library): Citing {
  const words = citedIn(digest, library);
  const { sources: all, numberOf } = numberSources([...citedByHeadlines(digest, library), ...words], library);
  const shown = new Set(
    [...words, ...citedByHeadlines(digest, library).filter(({ end }) => end > 0)].map(({ article }) =>
      numberOf(article),
    ),
  );
  const sources = all.map((source) =>
    shown.has(source.number) ? source : { ...source, place: 'title only' },
  );
  return {
    sources,
    numberOf,
    statement: (statement) => statementBlock(statement, library, numberOf),
    sentence: (sentence) => {
      const entry = library.articles.get(sentence.article);
      if (!entry) throw new Error(`the library does not hold ${sentence.article}, which a digest cites`);
      const { article } = entry;
      return {
        type: 'evidence',
        text: inFile(article, sentence).text,
        citation: `${reportedOn(article)}, ${outletOf(article)}, ${placeOf(sentence, entry)}`,
        ...linkTo(article, sentence),
        source: numberOf(article.id),
      };
    },
  };
}

/** All whose words a digest shows, but headlines, in its order. */
function citedIn({ numbers, places, denials, carried, parties }: Digest, library: Library): Cited[] {
  const statements = (listed: readonly ListedStatement[]): Cited[] => reportsOf(listed, library);
  return [
    ...numbers.flatMap(({ sentence, before }) => [sentence, before]),
    ...places.map(({ sentence }) => sentence),
    ...statements(
      denials.flatMap(({ statement, against }) => (against ? [statement, against] : [statement])),
    ),
    ...statements(carried.map(({ statement }) => statement)),
    ...statements(parties.flatMap(({ shown }) => shown)),
  ];
}

/** A quotation stands for itself; told words are shown with the sentence that tells them. */
function statementBlock(
  statement: ListedStatement,
  library: Library,
  numberOf: (article: string) => number,
): EvidenceBlock {
  const { kind, polarity } = statement.lead.statement;
  const evidence = statementEvidence(statement, library, numberOf);
  if (kind !== 'direct' || polarity !== 'said') return evidence;
  const { before, after, ...quotation } = evidence;
  return quotation;
}
