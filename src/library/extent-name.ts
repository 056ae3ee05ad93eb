// What was searched, in words.

import { formatPeriod } from '../text/dates.ts';
import type { Library } from './library.ts';

/** 'the 3 articles (13 to 15 May 2025)'. */
export function extentName({ articles, dated, from, to }: Library['extent']): string {
  const some = dated < articles ? `${dated} of them dated ` : '';
  const dates = from && to ? ` (${some}${formatPeriod(from, to)})` : '';
  return articles === 1 ? `the one article${dates} I have` : `the ${articles} articles${dates}`;
}
