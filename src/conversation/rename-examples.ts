// The examples of a reply in other words: what can be typed is typed in another way where a reply is shown to one person.
import type { Block, Inline, Reply } from '../chat/chat.ts';

export function renameExamples(reply: Reply, rename: (example: string) => string): Reply {
  const inline = (part: Inline): Inline =>
    typeof part === 'string' || !('example' in part) ? part : { example: rename(part.example) };
  const inBlock = (block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
      case 'note':
        return { ...block, content: block.content.map(inline) };
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(inline)) };
      default:
        return block;
    }
  };
  return { ...reply, blocks: reply.blocks.map(inBlock) };
}
