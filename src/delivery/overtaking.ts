// What need not be answered any more, since its question was changed once more while it waited for its turn.
import type { ChatEvent } from '../chat/chat.ts';

export interface Overtaking {
  /** Of an event that waits from now on; what it returns is to be called when its turn is over. */
  note(event: ChatEvent): () => void;
  /** A question that was deleted, or a change that was followed by another. */
  isOvertaken(event: ChatEvent): boolean;
}

export function createOvertaking(): Overtaking {
  /** The last change of each question that was changed. */
  const latest = new Map<string, ChatEvent>();
  return {
    note(event) {
      const question = event.changes?.event;
      if (question === undefined) return () => {};
      latest.set(question, event);
      return () => {
        if (latest.get(question)?.key === event.key) latest.delete(question);
      };
    },
    isOvertaken({ key, changes }) {
      if (changes === undefined) return latest.get(key)?.changes?.how === 'deleted';
      const last = latest.get(changes.event);
      return last !== undefined && last.key !== key;
    },
  };
}
