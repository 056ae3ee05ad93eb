// In a private answer, what can be typed next is shown as the slash command that it was typed as: plain words would go to
// the channel, and not to the bot.
import { type Block, commands, type Inline, type Reply } from '../../src/index.ts';

export function withSlashExamples(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.map(blockWithSlash) };
}

function blockWithSlash(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'note':
      return { ...block, content: block.content.map(inlineWithSlash) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(inlineWithSlash)) };
    default:
      return block;
  }
}

function inlineWithSlash(inline: Inline): Inline {
  if (typeof inline === 'string' || !('example' in inline)) return inline;
  const { example } = inline;
  const [first] = example.split(' ', 1);
  const isCommand = commands.some(({ name, slash, typed }) => slash && typed !== 'never' && name === first);
  return { example: isCommand ? `/${example}` : `/ask ${example}` };
}
