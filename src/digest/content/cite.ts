// Evidence blocks of a digest, and the numbered sources of all that it shows.
import type { EvidenceBlock, Source } from '../../chat.ts';
import {
  type Cited,
  headingOf,
  numberSources,
  outletOf,
  placeOf,
  reportedOn,
  whenSaid,
} from '../../citation.ts';
import type { Library } from '../../library.ts';
import { entryOf, type ListedStatement } from '../../listing/list.ts';
import type { SourcedStatement } from '../../statements/groups/group.ts';
import { statementWords } from '../../statements/words.ts';
import type { Digest } from './digest.ts';

const MANNERS = { said: undefined, denied: 'denied this', declined: 'did not say this' } as const;

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
  const { sources, numberOf } = numberSources(citedIn(digest, library), library);
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
        text: article.body.slice(sentence.start, sentence.end),
        citation: `${reportedOn(article)}, ${outletOf(article)}, ${placeOf(sentence, entry)}`,
        source: numberOf(article.id),
      };
    },
  };
}

/** Everything that a digest shows words of, in its order. */
function citedIn({ carried, numbers, places, denials, parties }: Digest, library: Library): Cited[] {
  const statements = (listed: readonly ListedStatement[]): Cited[] =>
    listed
      .flatMap(({ lead, others }) => [lead, ...others])
      .map((one) => ({ article: one.article.id, ...wordsOf(one, library) }));
  return [
    ...statements(carried.map(({ statement }) => statement)),
    ...numbers.flatMap(({ sentence, before }) => [sentence, before]),
    ...places.map(({ sentence }) => sentence),
    ...statements(
      denials.flatMap(({ statement, against }) => (against ? [statement, against] : [statement])),
    ),
    ...statements(parties.flatMap(({ shown }) => shown)),
  ];
}

const wordsOf = (one: SourcedStatement, library: Library) =>
  statementWords(entryOf(one, library).text, one.statement);

/** A quotation stands for itself; told words are shown with the sentence that tells them. */
function statementBlock(
  { lead, others, saidOn }: ListedStatement,
  library: Library,
  numberOf: (article: string) => number,
): EvidenceBlock {
  const entry = entryOf(lead, library);
  const { article, statement } = lead;
  const { text, before, after, ...span } = wordsOf(lead, library);
  const isWhole = statement.kind === 'direct' && statement.polarity === 'said';
  const elsewhere = [
    ...new Map(
      others.flatMap((other) => (other.article.id === article.id ? [] : [[other.article.id, other]])),
    ).values(),
  ];
  // Where the day comes from another report, it must not read as if this one gave it.
  const told = elsewhere.find((other) => other.statement.saidOn === saidOn);
  const toldBy = statement.saidOn === saidOn ? undefined : told?.article;
  const manner = MANNERS[statement.polarity];
  const alsoIn = elsewhere.map((other) => ({
    outlet: outletOf(other.article),
    source: numberOf(other.article.id),
  }));
  return {
    type: 'evidence',
    text,
    ...(!isWhole && before && { before }),
    ...(!isWhole && after && { after }),
    speaker: { ...headingOf(statement.speaker, article.published?.day), ...(manner && { manner }) },
    citation: `${whenSaid(saidOn, article, toldBy)}, ${outletOf(article)}, ${placeOf(span, entry)}`,
    source: numberOf(article.id),
    ...(alsoIn.length > 0 && { alsoIn }),
  };
}
