// Who is speaking in the articles, as a reply.
import type { Block, Inline, Reply } from '../chat/chat.ts';
import { headingOf } from '../chat/citation.ts';
import { pageMenu } from '../chat/menus.ts';
import { extentName } from '../library/extent-name.ts';
import type { Library } from '../library/library.ts';
import { formatDay } from '../text/dates.ts';
import { type SpeakerSummary, speakersIn } from './speakers.ts';

/** Names of one reply. */
const PAGE_SIZE = 20;

export function renderPeople(library: Library, page: number): Reply {
  const all = speakersIn(library);
  const named = all.filter(({ isNamed }) => isNamed);
  const unnamed = all.length - named.length;
  const pages = pagesOf(named);
  const at = Math.min(page, pages);
  const shown = named.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE);
  const sentence = `${count(named.length, 'person or organisation', 'persons and organisations')} ${named.length === 1 ? 'is' : 'are'} heard in ${extentName(library.extent)}.`;
  const notes = [
    ...(unnamed > 0 ? [`Besides, ${count(unnamed, 'source', 'sources')} without a name.`] : []),
    'Denials are counted, what somebody declined to say is not.',
  ];
  const next: Block[] =
    at < pages
      ? [{ type: 'paragraph', content: ['For the next ones: ', { example: `people page: ${at + 1}` }] }]
      : [];
  const blocks: Block[] = [
    { type: 'paragraph', content: [sentence] },
    ...(shown.length > 0 ? [{ type: 'list' as const, items: shown.map(line) }] : []),
    { type: 'note', content: [notes.join(' ')] },
    ...next,
  ];
  return { summary: sentence, blocks, menus: pageMenu(at, pages) };
}

export const peoplePages = (library: Library): number =>
  pagesOf(speakersIn(library).filter(({ isNamed }) => isNamed));

const pagesOf = ({ length }: readonly unknown[]): number => Math.max(1, Math.ceil(length / PAGE_SIZE));

function line({ speaker, statements, articles, last }: SpeakerSummary): Inline[] {
  const { name, office } = headingOf(speaker, last);
  const when = last === undefined ? '' : `, last ${formatDay(last)}`;
  return [
    { strong: name },
    `${office === undefined ? '' : `, ${office}`} – ${count(statements, 'statement', 'statements')} in ${count(articles, 'article', 'articles')}${when}`,
  ];
}

const count = (number: number, one: string, several: string): string =>
  `${number} ${number === 1 ? one : several}`;
