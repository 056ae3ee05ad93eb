// Going on from the last turn of a conversation: more of it, and why it was what it was.
import type { Answered, Snippet } from './answer/answer.ts';
import { answerQuestion, DEFAULT_LIMIT } from './answer/ask.ts';
import { remark } from './answer/remarks.ts';
import { renderAnswer } from './answer/reply.ts';
import { explainAnswer } from './answer/why-reply.ts';
import { shorten } from './citation.ts';
import type { CommandRequest, CommandResult } from './command.ts';
import type { AnswerTurn, PeopleTurn, StatementsTurn } from './conversation.ts';
import { readFilter } from './listing/filter.ts';
import { peoplePages, renderPeople } from './listing/people-reply.ts';
import { renderStatements, statementPages } from './listing/reply.ts';
import { renderListWhy, renderPeopleWhy } from './listing/why.ts';
import { overlaps } from './text/span.ts';

/** Of a question that is named again, in UTF-16 units. */
const QUESTION_SHOWN = 120;

/** The next snippets of the last answer, or the next page of the last list. */
export function showMore(request: CommandRequest): CommandResult {
  const { last } = request;
  switch (last?.kind) {
    case undefined:
      return told(
        'Nothing was asked here before, so there is no more of it. Ask a question first.',
        'nothing before',
      );
    case 'answer':
      return moreOfAnswer(last, request);
    case 'statements':
      return nextStatements(last, request);
    case 'people':
      return nextPeople(last, request);
  }
}

/** What the last reply came from: of an answer which words were found where, of a list how it was asked for. */
export function tellWhy({ last, library, today }: CommandRequest): CommandResult {
  switch (last?.kind) {
    case undefined:
      return told('Nothing was answered here before. Ask a question first, then why.', 'nothing before');
    case 'answer':
      return { reply: explainAnswer(library, last), outcome: 'explained' };
    case 'statements': {
      const reading = readFilter('', last.fields, { library, today });
      return { reply: renderListWhy(reading, library), outcome: 'explained' };
    }
    case 'people':
      return { reply: renderPeopleWhy(library), outcome: 'explained' };
  }
}

function moreOfAnswer(turn: AnswerTurn, { library }: CommandRequest): CommandResult {
  const { asked, answer, shown } = turn;
  if (answer.kind === 'unanswered') {
    return told('I found no answer to your last question, so there is no more of it.', 'no more');
  }
  const all = answerQuestion(library, { ...asked, limit: shown.length + DEFAULT_LIMIT });
  const next = (all.kind === 'answered' ? all.snippets : [])
    .filter(
      (snippet) => !shown.some((other) => other.article === snippet.article && overlaps(other, snippet)),
    )
    .slice(0, DEFAULT_LIMIT);
  if (next.length === 0) {
    return told('That was all: I found nothing else that answers your last question.', 'no more');
  }
  const continued = only(next, answer);
  const { summary, blocks } = renderAnswer(continued, library);
  const heading = `More on “${shorten(asked.question, QUESTION_SHOWN)}”:`;
  return {
    reply: { summary, blocks: [{ type: 'note', content: [heading] }, ...blocks] },
    outcome: 'more',
    turn: { ...turn, answer: continued, shown: [...shown, ...next] },
  };
}

/** The answer with these snippets instead of its own. */
function only(snippets: readonly Snippet[], { kind, question, searched, leans }: Answered): Answered {
  return { kind, question, searched, leans, snippets };
}

function nextStatements(turn: StatementsTurn, { library, today }: CommandRequest): CommandResult {
  const page = turn.page + 1;
  const reading = readFilter('', { ...turn.fields, page: String(page) }, { library, today });
  if (page > statementPages(reading.filter, library)) {
    return told('That was all: the list has no more statements.', 'no more');
  }
  return { reply: renderStatements(reading, library), outcome: 'more', turn: { ...turn, page } };
}

function nextPeople(turn: PeopleTurn, { library }: CommandRequest): CommandResult {
  const page = turn.page + 1;
  if (page > peoplePages(library)) return told('That was everybody who is heard.', 'no more');
  return { reply: renderPeople(library, page), outcome: 'more', turn: { ...turn, page } };
}

const told = (sentence: string, outcome: string): CommandResult => ({ reply: remark(sentence), outcome });
