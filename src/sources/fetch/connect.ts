// Opens connections to public addresses alone. What counts is where the socket has come to: a name may mean one address
// when it is looked at and another when it is connected to.
import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { type AllowedHosts, hostOf } from './allowed-hosts.ts';
import { isPublicAddress } from './public-address.ts';

/** The address is not one to fetch from. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

/** As `dns.lookup` with `all`. */
export type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  done: (err: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface ConnectOptions {
  readonly allowed: AllowedHosts;
  readonly lookup?: Lookup;
  /** For the connection alone, in milliseconds. */
  readonly timeout: number;
}

export function createConnector({
  allowed,
  lookup = systemLookup,
  timeout,
}: ConnectOptions): buildConnector.connector {
  return (options, done) => {
    const host = hostOf(options.hostname);
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    const isAllowed = (address: string): boolean =>
      isPublicAddress(address) || allowed.allows(host, port) || allowed.allows(address, port);
    const refusal = (address: string): Error =>
      new PrivateAddressError(
        host === address
          ? `${host} is not a public address`
          : `${host} is at ${address}, which is not a public address`,
      );

    const guarded: LookupFunction = (hostname, lookupOptions, found) => {
      lookup(hostname, { ...lookupOptions, all: true }, (err, addresses) => {
        if (err) return found(err, []);
        // One private address among public ones is enough: which of them is tried is not for us to say.
        const wrong = addresses.find(({ address }) => !isAllowed(address));
        if (wrong) return found(refusal(wrong.address), []);
        return found(null, addresses);
      });
    };
    // An address needs no looking up, and would be connected to before it is looked at.
    const isAddress = /^[\d.]+$|:/u.test(host);
    if (isAddress && !isAllowed(host)) return done(refusal(host), null);

    // autoSelectFamily makes net ask for all addresses, which is the form that `guarded` answers in.
    const connect = buildConnector({ timeout, lookup: guarded, autoSelectFamily: true, allowH2: false });
    connect(options, (...[err, socket]) => {
      if (err) return done(err, null);
      const address = socket.remoteAddress ?? '';
      if (isAllowed(address)) return done(null, socket);
      socket.destroy();
      return done(refusal(address), null);
    });
  };
}
