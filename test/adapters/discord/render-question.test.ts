// What was asked with a command, shown above its answer.
import { describe, expect, it } from 'vitest';
import { renderDiscord } from '../../../adapters/discord/show/render.ts';
import { anEvidenceBlock, aReply } from '../../support/builders.ts';

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
