// Turns an answer into a reply: the plain words around the evidence.

import type { Article } from '../../articles/article.ts';
import type { Block, EvidenceBlock, Inline, Reply, Source } from '../../chat/chat.ts';
import {
  headingOf,
  numberSources,
  outletOf,
  placeOf,
  reportedOn,
  shorten,
  whenSaid,
} from '../../chat/citation.ts';
import { extentName } from '../../library/extent-name.ts';
import type { Library } from '../../library/library.ts';
import { capitalise } from '../../text/capitalise.ts';
import { formatDay } from '../../text/dates.ts';
import type { Answer, Answered, Side, Snippet, Unanswered } from '../answer.ts';
import { answerQuestion } from '../decide/ask.ts';
import { exampleQuestions } from './examples.ts';

/** Questions offered where one has no answer. */
const OFFERED = 2;
/** In UTF-16 units: what a notification shows of an answer. */
const SUMMARY_LIMIT = 280;

export function renderAnswer(answer: Answer, library: Library): Reply {
  const { summary, blocks } =
    answer.kind === 'answered' ? renderAnswered(answer, library) : renderUnanswered(answer, library);
  const { reading } = answer;
  return { summary, blocks: reading === undefined ? blocks : [note(reading), ...blocks] };
}

const note = (text: string): Block => ({ type: 'note', content: [text] });

function renderAnswered(answer: Answered, library: Library): Reply {
  const { snippets, differing, sides } = answer;
  const { evidence, sources } = cite(snippets, library);
  const numbers = (differing ?? []).flatMap((number) => {
    const article = library.articles.get(number.article)?.article;
    return article ? [{ text: number.text.replace(/\s+/gu, ' '), article }] : [];
  });
  return {
    summary: summaryOf(answer, numbers, library),
    blocks: [
      ...differingBlocks(numbers),
      ...(sides ? sideBlocks(sides, answer, evidence) : evidence),
      { type: 'sources', sources },
    ],
  };
}

function summaryOf({ snippets, sides }: Answered, numbers: readonly NumberIn[], library: Library): string {
  if (numbers.length > 0) {
    const told = numbers.map(({ text, article }) => `${text} (${outletOf(article)}, ${dateOf(article)})`);
    return shorten(`${reportsDiffer(numbers)}: ${told.join('; ')}`, SUMMARY_LIMIT);
  }
  if (sides) {
    const each = Math.floor(SUMMARY_LIMIT / sides.length) - 3;
    return sides
      .map(({ person, snippets: [best] }) =>
        best ? notificationOf(best, library, each) : `nothing found of ${person.surname}`,
      )
      .join(' / ');
  }
  const [first] = snippets;
  return first ? notificationOf(first, library, SUMMARY_LIMIT) : '';
}

/** A number as it is shown: on one line. */
interface NumberIn {
  readonly text: string;
  readonly article: Article;
}

const reportsDiffer = ({ length }: readonly NumberIn[]): string =>
  `${length === 2 ? 'Two' : 'Several'} reports differ`;

const dateOf = ({ published }: Article): string => (published ? formatDay(published.day) : 'date unknown');

/** '145 drones – Politico, reported 15 May 2025', for each of the numbers. */
function differingBlocks(numbers: readonly NumberIn[]): Block[] {
  if (numbers.length === 0) return [];
  const items = numbers.map(({ text, article }): Inline[] => [
    { strong: text },
    ` – ${outletOf(article)}, ${reportedOn(article)}`,
  ]);
  return [
    { type: 'paragraph', content: [`${reportsDiffer(numbers)}:`] },
    { type: 'list', items },
  ];
}

/** The evidence under the name of each whose words it is; says plainly of whom nothing was found. */
function sideBlocks(
  sides: readonly Side[],
  { snippets, searched }: Answered,
  evidence: readonly EvidenceBlock[],
): Block[] {
  return sides.flatMap(({ person, snippets: theirs, missing }): Block[] => {
    const heading: Block = { type: 'paragraph', content: [{ strong: person.name }] };
    if (missing !== undefined) {
      const sentence = reasonSentence({ reason: missing, person: person.name, searched });
      return [heading, { type: 'paragraph', content: [sentence] }];
    }
    const shown = theirs.flatMap((one) => {
      const at = snippets.findIndex(({ article, start }) => article === one.article && start === one.start);
      return evidence[at] ?? [];
    });
    return shown.length > 0 ? [heading, ...shown] : [];
  });
}

/** Evidence blocks for snippets, and their sources. */
function cite(
  snippets: readonly Snippet[],
  library: Library,
): { evidence: EvidenceBlock[]; sources: readonly Source[] } {
  const { sources, numberOf } = numberSources(snippets, library);
  const evidence = snippets.flatMap((snippet): EvidenceBlock[] => {
    const entry = library.articles.get(snippet.article);
    if (!entry) return [];
    const { article } = entry;
    const { speaker, saidOn, inFile } = snippet;
    const citation = `${outletOf(article)}, ${whenSaid(saidOn, article)}, ${placeOf(snippet, entry)}`;
    const block: EvidenceBlock = {
      type: 'evidence',
      text: inFile.text,
      citation,
      source: numberOf(article.id),
    };
    return [speaker ? { ...block, speaker: headingOf(speaker, article.published?.day) } : block];
  });
  return { evidence, sources };
}

/**
 * 'Zelenskyy: “Officially, I’m not aware of …” (15 May 2025)', on one line; text that begins with the reporter's words has
 * no name before it.
 */
function notificationOf({ text, speaker, article: id }: Snippet, library: Library, limit: number): string {
  const article = library.articles.get(id)?.article;
  const date = article ? ` (${dateOf(article)})` : '';
  const begins = speaker && /^["“«„‘']/u.test(text.trimStart());
  const name = begins ? `${shorten(speaker.person?.surname ?? speaker.name, 60)}: ` : '';
  return `${name}${shorten(text, limit - name.length - date.length)}${date}`;
}

function renderUnanswered(answer: Unanswered, library: Library): Reply {
  const sentence = reasonSentence(answer);
  const examples = questionsToOffer(answer, library);
  const suggestion: Block[] =
    examples.length === 0 ? [] : [{ type: 'paragraph', content: ['You could ask: ', ...orList(examples)] }];
  const { evidence, sources } = cite(answer.nearest, library);
  const nearest: Block[] =
    evidence.length === 0
      ? []
      : [note('The nearest passages, which do not answer it:'), ...evidence, { type: 'sources', sources }];
  return {
    summary: sentence,
    blocks: [{ type: 'paragraph', content: [sentence] }, ...nearest, ...suggestion],
  };
}

/** Only what really is answered: what is near to the question, else what is typical. */
function questionsToOffer({ instead }: Unanswered, library: Library): readonly string[] {
  const near = instead.filter(
    (question) => answerQuestion(library, { question, limit: 1 }).kind === 'answered',
  );
  return near.length > 0 ? near.slice(0, OFFERED) : exampleQuestions(library, OFFERED);
}

const orList = (examples: readonly string[]): Inline[] =>
  examples.flatMap((example, index): Inline[] => (index === 0 ? [{ example }] : [' or ', { example }]));

function reasonSentence({
  reason,
  person,
  searched,
}: Pick<Unanswered, 'reason' | 'person' | 'searched'>): string {
  const articles = extentName(searched);
  const one = searched.articles === 1;
  switch (reason) {
    case 'no-words':
      return `There is nothing in that to search for in ${articles}. Ask with a name or a topic.`;
    case 'small-talk':
      return `Thank you, but I only find exact words in ${articles}.`;
    case 'other-language':
      return `I found nothing for that in ${articles}, which are in English: please ask in English.`;
    case 'unknown-person':
      return one
        ? `${capitalise(articles)} does not mention ${person}.`
        : `None of ${articles} mentions ${person}.`;
    case 'never-quoted':
      return one
        ? `${capitalise(articles)} has no words of ${person}.`
        : `None of ${articles} has ${person} saying anything.`;
    case 'not-quoted':
      return `I found no words of ${person} on that in ${articles}.`;
    case 'nobody-meant':
      return `I cannot tell whom you mean. Please ask again with the name; I search ${articles}.`;
    case 'not-found':
      return `I found no answer to that in ${articles}.`;
  }
}
