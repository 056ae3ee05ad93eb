// A set in the form of SQuAD 2.0, as libraries of a few articles each with questions on them.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Article } from '../../src/articles/article.ts';
import type { GoldQuestion } from '../../src/evaluation/gold.ts';

interface Part {
  readonly articles: readonly Article[];
  readonly questions: readonly GoldQuestion[];
}

const set = z.object({
  data: z.array(
    z.object({
      title: z.string().default(''),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              answers: z.array(z.object({ text: z.string(), answer_start: z.number() })).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});
type Entry = z.output<typeof set>['data'][number];

/** Wrong passages are harder to tell where several articles compete; more would only take longer. */
const ARTICLES_A_PART = 6;
/** In UTF-16 units. The longest articles are cut. */
const LONGEST = 60_000;
/** One in so many of the questions without an answer: there are as many of them as of the others. */
const UNANSWERABLE_TAKEN = 5;

export async function readSquad(file: string): Promise<Part[]> {
  const { data } = set.parse(JSON.parse(await readFile(file, 'utf8')));
  const read = data.map(toArticle);
  return Array.from({ length: Math.ceil(read.length / ARTICLES_A_PART) }, (_, part) => {
    const entries = read.slice(part * ARTICLES_A_PART, (part + 1) * ARTICLES_A_PART);
    return {
      articles: entries.map(({ article }) => article),
      questions: entries.flatMap(({ questions }) => questions),
    };
  });
}

function toArticle({ title, paragraphs }: Entry, number: number) {
  const id = `a${number}`;
  const questions: GoldQuestion[] = [];
  let body = '';
  let unanswerable = 0;
  for (const { context, qas } of paragraphs) {
    if (body.length > LONGEST) break;
    const offset = body.length;
    body += `${context.replaceAll(/\s/gu, ' ')}\n\n`;
    for (const { id: name, question, answers } of qas) {
      const [answer] = answers;
      if (!answer && unanswerable++ % UNANSWERABLE_TAKEN > 0) continue;
      const start = offset + (answer?.answer_start ?? 0);
      const spans = answer ? [{ article: id, start, end: start + answer.text.length }] : [];
      questions.push({ id: name, question, kind: 'squad', texts: [], spans });
    }
  }
  const article: Article = { id, title: title.replaceAll('_', ' '), body: body.trimEnd(), origin: id };
  return { article, questions };
}
