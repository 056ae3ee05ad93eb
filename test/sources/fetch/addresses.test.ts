// Every way to write, name or lead to a private host, and that none of them is connected to.
import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAllowedHosts } from '../../../src/sources/fetch/allowed-hosts.ts';
import type { Lookup } from '../../../src/sources/fetch/connect.ts';
import type { FetcherOptions } from '../../../src/sources/fetch/fetcher.ts';
import { createFetcher } from '../../../src/sources/fetch/fetcher.ts';
import { isPublicAddress } from '../../../src/sources/fetch/public-address.ts';
import { type LocalServer, startLocalServer } from '../../support/local-server.ts';

const NOBODY = { allows: () => false };
let asked: string[] = [];
let server: LocalServer;
let port: string;
beforeAll(async () => {
  server = await startLocalServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`);
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else if (request.url?.startsWith('/to?')) {
      response.writeHead(302, { location: decodeURIComponent(request.url.slice(4)) }).end();
    } else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>secret</p>');
  });
  ({ port } = new URL(server.url));
});
afterAll(() => server.close());

/** What comes of an address, and whether the server was asked for it. */
async function fetchIt(url: string, options: Partial<FetcherOptions> = {}) {
  asked = [];
  const fetcher = createFetcher({
    allowed: NOBODY,
    now: Date.now,
    agent: 'Parley/1',
    limits: { pause: 0, time: 3_000 },
    ...options,
  });
  const result = await fetcher.get(url, { types: /html/u });
  await fetcher.close();
  return result;
}

describe('an address that leads to a private host', () => {
  it.each([
    ['loopback', '127.0.0.1'],
    ['decimal', '2130706433'],
    ['octal', '0177.0.0.1'],
    ['octal in part', '0177.0.00.01'],
    ['hexadecimal', '0x7f000001'],
    ['hexadecimal in part', '0x7f.1'],
    ['with parts left out', '127.1'],
    ['full width digits', '１２７.０.０.１'],
    ['circled digits', '①②⑦.⓪.⓪.①'],
    ['escaped', '%31%32%37.0.0.1'],
    ['with a stop at its end', '127.0.0.1.'],
    ['another loopback', '127.255.255.254'],
    ['nowhere', '0.0.0.0'],
    ['nowhere, in short', '0'],
    ['IPv6 loopback', '[::1]'],
    ['IPv6 nowhere', '[::]'],
    ['IPv6-mapped', '[::ffff:127.0.0.1]'],
    ['IPv6-mapped in hexadecimal', '[::ffff:7f00:1]'],
    ['IPv6-compatible', '[::127.0.0.1]'],
    ['NAT64', '[64:ff9b::7f00:1]'],
    ['6to4', '[2002:7f00:1::]'],
    ['Teredo', '[2001:0:7f00:1::]'],
    ['link-local', '169.254.169.254'],
    ['IPv6 link-local', '[fe80::1]'],
    ['unique local', '[fd00::1]'],
    ['private, 10/8', '10.0.0.1'],
    ['private, 172.16/12', '172.16.0.1'],
    ['private, 192.168/16', '192.168.1.1'],
    ['carrier', '100.64.0.1'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['the name of loopback', 'localhost'],
    ['that name with a stop', 'localhost.'],
    ['that name in capitals', 'LOCALHOST'],
  ])('is refused: %s (%s)', async (_form, host) => {
    const result = await fetchIt(`http://${host}:${port}/`);
    expect(result).toMatchObject({ kind: 'failed' });
    expect(asked).toEqual([]);
  });

  const resolving =
    (addresses: readonly string[]): Lookup =>
    (_hostname, _options, done) =>
      done(
        null,
        addresses.map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 })),
      );

  it('is refused where a name means a private address, or one among public ones', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['::1'], ['::ffff:127.0.0.1']]) {
      const result = await fetchIt(`http://news.example:${port}/`, { lookup: resolving(addresses) });
      expect(result).toMatchObject({ kind: 'failed', passing: false });
      expect(result).toHaveProperty('message', expect.stringMatching(/not a public address/u));
    }
    expect(asked).toEqual([]);
  });

  it('is refused where a name changes its meaning between two requests', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.9']];
    const lookup: Lookup = (_hostname, _options, done) =>
      done(
        null,
        (answers.shift() ?? []).map((address) => ({ address, family: 4 })),
      );
    // Allowed where it is at first, so that the second look is what counts.
    const allowed = { allows: (host: string) => host === '127.0.0.1' };
    const result = await fetchIt(
      `http://news.example:${port}/to?${encodeURIComponent(`http://other.example:${port}/`)}`,
      { lookup, allowed },
    );
    expect(result).toMatchObject({ kind: 'failed' });
    expect(asked).toEqual([`news.example:${port}/robots.txt`]);
  });

  it('is refused as the end of a redirect', async () => {
    const target = encodeURIComponent(`http://localhost:${port}/secret`);
    const allowed = { allows: (host: string) => host === '127.0.0.1' };
    const onlyThere = { allows: (host: string, at: number) => allowed.allows(host) && at !== Number(port) };
    expect(await fetchIt(`${server.url}/to?${target}`, { allowed: onlyThere })).toMatchObject({
      kind: 'failed',
    });
    // The first hop is let in by its address; a name is let in by what it means, so the other has to be a private address.
    const away = encodeURIComponent(`http://10.1.2.3:${port}/`);
    expect(await fetchIt(`${server.url}/to?${away}`, { allowed })).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/10\.1\.2\.3 is not a public address/u),
    });
    expect(asked).toHaveLength(2);
  });

  it.each([
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'gopher://127.0.0.1:70/',
    'data:text/html,a',
    'http://me:word@news.example/',
    'no address',
  ])('is refused for what it is: %s', async (url) => {
    expect(await fetchIt(url)).toMatchObject({ kind: 'failed', passing: false });
  });
});

describe('isPublicAddress', () => {
  it.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c', '::ffff:93.184.215.14'])(
    'lets %s in',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe('PARLEY_FETCH_ALLOW', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', 80, true],
    ['127.0.0.1:8080', '127.0.0.1', 8080, true],
    ['127.0.0.1:8080', '127.0.0.1', 80, false],
    ['10.1.0.0/16 news.internal', '10.1.2.3', 443, true],
    ['10.1.0.0/16', '10.2.2.3', 443, false],
    ['fd00::/8', 'fd12::1', 443, true],
    ['::1', '::1', 80, true],
    ['News.Internal', 'news.internal', 80, true],
    ['news.internal', 'news.internal.example', 80, false],
    ['', '127.0.0.1', 80, false],
  ])('"%s" for %s, port %i: %s', (list, host, at, allows) => {
    expect(readAllowedHosts(list)?.allows(host, at)).toBe(allows);
  });

  it.each(['http://news.internal', 'a/b', 'me@host'])('cannot be "%s"', (list) => {
    expect(readAllowedHosts(list)).toBeUndefined();
  });

  it('lets in the host it names', async () => {
    const allowed = readAllowedHosts(`127.0.0.1:${port}`) ?? NOBODY;
    expect(await fetchIt(`${server.url}/`, { allowed })).toMatchObject({ kind: 'fetched' });
  });
});
