// Every statement of the seed articles, marked by hand for this project: who, how, and with which words it begins.

export interface SeedStatement {
  readonly speaker: string;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly polarity?: 'declined';
  /** The beginning of each of its fragments. */
  readonly fragments: readonly string[];
}

/** Article id -> its statements in order. */
export const SEED_STATEMENTS: Readonly<Record<string, readonly SeedStatement[]>> = {
  '2025-05-13-trump-thinking-of-going-to-turkey': [
    { speaker: 'Donald Trump', kind: 'mixed', fragments: ['he is “thinking” of going'] },
    {
      speaker: 'Donald Trump',
      kind: 'direct',
      fragments: ['I was thinking about', 'I’ve got so many', 'There’s a possibility'],
    },
    {
      speaker: 'Volodymyr Zelenskyy',
      kind: 'direct',
      fragments: ['I supported President', 'And of course, all'],
    },
    { speaker: 'Dmitry Peskov', kind: 'indirect', polarity: 'declined', fragments: ['who, if anyone'] },
    { speaker: 'Dmitry Peskov', kind: 'direct', fragments: ['Overall, we’re determined'] },
    { speaker: 'Russia', kind: 'indirect', fragments: ['direct negotiations in Istanbul'] },
    { speaker: 'Kaja Kallas', kind: 'direct', fragments: ['We want to see', 'It takes two to want'] },
    { speaker: 'Ukraine', kind: 'indirect', fragments: ['Moscow launched more than 100 drones'] },
  ],
  '2025-05-15-trump-no-progress-until-putin-meeting': [
    { speaker: 'Donald Trump', kind: 'indirect', fragments: ['significant progress in Ukraine'] },
    {
      speaker: 'Donald Trump',
      kind: 'direct',
      fragments: ['Look, nothing’s going to', 'And obviously he wasn’t', 'He wasn’t going if'],
    },
    { speaker: 'Volodymyr Zelenskyy', kind: 'direct', fragments: ['Officially, I’m not aware'] },
    { speaker: 'Maria Zakharova', kind: 'mixed', fragments: ['dummy', 'clown', 'loser'] },
    { speaker: 'Sergey Lavrov', kind: 'mixed', fragments: ['pathetic'] },
    { speaker: 'Sergey Lavrov', kind: 'direct', fragments: ['At first Zelensky made'] },
    { speaker: 'Keir Starmer', kind: 'mixed', fragments: ['Putin’s failure to take'] },
    { speaker: 'Keir Starmer', kind: 'direct', fragments: ['It is Putin who is', 'Ukraine has long been'] },
    { speaker: 'Vladimir Medinsky', kind: 'indirect', fragments: ['he is in Istanbul'] },
    { speaker: 'Vladimir Medinsky', kind: 'mixed', fragments: ['Russia wants to address'] },
    { speaker: 'Dmitry Peskov', kind: 'indirect', fragments: ['the Russian delegation has'] },
    { speaker: 'Dmitry Peskov', kind: 'mixed', fragments: ['there are “no plans for'] },
  ],
  '2025-05-15-trump-nothing-will-happen-in-istanbul': [
    { speaker: 'Donald Trump', kind: 'indirect', fragments: ['there would be no progress'] },
    { speaker: 'Donald Trump', kind: 'direct', fragments: ['Look, nothing is gonna'] },
    { speaker: 'Donald Trump', kind: 'direct', fragments: ['And he wasn’t gonna go'] },
    { speaker: 'Sergey Lavrov', kind: 'indirect', fragments: ['any kind of pause in the'] },
    { speaker: 'Ukrainian side', kind: 'mixed', fragments: ['signs pointed to Istanbul'] },
    {
      speaker: 'Ukrainian diplomatic official (anonymous)',
      kind: 'direct',
      fragments: ['The Russian chair in', 'They are not the ones'],
    },
    {
      speaker: 'Ukrainian diplomatic official (anonymous)',
      kind: 'direct',
      fragments: ['Still, we are considering', 'If they are willing to'],
    },
    { speaker: 'Volodymyr Zelenskyy', kind: 'indirect', fragments: ['he was sending a delegation'] },
    { speaker: 'Volodymyr Zelenskyy', kind: 'indirect', fragments: ['he agreed to that out of'] },
    { speaker: 'Volodymyr Zelenskyy', kind: 'direct', fragments: ['Our team will be there'] },
    { speaker: 'Volodymyr Zelenskyy', kind: 'direct', fragments: ['We will not recognize'] },
    { speaker: 'Volodymyr Zelenskyy', kind: 'direct', fragments: ['We want [a] demonstration'] },
    {
      speaker: 'Kyrylo Budanov',
      kind: 'direct',
      fragments: ['Russians are getting ready', 'Talks do not mean a'],
    },
    { speaker: 'Kyrylo Budanov', kind: 'direct', fragments: ['They are still too far'] },
  ],
};
