// Questions that want a yes or a no: the sentence that settles it, for or against, comes first.
import { splitSentences } from '../../text/sentences.ts';
import { stemWord } from '../../text/terms.ts';
import type { Unit } from '../find/query.ts';
import { cover, strength } from '../weigh/cover.ts';
import type { Scored } from '../weigh/score.ts';

/** Words that say that something is not so, did not come about or was not wanted. */
const AGAINST =
  /\b(?:not|never|no|nor|neither|nothing|nobody|none|without|fail(?:s|ed|ing|ure)?|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|declin(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|rul(?:e|es|ed|ing) (?:it )?out|rebuff(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|unlikely|reluctan(?:t|ce)|yet to|oppos(?:e|es|ed|ing)|cancel(?:s|led|led|ing)?|scrap(?:s|ped)?|skip(?:s|ped)?|snub(?:s|bed)?|stall(?:s|ed)?|collaps(?:e|es|ed)|cannot)\b|n['’]t\b/iu;
/** What can be agreed to or turned down: a sentence that tells of its failing need not have the word. */
const CAN_FAIL = new Set(
  'agree accept sign approve back support meet attend travel visit join reach succeed send extend stop end'
    .split(' ')
    .map(stemWord),
);
/** How well "rejected" stands for "agreed to". */
const OUTCOME = 0.8;
/** What counts of the words around a sentence that has the verb: "Ukraine’s leader will not attend". */
const AROUND = 0.8;
/** What a sentence adds to its passage's score that has all that is asked. */
const SETTLES = 0.12;
/** A sentence settles as much as the best that has this share of what that has. */
const AS_WELL = 0.75;

interface Settled {
  readonly scored: Scored;
  /** What its best sentence has of what is asked, from 0 to 1. */
  readonly share: number;
  readonly isAgainst: boolean;
}

/** The same passages: those first with a sentence that settles the question; the best for and the best against it lead. */
export function bySettling(passages: readonly Scored[], units: readonly Unit[]): Scored[] {
  const ranked = passages.map((scored) => settledBy(scored, units));
  const rankOf = ({ scored, share }: Settled): number => scored.score + SETTLES * share;
  ranked.sort((a, b) => rankOf(b) - rankOf(a));
  const [best, ...rest] = ranked;
  if (!best) return [];
  const other = rest.find(
    ({ isAgainst, share }) => isAgainst !== best.isAgainst && share >= AS_WELL * best.share,
  );
  const others = other ? [other, ...rest.filter((each) => each !== other)] : rest;
  return [best, ...others].map(({ scored }) => scored);
}

function settledBy(scored: Scored, units: readonly Unit[]): Settled {
  const { passage } = scored;
  const texts = splitSentences(passage.text, { start: 0, end: passage.text.length }).map(({ start, end }) =>
    passage.text.slice(start, end),
  );
  const sentences = passage.sentences.map((stems, at) => {
    const isAgainst = AGAINST.test(texts[at] ?? '');
    const present = new Set(stems);
    const share = cover(units, (unit) =>
      Math.max(strength(unit, present), isAgainst && canFail(unit) ? OUTCOME : 0),
    );
    const hasVerb = units.some((unit) => canFail(unit) && (isAgainst || strength(unit, present) > 0));
    return { share: hasVerb ? Math.max(share, AROUND * scored.features.context) : share, isAgainst };
  });
  const best = sentences.reduce((a, b) => (b.share > a.share ? b : a), { share: 0, isAgainst: false });
  return { scored, ...best };
}

const canFail = ({ stems }: Unit): boolean => CAN_FAIL.has([...stems.keys()][0] ?? '');
