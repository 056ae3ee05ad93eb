// Slack's view for assistants: questions to begin with, and a word that it works. Where an app has no such view, nothing is lost.
import type { App } from '@slack/bolt';
import type { ChatEvent, Logger } from '../../../src/index.ts';
import type { Timing } from '../connect/timing.ts';
import type { Workspaces } from '../install/workspaces.ts';
import { readFailure } from '../post/failure.ts';
import { isDirect, type Place, readPlace } from '../post/place.ts';
import { questionsIn, shortened } from '../show/home.ts';
import type { Desk, DeskFor } from './desk.ts';

/** Slack shows four. */
const MOST_PROMPTS = 4;
const WORKING = 'is looking through the articles…';

interface Where {
  readonly channel: string;
  readonly user: string;
  readonly at: string;
  /** Of an assistant's thread; absent for the whole direct message. */
  readonly thread?: string;
}

export function offerQuestions(app: App, deskFor: DeskFor, log: Logger): void {
  async function offer({ respond, client }: Desk, { channel, user, at, thread }: Where): Promise<void> {
    const origin = { platform: 'slack', channel: `slack:${channel}`, person: `slack:${user}`, place: '' };
    const { reply } = await respond({
      ...{ key: `slack:${user}:questions:${at}`, conversation: `slack:${user}:questions` },
      ...{ text: '', command: 'about', origin: { ...origin, answerWithin: 0 } },
    });
    const prompts = questionsIn(reply)
      .slice(0, MOST_PROMPTS)
      .map((question) => ({ title: shortened(question), message: question }));
    if (prompts.length === 0) return;
    const place = { channel_id: channel, ...(thread !== undefined && { thread_ts: thread }) };
    await client.assistant.threads
      .setSuggestedPrompts({ ...place, title: 'You could ask', prompts })
      .catch((error: unknown) =>
        log.debug({ cause: readFailure(error).cause }, 'Slack: no questions could be suggested'),
      );
  }

  app.event('app_home_opened', async ({ event, context }) => {
    const { tab, user, channel, event_ts: at } = event;
    if (tab === 'messages') await offer(deskFor(context), { channel, user, at });
  });
  // Of apps that have had the view since before it was one with the direct message.
  app.event('assistant_thread_started', async ({ event, context }) => {
    const { channel_id: channel, user_id: user, thread_ts: thread } = event.assistant_thread;
    await offer(deskFor(context), { channel, user, thread, at: event.event_ts });
  });
}

/** Says in a direct message that it works, once that takes a while. Returns what ends it. */
export type ShowWork = (event: ChatEvent) => () => void;

export function createShowWork(workspaces: Pick<Workspaces, 'find'>, timing: Timing, log: Logger): ShowWork {
  const say = ({ installation, channel, thread = '' }: Place, status: string): Promise<unknown> =>
    workspaces
      .find(installation)
      .then((workspace) =>
        workspace?.client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status }),
      )
      .catch((error: unknown) =>
        log.debug({ cause: readFailure(error).cause }, 'Slack: no word that it works could be shown'),
      );
  return ({ origin }) => {
    const place = readPlace(origin.place);
    if (place?.thread === undefined || !isDirect(place.channel)) return () => {};
    let said: Promise<unknown> | undefined;
    const timer = setTimeout(() => {
      said = say(place, WORKING);
    }, timing.work);
    return () => {
      clearTimeout(timer);
      // A post ends it by itself, but not everything ends in one.
      void said?.then(() => say(place, ''));
    };
  };
}
