// Waits for something no longer than a limit.

/** Whether `work` was done within `limit` ms; a rejection passes through. */
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
