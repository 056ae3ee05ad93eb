// The bot of the burst, in a process of its own: the real one on the seeds, against a local Slack, with its store on disk.
// Usage: burst-bot.js API-URL STORE-FILE; told 'memory' by its parent it reports what it uses.
import { startSlack } from '../../adapters/slack/main.ts';
import { createBot, createCourier, createLibrary, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { TOKENS } from '../support/fake-slack.ts';
import { loadSeeds } from './load-corpus.ts';

const MEGABYTE = 2 ** 20;

const [apiUrl = '', file = ''] = process.argv.slice(2);
const library = createLibrary(await loadSeeds());
const clock = { today: () => '2025-05-16', now: () => Date.now() };
const bot = createBot({ library: () => library, log: silentLogger, clock });
const store = openStore({ file });
const courier = createCourier({ bot, store, clock, log: silentLogger });
const { botToken, appToken } = TOKENS;
await startSlack({
  config: { mode: 'socket', botToken, appToken, apiUrl },
  courier,
  log: silentLogger,
  onFatal: (error) => {
    throw error;
  },
});
setInterval(() => void courier.tend(), 1_000);

process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heap: heapUsed / MEGABYTE, resident: rss / MEGABYTE });
});
process.send?.('ready');
