import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/index.ts';
import { groupStatements, type SourcedStatement, saidOn } from '../../src/statements/groups/group.ts';
import type { SaidOn } from '../../src/statements/said-on.ts';
import type { Statement } from '../../src/statements/statement.ts';
import { anArticle } from '../support/builders.ts';

interface Told {
  /** One fragment, or several. */
  readonly words: string | readonly string[];
  readonly in?: string;
  readonly by?: string;
  /** Of those who say it together. */
  readonly members?: readonly string[];
  readonly polarity?: Statement['polarity'];
  readonly published?: Article['published'];
  readonly saidOn?: Pick<SaidOn, 'day' | 'basis'>;
}

let articles = 0;

/** A statement in an article of its own, unless `in` names the article. */
function told({ words, in: id, by = 'donald-trump', members, polarity = 'said', ...rest }: Told) {
  const fragments = typeof words === 'string' ? [words] : words;
  const body = fragments.map((fragment) => `“${fragment}”`).join(' he said. ');
  const speaker = { id: by, name: by, mention: { start: 0, end: 0 }, ...(members ? { members } : {}) };
  const { published, ...dates } = rest;
  articles += 1;
  return {
    article: anArticle({ id: id ?? `article-${articles}`, body, ...(published ? { published } : {}) }),
    statement: {
      fragments: fragments.map((fragment) => {
        const start = body.indexOf(`“${fragment}”`) + 1;
        return { start, end: start + fragment.length };
      }),
      kind: 'direct',
      polarity,
      speaker,
      ...dates,
    },
  } satisfies SourcedStatement;
}

const together = (...all: Told[]): boolean => groupStatements(all.map(told)).length === 1;

describe('groupStatements', () => {
  it.each([
    [
      'cut at its end',
      'Nothing will happen until Putin and I get together, and that is clear to all of us.',
      'Nothing will happen until Putin and I get together,',
    ],
    [
      'cut at its beginning',
      'We have waited for three years, and we want them to come to the table.',
      'we want them to come to the table',
    ],
    [
      'with slurred words',
      'Nothing’s going to happen until we meet.',
      'Nothing is gonna happen until we meet',
    ],
    ['with "will" for "is going to"', 'It is going to be solved in the end.', 'It’ll be solved in the end.'],
    [
      'with a contracted negation',
      'They will not sign this paper in Rome.',
      'They won’t sign this paper in Rome',
    ],
    ['with "gotta"', 'We’ve got to get this war solved now.', 'We gotta get this war solved now.'],
    ['with straight apostrophes', 'It’s Russia’s turn to make a step.', "It's Russia's turn to make a step."],
    [
      'with another spelling of a name',
      'I will wait for Zelenskyy in Kyiv on Sunday.',
      'I will wait for Zelensky in Kiev on Sunday.',
    ],
    [
      'in the spelling of another country',
      'We will never recognise the programme of their defence labour.',
      'We will never recognize the program of their defense labor.',
    ],
    [
      'with a number written out',
      'We lost twenty-five men near the river.',
      'We lost 25 men near the river.',
    ],
    ['of few words, slurred', 'Nothing’s gonna happen.', 'Nothing is going to happen.'],
    [
      'with an editor’s brackets',
      'They will have to answer for it before a court.',
      'They will have to answer for [the attack] before a court.',
    ],
    [
      'with hesitation left out',
      'We are, uh, ready to talk about it tomorrow.',
      'We are ready to talk about it tomorrow.',
    ],
    [
      'with a sentence left out',
      'We came here to talk. The road was long and they did not want to let us through. We will stay here until it is done.',
      'We came here to talk … We will stay here until it is done.',
    ],
  ])('takes a statement %s for the same', (_name, one, other) => {
    expect(together({ words: one }, { words: other })).toBe(true);
  });

  it('takes a statement in one piece and in pieces for the same', () => {
    const whole = 'We want to see that Russia wants peace. It takes two to want peace.';
    const pieces = ['We want to see that Russia wants peace.', 'It takes two to want peace.'];
    expect(together({ words: whole }, { words: pieces })).toBe(true);
    expect(together({ words: whole }, { words: pieces[1] ?? '' })).toBe(true);
  });

  it.each([
    [
      'is another’s',
      { words: 'We want an end to this war.', by: 'volodymyr-zelenskyy' },
      { words: 'We want an end to this war.', by: 'vladimir-putin' },
    ],
    [
      'is denied',
      { words: 'There was a secret meeting in Oman.' },
      { words: 'There was a secret meeting in Oman.', polarity: 'denied' },
    ],
    [
      'has another number',
      { words: 'Russia launched 145 drones at us last night.' },
      { words: 'Russia launched 100 drones at us last night.' },
    ],
    [
      'has another name',
      { words: 'I will talk to Putin on Monday about a ceasefire.' },
      { words: 'I will talk to Zelenskyy on Monday about a ceasefire.' },
    ],
    [
      'has another name at its beginning',
      { words: 'Russia has to make the first step towards a truce.' },
      { words: 'Ukraine has to make the first step towards a truce.' },
    ],
    [
      'has another day',
      { words: 'The delegations will meet again on Monday in Istanbul.' },
      { words: 'The delegations will meet again on Friday in Istanbul.' },
    ],
    [
      'is its negation',
      { words: 'Our delegation will attend the talks in Istanbul this week.' },
      { words: 'Our delegation will not attend the talks in Istanbul this week.' },
    ],
    [
      'is its contracted negation',
      { words: 'I think that he is going to come to the talks.' },
      { words: 'I think that he isn’t going to come to the talks.' },
    ],
    [
      'is its negation with more words between',
      { words: 'Moscow has agreed to a ceasefire of thirty days without conditions.' },
      { words: 'Moscow has not yet agreed to a ceasefire of thirty days without conditions.' },
    ],
    [
      'is longer and not negated',
      { words: 'Moscow has not yet agreed to a ceasefire of thirty days.' },
      { words: 'Moscow has agreed to a ceasefire of thirty days, and we will see how long it lasts.' },
    ],
    [
      'is what another negates',
      { words: 'Everybody at this table wants the war to go on.' },
      { words: 'Not everybody at this table wants the war to go on.' },
    ],
    [
      'has a few words of it',
      { words: 'a real chance' },
      { words: 'There is a real chance of peace this year.' },
    ],
    [
      'shares a phrase',
      { words: 'There will be no peace at all in Ukraine as long as they bomb our towns.' },
      { words: 'There will be no peace talks before they have left the occupied regions.' },
    ],
  ] satisfies readonly [string, Told, Told][])('keeps a statement apart that %s', (_name, one, other) => {
    expect(together(one, other)).toBe(false);
    expect(together(other, one)).toBe(false);
  });

  it('takes few words for the same only if all of them are', () => {
    expect(together({ words: 'A pathetic person' }, { words: 'a pathetic person,' })).toBe(true);
    expect(together({ words: 'A pathetic person' }, { words: 'Well, a pathetic person,' })).toBe(false);
  });

  it('takes what two said together for what one of them said', () => {
    const words = 'We will go on with the talks in Geneva tomorrow.';
    const both = { words, by: 'marco-rubio; andriy-yermak', members: ['marco-rubio', 'andriy-yermak'] };
    expect(together({ words, by: 'marco-rubio' }, both)).toBe(true);
    expect(together({ words, by: 'steve-witkoff' }, both)).toBe(false);
  });

  it('keeps a phrase apart that is used again much later', () => {
    const words = 'We want a just and lasting peace.';
    const on = (day: string): Told => ({ words, published: { day } });
    expect(together(on('2025-05-01'), on('2025-05-05'))).toBe(true);
    expect(together(on('2025-05-01'), on('2025-06-01'))).toBe(false);
  });

  it('takes a long statement that is quoted again much later for the same', () => {
    const words = 'Nothing is going to happen until Putin and I get together, whether you like it or not.';
    const later = { words, published: { day: '2025-08-01' } };
    expect(together({ words, published: { day: '2025-05-15' } }, later)).toBe(true);
    const occasion = (day: string): Told => ({ words, saidOn: { day, basis: 'explicit' } });
    expect(together(occasion('2025-05-15'), occasion('2025-08-01'))).toBe(false);
  });

  it('takes what one article tells twice for the same only if the words are', () => {
    const words = 'We will stay here until all of this is done and signed.';
    const other = 'We will stay here until all of this ends, he told his men.';
    expect(together({ words, in: 'a' }, { words: 'stay here until all of this is done', in: 'a' })).toBe(
      true,
    );
    expect(together({ words, in: 'a' }, { words: other, in: 'b' })).toBe(true);
    expect(together({ words, in: 'a' }, { words: other, in: 'a' })).toBe(false);
  });

  it('does not join two statements over a third that has words of both', () => {
    const first = 'We will rebuild every single town along the whole eastern front.';
    const second = 'Nobody must forget how many people died before this winter ended.';
    const groups = groupStatements([
      told({ words: first }),
      told({ words: 'along the whole eastern front. Nobody must forget how many people died' }),
      told({ words: second }),
    ]);
    expect(groups.every(({ lead, others }) => [lead, ...others].length < 3)).toBe(true);
  });

  it('leads with the longest form and puts the earliest published of the others first', () => {
    const middle = told({
      words: 'Talks do not mean a solution at all,',
      published: { day: '2025-05-15', instant: '2025-05-15T18:00:00+03:00' },
    });
    const longest = told({
      words: 'Talks do not mean a solution at all, believe me.',
      published: { day: '2025-05-17' },
    });
    const earliest = told({
      words: 'Talks do not mean a solution at all.',
      published: { day: '2025-05-15', instant: '2025-05-15T09:00:00Z' },
    });
    const undated = told({ words: 'Talks don’t mean a solution at all.' });
    expect(groupStatements([undated, middle, longest, earliest])).toEqual([
      { lead: longest, others: [earliest, middle, undated] },
    ]);
  });

  it('puts the groups in the order of their first members', () => {
    const all = [
      told({ words: 'Talks do not mean a solution.' }),
      told({ words: 'We are considering to send someone to hear them.' }),
      told({ words: 'Talks do not mean a solution for anybody here.' }),
    ];
    expect(groupStatements(all).map(({ lead }) => lead)).toEqual([all[2], all[1]]);
  });

  it('groups thousands of statements in seconds', () => {
    // Set phrases with other numbers are the worst case: all share most of their words.
    const all = Array.from({ length: 5000 }, (_, n) =>
      told({ words: `Our forces shot down ${n % 2500} drones in the night over the eastern regions.` }),
    );
    expect(groupStatements(all)).toHaveLength(2500);
  });
});

describe('saidOn', () => {
  const group = (...days: (Pick<SaidOn, 'day' | 'basis'> | undefined)[]) => {
    const [only] = groupStatements(
      days.map((day) => told({ words: 'We want an end to this war now.', ...(day ? { saidOn: day } : {}) })),
    );
    if (!only) throw new Error('there is no group');
    return only;
  };

  it('is the earliest day that an article gives, though another was published before', () => {
    const thursday = { day: '2025-05-15', basis: 'same occasion' } as const;
    const friday = { day: '2025-05-16', basis: 'explicit' } as const;
    const published = { day: '2025-05-14', basis: 'publication' } as const;
    expect(saidOn(group(published, friday, thursday))).toEqual(thursday);
  });

  it('is the earliest day of publication where no article gives one', () => {
    const early = { day: '2025-05-14', basis: 'publication' } as const;
    expect(saidOn(group({ day: '2025-05-15', basis: 'publication' }, undefined, early))).toEqual(early);
  });

  it('is absent where no member has a day', () => {
    expect(saidOn(group(undefined))).toBeUndefined();
  });
});

describe('a partition into groups', () => {
  /** Words that are no forms of each other, and no numbers, names or negations. */
  const WORDS = Array.from({ length: 400 }, (_, n) => {
    const letter = (at: number): string => 'bdfgklmnprtvz'.charAt(at % 13);
    return `${letter(n)}a${letter(n / 13)}u${letter(n / 169)}o`;
  });
  const aWord = fc.constantFrom(...WORDS);
  const speech = fc.uniqueArray(aWord, { minLength: 12, maxLength: 40 });
  const aStatement = fc
    .record({
      words: fc.oneof(speech, fc.array(fc.constantFrom(...WORDS.slice(0, 12)), { maxLength: 14 })),
      by: fc.constantFrom('donald-trump', 'vladimir-putin'),
      day: fc.constantFrom('2025-05-01', '2025-05-05', '2025-07-01'),
    })
    .map(({ words, by, day }) => told({ words: words.join(' '), by, published: { day } }));

  const partition = (all: readonly SourcedStatement[]): ReadonlySet<SourcedStatement>[] =>
    groupStatements(all).map(({ lead, others }) => new Set([lead, ...others]));

  it('has every statement in just one group', () => {
    fc.assert(
      fc.property(fc.array(aStatement, { maxLength: 30 }), (all) => {
        const members = groupStatements(all).flatMap(({ lead, others }) => [lead, ...others]);
        expect(members).toHaveLength(all.length);
        expect(new Set(members)).toEqual(new Set(all));
      }),
    );
  });

  it('is the same in whatever order the statements come', () => {
    const shuffled = fc
      .array(aStatement, { maxLength: 20 })
      .chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        ),
      );
    const named = (all: readonly SourcedStatement[]): string[] =>
      partition(all)
        .map((group) =>
          [...group]
            .map(({ article }) => article.id)
            .sort()
            .join(' '),
        )
        .sort();
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(named(other)).toEqual(named(all));
      }),
    );
  });

  it('keeps a statement together with whatever is cut out of it', () => {
    const cut = fc.tuple(speech, fc.nat(), fc.nat()).map(([words, from, length]) => {
      const least = 5 + (length % (words.length - 5));
      const start = from % (words.length - least + 1);
      return { whole: words.join(' '), part: words.slice(start, start + least).join(' ') };
    });
    fc.assert(
      fc.property(cut, ({ whole, part }) => {
        expect(together({ words: whole }, { words: part })).toBe(true);
      }),
    );
  });

  it('keeps different statements apart', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(WORDS, { minLength: 24, maxLength: 60 }), (words) => {
        const half = words.length >> 1;
        // They share as much as set phrases do.
        const first = words.slice(0, half + 3).join(' ');
        expect(together({ words: first }, { words: words.slice(half).join(' ') })).toBe(false);
      }),
    );
  });
});
