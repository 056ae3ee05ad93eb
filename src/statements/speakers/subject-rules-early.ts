// Rules for the subject of a cue that the build of the sentence settles: passives, participles, asides, joined clauses.
import { agentAfter } from './agent.ts';
import { namedWithAside } from './aside.ts';
import { ALL_OF_THEM, APPOSITION, ASIDE, BETWEEN_DASHES } from './between.ts';
import { isFronted, subjectBehind } from './fronted.ts';
import { actsAfterAs, goesOn, lastClauseSubject } from './going-on.ts';
import { leadingPhrase } from './leading-phrase.ts';
import { BEGINS_CLAUSE } from './opening-subject.ts';
import { relayedBefore } from './quoted-as-saying.ts';
import type { SubjectRule } from './rule.ts';
import { isThingBefore } from './things.ts';
import { joint } from './together.ts';

/** "In a statement announcing" */
const OF_AN_OCCASION =
  /^(?:(?:but|and|also|later|earlier),?\s+)?(?:in|with|by|at|after|via|through)\s+(?:an?|the|his|her|its|their)\s+(?:\p{L}+\s+){1,3}$/iu;
/** A verb of naming, its quoted words, and then the cue. */
const OF_A_DESCRIBED =
  /(?:\b(?:he|she|they)|\p{Lu}[\p{L}’'-]+)\s+(?:(?:has|had|have|once|also|\p{L}+ly)\s+)*(?:call|dub|label|describ|brand)\p{L}*(?:\s+as)?\s{3,}$/u;
const BY_SOMEBODY = /^\s+by\s+(?!\p{L}+ing\b)/u;
/** ", saying", ", later adding" */
const SET_OFF = /,\s+(?:\p{L}+ly\s+)?$/u;
/** "was arrested by the police", "has been criticised by Kyiv" */
const DONE_BY =
  /\b(?:was|were|been|being|is|are)\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|en|ung|ade|old|ought)\s+by\s[^,]{2,60},\s+(?:\p{L}+ly\s+)?$/u;

export const EARLY_RULES: readonly SubjectRule[] = [
  {
    id: 'according-to',
    why: 'Whoever stands right after "according to"; what else stands there is left to the owner of the phrase.',
    example: ['According to Dmitry Peskov, the road is shut.', 'Dmitry Peskov'],
    counter: ['According to Dmitry Peskov’s driver, the road is shut.', 'Dmitry Peskov’s driver'],
    find: ({ cue, followsAtOnce, after }) =>
      cue.word === 'according to' ? ((followsAtOnce ? after : undefined) ?? 'nobody') : undefined,
  },
  {
    id: 'relayed',
    why: 'An outlet that quotes somebody as saying is not the speaker.',
    example: ['Interfax quoted Dmitry Peskov as saying that the road was shut.', 'Dmitry Peskov'],
    counter: ['Dmitry Peskov told Interfax that the road was shut.', 'Dmitry Peskov'],
    find: ({ cue, sentence, before, outside }) => relayedBefore(cue, sentence.start, before, outside),
  },
  {
    id: 'fronted-participle',
    why: 'A participle that opens a sentence has its subject behind its clause.',
    example: ['Claiming that the road was shut, Sergey Lavrov left.', 'Sergey Lavrov'],
    counter: ['Sergey Lavrov left, claiming that the road was shut.', 'Sergey Lavrov'],
    find: ({ cue, sentence, here, outside }) =>
      isFronted(cue, sentence.start, outside) ? (subjectBehind(cue, here, outside) ?? 'nobody') : undefined,
  },
  {
    id: 'participle-of-an-occasion',
    why: 'In "a statement announcing the pick" it is not the statement that speaks.',
    example: ['In a statement announcing that the road was shut, nobody was named.', 'nobody'],
    counter: ['The ministry issued a statement announcing that the road was shut.', 'ministry'],
    find: ({ isParticiple, lead }) => (isParticiple && OF_AN_OCCASION.test(lead) ? 'nobody' : undefined),
  },
  {
    id: 'thing',
    why: 'A banner or a clock bears words that are nobody’s, whoever is named beside it.',
    example: ['A banner at the gate of the ministry said that the road was shut.', 'nobody'],
    counter: ['The owner of the banner said that the road was shut.', 'owner of the banner'],
    find: ({ lead }) => (isThingBefore(lead) ? 'nobody' : undefined),
  },
  {
    id: 'passive',
    why: 'A passive names who spoke after "by".',
    example: ['Volodymyr Zelensky was told by Donald Trump that the road was shut.', 'Donald Trump'],
    counter: ['Volodymyr Zelensky told Donald Trump that the road was shut.', 'Volodymyr Zelenskyy'],
    find: ({ cue, sentence, here, outside }) =>
      cue.passive ? (agentAfter(cue, sentence, here, outside) ?? 'nobody') : undefined,
  },
  {
    id: 'by-somebody',
    why: 'In "a move reported by Kyiv" the words around are not Kyiv’s subject and verb.',
    example: ['Rustem Umerov left after losses reported by Kyiv that night.', 'nobody'],
    counter: ['Rustem Umerov reported that the road was shut by night.', 'Rustem Umerov'],
    find: ({ cue, outside }) =>
      BY_SOMEBODY.test(outside.slice(cue.end, cue.end + 24)) ? 'nobody' : undefined,
  },
  {
    id: 'described-in-quotation',
    why: 'Of "the man whom Trump called “smart” said" no words name the man.',
    example: ['The man whom Donald Trump called “smart” said that the road was shut.', 'Donald Trump: smart'],
    counter: ['Donald Trump called him “smart” and said that it was so.', 'Donald Trump'],
    find: ({ lead }) => (/\s{3}$/u.test(lead) && OF_A_DESCRIBED.test(lead) ? 'nobody' : undefined),
  },
  {
    id: 'all-of-them',
    why: '"have both said" tells that several speak, though one stands nearest.',
    example: [
      'Marco Rubio and Andrii Sybiha have both said that the road is shut.',
      'Marco Rubio; Andrii Sybiha',
    ],
    counter: ['Marco Rubio met Andrii Sybiha and said that the road was shut.', 'Marco Rubio'],
    find: ({ nearest, before, gap, sentence, outside }) =>
      nearest && nearest.refers === undefined && ALL_OF_THEM.test(gap)
        ? (joint(nearest, before, sentence.start, outside) ?? 'nobody')
        : undefined,
  },
  {
    id: 'clause-after-as',
    why: '"as the Kremlin marked the day by vowing": who acts in that clause vows, not whom the sentence opens with.',
    example: [
      'Kyiv mourned its dead, as Dmitry Peskov marked the day by vowing to fight on.',
      'Dmitry Peskov',
    ],
    counter: ['Dmitry Peskov marked the day by vowing to fight on.', 'Dmitry Peskov'],
    find: ({ isParticiple, lead, before, sentence, outside }) =>
      isParticiple && /\bby\s+$/u.test(lead) ? actsAfterAs(before, sentence.start, outside) : undefined,
  },
  {
    id: 'participle-under-passive',
    why: 'After "was held by the police, claiming" either may claim: the text does not settle it.',
    example: ['Rustem Umerov was stopped by guards, claiming that the road was shut.', 'nobody'],
    counter: ['Rustem Umerov stopped, claiming that the road was shut.', 'Rustem Umerov'],
    find: ({ isParticiple, lead }) => (isParticiple && DONE_BY.test(lead) ? 'nobody' : undefined),
  },
  {
    id: 'participle-set-off',
    why: 'In "attacked Trump on Monday, saying" the subject is that of the sentence, not the nearest name.',
    example: [
      'Volodymyr Zelensky attacked Viktor Orban on Monday, saying the road was shut.',
      'Volodymyr Zelenskyy',
    ],
    counter: [
      'Keith Kellogg was content, but Steve Witkoff was not, saying the road was shut.',
      'Steve Witkoff',
    ],
    find: ({ isParticiple, lead, before, opening, cue, sentence: { start }, outside }) => {
      if (!isParticiple || !SET_OFF.test(lead)) return undefined;
      const opens = opening && BEGINS_CLAUSE.test(outside.slice(start, opening.start)) ? opening : undefined;
      return (
        lastClauseSubject(before, start, outside) ??
        opens ??
        leadingPhrase(outside, start, cue.start) ??
        'nobody'
      );
    },
  },
  {
    id: 'name-with-aside',
    why: 'One capitalised word with an age, a job or a party set after it is a person, though no list holds it.',
    example: ['Halyna, 67, said that the road was shut.', 'Halyna'],
    counter: ['Yesterday, at 67, Rustem Umerov said that the road was shut.', 'Rustem Umerov'],
    find: namedWithAside,
  },
  {
    id: 'aside',
    why: 'Whoever is named within an aside is not the one who speaks after it.',
    example: ['Marco Rubio, who met Sergey Lavrov on Wednesday, said the road was shut.', 'Marco Rubio'],
    counter: ['Marco Rubio met Sergey Lavrov, who said the road was shut.', 'Sergey Lavrov'],
    mayBeSeveral: true,
    find: ({ nearest, opening, cue, outside }) =>
      nearest && opening && nearest.start > opening.end && ASIDE.test(outside.slice(opening.end, cue.start))
        ? opening
        : undefined,
  },
  {
    id: 'apposition',
    why: 'An office or a tie set after a name may name others.',
    example: ['Rustem Umerov, a close ally of Volodymyr Zelensky, said the road was shut.', 'Rustem Umerov'],
    counter: ['A close ally of Rustem Umerov, Andriy Yermak, said the road was shut.', 'Andriy Yermak'],
    mayBeSeveral: true,
    find: ({ opening, cue, sentence, outside }) =>
      opening &&
      BEGINS_CLAUSE.test(outside.slice(sentence.start, opening.start)) &&
      APPOSITION.test(outside.slice(opening.end, cue.start))
        ? opening
        : undefined,
  },
  {
    id: 'between-dashes',
    why: 'What stands between dashes is an aside, whoever is named in it.',
    example: ['Sergey Lavrov — after a call with Marco Rubio — told me the road was shut.', 'Sergey Lavrov'],
    counter: ['There was a call — Sergey Lavrov told me the road was shut.', 'Sergey Lavrov'],
    find: ({ opening, cue, outside }) =>
      opening && BETWEEN_DASHES.test(outside.slice(opening.end, cue.start)) ? opening : undefined,
  },
  {
    id: 'goes-on',
    why: 'A verb after "and" has the subject of the verb before it.',
    example: ['Sergey Lavrov met Marco Rubio in Riyadh and said the road was shut.', 'Sergey Lavrov'],
    counter: ['Sergey Lavrov left, and Marco Rubio said the road was shut.', 'Marco Rubio'],
    find: ({ acting, cue, sentence, outside }) =>
      acting && goesOn(acting, cue, sentence.start, outside) ? acting : undefined,
  },
];
