// What a question restricts its answer to: somebody's words, a time, an outlet. Each narrows the passages that may answer.

import type { IndexedArticle } from '../../library/library.ts';
import { withArticle } from '../../people/with-article.ts';
import { hasExactly } from '../../question/exact-words.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import { speakerIds } from '../../statements/speakers/speaker.ts';
import type { Weighed } from '../weigh/score.ts';
import type { Refusal } from './facts.ts';

export interface Restriction {
  /** Told where passages would answer but for it. */
  readonly lack: Refusal;
  readonly holds: (weighed: Weighed) => boolean;
}

export function restrictionsOf(question: FollowUp): Restriction[] {
  const { speakers, organisations, dates, period, outlet, phrases, directOnly } = question;
  const [speaker] = [...speakers.map(({ name }) => name), ...organisations.map(withArticle)];
  return [
    ...(question.kind === 'said' && speaker !== undefined
      ? [
          {
            lack: { reason: 'not-quoted', about: speaker } as const,
            holds: ({ features }: Weighed) => features.speaker > 0,
          },
        ]
      : []),
    ...(outlet === undefined
      ? []
      : [
          {
            lack: { reason: 'other-outlet', about: outlet } as const,
            holds: ({ entry }: Weighed) => entry.article.publisher === outlet,
          },
        ]),
    ...phrases.map((phrase) => ({
      lack: { reason: 'other-words', about: `“${phrase.text}”` } as const,
      holds: ({ passage }: Weighed) => hasExactly(phrase, passage.text),
    })),
    ...(directOnly
      ? [
          {
            lack: { reason: 'not-direct' } as const,
            holds: ({ entry, passage }: Weighed) => isQuoted(entry, passage.number, question),
          },
        ]
      : []),
    ...(dates.length > 0 || period !== undefined
      ? [{ lack: { reason: 'other-time' } as const, holds: ({ features }: Weighed) => features.date > 0 }]
      : []),
  ];
}

/** Whether a passage holds words in quotation marks: of those whose words are asked for, else of anybody. */
export const isQuoted = ({ notes }: IndexedArticle, passage: number, { speakers }: FollowUp): boolean =>
  (notes[passage]?.statements ?? []).some(
    ({ kind, polarity, speaker }) =>
      kind === 'direct' &&
      polarity === 'said' &&
      (speakers.length === 0 || speakers.some(({ id }) => speakerIds(speaker).includes(id))),
  );
