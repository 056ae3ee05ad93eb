// Whatever Slack's ids are, what is of one installation has names of its own, and is posted with its token and no other.
import { webApi } from '@slack/bolt';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventWithin, installationIn, namesOf } from '../../../adapters/slack/install/names.ts';
import { createMessenger } from '../../../adapters/slack/post/messenger.ts';
import { readPlace } from '../../../adapters/slack/post/place.ts';
import { readChange } from '../../../adapters/slack/take/change.ts';
import { readMessage } from '../../../adapters/slack/take/incoming.ts';
import { idIn, silentLogger } from '../../../src/index.ts';
import { aReply } from '../../support/builders.ts';
import { quickTiming } from './start.ts';

/** Few, so that they meet. */
const id = (prefix: string) => fc.constantFrom('0', '00', 'T0', 'A').map((end) => `${prefix}${end}`);
const said = fc.record({
  installation: fc.oneof(id('T'), id('E')),
  channel: fc.oneof(id('C'), id('D'), id('G')),
  user: id('U'),
  ts: fc.constantFrom('1.000001', '1.000002'),
});

const within = ({
  installation,
  ...message
}: { installation: string } & Parameters<typeof readMessage>[0]) => [
  eventWithin(installation, readMessage(message, undefined)),
  eventWithin(installation, readChange({ ...message, at: '2.000001', text: 'else' }, undefined)),
];

it('what is said in one has no name that anything of another has', () => {
  fc.assert(
    fc.property(said, said, (one, two) => {
      const names = (of: typeof one): string[] =>
        within(of).flatMap(({ key, conversation, changes, origin }) => [
          ...[key, conversation, origin.channel, origin.person, origin.place, origin.home ?? ''],
          ...(changes ? [changes.event] : []),
        ]);
      for (const name of names(one).filter((each) => !each.startsWith('{')))
        expect(name.startsWith(namesOf(one.installation))).toBe(true);
      if (one.installation !== two.installation)
        expect(names(one).filter((name) => names(two).includes(name))).toEqual([]);
      for (const { origin } of within(one)) {
        expect([idIn(origin.channel), idIn(origin.person)]).toEqual([one.channel, one.user]);
        expect([installationIn(origin.channel), installationIn(origin.person)]).toEqual([
          one.installation,
          one.installation,
        ]);
        for (const place of [origin.place, origin.home ?? ''])
          expect(readPlace(place)).toMatchObject({ installation: one.installation, channel: one.channel });
      }
    }),
  );
});

it('a post goes out with the token of its place’s installation, and with no other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 8 }), async (all) => {
      const sent: string[] = [];
      const clientOf = (token: string): webApi.WebClient =>
        new webApi.WebClient(token, {
          logger: quiet,
          fetch: async (_, init) => {
            const { channel } = Object.fromEntries(new URLSearchParams(String(init?.body)));
            sent.push(`${new Headers(init?.headers).get('authorization')} to ${channel}`);
            return Response.json({ ok: true, ts: '3.000001', channel });
          },
        });
      const messenger = createMessenger({
        workspaces: {
          find: async (of) =>
            of === undefined ? undefined : { id: of, client: clientOf(`token of ${of}`), botUser: 'U1' },
          onDeadToken() {},
        },
        ...{ prefix: '', log: silentLogger, timing: quickTiming },
      });
      const progress = { async sending() {}, async notSent() {}, async sent() {} };
      for (const [at, one] of all.entries()) {
        const [event] = within(one);
        const place = event?.origin.home ?? '';
        const post = { key: String(at), place, reply: aReply({}), pages: [], inDoubt: false };
        expect(await messenger.post(post, progress)).toEqual({ kind: 'posted' });
        await messenger.tell?.({ ...post, person: event?.origin.person ?? '' }, 'a word');
      }
      expect(sent).toEqual(
        all.flatMap(({ installation, channel, user }) =>
          [channel, user].map((to) => `Bearer token of ${installation} to ${to}`),
        ),
      );
    }),
    { numRuns: 30 },
  );
});

const quiet = {
  ...{ debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {} },
  getLevel: () => webApi.LogLevel.ERROR,
};
