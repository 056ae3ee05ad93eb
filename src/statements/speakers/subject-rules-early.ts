// Rules for the subject of a cue that the build of the sentence settles: passives, participles, asides, joined clauses.
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { agentAfter } from './agent.ts';
import { namedWithAside } from './aside.ts';
import { ALL_OF_THEM, APPOSITION, ASIDE, BETWEEN_DASHES } from './between.ts';
import { isFronted, subjectBehind } from './fronted.ts';
import { actsAfterAs, goesOn, lastClauseSubject } from './going-on.ts';
import { leadingPhrase } from './leading-phrase.ts';
import { BEGINS_CLAUSE } from './opening-subject.ts';
import { relayedBefore } from './quoted-as-saying.ts';
import type { SubjectRule } from './rule.ts';
import type { Candidate } from './speaker.ts';
import { isThingBefore } from './things.ts';
import { joint } from './together.ts';

/** "In a statement announcing" */
const OF_AN_OCCASION = phrase(
  '((but|and|also|later|earlier) ,?)? (in|with|by|at|after|via|through) (<article>|his|her|its|their) <word>{1,3}',
);
const BY_SOMEBODY = phrase('by !(~ing)');
/** ", saying", ", later adding" */
const SET_OFF = phrase(', ~ly? $');
/** "was arrested by the police", "has been criticised by Kyiv" */
const DONE_BY = phrase('<be> ~ly? (~ed|~en|~ung|~ade|~old|~ought) by <any>!(,){1,10} , ~ly? $');
const BY_LAST = phrase('by $');

/** "according to the governor, Ivan Kit, …": the name that stands beside a description. */
const namedBeside = (
  { refers, end }: Candidate,
  here: readonly Candidate[],
  outside: Outside,
): Candidate | undefined => {
  const next = refers === 'role' ? here.find(({ start }) => start >= end) : undefined;
  if (!next || next.refers !== undefined) return undefined;
  return COMMA.fills(outside, end, next.start) && ENDS_ASIDE.opens(outside, next.end, outside.text.length)
    ? next
    : undefined;
};
const COMMA = phrase(',');
const ENDS_ASIDE = phrase(',|<stop>|$');
/** "briefed by commanders claiming" */
const BY_THOSE = phrase('by @(<article>? <small>!(<adv>|~ing|<own>|<article>){1,3}) $');

export const EARLY_RULES: readonly SubjectRule[] = [
  {
    id: 'according-to',
    why: 'Whoever stands right after "according to"; what else stands there is left to the owner of the phrase.',
    example: ['According to Dmitry Peskov, the road is shut.', 'Dmitry Peskov'],
    counter: ['According to Dmitry Peskov’s driver, the road is shut.', 'Dmitry Peskov’s driver'],
    find: ({ cue, followsAtOnce, after, here, outside }) => {
      if (cue.word !== 'according to') return undefined;
      return (after && followsAtOnce ? (namedBeside(after, here, outside) ?? after) : undefined) ?? 'nobody';
    },
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
    find: ({ isParticiple, outside, sentence, cue }) =>
      isParticiple && OF_AN_OCCASION.fills(outside, sentence.start, cue.start) ? 'nobody' : undefined,
  },
  {
    id: 'thing',
    why: 'A banner or a clock bears words that are nobody’s, whoever is named beside it.',
    example: ['A banner at the gate of the ministry said that the road was shut.', 'nobody'],
    counter: ['The owner of the banner said that the road was shut.', 'owner of the banner'],
    find: (place) => (isThingBefore(place) ? 'nobody' : undefined),
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
      BY_SOMEBODY.opens(outside, cue.end, outside.text.length) ? 'nobody' : undefined,
  },
  {
    id: 'all-of-them',
    why: '"have both said" tells that several speak, though one stands nearest.',
    example: [
      'Marco Rubio and Andrii Sybiha have both said that the road is shut.',
      'Marco Rubio; Andrii Sybiha',
    ],
    counter: ['Marco Rubio met Andrii Sybiha and said that the road was shut.', 'Marco Rubio'],
    find: ({ nearest, before, cue, sentence, outside }) =>
      nearest && nearest.refers === undefined && ALL_OF_THEM.fills(outside, nearest.end, cue.start)
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
    find: ({ isParticiple, cue, before, sentence, outside }) =>
      isParticiple && BY_LAST.closes(outside, sentence.start, cue.start)
        ? actsAfterAs(before, sentence.start, outside)
        : undefined,
  },
  {
    id: 'participle-beside-agent',
    why: 'Who is named by no more than what they are, right before a participle, speaks: "briefed by commanders claiming".',
    example: ['Rustem Umerov was briefed by commanders claiming that the road was shut.', 'commanders'],
    counter: ['Rustem Umerov was briefed by commanders, and said that the road was shut.', 'Rustem Umerov'],
    find: ({ isParticiple, outside, sentence, cue }) => {
      const those = isParticiple ? BY_THOSE.closes(outside, sentence.start, cue.start)?.part : undefined;
      return those && { ...those, text: outside.slice(those.start, those.end), refers: 'role' };
    },
  },
  {
    id: 'participle-under-passive',
    why: 'After "was held by the police, claiming" either may claim: the text does not settle it.',
    example: ['Rustem Umerov was stopped by guards, claiming that the road was shut.', 'nobody'],
    counter: ['Rustem Umerov stopped, claiming that the road was shut.', 'Rustem Umerov'],
    find: ({ isParticiple, outside, sentence, cue }) =>
      isParticiple && DONE_BY.closes(outside, sentence.start, cue.start) ? 'nobody' : undefined,
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
    find: ({ isParticiple, before, opening, cue, sentence: { start }, outside }) => {
      if (!isParticiple || !SET_OFF.closes(outside, start, cue.start)) return undefined;
      const opens = opening && BEGINS_CLAUSE.closes(outside, start, opening.start) ? opening : undefined;
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
      nearest && opening && nearest.start > opening.end && ASIDE.fills(outside, opening.end, cue.start)
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
      BEGINS_CLAUSE.closes(outside, sentence.start, opening.start) &&
      APPOSITION.fills(outside, opening.end, cue.start)
        ? opening
        : undefined,
  },
  {
    id: 'between-dashes',
    why: 'What stands between dashes is an aside, whoever is named in it.',
    example: ['Sergey Lavrov — after a call with Marco Rubio — told me the road was shut.', 'Sergey Lavrov'],
    counter: ['There was a call — Sergey Lavrov told me the road was shut.', 'Sergey Lavrov'],
    find: ({ opening, cue, outside }) =>
      opening && BETWEEN_DASHES.fills(outside, opening.end, cue.start) ? opening : undefined,
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
