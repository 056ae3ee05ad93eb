// Who manages a channel in Slack: asked of Slack only where not everybody may switch its digest.
import { afterEach, describe, expect, it } from 'vitest';
import { aBot } from '../../support/builders.ts';
import { DIRECT, type FakeSlackOptions, GENERAL } from '../../support/fake-slack.ts';
import { ALICE } from '../../support/fake-slack-payloads.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function mayManage(channel: string, fake: FakeSlackOptions = {}): Promise<boolean> {
  started ??= await startAgainstFake(aBot(), 'socket', { fake });
  const origin = { platform: 'slack', channel: `slack:${channel}`, person: `slack:${ALICE.id}` };
  return started.held.courier.mayManage({ ...origin, place: '{}', answerWithin: 1 });
}

describe('a channel in Slack is managed', () => {
  it('by an admin of the workspace', async () => {
    expect(await mayManage(GENERAL, { admins: [ALICE.id] })).toBe(true);
  });

  it('by who has made it', async () => {
    expect(await mayManage(GENERAL, { creator: ALICE.id })).toBe(true);
  });

  it('by nobody else', async () => {
    expect(await mayManage(GENERAL)).toBe(false);
  });

  it('by each of two who speak with each other, unasked', async () => {
    expect(await mayManage(DIRECT)).toBe(true);
    expect(started?.slack.calls.map(({ method }) => method)).not.toContain('users.info');
  });

  it('by nobody where Slack does not tell, and the operator is told what to do', async () => {
    started = await startAgainstFake(aBot(), 'socket');
    started.slack.fail('users.info', { kind: 'error', error: 'missing_scope' });
    expect(await mayManage(GENERAL)).toBe(false);
    expect(started.lines.filter(({ level }) => level === 'error')).toMatchObject([
      { fields: { cause: 'missing_scope', next: expect.stringContaining('parley manifest') } },
    ]);
  });
});
