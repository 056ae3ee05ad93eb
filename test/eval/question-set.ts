// A set of questions over a folder of articles, with what was weighed for each and which of it is right.
import { join } from 'node:path';
import { readGoldFile } from '../../adapters/terminal/gold-file.ts';
import { type Considered, consider, readAsked } from '../../src/answer/decide/consider.ts';
import type { Weighed } from '../../src/answer/weigh/score.ts';
import { inFile } from '../../src/articles/article.ts';
import { readArticleFolder } from '../../src/articles/folder.ts';
import { type GoldQuestion, isAnswerable } from '../../src/evaluation/gold.ts';
import { isRight } from '../../src/evaluation/judge.ts';
import { createLibrary, type Library } from '../../src/library/library.ts';

export interface AskedQuestion {
  /** The set's name, and the article of its first answer: what folds are made by. */
  readonly fold: string;
  readonly gold: GoldQuestion;
  readonly isAnswerable: boolean;
  readonly library: Library;
  readonly considered: Considered;
  readonly right: ReadonlySet<Weighed>;
}

/** A folder with articles/ and questions.jsonl. */
export async function readQuestionSet(folder: string): Promise<AskedQuestion[]> {
  const library = createLibrary((await readArticleFolder(join(folder, 'articles'))).articles);
  const { lines, problems } = await readGoldFile(join(folder, 'questions.jsonl'), process.stdin);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const asked: AskedQuestion[] = [];
  for (const { gold } of lines) {
    const considered = await consider(readAsked(library, gold.question, gold.context), library);
    asked.push({
      fold: `${folder}#${gold.spans[0]?.article ?? gold.id}`,
      gold,
      isAnswerable: isAnswerable(gold),
      library,
      considered,
      right: new Set(
        considered.weighed.filter(({ passage, entry }) =>
          isRight({ ...passage, inFile: inFile(entry.article, passage) }, gold, library),
        ),
      ),
    });
  }
  return asked;
}
