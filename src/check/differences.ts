// What differs between a quotation and its source, in words: no reader has to tell it by colour or style.
import type { Inline } from '../chat/chat.ts';
import type { Source } from './find-source.ts';
import type { Quoted } from './quoted-in.ts';

interface Difference {
  /** Words of the quotation, and of the article: either may be empty. */
  quoted: number[];
  source: number[];
}

/** 'The message has “will”, the article “would”.', one for each place, in order. */
export function differencesOf({ steps, words, entry }: Source, quoted: Quoted): Inline[][] {
  const found: Difference[] = [];
  let open: Difference | undefined;
  for (const step of steps) {
    if (step.kind === 'same') {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { quoted: [], source: [] };
      found.push(open);
    }
    if ('quoted' in step) open.quoted.push(step.quoted);
    if ('source' in step) open.source.push(step.source);
  }
  return found.map((difference) => {
    const said = textOf(difference.quoted, quoted.words, quoted.text);
    const written = textOf(difference.source, words, entry.article.body);
    if (written === '') return ['Added, not in the article: ', { strong: said }];
    if (said === '') return ['Left out: ', { strong: written }];
    return ['Changed: ', { strong: said }, ', where the article has ', { strong: written }];
  });
}

const textOf = (
  at: readonly number[],
  words: readonly { readonly start: number; readonly end: number }[],
  text: string,
): string => {
  const [first, last] = [words[at[0] ?? -1], words[at.at(-1) ?? -1]];
  return first && last ? `“${text.slice(first.start, last.end).replace(/\s+/gu, ' ')}”` : '';
};
