// Why a digest is what it is: how much of what the new articles tell is shown, and why the rest is not.
import { note, paragraph } from '../../chat/blocks.ts';
import type { Block, Inline, Reply } from '../../chat/chat.ts';
import type { Library } from '../../library/library.ts';
import type { Digest, LeftOutReason } from './digest.ts';
import { articlesOverLines } from './new-articles.ts';
import { isQuiet, partyExample } from './reply.ts';
import { count, PARTY_NAMES } from './words.ts';

/** Each as the end of a sentence that begins with a number of statements. */
const REASONS: Readonly<Record<LeftOutReason, string>> = {
  filtered: 'not of whom or about what this digest is asked for',
  'reported-before': 'in an earlier article already, in the same words',
  'told-again': 'said more than a week before the article that tells it',
  declined: 'what somebody declined to say, about nothing said before',
  'no-name': 'by a source that has no name',
  'by-outlet': 'by a news outlet, which is no party to the talks',
  'few-words': 'too few words to say anything by themselves',
  'over-limit': 'over the limit: less carried, or less telling than what is shown',
};

export function explainDigest(digest: Digest, library: Library): Reply {
  const { told, outlets, leftOut } = digest;
  const articles = outlets.reduce((sum, outlet) => sum + outlet.articles.length, 0);
  const out = leftOut.reduce((sum, { count: number }) => sum + number, 0);
  const sentence = `Of ${count(told, 'statement')} in ${count(articles, 'new article')} this digest shows ${told - out}.`;
  const items = leftOut.map(({ reason, count: number }): Inline[] => [
    { strong: `${number}` },
    ` ${REASONS[reason]}`,
  ]);
  const reasons: Block[] = items.length === 0 ? [] : [paragraph('Left out are:'), { type: 'list', items }];
  return {
    summary: sentence,
    blocks: [
      paragraph(sentence),
      ...reasons,
      ...restLines(digest),
      ...changesLine(digest),
      ...(isQuiet(digest) ? [] : articlesOverLines(digest, library)),
      note(CHOICE),
    ],
  };
}

/** Where the rest of each party's words is to be had. */
function restLines(digest: Digest): Block[] {
  const items = digest.parties
    .filter(({ over }) => over.length > 0)
    .map((party): Inline[] => [
      `${PARTY_NAMES[party.party]}, ${party.over.length} more: `,
      { example: partyExample(party, digest.filter) },
    ]);
  return items.length === 0 ? [] : [{ type: 'list', items }];
}

function changesLine({ changesOver }: Digest): Block[] {
  if (changesOver === 0) return [];
  return [
    paragraph(
      `Not shown are ${count(changesOver, 'more new number or place', 'more new numbers and places')}.`,
    ),
  ];
}

const CHOICE =
  'Headlines are the new reports, copies of one story as one: first what most outlets carry, then what others have words of too, then the newest. Of each side everybody who speaks has a turn before anybody has a second one; whole quotations come before told words. A number is new where an earlier article of the last days gives another one for the same thing.';
