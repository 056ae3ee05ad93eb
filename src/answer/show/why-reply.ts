// Why an answer is what it is, in plain words.
import { paragraph } from '../../chat/blocks.ts';
import type { Block, Inline, Reply } from '../../chat/chat.ts';
import { outletOf, placeOf, reportedOn } from '../../chat/citation.ts';
import { SUMMARY_LIMIT } from '../../chat/summary.ts';
import { extentName } from '../../library/extent-name.ts';
import { entryOf, type Library } from '../../library/library.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import type { QuestionKind } from '../../question/kind.ts';
import { shorten } from '../../text/shorten.ts';
import type { Span } from '../../text/span.ts';
import type { Answer, Slice, Unanswered } from '../answer.ts';
import type { Considered } from '../decide/consider.ts';
import { WEIGHTS } from '../weigh/weights.ts';
import { askedAs, explainRest, explainSnippet, type LeftOut } from './why.ts';
import { capped, listed, percent, quoted, sentencesOn } from './why-sentences.ts';

/**
 * Explains an answer by its own record. `shown` is every snippet shown of it so far; without it, those of the answer.
 * @param wasAnswered whether there was an answer, of which the articles may have changed since.
 */
export function explainAnswer(
  library: Library,
  answer: Answer,
  shown: readonly Slice[] = [],
  wasAnswered = answer.kind === 'answered',
): Reply {
  const snippets = answer.kind === 'answered' ? answer.snippets : answer.nearest;
  const [considered] = answer.considered;
  const items = snippets.flatMap((snippet): Inline[][] => {
    const why = explainSnippet(snippet, answer);
    return why ? [[{ strong: citationOf(snippet, library) }, ` – ${sentencesOn(why).join(' ')}`]] : [];
  });
  const rest = explainRest(answer, [...shown, ...snippets]);
  const weighed = answer.considered.reduce((sum, each) => sum + each.weighed.length, 0);
  const summary = summaryOf(answer, wasAnswered);
  const blocks: Block[] = [
    { type: 'paragraph', content: [summary] },
    ...(answer.reading === undefined ? [] : [paragraph(answer.reading)]),
    ...(considered && considered.units.length > 0 ? [paragraph(searchedFor(considered))] : []),
    ...(items.length === 0
      ? []
      : [...(answer.kind === 'answered' ? [] : [paragraph('Closest:')]), { type: 'list' as const, items }]),
    ...(rest.length === 0
      ? []
      : [
          paragraph(
            `Left out of the ${weighed === 1 ? 'one passage' : `${weighed} passages`} with any of this in ${extentName(library.extent)}:`,
          ),
          { type: 'list' as const, items: rest.map((each) => leftOut(each, answer, library)) },
        ]),
  ];
  return { summary: shorten(summary, SUMMARY_LIMIT), blocks };
}

/** 'I answered because …': what the decision was taken by. */
function summaryOf(answer: Answer, wasAnswered: boolean): string {
  const least = percent(WEIGHTS.threshold);
  if (answer.kind === 'answered')
    return answer.considered.some(({ weighed }) => weighed.length > 0) && answer.probability < 1
      ? `I answered because one of the passages answers your question with a chance of ${percent(answer.probability)}; I answer from ${least} on.`
      : 'I showed how the newest reports begin.';
  const isNow = wasAnswered
    ? 'The articles that I answer from here have changed since. I would give no answer now'
    : 'I gave no answer';
  return `${isNow}: ${reasonOf(answer, least)}.`;
}

function reasonOf({ reason, about, languages, probability }: Unanswered, least: string): string {
  switch (reason) {
    case 'no-words':
      return 'there was nothing in the question to search for';
    case 'small-talk':
      return 'that was said to me, not asked of the articles';
    case 'unknown-person':
      return `no article mentions ${about}`;
    case 'never-quoted':
      return `no article quotes ${about}`;
    case 'nobody-meant':
      return 'the question asks what somebody said and does not say who';
    case 'no-such-day':
      return `there is no such day as “${about}”`;
    case 'not-quoted':
      return `no passage with anything ${about} said answers it with a chance of ${least}; the best reaches ${percent(probability)}`;
    case 'unread-words':
      return `who said what is read in English alone, and ${about} is named in ${languages}`;
    case 'other-language':
      return `the question is in a language that no article is in; they are in ${about}`;
    case 'other-time':
      return 'the passages that would answer it are from another time';
    case 'other-outlet':
      return `the passages that would answer it are not in ${about}`;
    case 'other-words':
      return `no passage that would answer it has the exact words ${about}`;
    case 'not-direct':
      return 'the passages that would answer it are not quoted word for word';
    case 'not-found':
      return `no passage answers it with a chance of ${least}; the best reaches ${percent(probability)}`;
  }
}

/** 'I looked for a number, with “drones” and “Russia”.' */
function searchedFor({ question, units }: Considered): string {
  const { kind, speakers, background } = question;
  const names = speakers.map(({ name }) => name);
  const sought = names.length > 0 ? `what ${listed(names)} said` : SOUGHT[kind];
  const words = units
    .filter(({ person }) => !person || !speakers.includes(person))
    .map((unit) => quoted(askedAs(unit, question)));
  const unheard = units.filter(({ known }) => !known).map((unit) => quoted(askedAs(unit, question)));
  return [
    `I looked for ${sought}${words.length > 0 ? `, with ${capped(words)}` : ''}.`,
    ...(unheard.length > 0 ? [`No article has ${capped(unheard, 'or')}.`] : []),
    ...(question.leftOut.length > 0
      ? [
          `I left out every passage with ${capped(
            question.leftOut.map(({ text }) => quoted(text)),
            'or',
          )}.`,
        ]
      : []),
    ...(background ? [`The question follows on from “${shorten(background.text, 120)}”.`] : []),
    ...(question.asksForLatest || question.isOfFuture
      ? [
          `Of equally good passages the newest comes first, since you asked ${question.asksForLatest ? 'for the latest' : 'about what is to come'}.`,
        ]
      : []),
  ].join(' ');
}

const SOUGHT: Readonly<Record<QuestionKind, string>> = {
  who: 'a name',
  when: 'a time',
  where: 'a place',
  'how-many': 'a number',
  why: 'a reason',
  said: 'what somebody said',
  did: 'a sentence that answers yes or no',
  what: 'passages',
};

function leftOut({ reason, count, best }: LeftOut, { considered }: Answer, library: Library): Inline[] {
  const lead = `${count} ${lackIn(reason, count, considered[0]?.question)}`;
  const where = `${count === 1 ? '' : 'the best of them '}${percent(best.probability)}, ${citationOf(best.passage, library)}`;
  return reason === 'next' ? [lead, { example: 'more' }] : [`${lead} (${where})`];
}

function lackIn(reason: LeftOut['reason'], count: number, question: FollowUp | undefined): string {
  switch (reason) {
    case 'next':
      return `that may answer and ${count === 1 ? 'is' : 'are'} not shown yet; to see ${count === 1 ? 'it' : 'them'}: `;
    case 'not-quoted':
      return `without anything ${listed(question?.speakers.map(({ name }) => name) ?? [], 'or') || 'they'} said`;
    case 'other-time':
      return 'from another time';
    case 'other-outlet':
      return `not in ${question?.outlet ?? 'that outlet'}`;
    case 'other-words':
      return `without the exact words ${listed(question?.phrases.map(({ text }) => quoted(text)) ?? [], 'or')}`;
    case 'not-direct':
      return 'not quoted word for word';
    default:
      return `too unlikely to answer`;
  }
}

const citationOf = (at: Span & { readonly article: string }, library: Library): string => {
  const entry = entryOf(at.article, library);
  return `${outletOf(entry.article)}, ${reportedOn(entry.article)}, ${placeOf(at, entry)}`;
};
