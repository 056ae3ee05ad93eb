// The menu of a list that has several pages.
import type { Menu } from './chat.ts';

/** As many as every platform takes. */
const MOST = 25;

/** To go to any page, which is this one of so many; of a long list, to those around. None where there is one page. */
export function pageMenu(at: number, of: number): readonly Menu[] {
  if (of < 2) return [];
  const first = Math.max(1, Math.min(at - Math.floor(MOST / 2), of - MOST + 1));
  const choices = Array.from({ length: Math.min(of, MOST) }, (_, index) => ({
    label: `Page ${first + index} of ${of}`,
    says: `more page: ${first + index}`,
    ...(first + index === at && { isChosen: true as const }),
  }));
  return [{ label: 'Go to a page', choices }];
}
