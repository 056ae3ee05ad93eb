// Somebody with a browser, who installs the app: keeps the cookie of the page, follows its link, and is led back by Slack.
import type { FakeSlack } from '../../support/fake-slack.ts';
import type { Team } from '../../support/fake-slack-installs.ts';

interface Page {
  readonly status: number;
  readonly text: string;
}

export interface Browser {
  /** Opens the page; resolves with the address that its link leads to. */
  open(): Promise<string>;
  /** Opens what Slack leads back to, as the proxy hands it on to the bot. */
  follow(address: string): Promise<Page>;
  /** The same, once the bot listens elsewhere. */
  at(base: string): Browser;
  /** All of it. */
  install(team: Team): Promise<Page>;
}

/** @param begun where the bot listens: 'http://127.0.0.1:3000' */
export function aBrowser(slack: Pick<FakeSlack, 'installs'>, begun: string): Browser {
  let base = begun;
  let cookie = '';

  async function get(path: string): Promise<Page> {
    const response = await fetch(`${base}${path}`, { headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookie = /Expires=Thu, 01 Jan 1970/u.test(line) ? '' : pair;
    }
    return { status: response.status, text: await response.text() };
  }

  const browser: Browser = {
    async open() {
      const { text } = await get('/slack/install');
      const [, link = ''] = /href="([^"]+)"/u.exec(text) ?? [];
      return link.replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
    },
    follow(address) {
      const { pathname, search } = new URL(address);
      return get(`${pathname}${search}`);
    },
    at(elsewhere) {
      base = elsewhere;
      return browser;
    },
    async install(team) {
      return browser.follow(slack.installs.approve(await browser.open(), team));
    },
  };
  return browser;
}
