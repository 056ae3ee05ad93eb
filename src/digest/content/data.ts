// A digest as plain data, for programs: a contract with them, so every member is named here. What is not known is null.
import { type Article, inFile, partsInFile } from '../../articles/article.ts';
import type { Cited } from '../../chat/citation.ts';
import type { Library } from '../../library/library.ts';
import type { ListedStatement } from '../../listing/list.ts';
import type { SourcedStatement } from '../../statements/groups/group.ts';
import type { Digest } from './digest.ts';

export function digestData(digest: Digest, library: Library): object {
  const sliceOf = (cited: Cited) => {
    const entry = library.articles.get(cited.article);
    if (!entry) throw new Error(`the library does not hold ${cited.article}, which a digest cites`);
    return { article: cited.article, ...inFile(entry.article, cited) };
  };
  return {
    person: digest.filter.who?.name ?? null,
    topic: digest.filter.topic ?? null,
    articles: digest.outlets.flatMap(({ articles }) => articles.map(articleData)),
    statements: digest.statements,
    headlines: digest.headlines.map(({ lead, others }) => ({
      article: lead.id,
      alsoIn: others.map(({ id }) => id),
    })),
    mostCarried: digest.carried.map(({ statement, outlets, isKnown }) => ({
      ...statementData(statement),
      outlets,
      reportedBefore: isKnown,
    })),
    parties: digest.parties.map(({ party, shown, over }) => ({
      party,
      statements: shown.map(statementData),
      more: over.length,
    })),
    newNumbers: digest.numbers.map(({ now, before, sentence }) => ({
      now: sliceOf(now),
      before: sliceOf(before),
      sentence: sliceOf(sentence),
    })),
    newPlaces: digest.places.map(({ name, sentence }) => ({ name, sentence: sliceOf(sentence) })),
    denials: digest.denials.map(({ statement, against }) => ({
      ...statementData(statement),
      against: against ? statementData(against) : null,
    })),
    told: digest.told,
    leftOut: Object.fromEntries(digest.leftOut.map(({ reason, count }) => [reason, count])),
  };
}

const articleData = ({ id, title, publisher, published, url }: Article): object => ({
  article: id,
  title: title ?? null,
  publisher: publisher ?? null,
  published: published?.instant ?? published?.day ?? null,
  url: url ?? null,
});

function statementData({ lead, others, saidOn }: ListedStatement): object {
  const { kind, polarity, speaker } = lead.statement;
  return {
    article: lead.article.id,
    kind,
    polarity,
    fragments: fragmentsOf(lead),
    speaker: { id: speaker.id, name: speaker.name },
    saidOn: saidOn?.day ?? null,
    saidOnBasis: saidOn?.basis ?? null,
    alsoIn: others.map((other) => ({ article: other.article.id, fragments: fragmentsOf(other) })),
  };
}

const fragmentsOf = ({ article, statement }: SourcedStatement): object[] =>
  statement.fragments.flatMap((fragment) => partsInFile(article, fragment));
