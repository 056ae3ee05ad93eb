// All that is seen of a library, to compare two by.
import { answerQuestion, type Library, listStatements, speakersIn } from '../../src/index.ts';

const TODAY = '2025-05-16';
const STEMS = ['ceasefir', 'istanbul', 'drone', 'talk', 'sanction', 'russian', 'zelenski', 'macron', 'price'];

/** All that an answer, a list or a greeting is made of. */
export async function seenOf(library: Library, questions: readonly string[]): Promise<unknown> {
  return {
    entries: [...library.articles],
    namedIn: new Map([...library.namedIn].map(([person, articles]) => [person, [...articles]])),
    order: [...library.speakers],
    extent: library.extent,
    passages: library.index.size,
    frequencies: STEMS.map((stem) => library.index.frequency(stem)),
    found: await Promise.all(STEMS.map((stem) => library.index.search([{ stem, weight: 1 }], {}, 5))),
    similar: ['istambul', 'sanktions', 'ceasefyre'].map((word) => library.index.similar(word)),
    statements: await listStatements(library, { directOnly: false }),
    speakers: speakersIn(library),
    answers: await Promise.all(
      questions.map((question) => answerQuestion(library, { question, today: TODAY })),
    ),
  };
}
