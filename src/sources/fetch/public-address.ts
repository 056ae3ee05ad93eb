// Which addresses anybody on the internet could reach: whoever gives Parley an address must not see what stands behind it alone.
import ipaddr from 'ipaddr.js';

/** Whether an IP address is public unicast; private, loopback, link-local, mapped and tunnelled ones are not. */
export function isPublicAddress(address: string): boolean {
  // "fe80::1%eth0": a zone makes no address public.
  const bare = address.replace(/%.*$/u, '');
  // An IPv4 address that is mapped into IPv6 is what it maps.
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'unicast';
}
