// Parley's core, all of it: every article read for people and statements, every question answered with snippets.
import { answerQuestion, createLibrary } from '../../../src/index.ts';
import type { BuildPeer } from './peer.ts';

export const build: BuildPeer = ({ articles }) => {
  const library = createLibrary(articles);
  return {
    ask: async ({ text }) => {
      const answer = await answerQuestion(library, { question: text });
      return answer.kind === 'answered' ? answer.snippets.length : 0;
    },
  };
};
