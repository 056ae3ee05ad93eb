// "Only BBC", "and in Politico?", "only direct quotes", "since Monday": the last answer or list, narrowed.
import { answerQuestion } from '../answer/decide/ask.ts';
import { readAsked } from '../answer/decide/consider.ts';
import { renderAnswer } from '../answer/show/reply.ts';
import { ANSWER_ACTIONS } from '../chat/actions.ts';
import { note, paragraph } from '../chat/blocks.ts';
import type { CommandRequest, CommandResult } from '../command/command.ts';
import type { Library } from '../library/library.ts';
import type { Fields } from '../listing/fields.ts';
import { readFilter, type StatementFilter } from '../listing/filter.ts';
import { renderProblems, statementsOnPage } from '../listing/reply.ts';
import { findMentions } from '../people/people.ts';
import type { Narrowing } from '../question/narrowing.ts';
import { periodInWords, type QuestionPeriod } from '../question/period.ts';
import { shorten } from '../text/shorten.ts';
import { spanOf } from './shown.ts';
import { statementsReply } from './speaker-menu.ts';
import { type AnswerTurn, type StatementsTurn, type Turn, withMore } from './turn.ts';

type Request = CommandRequest<Turn>;
type Result = CommandResult<Turn>;

/** Of a question that is named again, in UTF-16 units. */
const QUESTION_SHOWN = 120;

/** Undefined where the text asks for anything but that, or nothing was shown that could be narrowed. */
export async function narrowLast(request: Request): Promise<Result | undefined> {
  const last = request.last && withMore(request.last);
  if (last?.kind === 'statements') return narrowList(last, request);
  return last?.kind === 'answer' && last.shown.length > 0 ? narrowAnswer(last, request) : undefined;
}

async function narrowAnswer(
  last: AnswerTurn,
  { text, library, today, reader }: Request,
): Promise<Result | undefined> {
  const fields = narrowingFields(text, library, today, RESTRICTIONS);
  if (!fields) return undefined;
  const { filter, problems } = readFilter('', fields, { library, today });
  if (problems.length > 0) return { reply: renderProblems(problems, library), outcome: 'not understood' };
  const narrow = { ...last.asked.narrow, ...narrowingOf(filter, readAsked(library, text, [], today).period) };
  const asked = { ...last.asked, narrow };
  const answer = await answerQuestion(library, asked, reader);
  const to = narrowedTo(narrow);
  if (answer.kind === 'unanswered') {
    const sentence = `I found nothing that answers “${questionOf(last)}” ${to}. The answer above stands as it was.`;
    return { reply: { summary: sentence, blocks: [paragraph(sentence)] }, outcome: answer.reason };
  }
  const { reading: _, ...unread } = answer;
  const { summary, blocks } = renderAnswer(unread, library);
  const shown = answer.snippets.map(spanOf);
  return {
    reply: {
      summary,
      blocks: [note(`“${questionOf(last)}”, ${to}:`), ...blocks],
      actions: ANSWER_ACTIONS,
    },
    outcome: 'narrowed',
    turn: { kind: 'answer', context: last.context, asked, shown, last: shown.length },
  };
}

const questionOf = ({ asked }: AnswerTurn): string => shorten(asked.question.trim(), QUESTION_SHOWN);

/** The period as a question has it, "after Monday" without the Monday, where it is one there too. */
const narrowingOf = (
  { outlet, since, until, directOnly }: StatementFilter,
  period: QuestionPeriod | undefined,
): Narrowing => ({
  ...(outlet !== undefined && { outlet }),
  ...(directOnly && { directOnly }),
  ...((since !== undefined || until !== undefined) && {
    period: period ?? { ...(since && { from: since }), ...(until && { to: until }), words: '' },
  }),
});

/** 'only in Politico, only quoted word for word, since 12 May 2025' */
const narrowedTo = ({ outlet, directOnly, period }: Narrowing): string =>
  [
    ...(outlet === undefined ? [] : [`only in ${outlet}`]),
    ...(directOnly ? ['only what is quoted word for word'] : []),
    ...(period ? [periodInWords(period)] : []),
  ].join(', ');

async function narrowList(
  last: StatementsTurn,
  { text, library, today }: Request,
): Promise<Result | undefined> {
  const typed = narrowingFields(
    text,
    library,
    today,
    ONLY.test(text) ? [...RESTRICTIONS, 'person', 'topic'] : RESTRICTIONS,
  );
  if (!typed) return undefined;
  const { page: _, ...before } = last.fields;
  const reading = readFilter('', { ...before, ...typed }, { library, today });
  if (reading.problems.length > 0) {
    return { reply: renderProblems(reading.problems, library), outcome: 'not understood' };
  }
  const reply = await statementsReply(reading, library);
  if ((await statementsOnPage(reading, library)).length === 0) {
    const sentence = `${reply.summary} The list above stands as it was.`;
    return { reply: { summary: sentence, blocks: [paragraph(sentence)] }, outcome: 'nothing left' };
  }
  return { reply, outcome: 'narrowed', turn: { ...last, fields: reading.fields, page: reading.page } };
}

type FieldName = keyof Fields;

const RESTRICTIONS: readonly FieldName[] = ['outlet', 'since', 'until', 'direct'];

const ONLY = /^(?:(?:and|but|ok(?:ay)?|now)[\s,]+)*(?:only|just)(?!\p{L})|(?<!\p{L})only[\s.?!]*$/iu;
/** Around what narrows: "and", "just", "please", "the … ones". */
const BEFORE = /^(?:(?:and|but|ok(?:ay)?|now|then|only|just|show me|what about|how about|the ones)[\s,]+)+/iu;
const AFTER = /(?:[\s,]+(?:please|only|ones?|articles?|reports?)|[\s.?!,…]+)+$/iu;

/** The fields of a list that a text fills in, as the list itself reads them; undefined where it says anything besides. */
function narrowingFields(
  text: string,
  library: Library,
  today: string,
  allowed: readonly FieldName[],
): Fields | undefined {
  const said = text.trim().replace(BEFORE, '').replace(AFTER, '');
  // "only quotes" is "quotes only".
  for (const each of ONLY.test(text.trim()) ? [said, `${said} only`] : [said]) {
    const { fields } = readFilter(each, {}, { library, today });
    const names = Object.keys(fields);
    if (names.length > 0 && names.every((name) => RESTRICTIONS.some((other) => other === name)))
      return fields;
  }
  if (isForeignOutlet(said, library)) return { outlet: bare(said) };
  const { fields } = readFilter(said, {}, { library, today });
  const names = Object.keys(fields);
  const fits = names.length > 0 && names.every((name) => allowed.some((other) => other === name));
  return fits ? fields : undefined;
}

const bare = (said: string): string => said.replace(/^(?:(?:in|from|by|the)\s+)+/iu, '');

/** "only Reuters", where no article is of it. */
function isForeignOutlet(said: string, { extent }: Library): boolean {
  const name = bare(said);
  const [first, ...others] = findMentions(name, { caseless: true, on: extent.to });
  return (
    others.length === 0 &&
    first?.organisation?.kind === 'media' &&
    first.start === 0 &&
    first.end === name.length
  );
}
