// The rules for the words that a cue tells in the article's own words, in the order in which they are tried.

import { hasTrait } from '../../text/lexicon/verbs.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { givesAName, needsQuotation } from '../cues/cue.ts';
import { accordingTo } from './according-to.ts';
import { REMARK } from './clause.ts';
import { NO_WORDS } from './no-words.ts';
import { namesASource } from './object-phrase.ts';
import { passiveWords } from './passive.ts';
import {
  isInverted,
  isLong,
  isToldBefore,
  WHAT_ONE_SAYS,
  type Words,
  type WordsPlace,
} from './words-place.ts';

export interface WordRule {
  readonly id: string;
  readonly why: string;
  /** A sentence that it decides, with the words that are told; 'nothing' where none are. Tests are made of these. */
  readonly example: readonly [sentence: string, words: string];
  /** One that looks alike, of which another rule decides. */
  readonly counter: readonly [sentence: string, words: string];
  /** 'nothing': no words are told here, and no later rule may find any. Undefined: another rule may know. */
  readonly find: (place: WordsPlace) => Words | 'nothing' | undefined;
}

/** "did not elaborate further, at least …": what is not said of anything is no words. */
const WITHOUT_TOPIC = phrase(
  `((declin~|refus~) to|<word> (not|n't) (yet|immediately)?) (elaborate|comment|commented|respond|responded)
   !(further? (on|upon|about|to|as to|whether|when|how|why|if))`,
);
/** "expressed concern that …"; "expressed frustration with him" tells a feeling, not words. */
const TELLS_CONCERN = phrase('express~ <word>{1,4} that|advis~ <any>!(,){1,8} (to|against|that)');
const COMMA = phrase(',');
const BY_DOING = phrase('<adv>? by ~ing');

export const WORD_RULES: readonly WordRule[] = [
  {
    id: 'according-to',
    why: 'Words stand on either side of "according to", not beside it.',
    example: ['The road is shut, according to Sergey Lavrov.', 'The road is shut'],
    counter: ['Sergey Lavrov said that the road is shut.', 'the road is shut'],
    find: (place) =>
      place.cue.word === 'according to' ? (accordingTo(place.found, place) ?? 'nothing') : undefined,
  },
  {
    id: 'passive',
    why: 'The words of a passive follow its agent.',
    example: ['It was said by Sergey Lavrov that the road is shut.', 'the road is shut'],
    counter: ['Sergey Lavrov said by noon that the road is shut.', 'the road is shut'],
    find: ({ cue, found, text, outside, until }) =>
      cue.passive ? (passiveWords(found, text.body, outside, until) ?? 'nothing') : undefined,
  },
  {
    id: 'by-doing',
    why: 'Who responds by shutting a road says nothing; of "by saying" the words are the participle’s.',
    example: ['The road was open, while Sergey Lavrov responded by shutting it.', 'nothing'],
    counter: ['Sergey Lavrov responded that the road was open by night.', 'the road was open by night'],
    find: ({ cue, outside, until }) =>
      hasTrait(cue.verb, 'reply') && BY_DOING.opens(outside, cue.end, until) ? 'nothing' : undefined,
  },
  {
    id: 'without-topic',
    why: 'What is not said of anything is no words.',
    example: ['Sergey Lavrov declined to comment when he left the road.', 'nothing'],
    counter: ['Sergey Lavrov declined to comment whether the road is shut.', 'whether the road is shut'],
    find: ({ cue, outside, until }) =>
      WITHOUT_TOPIC.opens(outside, cue.start, until) ? 'nothing' : undefined,
  },
  {
    id: 'inverted',
    why: 'A verb with its subject behind it has its words before it.',
    example: ['The road is shut, said Sergey Lavrov.', 'The road is shut'],
    counter: ['Here, Sergey Lavrov said the road is shut.', 'the road is shut'],
    find: ({ found, outside, alone }) => (isInverted(found, outside) ? (alone ?? 'nothing') : undefined),
  },
  {
    id: 'told-before',
    why: 'After a quotation with a stop of its own the verb has told its words: what follows is where and when.',
    example: ['“The road is shut,” Sergey Lavrov said in the very long hall.', 'The road is shut,'],
    counter: ['On the road, Sergey Lavrov said the road is shut.', 'the road is shut'],
    find: (place) => (place.follows !== 'that' && isToldBefore(place) ? 'nothing' : undefined),
  },
  {
    id: 'nothing-follows',
    why: 'Where nothing follows the verb its words stand before it.',
    example: ['The road is shut, Sergey Lavrov said on Monday.', 'The road is shut'],
    counter: ['On the road, Sergey Lavrov denied on Monday.', 'nothing'],
    find: ({ follows, isQuotedAfter, cue, alone }) => {
      if (follows !== 'none') return undefined;
      return (cue.kind === 'said' && !isQuotedAfter ? alone : undefined) ?? 'nothing';
    },
  },
  {
    id: 'remark',
    why: 'What a comma sets off behind the verb may be the article’s own.',
    example: ['The road is shut, Sergey Lavrov said, citing the guards.', 'The road is shut'],
    counter: ['The road, Sergey Lavrov said, is shut to them.', 'The road … is shut to them'],
    find: ({ follows, isQuotedAfter, outside, at, until, alone }) =>
      follows === 'comma' && !isQuotedAfter && REMARK.opens(outside, at, until)
        ? (alone ?? 'nothing')
        : undefined,
  },
  {
    id: 'what-one-says',
    why: 'In "contrary to what X claims, …" the words around are not those of X.',
    example: ['Contrary to what Sergey Lavrov claims, the road is open.', 'nothing'],
    counter: ['The road, Sergey Lavrov claims, is open to all.', 'The road … is open to all'],
    find: ({ follows, isQuotedAfter, outside, sentence, head }) =>
      follows === 'comma' && !isQuotedAfter && WHAT_ONE_SAYS.closes(outside, sentence.start, head)
        ? 'nothing'
        : undefined,
  },
  {
    id: 'set-off',
    why: 'Words stand on both sides of a verb between commas.',
    example: ['The road, Sergey Lavrov said, is shut to them.', 'The road … is shut to them'],
    counter: ['The road is shut, Sergey Lavrov said, as snow fell.', 'The road is shut'],
    find: ({ follows, isQuotedAfter, after, opening }) => {
      if (follows !== 'comma' || isQuotedAfter) return undefined;
      return after ? { clause: after, ...(opening ? { before: opening } : {}) } : 'nothing';
    },
  },
  {
    id: 'no-words',
    why: '"said so again" tells words that stand elsewhere.',
    example: ['Sergey Lavrov said so again on Monday.', 'nothing'],
    counter: ['Sergey Lavrov said so many roads are shut.', 'so many roads are shut'],
    find: ({ after, outside }) =>
      !after || NO_WORDS.fills(outside, after.start, after.end) ? 'nothing' : undefined,
  },
  {
    id: 'set-off-behind-a-circumstance',
    why: 'What a comma sets off behind a circumstance is a quotation’s own sentence.',
    example: ['Sergey Lavrov said on Monday: “The road is shut.”', 'The road is shut.'],
    counter: ['Sergey Lavrov said on Monday that “the road” is shut.', '“the road” is shut'],
    find: ({ follows, cue, at }) => (follows === 'comma' && cue.end + 3 < at ? 'nothing' : undefined),
  },
  {
    id: 'too-short',
    why: 'A word or two after a verb that names a thing is its object, no words.',
    example: ['Sergey Lavrov praised the guards.', 'nothing'],
    counter: ['Sergey Lavrov praised the guards of the road.', 'the guards of the road'],
    find: ({ isQuotedAfter, follows, cue, inRelative, text, after }) =>
      !isQuotedAfter &&
      follows !== 'that' &&
      (hasTrait(cue.verb, 'names') || inRelative) &&
      after &&
      !isLong(text.body, after)
        ? 'nothing'
        : undefined,
  },
  {
    id: 'needs-quotation',
    why: 'Some verbs tell of speech only beside a quotation.',
    example: ['Sergey Lavrov welcomed the guards of the road.', 'nothing'],
    counter: ['Sergey Lavrov expressed concern that the road is shut.', 'concern that the road is shut'],
    find: ({ isQuotedAfter, follows, cue, outside, until }) =>
      !isQuotedAfter &&
      follows !== 'that' &&
      needsQuotation(cue) &&
      !TELLS_CONCERN.opens(outside, cue.start, until)
        ? 'nothing'
        : undefined,
  },
  {
    id: 'gives-a-name',
    why: 'Of "called the road a “ruin”" the quoted words alone are told.',
    example: ['Sergey Lavrov called the road a “ruin”.', 'ruin'],
    counter: ['Sergey Lavrov called for a “pause” on the road.', 'a “pause” on the road'],
    find: ({ isQuotedAfter, cue }) => (isQuotedAfter && givesAName(cue) ? 'nothing' : undefined),
  },
  {
    id: 'names-a-source',
    why: 'Who is cited is no words.',
    example: ['Interfax cited an unnamed senior official in the ministry.', 'nothing'],
    counter: ['Sergey Lavrov cited the losses on the road.', 'the losses on the road'],
    find: ({ cue, after, outside }) => (after && namesASource(cue, after, outside) ? 'nothing' : undefined),
  },
  {
    id: 'around',
    why: 'Words go on with "that" behind a verb between commas.',
    example: [
      'The guards had told him, Sergey Lavrov said, that the road is shut.',
      'The guards had told him … the road is shut',
    ],
    counter: ['At the gate, Sergey Lavrov said that the road is shut.', 'the road is shut'],
    find: ({ opening, alone, follows, outside, cue, until, after }) =>
      opening && alone && after && follows === 'that' && COMMA.opens(outside, cue.end, until)
        ? { clause: after, before: opening }
        : undefined,
  },
  {
    id: 'after',
    why: 'Words follow their verb.',
    example: ['Sergey Lavrov said the road is shut.', 'the road is shut'],
    counter: ['Sergey Lavrov said the road is shut, as snow fell.', 'the road is shut'],
    find: ({ after }) => after && { clause: after },
  },
];

/** The words that a cue tells; undefined where it tells none. */
export function wordsOf(place: WordsPlace): Words | undefined {
  for (const { find } of WORD_RULES) {
    const words = find(place);
    if (words) return words === 'nothing' ? undefined : words;
  }
  return undefined;
}
