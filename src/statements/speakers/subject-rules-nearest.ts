// Rules for the subject of a cue by the candidate nearest before it, and by what stands between the two.
import { phrase } from '../../text/phrase/phrase.ts';
import { AFTER_APPOSITION, BESIDE, HIMSELF_BESIDE, WITHIN_COMMAS } from './between.ts';
import { BESIDE_NAME } from './company.ts';
import { PREPOSITION_BEFORE } from './opening-subject.ts';
import type { Place } from './place.ts';
import { whoIs } from './relative.ts';
import type { SubjectRule } from './rule.ts';
import { joint } from './together.ts';
import { memberOf, withHead } from './whole-phrase.ts';

/** "officials who spoke with the Huffington Post said" */
const WHO_WITH = phrase('(who|that|which) <inner>{1,10} (with|to|by|for|in|from|of|at) <article>?');
const OPENS_SENTENCE = phrase('(but|and|yet)?');
/** "with both saying", "despite Moscow insisting": the participle has a subject of its own. */
export const WITH_ITS_OWN = phrase(
  '(with|despite|amid|quote|quotes|quoted|quoting|of|after|that|who|which) <any>{0,4} $',
);
/** "All that was heard was Putin telling the others" */
const WAS_ALL = phrase('<be> the? $');
const SET_OFF = phrase(', $');
const BEHIND_MARK = phrase('(,|;|:|<dash>) and? the? $');

/** Whether the nearest is an object of the sentence rather than a participle's own subject. */
const isObject = ({ nearest, opening, sentence, outside }: Place): boolean => {
  if (!nearest || !opening || opening === nearest) return false;
  const { start } = sentence;
  return ![WITH_ITS_OWN, WAS_ALL, BEHIND_MARK].some(
    (one) => one.closes(outside, start, nearest.start) !== undefined,
  );
};

export const NEAREST_RULES: readonly SubjectRule[] = [
  {
    id: 'who',
    why: '"who" stands for the one named right before it.',
    example: ['The road was crossed by Rustem Umerov, who said it was shut.', 'Rustem Umerov'],
    counter: ['The road crossed by Rustem Umerov was shut, Andriy Yermak said.', 'Andriy Yermak'],
    find: ({ nearest, cue, outside }) => nearest && whoIs(nearest, cue.start, outside),
  },
  {
    id: 'who-with',
    why: 'In "officials who spoke with the Post said" the officials say it.',
    example: ['Officials who spoke to Rustem Umerov said the road was shut.', 'Officials (unnamed)'],
    counter: ['Officials met Rustem Umerov, who said the road was shut.', 'Rustem Umerov'],
    find: ({ nearest, before, cue, outside }) => {
      if (!nearest || !BESIDE.fills(outside, nearest.end, cue.start)) return undefined;
      return before.findLast(({ end }) => WHO_WITH.fills(outside, end, nearest.start));
    },
  },
  {
    id: 'within-commas',
    why: 'Between a subject and its verb a few words may stand within commas.',
    example: [
      'The road was shut, since Rustem Umerov, at the briefing, denied that it was open.',
      'Rustem Umerov',
    ],
    counter: ['Near Rustem Umerov, at the briefing, Andriy Yermak denied that it was open.', 'Andriy Yermak'],
    mayBeSeveral: true,
    find: ({ nearest, cue, sentence, outside }) =>
      nearest &&
      WITHIN_COMMAS.fills(outside, nearest.end, cue.start) &&
      !PREPOSITION_BEFORE.closes(outside, sentence.start, nearest.start)
        ? nearest
        : undefined,
  },
  {
    id: 'himself',
    why: '"Zelensky himself" is Zelensky where the sentence opens with him, not in "the envoy sent by Trump himself".',
    example: ['Rustem Umerov himself told reporters that the road was shut.', 'Rustem Umerov'],
    counter: [
      'A guard of Rustem Umerov himself said that the road was shut.',
      'guard of Rustem Umerov himself',
    ],
    find: ({ nearest, cue, sentence, outside }) =>
      nearest &&
      OPENS_SENTENCE.fills(outside, sentence.start, nearest.start) &&
      HIMSELF_BESIDE.fills(outside, nearest.end, cue.start)
        ? nearest
        : undefined,
  },
  {
    id: 'beside',
    why: 'The nearest candidate, with nothing but adverbs, times and brackets between, with what it depends on.',
    example: ['Rustem Umerov on Friday also said that the road was shut.', 'Rustem Umerov'],
    counter: [
      'A spokesman for Rustem Umerov said that the road was shut.',
      'spokesman for Rustem Umerov (unnamed)',
    ],
    find: (place) => {
      const { nearest, before, cue, isParticiple, sentence, outside } = place;
      if (!nearest || !BESIDE.fills(outside, nearest.end, cue.start) || (isParticiple && isObject(place)))
        return undefined;
      return (
        joint(nearest, before, sentence.start, outside) ??
        memberOf(nearest, before, outside) ??
        withHead(nearest, sentence.start, outside)
      );
    },
  },
  {
    id: 'office-after-name',
    why: 'An office set after a name is that person’s.',
    example: [
      'Kyrylo Budanov, head of military intelligence, said that the road was shut.',
      'Kyrylo Budanov',
    ],
    counter: [
      'Kyrylo Budanov met Ukraine’s president, who said that the road was shut.',
      'Volodymyr Zelenskyy',
    ],
    mayBeSeveral: true,
    find: ({ before, nearest, outside }) => {
      const named = before.at(-2);
      if (!named?.person || nearest?.kind !== 'office') return undefined;
      return BESIDE_NAME.fills(outside, named.end, nearest.start) ? named : undefined;
    },
  },
  {
    id: 'after-apposition',
    why: 'A name set off between commas after a description is the one who speaks.',
    example: [
      'The head of the delegation, Vladimir Medinsky, has confirmed that the road is shut.',
      'Vladimir Medinsky',
    ],
    counter: [
      'The head of the delegation met Vladimir Medinsky, Rustem Umerov confirmed on Friday.',
      'Rustem Umerov',
    ],
    mayBeSeveral: true,
    find: ({ nearest, cue, sentence, outside }) =>
      nearest?.refers === undefined &&
      nearest &&
      SET_OFF.closes(outside, sentence.start, nearest.start) &&
      AFTER_APPOSITION.fills(outside, nearest.end, cue.start)
        ? nearest
        : undefined,
  },
];
