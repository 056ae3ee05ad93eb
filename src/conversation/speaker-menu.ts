// A menu of who speaks in an answer or a list: whoever is chosen is asked for alone.
import type { Snippet } from '../answer/answer.ts';
import { STATEMENTS_ACTIONS } from '../chat/actions.ts';
import type { Menu, MenuChoice, Reply } from '../chat/chat.ts';
import type { Library } from '../library/library.ts';
import type { FilterReading, StatementFilter } from '../listing/filter.ts';
import { listStatements } from '../listing/list.ts';
import { renderStatements } from '../listing/reply.ts';
import { namedAmong } from '../listing/speakers.ts';
import type { Speaker } from '../statements/speakers/speaker.ts';

/** As Discord has it. */
const MOST = 25;
const LONGEST_LABEL = 75;
const LONGEST_SAID = 100;

/** Of an answer: the same question again, of one of those whose words it shows. */
export const menuOfAnswer = (snippets: readonly Snippet[]): readonly Menu[] =>
  menuOf(
    snippets.flatMap(({ speaker }) => speaker ?? []),
    (name) => `and ${name}?`,
  );

/** A page of the list of statements, with what can be done about it. */
export async function statementsReply(reading: FilterReading, library: Library): Promise<Reply> {
  const { menus = [], ...reply } = await renderStatements(reading, library);
  return {
    ...reply,
    actions: STATEMENTS_ACTIONS,
    menus: [...menus, ...(await menuOfList(reading.filter, library))],
  };
}

/** Of a list that is not one person's yet: the same list of one person alone. */
async function menuOfList(filter: StatementFilter, library: Library): Promise<readonly Menu[]> {
  if (filter.who !== undefined) return [];
  const listed = await listStatements(library, filter);
  return menuOf(
    listed.map(({ lead }) => lead.statement.speaker),
    (name) => `only person: ${name}`,
  );
}

/** Of two and more, those who are heard most first. */
function menuOf(speakers: readonly Speaker[], saying: (name: string) => string): readonly Menu[] {
  const counts = new Map<string, number>();
  for (const { name } of speakers.flatMap(namedAmong)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const choices = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name]): MenuChoice => ({ label: name, says: saying(name) }))
    .filter(({ label, says }) => label.length <= LONGEST_LABEL && says.length <= LONGEST_SAID)
    .slice(0, MOST);
  return choices.length > 1 ? [{ label: 'Only what … says', choices }] : [];
}
