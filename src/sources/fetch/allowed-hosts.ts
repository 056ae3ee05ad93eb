// Private hosts that the operator names, and only these are fetched from: names, addresses, address ranges, each with a port if wanted.
import ipaddr from 'ipaddr.js';

export interface AllowedHosts {
  /** @param host a name or an IP address, without brackets. */
  allows(host: string, port: number): boolean;
}

type Entry = (host: string, port: number) => boolean;

/** Entries by commas or spaces: `news.internal`, `10.1.0.0/16`, `127.0.0.1:8080`. Undefined where one cannot be read. */
export function readAllowedHosts(list: string): AllowedHosts | undefined {
  const entries = list
    .split(/[\s,]+/u)
    .filter((entry) => entry !== '')
    .map(readEntry);
  const read = entries.flatMap((entry) => entry ?? []);
  if (read.length < entries.length) return undefined;
  return { allows: (host, port) => read.some((matches) => matches(host, port)) };
}

function readEntry(entry: string): Entry | undefined {
  if (ipaddr.isValidCIDR(entry)) {
    const [range, bits] = ipaddr.parseCIDR(entry);
    return (host) => {
      if (!ipaddr.isValid(host)) return false;
      const address = ipaddr.process(host);
      return address.kind() === range.kind() && address.match(range, bits);
    };
  }
  const bare = ipaddr.IPv6.isValid(entry) ? `[${entry}]` : entry;
  if (!URL.canParse(`http://${bare}`)) return undefined;
  const { hostname, port, pathname, username } = new URL(`http://${bare}`);
  if (pathname !== '/' || username !== '') return undefined;
  const named = hostOf(hostname);
  return (host, asked) => hostOf(host) === named && (!/:\d+$/u.test(bare) || asked === Number(port || 80));
}

/** As a URL has it, without the brackets of IPv6 and the stop after a name. */
export const hostOf = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^\[(.*)\]$/u, '$1')
    .replace(/\.$/u, '');
