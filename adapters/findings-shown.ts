// Findings as lines for the operator.
import type { Finding } from './finding.ts';

const MARKS: Readonly<Record<Finding['state'], string>> = { ok: 'ok   ', look: 'look ', wrong: 'WRONG' };

/** Each with what to do about it on a line of its own. */
export const showFindings = (findings: readonly Finding[]): string =>
  findings
    .map(({ of, state, says, next }) => {
      const advice = next === undefined ? '' : `\n      ${next}`;
      return `${MARKS[state]} ${of}: ${says}${advice}\n`;
    })
    .join('');

export const isSound = (findings: readonly Finding[]): boolean =>
  findings.every(({ state }) => state !== 'wrong');
