// Which statements of a party a digest shows: each speaker gets a turn before anybody gets a second one.

import type { Library } from '../../library/library.ts';
import type { ListedStatement } from '../../listing/list.ts';
import { isOnTalks, shownWords } from './shown-words.ts';
import { outletsOf } from './told.ts';

/** Words of a statement that is neither a scrap nor a speech. */
const TELLING = { least: 6, most: 70 } as const;
/** Up to so many words a carried statement is shown in its longest form. */
const BRIEF = 40;
const KINDS = ['direct', 'mixed', 'indirect'] as const;

export interface Choice {
  readonly limit: number;
  /** Of one speaker, in turns; without it there are no turns, and the most telling are shown. */
  readonly perSpeaker?: number;
  /** Ids of those whose words are shown already: they have had their first turn. */
  readonly heard: ReadonlySet<string>;
}

/** The most telling ones, the most heard speaker's first and each speaker's together; `over` in the order given. */
export function chooseStatements(
  statements: readonly ListedStatement[],
  { limit, perSpeaker, heard }: Choice,
  library: Library,
): { shown: ListedStatement[]; over: ListedStatement[] } {
  const speakers = bySpeaker(statements, library).map((theirs) => {
    if (perSpeaker === undefined) return theirs;
    const isHeard = theirs.some(({ lead }) => heard.has(lead.statement.speaker.id));
    return turnsOf(theirs, isHeard, library).slice(0, perSpeaker - (isHeard ? 1 : 0));
  });
  const shown = new Set(inTurns(speakers).slice(0, limit));
  return {
    shown: speakers.flat().filter((statement) => shown.has(statement)),
    over: statements.filter((statement) => !shown.has(statement)),
  };
}

/** Whoever has had a turn is heard again only in words of their own, and on the talks. */
function turnsOf(
  [first, ...rest]: readonly ListedStatement[],
  isHeard: boolean,
  library: Library,
): ListedStatement[] {
  const isOwn = ({ lead }: ListedStatement): boolean =>
    lead.statement.kind === 'direct' && isOnTalks(lead, library);
  const own = rest.filter(isOwn);
  if (!first || (isHeard && !isOwn(first))) return own;
  return [first, ...own];
}

/** A list for each speaker, the most telling first; whoever speaks of the talks, and says most, is the first. */
function bySpeaker(statements: readonly ListedStatement[], library: Library): ListedStatement[][] {
  const lists = new Map<string, ListedStatement[]>();
  for (const statement of statements) {
    const { id } = statement.lead.statement.speaker;
    lists.set(id, [...(lists.get(id) ?? []), statement]);
  }
  const isAway = ([best]: readonly ListedStatement[]): number =>
    best && isOnTalks(best.lead, library) ? 0 : 1;
  return [...lists.values()]
    .map((list) => mostTellingFirst(list, library))
    .sort((a, b) => isAway(a) - isAway(b) || b.length - a.length);
}

const inTurns = (lists: readonly (readonly ListedStatement[])[]): ListedStatement[] => {
  const rounds = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => lists.flatMap((list) => list[round] ?? [])).flat();
};

/** More outlets before fewer, what is on the talks before what is not, sentences before scraps and speeches, whole quotations before told words. */
export function mostTellingFirst(
  statements: readonly ListedStatement[],
  library: Library,
): ListedStatement[] {
  return statements
    .map((statement) => ({ statement, rank: rankOf(statement, library) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ statement }) => statement);
}

/** Less is better, the first that differs decides. */
function rankOf(statement: ListedStatement, library: Library): readonly number[] {
  const words = shownWords(statement.lead, library).length;
  const isTelling = words >= TELLING.least && words <= TELLING.most;
  const isAway = isOnTalks(statement.lead, library) ? 0 : 1;
  return [
    -outletsOf(statement).size,
    isAway,
    isTelling ? 0 : 1,
    KINDS.indexOf(statement.lead.statement.kind),
  ];
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** The shortest of its forms that is still a sentence, where the longest one is a speech. */
export function inBrief(statement: ListedStatement, library: Library): ListedStatement {
  const { lead, others, saidOn } = statement;
  const forms = [lead, ...others].map((form) => ({ form, words: shownWords(form, library).length }));
  if ((forms[0]?.words ?? 0) <= BRIEF) return statement;
  const [brief] = forms.filter(({ words }) => words >= TELLING.least).sort((a, b) => a.words - b.words);
  if (!brief) return statement;
  const rest = forms.flatMap(({ form }) => (form === brief.form ? [] : [form]));
  return { lead: brief.form, others: rest, ...(saidOn && { saidOn }) };
}
