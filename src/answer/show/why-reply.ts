// Why an answer is what it is, in plain words.
import { paragraph } from '../../chat/blocks.ts';
import type { Block, Inline, Reply } from '../../chat/chat.ts';
import { outletOf, placeOf, reportedOn } from '../../chat/citation.ts';
import { extentName } from '../../library/extent-name.ts';
import type { Library } from '../../library/library.ts';
import type { QuestionKind } from '../../question/question-words.ts';
import { shorten } from '../../text/shorten.ts';
import type { Span } from '../../text/span.ts';
import type { Answer, Snippet, Unanswered } from '../answer.ts';
import { type AskOptions, answerQuestion, setAside, THRESHOLD } from '../decide/ask.ts';
import { type Ranking, rankPassages } from '../find/rank.ts';
import type { Scored } from '../weigh/score.ts';
import { askedAs, explainRest, explainSnippet, type LeftOut, type LeftOutReason } from './why.ts';
import { capped, listed, points, quoted, sentencesOn } from './why-sentences.ts';

/** Snippets of one answer at most, shown at once or after one another. */
const MOST_SNIPPETS = 60;

interface Explained {
  readonly asked: AskOptions;
  /** With the snippets that are explained. */
  readonly answer: Answer;
  /** Every snippet shown of it so far; without it, those of the answer. */
  readonly shown?: readonly Snippet[];
}

export function explainAnswer(library: Library, { asked, answer, shown = [] }: Explained): Reply {
  const ranking = rankPassages(library, asked.question, asked.context, asked.today);
  const all = answerQuestion(library, { ...asked, limit: MOST_SNIPPETS });
  const snippets = answer.kind === 'answered' ? answer.snippets : answer.nearest;
  const least = points(THRESHOLD);
  const summary =
    answer.kind === 'answered'
      ? `${scoresOf(snippets)} of 100; from ${least} on a passage is shown as an answer.`
      : `I gave no answer: ${reasonOf(answer, ranking)}.`;
  const items = snippets.flatMap((snippet): Inline[][] => {
    const why = explainSnippet(snippet, ranking, library);
    return why
      ? [[{ strong: citationOf(snippet, library) }, ` – ${sentencesOn(why, snippet, ranking).join(' ')}`]]
      : [];
  });
  const rest = explainRest(ranking, [...shown, ...snippets], all.kind === 'answered' ? all.snippets : []);
  const blocks: Block[] = [
    { type: 'paragraph', content: [summary] },
    ...(answer.reading === undefined ? [] : [paragraph(answer.reading)]),
    ...(ranking.units.length === 0 ? [] : [paragraph(searchedFor(ranking))]),
    ...(items.length === 0
      ? []
      : [...(answer.kind === 'answered' ? [] : [paragraph('Nearest:')]), { type: 'list' as const, items }]),
    ...(rest.length === 0
      ? []
      : [
          paragraph(
            `Of the ${count(ranking.scored.length, 'passage')} with any of this in ${extentName(library.extent)} I left out:`,
          ),
          { type: 'list' as const, items: rest.map((one): Inline[] => leftOut(one, ranking, library)) },
        ]),
  ];
  return { summary: shorten(summary, SUMMARY_LIMIT), blocks };
}

/** In UTF-16 units. */
const SUMMARY_LIMIT = 280;

function scoresOf(snippets: readonly Snippet[]): string {
  const scores = snippets.map(({ score }) => String(points(score)));
  return scores.length === 1
    ? `The passage that I showed scores ${scores[0]}`
    : `The ${scores.length} passages that I showed score ${listed(scores)}`;
}

function reasonOf({ reason, person }: Unanswered, { question, scored }: Ranking): string {
  switch (reason) {
    case 'no-words':
      return 'there was nothing in the question to search for';
    case 'unknown-person':
      return `no article mentions ${person}`;
    case 'never-quoted':
      return `no article has ${person} saying anything`;
    case 'nobody-meant':
      return 'it asks for somebody’s words and does not say whose';
    case 'not-quoted':
      return `no passage with words of ${person} on that scores ${points(THRESHOLD)} of 100`;
    case 'other-language':
      return 'it is not in English, as the articles are';
    default: {
      const best = scored.find((one) => setAside(one, question) === undefined);
      if (best && best.score >= THRESHOLD && best.confidence < THRESHOLD)
        return `the nearest passage ${lackOf(best)}`;
      if (best && best.score >= THRESHOLD)
        return 'nothing that it names is in an article, only words that look like it';
      return `no passage that can answer it scores ${points(THRESHOLD)} of 100`;
    }
  }
}

/** What the nearest passage lacks to be an answer. */
function lackOf({ features }: Scored): string {
  if (features.told === 0) return 'does not tell that this happened';
  if (features.same === 0) return 'tells of somebody else’s';
  return features.type === 0 ? 'does not hold what is asked for' : 'has too little of what is asked about';
}

/** 'I looked for a number, with “drones” and “Russia”.' */
function searchedFor({ question, units }: Ranking): string {
  const { kind, speakers, background } = question;
  const names = speakers.map(({ name }) => name);
  const sought = names.length > 0 ? `words of ${listed(names)}` : SOUGHT[kind];
  const words = units
    .filter(({ person }) => !person || !speakers.includes(person))
    .map((unit) => quoted(askedAs(unit, question)));
  const unheard = units.filter(({ known }) => !known).map((unit) => quoted(askedAs(unit, question)));
  return [
    `I looked for ${sought}${words.length > 0 ? `, with ${capped(words)}` : ''}.`,
    ...(unheard.length > 0 ? [`No article has ${capped(unheard, 'or')}.`] : []),
    ...(background ? [`The question goes on from “${shorten(background.text, 120)}”.`] : []),
    ...(question.asksForLatest ? ['The newest come first, as it asks for the latest.'] : []),
  ].join(' ');
}

const SOUGHT: Readonly<Record<QuestionKind, string>> = {
  who: 'a name',
  when: 'a time',
  where: 'a place',
  'how-many': 'a number',
  why: 'a reason',
  said: 'somebody’s words',
  did: 'what settles it',
  what: 'passages',
};

function leftOut(
  { reason, count: number, best }: LeftOut,
  { question }: Ranking,
  library: Library,
): Inline[] {
  const lead = `${number} ${LEFT_OUT[reason](
    number,
    listed(
      question.speakers.map(({ name }) => name),
      'or',
    ),
  )}`;
  const where = `${number === 1 ? '' : 'the best of them '}${points(best.score)}, ${citationOf(best.passage, library)}`;
  return reason === 'next' ? [lead, { example: 'more' }] : [`${lead} (${where})`];
}

const LEFT_OUT: Readonly<Record<LeftOutReason, (number: number, names: string) => string>> = {
  next: (number) => `that ${number === 1 ? 'is' : 'are'} good enough and not shown yet; to see them: `,
  'far behind': (number) => `that ${number === 1 ? 'scores' : 'score'} enough, but far behind the best`,
  'no answer': (number) =>
    `that ${number === 1 ? 'is' : 'are'} near, but ${number === 1 ? 'does' : 'do'} not hold what is asked for`,
  below: (number) => `that ${number === 1 ? 'scores' : 'score'} below ${points(THRESHOLD)}`,
  'words of others': (_, names) =>
    names === '' ? 'with nobody’s words' : `without words of ${names} on that`,
  'other time': () => 'of another time',
};

function citationOf(at: Span & { readonly article: string }, { articles }: Library): string {
  const entry = articles.get(at.article);
  if (!entry) return at.article;
  return `${outletOf(entry.article)}, ${reportedOn(entry.article)}, ${placeOf(at, entry)}`;
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
