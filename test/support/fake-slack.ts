// A Slack on 127.0.0.1 for the real @slack/bolt: what people do in it, what the app does, and faults in between.
// It follows Slack's documentation and is stricter: whatever it does not know fails the test when it closes.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { slackManifest } from '../../adapters/slack/manifest.ts';
import { commands } from '../../src/index.ts';
import type { Shown } from '../contracts/adapter.ts';
import {
  createDeliveries,
  type Deliveries,
  type Delivery,
  type EnvelopeType,
} from './fake-slack-delivery.ts';
import { answerWithFault, createFaults, type Faults } from './fake-slack-faults.ts';
import { createHistory, type Standing } from './fake-slack-history.ts';
import { createInstalls, type Installs, type Team } from './fake-slack-installs.ts';
import { modalProblems, submission } from './fake-slack-modals.ts';
import * as payloads from './fake-slack-payloads.ts';
import { showMessages } from './fake-slack-shown.ts';
import { type Channel, createWebApi, type Posted } from './fake-slack-web-api.ts';
import { sendJson, startLocalServer } from './local-server.ts';

export const TOKENS = {
  botToken: 'xoxb-1111-2222-thebottoken',
  appToken: 'xapp-1-A0PARLEY01-3333-theapptoken',
  signingSecret: '0123456789abcdef0123456789abcdef',
} as const;

export const GENERAL = 'C0GENERAL1';
export const SECRET = 'C0SECRET01';
export const DIRECT = 'D0ALICE001';
/** A direct message among several. */
export const GROUP = 'G0GROUP001';
const CHANNELS: ReadonlyMap<string, Channel> = new Map([
  [GENERAL, { name: 'general', hasBot: true }],
  [SECRET, { name: 'secret', hasBot: false }],
  ['C0OLD00001', { name: 'old', hasBot: true, archived: true }],
  [DIRECT, { name: 'directmessage', hasBot: true }],
  [GROUP, { name: 'mpdm-alice--bob--parley-1', hasBot: true }],
]);
const DIRECTS: ReadonlyMap<string, string> = new Map([[payloads.ALICE.id, DIRECT]]);

interface Envelope {
  readonly type: EnvelopeType;
  readonly payload: payloads.Payload;
}

/** Something a person did, as Slack sent it to the app. */
export interface Deed {
  readonly ts: string;
  readonly envelopes: readonly Envelope[];
  readonly deliveries: readonly Delivery[];
}

export interface Call {
  readonly method: string;
  readonly args: payloads.Payload;
  readonly token: string;
}

interface Submitted {
  readonly acked: boolean;
  /** By field. */
  readonly errors?: Readonly<Record<string, string>>;
  /** The modal that stands there now, as it reads; absent where it is closed. */
  readonly shows?: string;
}

export interface FakeSlack
  extends Pick<Deliveries, 'sockets' | 'announceDisconnect' | 'cutSockets' | 'useHttp'> {
  readonly apiUrl: string;
  readonly calls: readonly Call[];
  /** All that the app posted, private answers too, in order. */
  readonly posted: Posted[];
  readonly fail: Faults['add'];
  /** A person posts this; `text` as Slack sends it (see `mention` and `typed`). */
  say(text: string, more?: Partial<payloads.PersonMessage>): Promise<Deed>;
  slash(command: string, text: string, more?: { user?: payloads.Person; channel?: string }): Promise<Deed>;
  /** A person writes something else in a message of theirs; `text` as Slack sends it. */
  edit(deed: Deed, text: string): Promise<Deed>;
  /** Slack unfolds a link in it: the message is changed, its words are not. */
  unfold(deed: Deed): Promise<Deed>;
  /** Its author, or an admin, deletes a message. */
  erase(deed: Deed): Promise<Deed>;
  /** Presses the button of a message with this label; the only one, where it has one. */
  press(message: Posted, how?: { readonly label?: string; readonly user?: payloads.Person }): Promise<Deed>;
  /** Chooses this in the menu of a message. */
  choose(message: Posted, label: string): Promise<Deed>;
  /** A person opens the Home tab of the app; resolves with what they see there. */
  home(user?: payloads.Person): Promise<Shown>;
  /** Presses a button of the Home tab with this label. */
  pressAtHome(label: string): Promise<Deed>;
  /** The modal that a person gets before them. */
  modal(user?: payloads.Person): Promise<payloads.Payload>;
  /** They send it, with this in its fields; resolves with what the app has said to that. */
  submit(written?: Readonly<Record<string, string>>, user?: payloads.Person): Promise<Submitted>;
  /** A person uses the app's shortcut on a message with this text. */
  shortcut(callbackId: string, text: string): Promise<Deed>;
  /** A message that stands there without an event of it. */
  stand(message: Omit<Standing, 'ts'>): void;
  /** A message is deleted, without an event of it. */
  remove(channel: string, ts: string): void;
  /** All messages of a channel, the oldest first. */
  standing(channel: string): readonly Standing[];
  /** Of an app that many workspaces install. */
  readonly installs: Installs;
  /** From now on all that people do is done in this workspace. */
  enter(team: Team): void;
  /** What becomes of a payload on its way. */
  alter: (payload: payloads.Payload) => payloads.Payload;
  /** What becomes of what a method of the Web API answers. */
  alterAnswer: (method: string, answer: payloads.Payload) => payloads.Payload;
  /** Any event at all. */
  event(event: payloads.Payload): Promise<Deed>;
  redeliver(deed: Deed): Promise<readonly Delivery[]>;
  /** Waits until the app has posted this many messages, then for a short quiet. */
  posts(atLeast: number): Promise<readonly Posted[]>;
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export const mention = (text: string): string => `<@${payloads.BOT.id}> ${payloads.typed(text)}`.trimEnd();
export const shown = (messages: readonly Posted[]): Shown => showMessages(messages.map(({ args }) => args));

/** Arguments that are sent as JSON within the form. */
const IN_JSON: ReadonlySet<string> = new Set(['blocks', 'metadata', 'view', 'prompts']);
const parsed = (value: string): unknown => JSON.parse(value);

const typeOf = (channel: string): string =>
  channel.startsWith('D') ? 'im' : channel === GROUP ? 'mpim' : 'channel';

const SUBSCRIBED = slackManifest(commands).settings.event_subscriptions.bot_events;
/** Slack sends an app the events that its manifest names, and no other. */
const isSubscribed = ({ type, channel_type }: { type: string; channel_type?: string }): boolean =>
  SUBSCRIBED.includes(type === 'message' ? (MESSAGE_EVENTS[channel_type ?? ''] ?? '') : type);
const MESSAGE_EVENTS: Readonly<Record<string, string>> = {
  channel: 'message.channels',
  group: 'message.groups',
  im: 'message.im',
  mpim: 'message.mpim',
};

const QUIET = 120;
const RESPONSE_URL_USES = 5;
const labelOf = (text: unknown): unknown => (text as { readonly text: string }).text;

export interface FakeSlackOptions {
  /** Whether many workspaces install the app; the usual bot token is none then. */
  readonly forMany?: boolean;
  readonly ackLimit?: number;
  /** Whether envelopes are spread over the app's connections, as Slack does where there are several. */
  readonly spread?: boolean;
  /** The scopes that Slack says the token has. */
  readonly granted?: readonly string[];
  /** What the app may read, beside what it may do in any case. */
  readonly scopes?: readonly string[];
  /** Of the workspace, by id. */
  readonly admins?: readonly string[];
  /** Who has made the channels. */
  readonly creator?: string;
  /** Channels, by id, that the bot is in beside the usual ones. */
  readonly channels?: readonly string[];
}

const HISTORIES = ['channels:history', 'groups:history', 'im:history', 'mpim:history'];

export async function startFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const { granted = slackManifest(commands).oauth_config.scopes.bot } = options;
  const { ackLimit = 3_000, spread = false, scopes = HISTORIES, channels = [] } = options;
  const history = createHistory(new Set(scopes));
  const calls: Call[] = [];
  const posted: Posted[] = [];
  const problems: string[] = [];
  const responses = new Map<string, { channel: string; user: string; left: number }>();
  const faults = createFaults();
  const problem = (line: string): void => void problems.push(line);
  const installs = createInstalls(problem);
  /** In which people do things, and of whose token a call is. */
  let team: Team | undefined;
  const inTeam = <T extends object>(payload: T, of = team): T => {
    if (of === undefined) return payload;
    const text = JSON.stringify(payload).replaceAll(payloads.TEAM, of.id);
    const scoped = of.isOrg
      ? text
          .replaceAll('"is_enterprise_install":false', '"is_enterprise_install":true')
          .replaceAll('"is_enterprise_install":"false"', '"is_enterprise_install":"true"')
          .replaceAll('"enterprise_id":null', `"enterprise_id":"${of.id}"`)
          .replaceAll('"enterprise":null', `"enterprise":{"id":"${of.id}","name":"${of.name}"}`)
          .replaceAll(`"team_id":"${of.id}"`, '"team_id":"T0WITHIN01"')
      : text;
    const made = JSON.parse(scoped) as T & { enterprise_id?: string };
    return of.isOrg && 'command' in made ? { ...made, enterprise_id: of.id } : made;
  };
  const deliveries = createDeliveries({
    signingSecret: TOKENS.signingSecret,
    ...{ faults, problem, ackLimit, spread },
  });
  let calling: Team | undefined;
  let lastActivity = Date.now();
  let busy = 0;

  const homes = new Map<string, payloads.Payload>();
  const modals = new Map<string, payloads.Payload>();
  /** Each opens one modal, for whom it was made. */
  const triggers = new Map<string, string>();
  const api = createWebApi({
    ...{ ...TOKENS, homes, ...(options.forMany && { installs }) },
    opened(trigger, view) {
      const user = triggers.get(trigger);
      if (user === undefined) return false;
      triggers.delete(trigger);
      modals.set(user, view);
      return true;
    },
    channels: new Map([...CHANNELS, ...channels.map((id) => [id, { name: id, hasBot: true }] as const)]),
    directs: DIRECTS,
    problem,
    newSocketUrl: deliveries.newSocketUrl,
    admins: new Set(options.admins ?? []),
    creator: options.creator ?? 'U0FOUNDER1',
    history,
    changed(channel, ts, args) {
      const at = posted.findIndex((one) => one.channel === channel && one.ts === ts);
      const before = posted[at];
      if (before === undefined) return;
      posted[at] = { ...before, args };
      const message = history.standing(channel).find((one) => one.ts === ts);
      if (message) void deliverChange(message, { ...message, text: String(args.text) });
    },
    removed(channel, ts) {
      const at = posted.findIndex((one) => one.channel === channel && one.ts === ts);
      posted.splice(at, 1);
      const message = history.standing(channel).find((one) => one.ts === ts);
      if (message) void deliverErasure(message);
    },
    posted(message) {
      posted.push(message);
      if (message.to !== undefined) return;
      const text = String(message.args.text ?? '');
      history.add({ ...message, user: payloads.BOT.id, text, metadata: message.args.metadata });
      // What the bot posts comes back to it as an event.
      const channel_type = typeOf(message.channel);
      const own = payloads.ownMessageEvent({ ...message, text, channel_type });
      void deliveries.deliver('events_api', inTeam(payloads.eventPayload(own), calling));
    },
  });

  const server = await startLocalServer(async (request, response, body) => {
    busy += 1;
    response.on('close', () => {
      busy -= 1;
      lastActivity = Date.now();
    });
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    if (path.startsWith('/response/')) return onResponse(path.slice('/response/'.length), response, body);
    if (path.startsWith('/api/')) return onCall(path.slice('/api/'.length), request, response, body);
    problem(`a request to ${path}`);
    return void response.writeHead(404).end();
  });
  deliveries.attach(server.http, server.url);

  function onCall(method: string, request: IncomingMessage, response: ServerResponse, body: string): void {
    const args = Object.fromEntries(
      [...new URLSearchParams(body)].map(([name, value]) => [
        name,
        IN_JSON.has(name) ? parsed(value) : value,
      ]),
    );
    const token = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '')?.[1] ?? '';
    calls.push({ method, args, token });
    const fault = faults.take(method);
    if (answerWithFault(fault, response)) return;
    calling = installs.teamOf(token);
    const result = api.call(method, args, token);
    if (fault?.kind === 'lose') return void response.destroy();
    // Slack names the scopes of the token with each answer.
    if (result.ok) response.setHeader('x-oauth-scopes', granted.join(','));
    sendJson(response, fake.alterAnswer(method, result));
  }

  function onResponse(id: string, response: ServerResponse, body: string): void {
    calls.push({ method: 'response_url', args: JSON.parse(body) as payloads.Payload, token: '' });
    const fault = faults.take('response_url');
    if (answerWithFault(fault, response)) return;
    const place = responses.get(id);
    if (place === undefined || place.left === 0) {
      problem(place === undefined ? 'an unknown response_url' : 'a response_url used too often');
      return void response.writeHead(404).end('used_url');
    }
    place.left -= 1;
    const result = api.respond(place, JSON.parse(body) as payloads.Payload);
    if (fault?.kind === 'lose') response.destroy();
    else sendJson(response, result);
  }

  async function deliver(ts: string, envelopes: readonly Envelope[]): Promise<Deed> {
    const all = envelopes.map(({ type, payload }) => deliveries.deliver(type, fake.alter(inTeam(payload))));
    return { ts, envelopes, deliveries: await Promise.all(all) };
  }

  function deliverChange(before: Standing, now: Standing, more: payloads.Payload = {}): Promise<Deed> {
    history.add(now);
    return deliverMessage(payloads.changedEvent(before, { ...now, ...more }, typeOf(now.channel)), now.ts);
  }

  /** What others have replied to leaves a stone; else the message is gone. */
  function deliverErasure(message: Standing): Promise<Deed> {
    const { channel, ts } = message;
    const isReplied = history.standing(channel).some(({ thread }) => thread === ts);
    history.remove(channel, ts);
    return deliverMessage(payloads.erasedEvent(message, isReplied, typeOf(channel)), ts);
  }

  const deliverMessage = (event: payloads.Payload, ts: string): Promise<Deed> =>
    deliver(ts, [{ type: 'events_api', payload: payloads.eventPayload(event) }]);

  const writtenIn = (deed: Deed): Standing => {
    const { channel, ts } = (deed.envelopes[0]?.payload.event ?? {}) as Standing;
    const message = history.standing(channel).find((one) => one.ts === ts);
    if (message === undefined) throw new Error('this message does not stand there');
    return message;
  };

  function interaction(user: payloads.Person, channel: string): payloads.Interaction {
    const id = payloads.newId('R');
    responses.set(id, { channel, user: user.id, left: RESPONSE_URL_USES });
    const triggerId = payloads.newId('13345224609.');
    triggers.set(triggerId, user.id);
    return { user, channel, responseUrl: `${server.url}/response/${id}`, triggerId };
  }

  const controlsOf = ({ args }: Posted): payloads.Payload[] =>
    ((args.blocks ?? []) as { type: string; elements: payloads.Payload[] }[])
      .filter(({ type }) => type === 'actions')
      .flatMap(({ elements }) => elements);

  /** A button or a menu of a message. */
  function use(message: Posted, control: payloads.Payload, user: payloads.Person): Promise<Deed> {
    const { ts, thread } = message;
    const used = { ts, thread, ephemeral: message.to !== undefined };
    const payload = payloads.pressPayload(interaction(user, message.channel), control, used);
    return deliver('', [{ type: 'interactive', payload }]);
  }

  async function quiet(): Promise<void> {
    lastActivity = Date.now();
    while (busy > 0 || Date.now() - lastActivity < QUIET) await pause(10);
  }

  const fake: FakeSlack = {
    ...deliveries,
    installs,
    enter(entered) {
      team = entered;
    },
    alter: (payload) => payload,
    alterAnswer: (_, answer) => answer,
    apiUrl: `${server.url}/api/`,
    calls,
    posted,
    fail: faults.add,
    quiet,
    say(text, more = {}) {
      const message = { user: payloads.ALICE, channel: GENERAL, text, ts: payloads.newTs(), ...more };
      history.add({ ...message, user: message.user.id });
      const channel_type = typeOf(message.channel);
      const named =
        channel_type !== 'im' && text.includes(`<@${payloads.BOT.id}`) ? [{ type: 'app_mention' }] : [];
      // One post gives both events, each with its own event_id.
      const events = [...named, { type: 'message', channel_type }].filter(isSubscribed);
      return deliver(
        message.ts,
        events.map((event) => ({
          type: 'events_api',
          payload: payloads.eventPayload(payloads.messageEvent(message, event)),
        })),
      );
    },
    slash(command, text, { user = payloads.ALICE, channel = GENERAL } = {}) {
      const payload = payloads.slashPayload(interaction(user, channel), command, text);
      return deliver('', [{ type: 'slash_commands', payload }]);
    },
    press(message, { label, user = payloads.ALICE } = {}) {
      const buttons = controlsOf(message).filter(({ type }) => type === 'button');
      const [button] = buttons.filter(({ text }) => label === undefined || labelOf(text) === label);
      if (button === undefined) throw new Error(`the message has no button ${label ?? ''}`);
      return use(message, button, user);
    },
    choose(message, label) {
      const menus = controlsOf(message).filter(({ type }) => type === 'static_select');
      const [chosen] = menus.flatMap((menu) =>
        (menu.options as payloads.Payload[])
          .filter(({ text }) => labelOf(text) === label)
          .map((selected_option) => ({ ...menu, selected_option })),
      );
      if (chosen === undefined) throw new Error(`the message has no ${label} to choose`);
      return use(message, chosen, payloads.ALICE);
    },
    edit(deed, text) {
      const message = writtenIn(deed);
      return deliverChange(
        message,
        { ...message, text },
        { edited: { user: message.user, ts: payloads.newTs() } },
      );
    },
    unfold(deed) {
      const message = writtenIn(deed);
      return deliverChange(message, message, { attachments: [{ id: 1, fallback: 'a page' }] });
    },
    erase: (deed) => deliverErasure(writtenIn(deed)),
    async home(user = payloads.ALICE) {
      const event = {
        type: 'app_home_opened',
        user: user.id,
        channel: DIRECT,
        tab: 'home',
        event_ts: payloads.newTs(),
      };
      await deliver('', [{ type: 'events_api', payload: payloads.eventPayload(event) }]);
      await quiet();
      return showMessages([
        { blocks: homes.get(user.id)?.blocks ?? [], unfurl_links: false, unfurl_media: false },
      ]);
    },
    pressAtHome(label) {
      const blocks = (homes.get(payloads.ALICE.id)?.blocks ?? []) as { elements: payloads.Payload[] }[];
      const button = blocks
        .flatMap(({ elements }) => elements)
        .find(({ text }) => text && labelOf(text) === label);
      if (button === undefined) throw new Error(`the Home tab has no button ${label}`);
      const by = interaction(payloads.ALICE, DIRECT);
      const {
        channel: _,
        response_url: __,
        ...payload
      } = payloads.pressPayload(by, button, { ts: '', ephemeral: false });
      const container = { type: 'view', view_id: payloads.newId('V') };
      return deliver('', [
        { type: 'interactive', payload: { ...payload, container, view: { type: 'home' } } },
      ]);
    },
    async modal(user = payloads.ALICE) {
      const end = Date.now() + 8_000;
      for (;;) {
        const view = modals.get(user.id);
        if (view !== undefined) return view;
        if (Date.now() > end) throw new Error(`${user.name} has no modal open`);
        await pause(5);
      }
    },
    async submit(written = {}, user = payloads.ALICE) {
      const view = await fake.modal(user);
      const payload = submission(user, view, written);
      const [delivery] = (await deliver('', [{ type: 'interactive', payload }])).deliveries;
      const said = (delivery?.body ?? {}) as { response_action?: string; view?: payloads.Payload };
      const acked = delivery?.acked ?? false;
      if (said.response_action === 'errors') return { acked, errors: (said as Submitted).errors ?? {} };
      modals.delete(user.id);
      if (said.response_action !== 'update' || said.view === undefined) return { acked };
      for (const line of modalProblems(said.view)) problem(`an updated view: ${line}`);
      return { acked, shows: showMessages([{ blocks: said.view.blocks }]).text };
    },
    shortcut(callbackId, text) {
      const by = interaction(payloads.ALICE, GENERAL);
      return deliver('', [{ type: 'interactive', payload: payloads.shortcutPayload(by, callbackId, text) }]);
    },
    stand: (message) => history.add({ ...message, ts: payloads.newTs() }),
    remove: history.remove,
    standing: history.standing,
    event: (event) => deliver('', [{ type: 'events_api', payload: payloads.eventPayload(event) }]),
    redeliver: (deed) =>
      Promise.all(deed.envelopes.map(({ type, payload }) => deliveries.deliver(type, inTeam(payload), 1))),
    async posts(atLeast) {
      const end = Date.now() + 8_000;
      while (posted.length < atLeast) {
        if (Date.now() > end) throw new Error(`only ${posted.length} of ${atLeast} messages were posted`);
        await pause(5);
      }
      await quiet();
      return posted;
    },
    async close() {
      deliveries.close();
      await server.close();
      const all = [...problems, ...faults.left().map((line) => `a scripted fault was not met: ${line}`)];
      if (all.length > 0) throw new Error(`the fake Slack met with:\n${all.join('\n')}`);
    },
  };
  return fake;
}
