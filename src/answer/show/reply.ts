// Turns an answer into a reply: the plain words around the evidence.

import { type Article, inFile } from '../../articles/article.ts';
import type { Block, EvidenceBlock, Inline, Reply, Source } from '../../chat/chat.ts';
import {
  headingOf,
  linkTo,
  numberSources,
  outletOf,
  placeOf,
  reportedOn,
  whenSaid,
} from '../../chat/citation.ts';
import { SUMMARY_LIMIT } from '../../chat/summary.ts';
import { extentName } from '../../library/extent-name.ts';
import { entryOf, type Library } from '../../library/library.ts';
import { capitalise } from '../../text/capitalise.ts';
import { formatDay } from '../../text/dates.ts';
import { shorten } from '../../text/shorten.ts';
import type { Answer, Answered, Side, Snippet, Unanswered } from '../answer.ts';

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
  const numbers = (differing ?? []).map((number) => ({
    text: number.text.replace(/\s+/gu, ' '),
    article: entryOf(number.article, library).article,
  }));
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
        best ? notificationOf(best, library, each) : `nothing from ${person.surname}`,
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
  return sides.flatMap(({ person, snippets: theirs, missing, languages }): Block[] => {
    const heading: Block = { type: 'paragraph', content: [{ strong: person.name }] };
    if (missing !== undefined) {
      const sentence = reasonSentence({
        reason: missing,
        about: person.name,
        searched,
        ...(languages && { languages }),
      });
      return [heading, { type: 'paragraph', content: [sentence] }];
    }
    const shown = theirs.flatMap((one) => {
      const at = snippets.findIndex(({ article, start }) => article === one.article && start === one.start);
      return evidence[at] ?? [];
    });
    return shown.length > 0 ? [heading, ...shown] : [];
  });
}

/** Evidence blocks for snippets, and their sources: what was found is the evidence, the rest of a snippet its context. */
function cite(
  snippets: readonly Snippet[],
  library: Library,
): { evidence: EvidenceBlock[]; sources: readonly Source[] } {
  const { sources, numberOf } = numberSources(
    snippets.flatMap((snippet) => [snippet, ...snippet.also]),
    library,
  );
  const evidence = snippets.map((snippet): EvidenceBlock => {
    const entry = entryOf(snippet.article, library);
    const { article } = entry;
    const { core, speaker, saidOn, also, inFile: whole } = snippet;
    const found = inFile(article, core);
    const [from, to] = [found.start - whole.start, found.end - whole.start];
    return {
      type: 'evidence',
      ...(from > 0 && { before: whole.text.slice(0, from) }),
      text: found.text,
      ...(to < whole.text.length && { after: whole.text.slice(to) }),
      ...(speaker && { speaker: headingOf(speaker, article.published?.day) }),
      citation: `${outletOf(article)}, ${whenSaid(saidOn, article)}, ${placeOf(core, entry)}`,
      ...linkTo(article, core),
      source: numberOf(article.id),
      ...(also.length > 0 && {
        alsoIn: also.map((other) => ({
          outlet: outletOf(entryOf(other.article, library).article),
          source: numberOf(other.article),
        })),
      }),
    };
  });
  return { evidence, sources };
}

/**
 * 'Zelenskyy: “Officially, I’m not aware of …” (15 May 2025)', on one line; text that begins with the reporter's words has
 * no name before it.
 */
function notificationOf(snippet: Snippet, library: Library, limit: number): string {
  const { speaker, core, start } = snippet;
  const text = snippet.text.slice(core.start - start, core.end - start);
  const date = ` (${dateOf(entryOf(snippet.article, library).article)})`;
  const begins = speaker && /^["“«„‘']/u.test(text.trimStart());
  const name = begins ? `${shorten(speaker.person?.surname ?? speaker.name, 60)}: ` : '';
  return `${name}${shorten(text, limit - name.length - date.length)}${date}`;
}

function renderUnanswered(answer: Unanswered, library: Library): Reply {
  const { suggestions, nearest } = answer;
  const sentence = reasonSentence(answer);
  const { evidence, sources } = cite(nearest, library);
  const closest: Block[] =
    evidence.length === 0 ? [] : [note(closestIs(answer)), ...evidence, { type: 'sources', sources }];
  const suggestion: Block[] =
    suggestions.length === 0
      ? []
      : [{ type: 'paragraph', content: ['You could ask: ', ...orList(suggestions)] }];
  return {
    summary: sentence,
    blocks: [{ type: 'paragraph', content: [sentence] }, ...closest, ...suggestion],
  };
}

/** Of words that could not be read nothing is known: they may say it outright. */
const closestIs = ({ reason }: Unanswered): string =>
  reason === 'unread-words' ? 'Closest, in the original:' : 'No sentence says this outright. Closest:';

const orList = (examples: readonly string[]): Inline[] =>
  examples.flatMap((example, index): Inline[] => (index === 0 ? [{ example }] : [' or ', { example }]));

function reasonSentence({
  reason,
  about,
  languages,
  searched,
}: Pick<Unanswered, 'reason' | 'about' | 'languages' | 'searched'>): string {
  const articles = extentName(searched);
  const one = searched.articles === 1;
  switch (reason) {
    case 'no-words':
      return `There is nothing in that to search ${articles} for. Ask with a name or a topic.`;
    case 'small-talk':
      return `Thank you, but all I do is find exact words in ${articles}.`;
    case 'no-such-day':
      return `There is no such day as “${about}”. Please ask again with another date; I search ${articles}.`;
    case 'other-language':
      return `I found nothing on that in ${articles}, ${one ? 'which is' : 'which are'} in ${about}: please ask in ${about?.includes(' ') ? 'one of these' : about}.`;
    case 'unknown-person':
      return one
        ? `${capitalise(articles)} does not mention ${about}.`
        : `None of ${articles} mentions ${about}.`;
    case 'never-quoted':
      return one
        ? `${capitalise(articles)} does not quote ${about}.`
        : `None of ${articles} quotes ${about}.`;
    case 'unread-words':
      return `Articles in ${languages} name ${about}, but I can tell who said what only in English, and found nothing there.`;
    case 'not-quoted':
      return `I found nothing ${about} said about that in ${articles}.`;
    case 'nobody-meant':
      return `I cannot tell who you mean. Please ask again with the name; I search ${articles}.`;
    case 'other-time':
      return `I found nothing on that from that time in ${articles}.`;
    case 'other-outlet':
      return `I found no answer to that in ${about}; I searched ${articles}.`;
    case 'other-words':
      return `I found nothing on that with the exact words ${about} in ${articles}.`;
    case 'not-direct':
      return `I found nothing on that quoted word for word in ${articles}.`;
    case 'not-found':
      return `I found no answer to that in ${articles}.`;
  }
}
