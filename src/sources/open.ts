// Opens what fetches. It is loaded only then: most commands need no network, and the library for it takes a tenth of a second.
import { OperatorError } from '../program/operator-error.ts';
import { readAllowedHosts } from './fetch/allowed-hosts.ts';
import type { Fetcher } from './fetch/fetched.ts';
import type { FetcherOptions } from './fetch/fetcher.ts';

export interface OpenFetcherOptions extends Omit<FetcherOptions, 'allowed'> {
  /** The list of private hosts that may be fetched from, as the setting has it. */
  readonly allow: string;
}

export async function openFetcher({ allow, ...options }: OpenFetcherOptions): Promise<Fetcher> {
  const { createFetcher } = await import('./fetch/fetcher.ts');
  const allowed = readAllowedHosts(allow);
  if (!allowed) throw new OperatorError(`of PARLEY_FETCH_ALLOW not all can be read: ${allow}`);
  return createFetcher({ allowed, ...options });
}
