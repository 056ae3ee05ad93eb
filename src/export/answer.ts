// The answer to a question to be exported: a line for each passage that is shown, with its citation.
import type { Answer, Snippet } from '../answer/answer.ts';
import { type Article, inFile } from '../articles/article.ts';
import { placeOf } from '../chat/citation.ts';
import { entryOf, type Library } from '../library/library.ts';
import { formatPeriod } from '../text/dates.ts';
import { csvLine, type Exported, type ExportFormat, inMarkdown, sourceInMarkdown } from './format.ts';
import { jsonLine } from './json-line.ts';

export function exportedAnswer(answer: Answer, library: Library, format: ExportFormat): Exported {
  const isAnswered = answer.kind === 'answered';
  const shown = isAnswered ? answer.snippets : answer.nearest;
  const found = isAnswered ? 'answer' : 'closest';
  const head = {
    csv: csvLine(COLUMNS.map(([name]) => name)),
    markdown: headOf(answer.question, isAnswered),
    jsonl: '',
  }[format];
  const toLine = {
    csv: (passage: Passage) => csvLine([answer.question, found, ...cellsOf(passage)]),
    markdown: markdownOf,
    jsonl: (passage: Passage) => jsonLine({ question: answer.question, found, ...jsonOf(passage) }),
  }[format];
  return { head, lines: shown.map((snippet) => toLine(passageOf(snippet, library))) };
}

/** A snippet with what a citation of it needs. */
interface Passage {
  readonly snippet: Snippet;
  readonly article: Article;
  /** What was found, as the article's file has it; the snippet has what stands around it too. */
  readonly words: string;
  /** 'paragraph 6' */
  readonly place: string;
  readonly alsoIn: readonly Article[];
}

function passageOf(snippet: Snippet, library: Library): Passage {
  const entry = entryOf(snippet.article, library);
  return {
    snippet,
    article: entry.article,
    words: inFile(entry.article, snippet.core).text,
    place: placeOf(snippet.core, entry),
    alsoIn: snippet.also.map(({ article }) => entryOf(article, library).article),
  };
}

const COLUMNS: readonly (readonly [name: string, cell?: (passage: Passage) => string | undefined])[] = [
  ['question'],
  ['found'],
  ['speaker', ({ snippet }) => snippet.speaker?.name],
  ['said on', ({ snippet }) => snippet.saidOn?.day],
  ['words', ({ words }) => words],
  ['with context', ({ snippet }) => snippet.inFile.text],
  ['outlet', ({ article }) => article.publisher],
  ['published', ({ article }) => article.published?.day],
  ['title', ({ article }) => article.title],
  ['address', ({ article }) => article.url],
  ['article', ({ article }) => article.id],
  ['place', ({ place }) => place],
  ['also in', ({ alsoIn }) => alsoIn.map(({ publisher, id }) => publisher ?? id).join('; ')],
];

const cellsOf = (passage: Passage): string[] =>
  COLUMNS.flatMap(([, cell]) => (cell ? [cell(passage) ?? ''] : []));

const headOf = (question: string, isAnswered: boolean): string =>
  `**${inMarkdown(question)}**\n\n${isAnswered ? '' : 'No sentence says this outright. Closest:\n\n'}`;

function markdownOf({ snippet: { speaker, saidOn }, article, words, place, alsoIn }: Passage): string {
  const day = saidOn?.day ? `, ${formatPeriod(saidOn.day, saidOn.day)}` : '';
  const who = speaker ? `**${inMarkdown(speaker.name)}**${day}: ` : '';
  const others = alsoIn.map(({ publisher, id }) => inMarkdown(publisher ?? id)).join(', ');
  const also = others === '' ? '' : `; also in ${others}`;
  return `- ${who}${inMarkdown(words)} (${sourceInMarkdown(article)}, ${place}${also})\n`;
}

/** A contract with programs, so every member is named here; what is not known is null. Start and end are those of `text` in the file. */
function jsonOf({ snippet, article, words, place, alsoIn }: Passage): object {
  const { speaker, saidOn, score, core } = snippet;
  const { start, end } = inFile(article, core);
  return {
    text: words,
    article: article.id,
    start,
    end,
    withContext: snippet.inFile,
    score,
    speaker: speaker ? { id: speaker.id, name: speaker.name } : null,
    saidOn: saidOn?.day ?? null,
    saidOnBasis: saidOn?.basis ?? null,
    place,
    publisher: article.publisher ?? null,
    published: article.published?.instant ?? article.published?.day ?? null,
    title: article.title ?? null,
    url: article.url ?? null,
    alsoIn: alsoIn.map(({ id }) => id),
  };
}
