// Whose a channel is, as far as its name or its platform tells.
import { expect, it } from 'vitest';
import { createWhose } from '../../src/delivery/whose.ts';
import { aMessenger } from '../support/messenger.ts';

const dove = {
  ...aMessenger('dove'),
  workspaceOf: async (channel: string) => ({ workspace: `of ${channel}` }),
  isShared: async () => false,
};
const whose = createWhose(
  new Map([
    ['pigeon', aMessenger('pigeon')],
    ['dove', dove],
  ]),
);

it('is told by a name that has a workspace in it, connected or not', async () => {
  for (const platform of ['pigeon', 'crow'])
    expect(await whose.workspaceOf({ platform, channel: `${platform}:T1:C1` })).toEqual({
      workspace: `${platform}:T1`,
    });
});

it('is nobody’s where one has the bot for itself, and the platform’s to tell where names do not', async () => {
  expect(await whose.workspaceOf({ platform: 'pigeon', channel: 'pigeon:C1' })).toEqual({});
  expect(await whose.workspaceOf({ platform: 'dove', channel: 'dove:C1' })).toEqual({
    workspace: 'of dove:C1',
  });
  expect([await whose.isShared('pigeon'), await whose.isShared('dove')]).toEqual([undefined, false]);
});

it('is not known, and taken for one of several, of a platform that is not connected', async () => {
  expect(await whose.workspaceOf({ platform: 'crow', channel: 'crow:C1' })).toBeUndefined();
  expect(await whose.isShared('crow')).toBe(true);
});
