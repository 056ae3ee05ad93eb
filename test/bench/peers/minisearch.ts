// The bare MiniSearch, with the analysis that Parley gives it and nothing else of Parley around it.
import MiniSearch from 'minisearch';
import { canonicalWords } from '../../../src/people/people.ts';
import { termsOf } from '../../../src/text/terms.ts';
import { type BuildPeer, LIMIT } from './peer.ts';

export const build: BuildPeer = ({ passages }) => {
  const engine = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ['text'],
    tokenize: (text) => termsOf(text, { spellings: canonicalWords }).map(({ stem }) => stem),
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => text.split(' ') },
  });
  engine.addAll(passages.map((text, id) => ({ id, text })));
  return { ask: ({ stems }) => engine.search(stems.join(' ')).slice(0, LIMIT).length };
};
