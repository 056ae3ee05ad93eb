// Pages that stand before an article: for subscribers, for a consent, for browsers alone. They are told of, and never indexed.

export type Wall = 'paywall' | 'consent' | 'check';

export const WALL_MESSAGES: Readonly<Record<Wall, string>> = {
  paywall: 'the outlet keeps this article for its subscribers; add its text as a file if you may',
  consent: 'the page asks for consent to cookies before it shows the article; add its text as a file',
  check: 'the site wants to see a browser, and shows programs no article; add its text as a file',
};

/** The most words that a page has which shows such a wall and no article. */
const FEW_WORDS = 220;

const PAYWALL =
  /(?<!\p{L})(?:subscribe|register|sign up|sign in|log in|become a (?:member|subscriber)|create (?:a free|an) account)(?!\p{L})[^.!?]{0,40}(?<!\p{L})(?:to (?:continue|keep|read|unlock|finish|access)|and (?:continue|keep) reading)(?!\p{L})|(?<!\p{L})to (?:continue|keep) reading(?!\p{L})|(?<!\p{L})already (?:a subscriber|subscribed|have a subscription|a member)(?!\p{L})|(?<!\p{L})(?:article|content|story) is (?:reserved |only |exclusively )?(?:available )?(?:for|to) (?:our |paying |registered )?(?:subscribers|members)(?!\p{L})|(?<!\p{L})subscribers?[- ]only(?!\p{L})|(?<!\p{L})unlock this article(?!\p{L})|(?<!\p{L})for subscribers only(?!\p{L})/iu;
const CONSENT =
  /(?<!\p{L})(?:we value your privacy|before you continue|accept (?:all )?cookies|your privacy (?:choices|matters)|we and our (?:\d+ )?partners|manage (?:your )?(?:cookie|privacy|consent)|consent to (?:the use of )?cookies)(?!\p{L})/iu;
const CHECK =
  /(?<!\p{L})(?:checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript(?: and cookies)? to (?:continue|view|read)|are you a robot|unusual (?:traffic|activity)|access (?:to this page has been )?denied|just a moment|ddos protection|complete the (?:captcha|security check)|attention required)(?!\p{L})/iu;

/** @param words of the article as it was found; @param page all text of the page, its title with it. */
export function wallOf({
  words,
  page,
  free,
}: {
  readonly words: number;
  readonly page: string;
  readonly free: boolean | undefined;
}): Wall | undefined {
  if (free === false) return 'paywall';
  if (words > FEW_WORDS) return undefined;
  if (PAYWALL.test(page)) return 'paywall';
  // A notice about cookies is on most pages: only where there is hardly anything else is it what stands before the article.
  if (words < 40 && CHECK.test(page)) return 'check';
  return words < 40 && CONSENT.test(page) ? 'consent' : undefined;
}
