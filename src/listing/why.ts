// Why a list of statements is what it is: how its filter was read, and how many each part of it leaves out.
import { note, paragraph } from '../chat/blocks.ts';
import type { Block, Inline, Reply } from '../chat/chat.ts';
import { extentName } from '../library/extent-name.ts';
import type { Library } from '../library/library.ts';
import { formatDay } from '../text/dates.ts';
import type { FilterReading, StatementFilter } from './filter.ts';
import { listAll, listStatements } from './list.ts';

export async function renderListWhy({ filter }: FilterReading, library: Library): Promise<Reply> {
  const all = listAll(library).length;
  const left = (await listStatements(library, filter)).length;
  const sentence = `Of ${statements(all)} in ${extentName(library.extent)}, ${left === 0 ? 'none' : left} ${left < 2 ? 'fits' : 'fit'} what was asked.`;
  const items: Inline[][] = [];
  for (const [name, part] of partsOf(filter)) {
    const out = all - (await listStatements(library, { directOnly: false, ...part })).length;
    items.push([{ strong: name }, ` leaves out ${out === 0 ? 'none' : out}`]);
  }
  const parts: Block[] =
    items.length === 0
      ? [paragraph('Nothing was asked of them: these are all.')]
      : [paragraph('I read it in these parts, each counted by itself:'), { type: 'list', items }];
  return {
    summary: sentence,
    blocks: [paragraph(sentence), ...parts, note(ORDER)],
  };
}

export function renderPeopleWhy(library: Library): Reply {
  const sentence = `Listed is everybody with a name who says something in ${extentName(library.extent)}: the most heard come first.`;
  return { summary: sentence, blocks: [paragraph(sentence)] };
}

const ORDER =
  'The newest come first. The same words in several reports are one statement; what somebody declined to say is none.';

const statements = (number: number): string => `${number} statement${number === 1 ? '' : 's'}`;

type Part = readonly [name: string, Partial<StatementFilter>];

/** Each part of a filter by itself, under its name. */
function partsOf({ who, topic, since, until, outlet, directOnly }: StatementFilter): Part[] {
  const parts: (Part | false | undefined)[] = [
    who && [`by ${who.name}`, { who }],
    topic !== undefined && [`about “${topic}”`, { topic }],
    since !== undefined && [`since ${formatDay(since)}`, { since }],
    until !== undefined && [`until ${formatDay(until)}`, { until }],
    outlet !== undefined && [`in ${outlet}`, { outlet }],
    directOnly && ['quoted word for word', { directOnly }],
  ];
  return parts.filter((part) => part !== undefined && part !== false);
}
