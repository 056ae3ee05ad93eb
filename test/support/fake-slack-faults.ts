// Faults that a test scripts: each is used up by one request, in order.
import type { ServerResponse } from 'node:http';

export type Fault =
  /** An HTTP answer in place of Slack's. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string;
    }
  /** Slack's own `ok: false`. */
  | { readonly kind: 'error'; readonly error: string }
  /** The effect is done, its answer is lost. */
  | { readonly kind: 'lose' }
  /** The effect is not done and nothing is answered, ever. */
  | { readonly kind: 'hang' }
  /** None: for one that a later request is to meet. */
  | { readonly kind: 'none' };

/** A method's name, 'response_url', 'upgrade' (of the WebSocket) or 'hello' (on it). */
type Target = string;

export interface Faults {
  add(target: Target, ...faults: readonly Fault[]): void;
  take(target: Target): Fault | undefined;
  /** What was scripted and never used. */
  left(): string[];
}

export function createFaults(): Faults {
  const queues = new Map<Target, Fault[]>();
  return {
    add: (target, ...faults) => void queues.set(target, [...(queues.get(target) ?? []), ...faults]),
    take: (target) => queues.get(target)?.shift(),
    left: () => [...queues].flatMap(([target, faults]) => faults.map(({ kind }) => `${target}: ${kind}`)),
  };
}

/** Answers with the fault; false where the request has to be worked on all the same. */
export function answerWithFault(fault: Fault | undefined, response: ServerResponse): boolean {
  if (fault === undefined || fault.kind === 'lose' || fault.kind === 'none') return false;
  if (fault.kind === 'hang') return true;
  if (fault.kind === 'status') response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
  else
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ ok: false, error: fault.error }));
  return true;
}
