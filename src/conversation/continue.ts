// Going on from the last turn of a conversation: more of it, and why it was what it was.

import { answerQuestion, DEFAULT_LIMIT } from '../answer/decide/ask.ts';
import { remark } from '../answer/show/remarks.ts';
import { renderAnswer } from '../answer/show/reply.ts';
import { explainAnswer } from '../answer/show/why-reply.ts';
import { ANSWER_ACTIONS, LIST_ACTIONS } from '../chat/actions.ts';
import type { CommandRequest as RequestOf, CommandResult as ResultOf } from '../command/command.ts';
import { explainDigestTurn } from '../digest/content/turn.ts';
import { readFilter } from '../listing/filter.ts';
import { peoplePages, renderPeople } from '../listing/people-reply.ts';
import { statementPages } from '../listing/reply.ts';
import { renderListWhy, renderPeopleWhy } from '../listing/why.ts';
import { shorten } from '../text/shorten.ts';
import { isAmong, only, recall, snippetsOf, spanOf } from './shown.ts';
import { statementsReply } from './speaker-menu.ts';
import type { AnswerTurn, PeopleTurn, StatementsTurn, Turn } from './turn.ts';

type CommandRequest = RequestOf<Turn>;
type CommandResult = ResultOf<Turn>;

/** Of a question that is named again, in UTF-16 units. */
const QUESTION_SHOWN = 120;

/** The next snippets of the last answer, or the next page of the last list. */
export async function showMore(request: CommandRequest): Promise<CommandResult> {
  const { last, about } = request;
  switch (last?.kind) {
    case undefined:
      if (about !== undefined) return tooOld();
      return told(
        'Nothing was asked here before, so there is no more of it. Ask a question first.',
        'nothing before',
      );
    case 'answer':
      return moreOfAnswer(last, request);
    case 'statements':
      return nextStatements(before(last, request), request);
    case 'people':
      return nextPeople(before(last, request), request);
    case 'digest':
      return told('That was the whole digest. Type why for what it leaves out.', 'no more');
  }
}

/** Where a page is named, the one that it follows. */
const before = <List extends { readonly page: number }>(list: List, { text }: CommandRequest): List => {
  const page = Number(/\d+/u.exec(text)?.[0]);
  return Number.isSafeInteger(page) && page > 0 ? { ...list, page: page - 1 } : list;
};

/** What the last reply came from: of an answer which words were found where, of a list how it was asked for. */
export async function tellWhy({
  last,
  about,
  library,
  today,
  reader,
}: CommandRequest): Promise<CommandResult> {
  switch (last?.kind) {
    case undefined:
      if (about !== undefined) return tooOld();
      return told('Nothing was answered here before. Ask a question first, then why.', 'nothing before');
    case 'answer': {
      const { answer, shown } = await recall(last, library, reader);
      return { reply: explainAnswer(library, answer, shown, last.shown.length > 0), outcome: 'explained' };
    }
    case 'statements': {
      const reading = readFilter('', last.fields, { library, today });
      return { reply: await renderListWhy(reading, library), outcome: 'explained' };
    }
    case 'people':
      return { reply: renderPeopleWhy(library), outcome: 'explained' };
    case 'digest':
      return { reply: await explainDigestTurn(last, library), outcome: 'explained' };
  }
}

async function moreOfAnswer(turn: AnswerTurn, { library, reader }: CommandRequest): Promise<CommandResult> {
  const { asked, shown } = turn;
  if (shown.length === 0) {
    return told('I found no answer to your last question, so there is no more of it.', 'no more');
  }
  const all = await answerQuestion(library, { ...asked, limit: shown.length + DEFAULT_LIMIT }, reader);
  const next = snippetsOf(all)
    .filter((snippet) => !isAmong(snippet, shown))
    .slice(0, DEFAULT_LIMIT);
  if (all.kind === 'unanswered' || next.length === 0) {
    return told('That was all: I found nothing else that answers your last question.', 'no more');
  }
  const { summary, blocks } = renderAnswer(only(next, all), library);
  const heading = `More on “${shorten(asked.question, QUESTION_SHOWN)}”:`;
  return {
    reply: {
      summary,
      blocks: [{ type: 'note', content: [heading] }, ...blocks],
      actions: ANSWER_ACTIONS,
    },
    outcome: 'more',
    turn: { ...turn, shown: [...shown, ...next.map(spanOf)], last: next.length },
  };
}

async function nextStatements(
  turn: StatementsTurn,
  { library, today }: CommandRequest,
): Promise<CommandResult> {
  const page = turn.page + 1;
  const reading = readFilter('', { ...turn.fields, page: String(page) }, { library, today });
  if (page > (await statementPages(reading.filter, library))) {
    return told('That was all: the list has no more statements.', 'no more');
  }
  return {
    reply: await statementsReply(reading, library),
    outcome: 'more',
    turn: { ...turn, page },
  };
}

function nextPeople(turn: PeopleTurn, { library }: CommandRequest): CommandResult {
  const page = turn.page + 1;
  if (page > peoplePages(library)) return told('That was everybody who is heard.', 'no more');
  return {
    reply: { ...renderPeople(library, page), actions: LIST_ACTIONS },
    outcome: 'more',
    turn: { ...turn, page },
  };
}

const told = (sentence: string, outcome: string): CommandResult => ({ reply: remark(sentence), outcome });

/** Of a button under a post that was removed from the records meanwhile. */
const tooOld = (): CommandResult =>
  told('That answer is too old: I no longer have it on record. Please ask again.', 'too old');
