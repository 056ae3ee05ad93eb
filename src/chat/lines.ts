// The lines of a reply that read the same on every platform that has links: over evidence, and of a source.
import { printableLine } from '../text/printable.ts';
import type { EvidenceBlock, Inline, Reply, Source } from './chat.ts';

/** How a platform shows the number of a source: '[1]'. */
export type NumberMark = (number: number) => string;

const link = (words: string, url: string | undefined): Inline =>
  url === undefined ? words : { text: words, url };

/**
 * Above a reply, where the platform itself does not show what was asked: 'You asked: who leads?', 'Ann asked: who leads?', 'Shared by
 * Ann, who asked: who leads?'; empty where there is nothing to say. `isAlone`: nobody but who asked sees it.
 */
export function openingLine({ asked, askedBy, sharedBy }: Reply, isAlone: boolean): Inline[] {
  const question = asked === undefined ? undefined : printableLine(asked).trim();
  if (sharedBy !== undefined)
    return ['Shared by ', sharedBy, ...(question === undefined ? [] : [`, who asked: ${question}`])];
  if (question === undefined) return [];
  if (isAlone) return [`You asked: ${question}`];
  return askedBy === undefined ? [`Asked: ${question}`] : [askedBy, ` asked: ${question}`];
}

/** 'Dmitry Peskov, Kremlin Spokesman, denied this · Politico, reported 15 May 2025, paragraph 6 [1] · also in Sky News [2]' */
export function evidenceLine(
  { speaker, citation, url, source, alsoIn = [] }: EvidenceBlock,
  mark: NumberMark,
): Inline[] {
  const others = alsoIn.map((other) => `${printableLine(other.outlet)} ${mark(other.source)}`).join(', ');
  const cited: Inline[] = [
    link(printableLine(citation), url),
    ` ${mark(source)}${others === '' ? '' : ` · also in ${others}`}`,
  ];
  if (speaker === undefined) return cited;
  const { name, office, manner } = speaker;
  return [
    { strong: printableLine(name) },
    ...(office === undefined ? [] : [`, ${printableLine(office)}`]),
    // As heavy as the name: whoever skims must not take a denial for what was said.
    ...(manner === undefined ? [] : [', ', { strong: printableLine(manner) }]),
    ' · ',
    ...cited,
  ];
}

/** '[1] Talks turn into nothing · Politico · 15 May 2025 · paragraph 6' */
export function sourceLine({ number, title, outlet, date, place, url }: Source, mark: NumberMark): Inline[] {
  const rest = [outlet, date, place].map((part) => ` · ${printableLine(part)}`).join('');
  return [`${mark(number)} `, link(printableLine(title).trim() || 'untitled', url), rest];
}
