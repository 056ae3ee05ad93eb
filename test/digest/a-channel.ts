// A channel in which people say something about its digest, with the bot that answers them.
import { createBot, createLibrary, type Reply, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aChatEvent, anArticle } from '../support/builders.ts';
import { aMemory, type MemoryOptions } from '../support/memory.ts';

export const OLD = anArticle({
  id: 'old',
  published: { day: '2025-05-13' },
  body: '“We are ready,” Ukrainian President Volodymyr Zelenskyy said.',
});
const NEW = anArticle({
  id: 'new',
  published: { day: '2025-05-15' },
  body: '“Talks do not mean a solution,” Kremlin spokesman Dmitry Peskov said.',
});

export function aChannel(options: MemoryOptions = {}) {
  const store = openStore({ file: ':memory:' });
  let library = createLibrary([OLD]);
  let said = 0;
  const { memory, announced } = aMemory(store, options);
  const held = {
    announced,
    store,
    now: Date.parse('2025-05-15T05:00:00Z'),
    arrive() {
      library = createLibrary([OLD, NEW]);
    },
    async say(text: string, options?: Readonly<Record<string, string>>): Promise<Reply> {
      said += 1;
      const event = aChatEvent({ key: `said-${said}`, text, ...(options && { options, command: 'digest' }) });
      return (await bot.respond(event)).reply;
    },
    subscription: () => store.digests.find('pigeon', 'pigeon:loft'),
  };
  const bot = createBot({
    library: () => library,
    log: silentLogger,
    clock: { today: () => '2025-05-15', now: () => held.now },
    memory,
  });
  return held;
}
