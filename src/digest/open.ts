// The parts that reckon with time zones, loaded only when they are used: that arithmetic takes a good part of a start.
import type { Preview, PreviewRequest } from './preview.ts';
import type { Scheduler, SchedulerOptions } from './scheduler.ts';

export async function openScheduler(options: SchedulerOptions): Promise<Scheduler> {
  const { createScheduler } = await import('./scheduler.ts');
  return createScheduler(options);
}

/** What each channel's next digest would be by now. */
export async function previewDigests(request: PreviewRequest): Promise<Preview[]> {
  const preview = await import('./preview.ts');
  return preview.previewDigests(request);
}
