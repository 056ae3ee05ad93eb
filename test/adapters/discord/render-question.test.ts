// What was asked with a command, shown above its answer.
import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../../adapters/discord/show/render.ts';
import { anEvidenceBlock, aReply } from '../../support/builders.ts';
import { CHANNEL } from '../../support/fake-discord-world.ts';
import { seeBlocks } from './seen.ts';

describe('an answer to a command on Discord', () => {
  it('shows what was asked above each page', () => {
    const blocks = Array.from({ length: 12 }, () => anEvidenceBlock({ text: 'word '.repeat(200) }));
    const messages = renderDiscord(aReply({ blocks, asked: 'did @everyone\nsay *so*?' }));
    expect(messages).toHaveLength(3);
    for (const { content } of messages)
      expect(content?.split('\n')[0]).toBe('-# Asked: did \\@everyone say \\*so\\*?');
  });

  it('shortens a long question visibly', () => {
    const [message] = renderDiscord(aReply({ asked: 'word '.repeat(200) }));
    expect(message?.content?.split('\n')[0]).toMatch(/^-# Asked: (?:word )+…$/u);
  });
});

describe('what Discord itself writes out', () => {
  it('is a channel by its name, notifying nobody, and a time in the reader’s zone', () => {
    const content = [
      'In ',
      { channel: `discord:${CHANNEL}` },
      ' at ',
      { moment: 1_747_459_800_000, words: 'x' },
    ];
    const { text, pings } = seeBlocks({ type: 'note', content });
    expect(text).toContain('In #general at 2025-05-17T05:30:00.000Z');
    expect(pings).toEqual([]);
  });
});
