// What is being worked on, so that the program ends after the last of it; and waiting no longer than a limit.

export interface InHand {
  /** Counts this work until it settles. */
  follow<T>(work: Promise<T>): Promise<T>;
  count(): number;
  /** Resolves once there is none. */
  settled(): Promise<void>;
}

export function createInHand(): InHand {
  const works = new Set<Promise<unknown>>();
  return {
    async follow(work) {
      works.add(work);
      try {
        return await work;
      } finally {
        works.delete(work);
      }
    },
    count: () => works.size,
    async settled() {
      while (works.size > 0) await Promise.allSettled(works);
    },
  };
}

/** Whether `work` was done within so many milliseconds; a rejection passes through. */
export async function doneWithin(work: Promise<unknown>, limit: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limited = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limit);
  });
  try {
    return await Promise.race([work.then(() => true), limited]);
  } finally {
    clearTimeout(timer);
  }
}
