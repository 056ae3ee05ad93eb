// What the last reply of a conversation showed, found again: each passage with its speaker and its day.
import type { Answer, Snippet } from '../answer/answer.ts';
import { answerQuestion, DEFAULT_LIMIT } from '../answer/decide/ask.ts';
import type { Cited } from '../chat/citation.ts';
import type { CommandRequest } from '../command/command.ts';
import type { Library } from '../library/library.ts';
import { reportsOf } from '../listing/evidence.ts';
import { readFilter } from '../listing/filter.ts';
import { statementsOnPage } from '../listing/reply.ts';
import type { PassageReader } from '../reader/passage-reader.ts';
import type { SaidOn } from '../statements/said-on.ts';
import type { Speaker } from '../statements/speakers/speaker.ts';
import { overlaps } from '../text/span.ts';
import type { AnswerTurn, ShownSnippet, Turn } from './turn.ts';

export interface ShownPassage extends Cited {
  readonly speaker?: Speaker;
  readonly saidOn?: SaidOn;
  /** Where other articles have the same. */
  readonly also: readonly Cited[];
}

/** In the order in which they were shown; undefined where the last reply was neither an answer nor a list of statements. */
export async function passagesShown({
  last,
  library,
  today,
  reader,
}: CommandRequest<Turn>): Promise<readonly ShownPassage[] | undefined> {
  if (last?.kind === 'answer') {
    const { answer } = await recall(last, library, reader);
    return (answer.kind === 'answered' ? answer.snippets : answer.nearest).map(passageOf);
  }
  if (last?.kind !== 'statements') return undefined;
  const reading = readFilter('', { ...last.fields, page: String(last.page) }, { library, today });
  const listed = await statementsOnPage(reading, library);
  return listed.flatMap((listed): ShownPassage[] => {
    const [first, ...also] = reportsOf([listed], library);
    const { lead, saidOn } = listed;
    return first ? [{ ...first, speaker: lead.statement.speaker, ...(saidOn && { saidOn }), also }] : [];
  });
}

const passageOf = ({ article, core, speaker, saidOn, also }: Snippet): ShownPassage => ({
  article,
  ...core,
  ...(speaker && { speaker }),
  ...(saidOn && { saidOn }),
  also,
});

/** The turn's answer, asked anew: with the snippets that its last reply showed, as far as the articles still hold them. */
export async function recall(
  { asked, shown, last }: AnswerTurn,
  library: Library,
  reader: PassageReader | undefined,
): Promise<{ answer: Answer; shown: readonly Snippet[] }> {
  const answer = await answerQuestion(
    library,
    shown.length === last ? asked : { ...asked, limit: shown.length + DEFAULT_LIMIT },
    reader,
  );
  const latest = shown.slice(shown.length - last);
  const shownNow = snippetsOf(answer).filter((snippet) => isAmong(snippet, latest));
  return {
    answer: answer.kind === 'answered' && shownNow.length > 0 ? only(shownNow, answer) : answer,
    shown: snippetsOf(answer).filter((snippet) => isAmong(snippet, shown)),
  };
}

export const snippetsOf = (answer: Answer): readonly Snippet[] =>
  answer.kind === 'answered' ? answer.snippets : [];

export const isAmong = (snippet: ShownSnippet, others: readonly ShownSnippet[]): boolean =>
  others.some((other) => other.article === snippet.article && overlaps(other, snippet));

/** The answer with these snippets instead of its own. */
export function only(
  snippets: readonly Snippet[],
  { sides: _, differing: __, ...answer }: Extract<Answer, { kind: 'answered' }>,
): Extract<Answer, { kind: 'answered' }> {
  return { ...answer, snippets };
}

/** What a turn keeps of a snippet. */
export const spanOf = ({ article, start, end }: Snippet): ShownSnippet => ({ article, start, end });
