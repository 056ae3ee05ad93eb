// Two articles in which two persons speak of one thing: what a menu of speakers is offered for.
import { createBot, createLibrary, silentLogger } from '../../src/index.ts';
import { aClock, anArticle } from './builders.ts';

const library = createLibrary([
  anArticle({
    ...{ id: 'a', title: 'In Moscow', published: { day: '2025-05-15' } },
    body: '“We will not sign a ceasefire,” Dmitry Peskov said.',
  }),
  anArticle({
    ...{ id: 'b', title: 'In Kyiv', published: { day: '2025-05-15' } },
    body: '“A ceasefire has to come first,” Kyrylo Budanov said.',
  }),
]);

/** A bot that has read them. */
export const ofTwoWhoSpeak = createBot({ library: () => library, log: silentLogger, clock: aClock() });
