// A process that dies at any step, before or after what it does there: the next one leaves no event unanswered and
// answers none twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ChatEvent, Messenger, Store } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aBot, aChatEvent, aReply } from '../support/builders.ts';
import { aCourier } from '../support/courier.ts';

const MINUTE = 60_000;
const PAGES = 2;
const NEVER = new Promise<never>(() => {});

const folder = mkdtempSync(join(tmpdir(), 'parley-crash-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lets a process live until its step of this number, and end there. */
function createLife(lastStep: number, side: 'before' | 'after') {
  const steps: string[] = [];
  const life = {
    steps,
    isOver: false,
    step:
      <A extends unknown[], R>(name: string, deed: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        if (life.isOver) return NEVER;
        const isLast = steps.length === lastStep;
        steps.push(name);
        if (isLast) life.isOver = true;
        if (isLast && side === 'before') return NEVER;
        const result = await deed(...args);
        return isLast ? NEVER : result;
      },
  };
  return life;
}

type Life = ReturnType<typeof createLife>;

/** A store of which each method that the courier waits for is a step. */
function mortal(store: Store, { step }: Life): Store {
  const each = <T extends object>(part: T, name: string): T =>
    Object.fromEntries(
      Object.entries(part).map(([key, method]) => [
        key,
        step(`${name}.${key}`, method as () => Promise<unknown>),
      ]),
    ) as T;
  return { ...store, inbox: each(store.inbox, 'inbox'), outbox: each(store.outbox, 'outbox') };
}

/** A platform that shows whatever it is sent, and can be asked what it shows. */
function createPlatform() {
  const shown: string[] = [];
  const messenger = ({ step }: Life): Messenger => {
    const send = step('send', async (id: string) => void shown.push(id));
    return {
      platform: 'pigeon',
      async post(post, progress) {
        for (let page = post.pages.length; page < PAGES; page += 1) {
          const id = `${post.key}#${page}`;
          if (!(page === post.pages.length && post.inDoubt && shown.includes(id))) {
            await progress.sending(page);
            await send(id);
          }
          await progress.sent({ page, id });
        }
        return { kind: 'posted' };
      },
    };
  };
  return { shown, messenger };
}

/** What a platform delivers again that was not told that it arrived. */
async function deliver(
  event: ChatEvent,
  courier: ReturnType<typeof aCourier>['courier'],
  life: Life,
): Promise<void> {
  await life.step('acknowledge', () => courier.record(event))();
  await courier.take(event);
}

async function liveAndDie(lastStep: number, side: 'before' | 'after') {
  const file = join(folder, `${lastStep}-${side}.db`);
  const platform = createPlatform();
  const event = aChatEvent({ key: 'k' });
  const first = createLife(lastStep, side);
  const dying = aCourier(aBot(aReply()), { store: mortal(openStore({ file }), first) });
  dying.courier.connect(platform.messenger(first));
  const died = deliver(event, dying.courier, first);
  await Promise.race([died, new Promise((resolve) => setTimeout(resolve, 40))]);

  const second = createLife(Number.POSITIVE_INFINITY, 'after');
  const next = aCourier(aBot(aReply()), { store: openStore({ file }) });
  next.courier.connect(platform.messenger(second));
  // Not acknowledged, so it comes again; acknowledged, it does not.
  if (!first.steps.includes('inbox.record') || first.steps.at(-1) === 'inbox.record') {
    await deliver(event, next.courier, second);
  }
  next.now += MINUTE;
  await next.tend();
  next.now += MINUTE;
  await next.tend();
  return { shown: platform.shown, steps: first.steps };
}

describe('a process that dies', () => {
  it('at any step, before or after it, leaves each page to be shown once', async () => {
    const { steps } = await liveAndDie(Number.POSITIVE_INFINITY, 'after');
    expect(steps.filter((step) => step === 'send')).toHaveLength(PAGES);
    expect(steps.length).toBeGreaterThanOrEqual(10);
    for (const side of ['before', 'after'] as const) {
      for (const [at, step] of steps.entries()) {
        const { shown } = await liveAndDie(at, side);
        expect(shown, `${side} step ${at}, ${step}`).toEqual(['k#0', 'k#1']);
      }
    }
  });
});
