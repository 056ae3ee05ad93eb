// Says of each quotation in a message whether an article has it, word for word, whose words they are, and what differs.
import { note, paragraph } from '../chat/blocks.ts';
import type { Block, EvidenceBlock, Reply } from '../chat/chat.ts';
import {
  headingOf,
  linkTo,
  type Numbered,
  numberSources,
  outletOf,
  placeOf,
  reportedOn,
  whenSaid,
} from '../chat/citation.ts';
import { SUMMARY_LIMIT } from '../chat/summary.ts';
import { extentName } from '../library/extent-name.ts';
import type { Library } from '../library/library.ts';
import { findMentions } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { statementWords } from '../statements/words.ts';
import { shorten } from '../text/shorten.ts';
import { overlaps } from '../text/span.ts';
import { differencesOf } from './differences.ts';
import { findSources, type Source } from './find-source.ts';
import { type Quoted, quotedIn } from './quoted-in.ts';

export interface Checked {
  readonly reply: Reply;
  readonly outcome: 'word for word' | 'differs' | 'not found' | 'no quotation';
}

interface Finding {
  readonly quoted: Quoted;
  /** The best first; empty where no article has it. */
  readonly sources: readonly Source[];
}

const QUOTED_SHOWN = 120;
/** Differences that are named one by one; more are another text. */
const DIFFERENCES_SHOWN = 12;

export async function checkQuotations(message: string, library: Library): Promise<Checked> {
  const findings: Finding[] = [];
  for (const quoted of quotedIn(message))
    findings.push({ quoted, sources: await findSources(quoted, library) });
  if (findings.length === 0) return { reply: nothingQuoted(), outcome: 'no quotation' };
  const persons = personsIn(message, findings);
  const cited = findings.flatMap(({ sources }) =>
    sources.map(({ entry, span }) => ({ article: entry.article.id, ...span })),
  );
  const numbered = numberSources(cited, library);
  const sentences = findings.map((finding) => sentenceFor(finding, library));
  const blocks = findings.flatMap((finding, at): Block[] => [
    ...(findings.length > 1 ? [note(`On “${shorten(finding.quoted.text, QUOTED_SHOWN)}”:`)] : []),
    paragraph(sentences[at] ?? ''),
    ...blocksFor(finding, persons, numbered),
  ]);
  return {
    reply: {
      summary: shorten(sentences.join(' '), SUMMARY_LIMIT),
      blocks: [
        ...blocks,
        ...(cited.length > 0 ? [{ type: 'sources' as const, sources: numbered.sources }] : []),
      ],
    },
    outcome: findings.every(({ sources: [best] }) => best?.verdict === 'word for word')
      ? 'word for word'
      : findings.every(({ sources }) => sources.length === 0)
        ? 'not found'
        : 'differs',
  };
}

function nothingQuoted(): Reply {
  const sentence =
    'I found no quotation in that. Give me somebody’s words: two at least, best between quotation marks.';
  return { summary: sentence, blocks: [paragraph(sentence)] };
}

function sentenceFor({ sources: [best] }: Finding, library: Library): string {
  if (best === undefined) return `No article has these words. I looked in ${extentName(library.extent)}.`;
  const owner = ownerOf(best);
  switch (best.verdict) {
    case 'word for word':
      return `Word for word: ${owner}.`;
    case 'cut':
      return `Word for word but for what is left out where it says so: ${owner}.`;
    case 'changed':
      return `Not word for word: ${owner}, but they differ.`;
  }
}

/** 'these are words of Dmitry Peskov' */
function ownerOf({ statement, entry, span }: Source): string {
  if (statement !== undefined) {
    const { speaker, polarity, kind } = statement;
    if (polarity === 'denied') return `this is what ${speaker.name} denied`;
    if (polarity === 'declined') return `this is what ${speaker.name} would not say`;
    return kind === 'indirect'
      ? `the article tells in its own words what ${speaker.name} said`
      : `these are words of ${speaker.name}`;
  }
  return entry.text.quotations.some((quotation) => overlaps(quotation, span))
    ? 'the article quotes this, and does not say whose words they are'
    : 'these are the article’s own words, not somebody’s that it quotes';
}

function blocksFor({ quoted, sources }: Finding, named: readonly Person[], { numberOf }: Numbered): Block[] {
  const [best, ...others] = sources;
  if (best === undefined) return [];
  const differences = best.verdict === 'changed' ? differencesOf(best, quoted) : [];
  const person = best.statement?.speaker.person;
  const isAnother = person !== undefined && named.length > 0 && !named.includes(person);
  const names = named.map(({ name }) => name).join(' and ');
  return [
    ...(isAnother
      ? [paragraph(`The message names ${names}; the article gives the words to ${person.name}.`)]
      : []),
    evidenceOf(best, others, numberOf),
    ...(differences.length > 0
      ? [{ type: 'list' as const, items: differences.slice(0, DIFFERENCES_SHOWN) }]
      : []),
    ...(differences.length > DIFFERENCES_SHOWN ? [note('And more.')] : []),
  ];
}

function evidenceOf(
  { entry, span, statement }: Source,
  others: readonly Source[],
  numberOf: (article: string) => number,
): EvidenceBlock {
  const { article, text: whole } = entry;
  const { text, before, after, ...shown } = statementWords(whole, { fragments: [span] });
  const when = statement ? whenSaid(statement.saidOn, article) : reportedOn(article);
  const manner =
    statement?.polarity === 'denied'
      ? 'denied this'
      : statement?.polarity === 'declined'
        ? 'did not say this'
        : undefined;
  const alsoIn = others.map((other) => ({
    outlet: outletOf(other.entry.article),
    source: numberOf(other.entry.article.id),
  }));
  return {
    type: 'evidence',
    text,
    ...(before && { before }),
    ...(after && { after }),
    ...(statement && {
      speaker: { ...headingOf(statement.speaker, article.published?.day), ...(manner && { manner }) },
    }),
    citation: `${when}, ${outletOf(article)}, ${placeOf(shown, entry)}`,
    ...linkTo(article, shown),
    source: numberOf(article.id),
    ...(alsoIn.length > 0 && { alsoIn }),
  };
}

/** Whom the message names outside of what it quotes: most likely as whose words these are. */
function personsIn(message: string, findings: readonly Finding[]): Person[] {
  const around = findings.reduce((rest, { quoted }) => rest.replace(quoted.text, ' '), message);
  const persons = findMentions(around).flatMap(({ person }) => (person ? [person] : []));
  return [...new Set(persons)];
}
