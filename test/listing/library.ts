// Four short reports with statements of several persons, days and outlets.
import { createLibrary } from '../../src/index.ts';
import { anArticle } from '../support/builders.ts';

export const library = createLibrary([
  anArticle({
    id: 'post',
    publisher: 'Kyiv Post',
    published: { day: '2025-05-12' },
    body: `Kremlin spokesman Dmitry Peskov said on Sunday that sanctions would not help.

“Moscow has to agree to a full ceasefire before anything else can happen,” Volodymyr Zelenskyy said on Monday.`,
  }),
  anArticle({
    id: 'sky',
    publisher: 'Sky News',
    published: { day: '2025-05-14' },
    url: 'https://example.org/sky',
    body: `“Moscow has to agree to a full ceasefire before anything else can happen, and it knows that,” Volodymyr Zelenskyy told reporters.

Sergey Lavrov said Zelenskyy was a pathetic person who asked for too much.

Dmitry Peskov declined to say who would travel to Istanbul.`,
  }),
  anArticle({
    id: 'guardian',
    publisher: 'The Guardian',
    published: { day: '2025-05-15' },
    body: `Donald Trump said new sanctions were “possible” within weeks.

“Putin and I will get together soon,” Trump told reporters on Thursday.

Peskov denied that a meeting had been agreed.

A senior US official said the sanctions were ready. The mayor of Springfield, Ada Quimby, said the talks were far away.`,
  }),
  anArticle({ id: 'undated', body: 'Emmanuel Macron said Europe would pay for the ceasefire.' }),
]);

/** A Friday. */
export const TODAY = '2025-05-16';
