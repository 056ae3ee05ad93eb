// What the terminal says before the first question: what there is to ask about, and how to get help and out.
import { formatPeriod, type Library } from '../../src/index.ts';

export function welcome({ extent }: Pick<Library, 'extent'>): string {
  const held = extent.articles === 1 ? 'one article' : `${extent.articles} articles`;
  const { from, to } = extent;
  const period = from && to ? ` (${formatPeriod(from, to)})` : '';
  return `Parley answers with the exact words of ${held}${period}.\nAsk a question or type help. To leave, press Ctrl-D or type exit.`;
}
