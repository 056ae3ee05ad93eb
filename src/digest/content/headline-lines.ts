// Headlines as a digest shows them: a title just as its article has it, with outlet, date, source, and who else has the story.
import type { Block, Inline } from '../../chat/chat.ts';
import { type Cited, linkTo, outletOf } from '../../chat/citation.ts';
import { entryOf, type Library } from '../../library/library.ts';
import { formatDay } from '../../text/dates.ts';
import { printableLine } from '../../text/printable.ts';
import { shorten } from '../../text/shorten.ts';
import type { Digest, Headline } from './digest.ts';
import { count } from './words.ts';

/** Of the first words of an article without a title, in UTF-16 units. */
const FIRST_WORDS = 100;
/** Other outlets of a story that are named; an agency's report may have dozens. */
const NAMED = 5;

/** What headlines show of their articles: the first words, or the title, which is no part of the body. */
export function citedByHeadlines({ headlines }: Digest, library: Library): Cited[] {
  return headlines.flatMap(({ lead, others }) => [
    { article: lead.id, ...(lead.title === undefined ? opening(lead.id, library) : { start: 0, end: 0 }) },
    ...others.slice(0, NAMED).map(({ id }) => ({ article: id, start: 0, end: 0 })),
  ]);
}

const opening = (id: string, library: Library) => {
  const { start, end } = entryOf(id, library).text.evidence[0] ?? { start: 0, end: 0 };
  return { start, end };
};

export function headlineBlocks(
  { headlines, reportsOver }: Digest,
  numberOf: (article: string) => number,
  library: Library,
): Block[] {
  if (headlines.length === 0) return [];
  const items = headlines.map((headline) => [
    ...nameOf(headline, numberOf, library),
    ...alsoIn(headline, numberOf),
  ]);
  const over = reportsOver === 0 ? [] : [[`and ${count(reportsOver, 'more report')}`]];
  return [
    { type: 'paragraph', content: [{ strong: 'Headlines' }] },
    { type: 'list', items: [...items, ...over] },
  ];
}

/** 'Envoys fly home · Politico, 15 May 2025 [1]'; 'Politico, 15 May 2025: The envoys flew home on… [1]' */
function nameOf({ lead }: Headline, numberOf: (article: string) => number, library: Library): Inline[] {
  const { title, url, published, body } = lead;
  const source = `${printableLine(outletOf(lead))}, ${published ? formatDay(published.day) : 'date unknown'}`;
  const number = `[${numberOf(lead.id)}]`;
  if (title !== undefined) {
    const words = printableLine(title);
    return [url === undefined ? words : { text: words, url }, ` · ${source} ${number}`];
  }
  const first = opening(lead.id, library);
  const words = shorten(printableLine(body.slice(first.start, first.end)), FIRST_WORDS);
  const link = linkTo(lead, first).url;
  return [`${source}: `, link === undefined ? words : { text: words, url: link }, ` ${number}`];
}

/** ' · also in Sky News [2], The Guardian [3] and 4 more outlets' */
function alsoIn({ others }: Headline, numberOf: (article: string) => number): Inline[] {
  if (others.length === 0) return [];
  const named = others
    .slice(0, NAMED)
    .map((article) => `${printableLine(outletOf(article))} [${numberOf(article.id)}]`);
  const over = others.length - named.length;
  return [` · also in ${named.join(', ')}${over > 0 ? ` and ${count(over, 'more outlet')}` : ''}`];
}
