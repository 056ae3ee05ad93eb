// The messenger: what becomes of a post's pages when Discord is in trouble.
import { describe, expect, it } from 'vitest';
import { REMARKS } from '../../../adapters/discord/show/remarks.ts';
import { aReply } from '../../support/builders.ts';
import { CHANNEL } from '../../support/fake-discord-world.ts';
import { aChannel, LONG, POST, pageNumbers } from './posting.ts';

describe('a post on Discord', () => {
  it('is put on record before and after each page, with the thread that may begin under it', async () => {
    const { discord, post } = await aChannel();
    const { delivery, progress } = await post({ reply: LONG });
    const ids = discord.answers().map(({ id }) => id);
    expect(delivery).toEqual({ kind: 'posted' });
    expect(ids).toHaveLength(3);
    expect(progress).toEqual(
      ids.flatMap((id, page) => [`sending ${page}`, `sent ${page} ${id} discord:${id}`]),
    );
  });

  it('goes on after the pages that are on record', async () => {
    const { discord, post } = await aChannel();
    const { progress } = await post({ reply: LONG, pages: ['1', '2'] });
    expect(pageNumbers(discord)).toEqual(['Page 3 of 3']);
    expect(progress[0]).toBe('sending 2');
  });

  it('has the same nonces in every process, and others than any other post', async () => {
    const { discord, post } = await aChannel();
    await post();
    await post();
    expect(discord.answers()).toHaveLength(1);
    await post({ key: 'discord:2' });
    expect(discord.answers()).toHaveLength(2);
  });

  it('goes unasked into a channel, and pings nobody', async () => {
    const { discord, post } = await aChannel();
    await post({ at: { kind: 'channel', channel: CHANNEL } });
    const [posted] = discord.answers();
    expect(posted?.replyTo).toBeUndefined();
    expect(posted?.allowedMentions).toEqual({ parse: [], replied_user: false });
  });

  it('is worth another try when Discord is in trouble', async () => {
    const { discord, post } = await aChannel();
    discord.fail({ route: POST, times: 3, what: { status: 503 } });
    expect((await post()).delivery).toEqual({ kind: 'later', cause: expect.stringContaining('503') });
  });

  it('is worth another try with another token', async () => {
    const { discord, post } = await aChannel();
    discord.fail({ route: POST, what: { status: 401 } });
    expect((await post()).delivery.kind).toBe('later');
  });

  it.each([
    [10003, true, 'gone'],
    [50001, true, 'View Channel'],
    [50007, true, 'no direct messages'],
    [50013, true, 'Embed Links'],
    [50083, true, 'unarchive'],
    [50035, false, 'list of JSON error codes'],
  ])('that meets %i is given up, with what to do', async (code, closed, next) => {
    const { discord, post } = await aChannel();
    discord.fail({ route: POST, times: 2, what: { code } });
    const { delivery } = await post();
    expect(delivery).toMatchObject({ kind: 'refused', closed, next: expect.stringContaining(next) });
  });

  it('that Discord will not show is apologised for in its place', async () => {
    const { discord, post, question } = await aChannel();
    discord.fail({ route: POST, what: { code: 50035 } });
    await post();
    expect(discord.answers().map(({ content, replyTo }) => [content, replyTo])).toEqual([
      [REMARKS.refused, question.id],
    ]);
  });

  it('that cannot be rendered is apologised for, and is a defect', async () => {
    const { discord, post } = await aChannel();
    const { delivery } = await post({ reply: aReply({ blocks: [{ type: 'paragraph' } as never] }) });
    expect(delivery).toMatchObject({ kind: 'refused', next: expect.stringContaining('defect') });
    expect(discord.answers().map(({ content }) => content)).toEqual([REMARKS.refused]);
  });

  it('that was recorded by another version is given up', async () => {
    const { post } = await aChannel();
    const { delivery } = await post({ place: '{"kind":"pigeon"}' });
    expect(delivery).toMatchObject({ kind: 'refused', closed: false });
  });
});
