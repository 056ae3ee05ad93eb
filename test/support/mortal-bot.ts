// A bot that ends itself, as `kill -9` would, before or after one of its steps: the real adapters, the real store on disk, and a
// step for each transaction, each call of a platform and each acknowledgement.
// With the settings of `parley start`, and DIE_AT=“before outbox.add”, say. Told SIGUSR2 it counts: it writes each step
// that it takes to standard error, and dies at that one.
import diagnostics from 'node:diagnostics_channel';
import { join } from 'node:path';
import { WebSocket } from 'undici';
import { startDiscord } from '../../adapters/discord/main.ts';
import { startSlack } from '../../adapters/slack/main.ts';
import { sections } from '../../adapters/start.ts';
import { systemClock as clock } from '../../adapters/system-clock.ts';
import {
  createBot,
  createCourier,
  createLibrary,
  silentLogger as log,
  openStore,
  readArticleFolder,
  readSettings,
  type Store,
} from '../../src/index.ts';

const { DIE_AT } = process.env;
let counts = false;

function reach(side: 'before' | 'after', step: string): void {
  // That somebody types is shown only where an answer takes its time.
  if (!counts || step.endsWith('/typing')) return;
  if (side === 'before') process.stderr.write(`step: ${step}\n`);
  if (`${side} ${step}` === DIE_AT) process.kill(process.pid, 'SIGKILL');
}

/** Those of every second are no steps, when they come is chance; nor is what only looks. */
const OFTEN = new Set(['claimAbandoned', 'claimDue', 'find']);

function mortal<T extends object>(part: T, name: string): T {
  const methods = Object.entries(part as Record<string, (...args: unknown[]) => Promise<unknown>>);
  const steps = methods.map(([key, method]) => {
    const step = `${name}.${key}`;
    const taken = async (...args: unknown[]): Promise<unknown> => {
      reach('before', step);
      const result = await method(...args);
      reach('after', step);
      return result;
    };
    return [key, OFTEN.has(key) ? method : taken];
  });
  return Object.fromEntries(steps) as T;
}

interface Request {
  readonly method: string;
  readonly path: string;
}

const nameOf = ({ method, path }: Request): string =>
  `${method} ${path.replace(/\?.*$/u, '').replace(/\d{5,}/gu, 'ID')}`;

diagnostics.subscribe('undici:request:create', (message) =>
  reach('before', nameOf((message as { readonly request: Request }).request)),
);
diagnostics.subscribe('undici:request:headers', (message) =>
  reach('after', nameOf((message as { readonly request: Request }).request)),
);

const { send } = WebSocket.prototype;
WebSocket.prototype.send = function acknowledge(data) {
  if (typeof data === 'string' && data.includes('envelope_id')) reach('before', 'acknowledge');
  send.call(this, data);
};

const { core, slack, discord } = readSettings(sections, process.env);
const opened = await openStore({ file: join(core.data, 'parley.db') });
const store: Store = {
  ...opened,
  inbox: mortal(opened.inbox, 'inbox'),
  outbox: mortal(opened.outbox, 'outbox'),
  installations: mortal(opened.installations, 'installations'),
  duties: mortal(opened.duties, 'duties'),
};
const library = createLibrary((await readArticleFolder(core.articles ?? '')).articles);
const bot = createBot({ library: () => library, log, clock });
const courier = createCourier({ bot, store, log, clock });
const onFatal = (error: Error): never => {
  throw error;
};
if (slack) {
  // The page for installing is where there is room for it.
  const config = slack.install === undefined ? slack : { ...slack, install: { ...slack.install, port: 0 } };
  const kept = { store, now: clock.now, onLeft: async () => {} };
  const { description } = await startSlack({ config, courier, kept, log, onFatal });
  process.stderr.write(`${description}\n`);
}
if (discord) await startDiscord({ config: discord, bot, courier, log, onFatal });
setInterval(() => void courier.tend(), 100);
process.on('SIGUSR2', () => {
  counts = true;
  process.stderr.write('counts\n');
});
process.stderr.write('ready\n');
