// Turns a list of statements into a reply, a page at a time.
import { note, paragraph } from '../chat/blocks.ts';
import type { Block, Inline, Reply } from '../chat/chat.ts';
import { numberSources } from '../chat/citation.ts';
import { pageMenu } from '../chat/menus.ts';
import { SUMMARY_LIMIT } from '../chat/summary.ts';
import { extentName } from '../library/extent-name.ts';
import type { Library } from '../library/library.ts';
import { statementWords } from '../statements/words.ts';
import { capitalise } from '../text/capitalise.ts';
import { formatDay } from '../text/dates.ts';
import { shorten } from '../text/shorten.ts';
import { reportsOf, statementEvidence } from './evidence.ts';
import type { Fields } from './fields.ts';
import type { FilterProblem, FilterReading, StatementFilter } from './filter.ts';
import { entryOf, type ListedStatement, listStatements } from './list.ts';
import { speakersIn } from './speakers.ts';

/** Statements of one reply. */
const PAGE_SIZE = 5;
const SPEAKERS_SUGGESTED = 4;

export async function renderStatements(
  { filter, fields, page }: FilterReading,
  library: Library,
): Promise<Reply> {
  const listed = await listStatements(library, filter);
  const pages = pagesOf(listed);
  if (listed.length === 0) return nothingReply(filter, library);
  if (page > pages) {
    const all = pages === 1 ? 'is only one page' : `are only ${pages} pages`;
    const sentence = `There ${all} of ${descriptionOf(filter, listed.length)}.`;
    return { summary: sentence, blocks: [paragraph(sentence), pageLine('The last one: ', fields, pages)] };
  }
  const from = (page - 1) * PAGE_SIZE;
  const shown = listed.slice(from, from + PAGE_SIZE);
  const { sources, numberOf } = numberSources(reportsOf(shown, library), library);
  const evidence = shown.map((statement) => statementEvidence(statement, library, numberOf));
  const order = listed.length > 1 ? ', the newest first' : '';
  const sentence = `${capitalise(descriptionOf(filter, listed.length))}${order}.`;
  const range = `${from + 1} to ${from + shown.length} of ${listed.length}`;
  const paging: Block[] = [
    ...(pages > 1 ? [note(`Shown: ${range}.`)] : []),
    ...(page < pages ? [pageLine('For the next ones: ', fields, page + 1)] : []),
  ];
  return {
    summary: summaryOf(shown, library),
    blocks: [paragraph(sentence), ...evidence, ...paging, { type: 'sources', sources }],
    menus: pageMenu(page, pages),
  };
}

/** The statements that a page of the list shows. */
export async function statementsOnPage(
  { filter, page }: FilterReading,
  library: Library,
): Promise<ListedStatement[]> {
  const listed = await listStatements(library, filter);
  return listed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

export const statementPages = async (filter: StatementFilter, library: Library): Promise<number> =>
  pagesOf(await listStatements(library, filter));

const pagesOf = ({ length }: readonly unknown[]): number => Math.max(1, Math.ceil(length / PAGE_SIZE));

/** For what was typed and cannot be read: what is wrong, and what was perhaps meant. */
export function renderProblems(problems: readonly FilterProblem[], library: Library): Reply {
  const blocks = problems.flatMap(({ message, suggestions }): Block[] => [
    {
      type: 'paragraph',
      content: suggestions.length > 0 ? [message, ' Did you mean ', ...orNames(suggestions), '?'] : [message],
    },
    ...(suggestions.length > 0 ? [examplesBlock(suggestions)] : []),
  ]);
  const [first] = problems;
  const asked =
    first && first.suggestions.length > 0 ? ` Did you mean ${first.suggestions.join(' or ')}?` : '';
  const whoSpeaks = problems.some(({ suggestions }) => suggestions.length > 0) ? [] : heardBlocks(library);
  return {
    summary: shorten(`${first?.message ?? ''}${asked}`, SUMMARY_LIMIT),
    blocks: [...blocks, ...whoSpeaks],
  };
}

/** The same as what a command gives back; with the field where one alone could not be read. */
export function notUnderstood(problems: readonly FilterProblem[], library: Library) {
  const [first, ...others] = problems;
  const field = others.length === 0 ? first?.field : undefined;
  return {
    reply: renderProblems(problems, library),
    outcome: 'not understood',
    ...(field !== undefined && { field }),
  };
}

const orNames = (names: readonly string[]): Inline[] =>
  names.flatMap((name, index): Inline[] => (index === 0 ? [{ strong: name }] : [' or ', { strong: name }]));

const examplesBlock = (names: readonly string[]): Block => ({
  type: 'list',
  items: names.map((name) => [{ example: `statements ${name}` }]),
});

function heardBlocks(library: Library): Block[] {
  const names = speakersIn(library)
    .filter(({ isNamed }) => isNamed)
    .slice(0, SPEAKERS_SUGGESTED)
    .map(({ speaker }) => speaker.name);
  if (names.length === 0) return [];
  return [paragraph('Most heard are:'), examplesBlock(names)];
}

const pageLine = (lead: string, fields: Fields, page: number): Block => ({
  type: 'paragraph',
  content: [lead, { example: `statements ${[...typedFields(fields), `page: ${page}`].join(' ')}` }],
});

/** The fields as they can be typed again. */
function typedFields({ page: _, direct, ...fields }: Fields): string[] {
  const named = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  return direct === undefined ? named : [...named, 'direct: yes'];
}

/** '3 statements by Donald Trump on sanctions since 12 May 2025' */
function descriptionOf(
  { who, topic, since, until, outlet, directOnly }: StatementFilter,
  count: number,
): string {
  const what = directOnly ? 'direct quotation' : 'statement';
  const one = since !== undefined && since === until;
  const parts = [
    `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`,
    who && `by ${who.name}`,
    topic && `about “${topic}”`,
    outlet && `in ${outlet}`,
    one ? `of ${formatDay(since)}` : since && `since ${formatDay(since)}`,
    one ? undefined : until && `until ${formatDay(until)}`,
  ];
  return parts.filter((part) => part).join(' ');
}

async function nothingReply(filter: StatementFilter, library: Library): Promise<Reply> {
  const sentence = `I found ${descriptionOf(filter, 0)} in ${extentName(library.extent)}.`;
  const { who, ...others } = filter;
  const narrowed = Object.values(others).some((value) => value !== undefined && value !== false);
  const all = who && narrowed ? (await listStatements(library, { who, directOnly: false })).length : 0;
  const instead: Block[] =
    who && all > 0
      ? [
          {
            type: 'paragraph',
            content: [`Without the rest there are ${all}: `, { example: `statements ${who.name}` }],
          },
        ]
      : heardBlocks(library);
  return { summary: sentence, blocks: [paragraph(sentence), ...instead] };
}

/** 'Trump: “Look, nothing’s going to happen …” (15 May 2025), and 4 more' */
export function summaryOf([first, ...more]: readonly ListedStatement[], library: Library): string {
  if (!first) return '';
  const { lead, saidOn } = first;
  const { text } = statementWords(entryOf(lead, library).text, lead.statement);
  const { speaker, polarity } = lead.statement;
  const name = shorten(speaker.person?.surname ?? speaker.name, 60);
  const rest = `${saidOn?.day ? ` (${formatDay(saidOn.day)})` : ''}${more.length > 0 ? `, and ${more.length} more` : ''}`;
  const words = shorten(text, SUMMARY_LIMIT - name.length - rest.length - 12);
  return `${name}${polarity === 'denied' ? ' denied' : ''}: ${words}${rest}`;
}
