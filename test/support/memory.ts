// What commands put on record, over a store, with what they announce in the channel noted.
import type { Delivery, Memory, NewPost, Store } from '../../src/index.ts';

export interface MemoryOptions {
  /** Whether who speaks manages the channel; everybody may do everything where it is not said. */
  readonly mayManage?: boolean | undefined;
  /** What becomes of what is announced. */
  readonly delivery?: Delivery | undefined;
}

export function aMemory(store: Store, { mayManage, delivery = { kind: 'posted' } }: MemoryOptions) {
  const announced: NewPost[] = [];
  const announce = async (post: NewPost): Promise<Delivery> => {
    announced.push(post);
    return delivery;
  };
  const memory: Memory = {
    ...{ ...store, announce },
    ...(mayManage !== undefined && { mayManage: async () => mayManage }),
  };
  return { memory, announced };
}
