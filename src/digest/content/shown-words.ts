// The words of a statement as a digest would show them: how many, and whether they are on what the talks are about.
import type { Library } from '../../library/library.ts';
import type { SourcedStatement } from '../../statements/groups/group.ts';
import type { Statement } from '../../statements/statement.ts';
import { statementWords } from '../../statements/words.ts';
import { type Term, wordsOf } from '../../text/terms.ts';
import { MATTERS } from './matters.ts';

const read = new WeakMap<Statement, readonly Term[]>();

/** All of them, stop words too. */
export function shownWords({ article, statement }: SourcedStatement, { articles }: Library): readonly Term[] {
  const known = read.get(statement);
  if (known) return known;
  const entry = articles.get(article.id);
  const words = entry ? wordsOf(statementWords(entry.text, statement).text) : [];
  read.set(statement, words);
  return words;
}

export const isOnTalks = (sourced: SourcedStatement, library: Library): boolean =>
  shownWords(sourced, library).some(({ stem }) => MATTERS.has(stem));
