// Rules for the subject of a cue where no candidate stands at the right place before it: after it, or a phrase on no list.

import { hasTrait } from '../../text/lexicon/verbs.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { contains, type Span } from '../../text/span.ts';
import { reaches, unlistedBefore } from './going-on.ts';
import { nounPhraseAfter, nounPhraseBefore } from './noun-phrase.ts';
import { whoAreThey } from './relative.ts';
import type { SubjectRule } from './rule.ts';
import type { Candidate } from './speaker.ts';
import { WITH_ITS_OWN } from './subject-rules-nearest.ts';
import { isMember, withHead, withTail } from './whole-phrase.ts';

/** What may follow a subject that stands after its verb: "…, said Peskov." but not "…, said Putin would come". */
const ENDS_CLAUSE = phrase('$|.|,|;|:|<stop>|—|–|<(>|who|on|in|at|of|for|during|after|when|as');
const endsClause = ({ end, refers }: Candidate, outside: Outside): boolean =>
  (refers === undefined || refers === 'role') &&
  ENDS_CLAUSE.opens(outside, end, outside.text.length) !== undefined;

const ENDS_WITH_WORD = phrase('<word> $');
/** "retweeted a post saying": it may be anybody's. */
const OF_ANOTHER = phrase(
  `<word>? (retweet~|repost~|re-post~|republish~|re-publish~|forward~|circulat~|receiv~|obtain~|leak~|lik~|watch~|saw|seen|got|read
   |held|hear~)`,
);

/** A noun phrase as a candidate: the one that it holds, where there is one, else a description of its own. */
function inWords(span: Span, candidates: readonly Candidate[], outside: Outside): Candidate {
  const inside = candidates.filter((candidate) => contains(span, candidate));
  const known =
    inside.find((one) => one.start === span.start && isMember(one, span.end, outside)) ??
    inside.findLast(({ end }) => end === span.end);
  return known ?? { ...span, text: outside.slice(span.start, span.end), refers: 'role' };
}

export const LATE_RULES: readonly SubjectRule[] = [
  {
    id: 'inverted',
    why: 'After a quotation or a comma the verb may stand before its subject.',
    example: ['“The road is shut today,” said Rustem Umerov.', 'Rustem Umerov'],
    counter: ['“The road is shut today,” told Rustem Umerov the guard.', 'nobody'],
    mayBeSeveral: true,
    find: ({ cue, after, followsAtOnce, mayInvert, isAfterQuotation, sentence, outside }) =>
      after &&
      followsAtOnce &&
      mayInvert &&
      ((isAfterQuotation && !hasTrait(cue.verb, 'object')) || endsClause(after, outside))
        ? withTail(after, sentence.end, outside)
        : undefined,
  },
  {
    id: 'object-of-a-participle',
    why: 'In "issued a statement calling" the one who issued it speaks; who passed on another’s words does not.',
    example: ['Rustem Umerov released a video saying that the road was shut.', 'Rustem Umerov'],
    counter: ['Rustem Umerov watched a video saying that the road was shut.', 'nobody'],
    find: ({ isParticiple, opening, cue, outside }) => {
      if (!isParticiple || !opening) return undefined;
      // "issued a statement calling", "quoted sources as saying": the object of the verb before.
      const isObject =
        ENDS_WITH_WORD.closes(outside, opening.end, cue.start) &&
        !WITH_ITS_OWN.closes(outside, opening.end, cue.start);
      if (!isObject) return undefined;
      return OF_ANOTHER.opens(outside, opening.end, cue.start) ? 'nobody' : opening;
    },
  },
  {
    id: 'they-who',
    why: '"economists who argue": several of whom no list knows.',
    example: ['The plan has angered drivers who say the road is shut.', 'drivers'],
    counter: ['The plan has angered Rustem Umerov, who says the road is shut.', 'Rustem Umerov'],
    find: ({ sentence, cue, outside }) => whoAreThey(sentence.start, cue.start, outside),
  },
  {
    id: 'noun-phrase-before',
    why: 'A phrase right before the verb speaks, whoever it is.',
    example: ['The local drivers’ union said that the road was shut.', 'local drivers’ union'],
    counter: ['It said that the road was shut.', 'nobody'],
    find: ({ sentence, cue, here, outside }) => {
      const beside = nounPhraseBefore(outside, sentence.start, cue.start);
      return beside && withHead(inWords(beside, here, outside), sentence.start, outside);
    },
  },
  {
    id: 'noun-phrase-behind',
    why: 'A phrase right after the verb speaks where the verb follows a quotation.',
    example: ['“The road is shut today,” said one of the drivers.', 'one of the drivers'],
    counter: ['“The road is shut today,” said little about the rest.', 'nobody'],
    find: ({ isAfterQuotation, mayInvert, cue, sentence, here, outside }) => {
      const behind =
        isAfterQuotation && mayInvert ? nounPhraseAfter(outside, cue.end, sentence.end) : undefined;
      return behind && withTail(inWords(behind, here, outside), sentence.end, outside);
    },
  },
  {
    id: 'reaches',
    why: 'A verb not far behind the one who acts is still theirs.',
    example: ['Rustem Umerov belittled the plan and also then said the road was shut.', 'Rustem Umerov'],
    counter: ['Rustem Umerov knew of the plan that they said shut the road.', 'nobody'],
    find: ({ acting, cue, outside }) => (acting && reaches(cue, acting.end, outside) ? acting : undefined),
  },
  {
    id: 'unlisted-opening',
    why: 'The phrase that a sentence opens with, for a verb after "and".',
    example: ['Opposition activists blocked the road and said that it was shut.', 'Opposition activists'],
    counter: ['The attack blocked the road and Rustem Umerov said that it was shut.', 'Rustem Umerov'],
    find: ({ cue, sentence, outside }) => unlistedBefore(cue, sentence.start, outside),
  },
];
