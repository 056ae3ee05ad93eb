// Takes from a page what is not its article: captions, asides, related links, boxes that ask for an address, a live blog's clocks.
import { type PageDocument, type PageElement, TEXT, textOf } from './dom.ts';

/** Elements that are no text of an article, whatever is in them. */
const NEVER =
  'script, style, template, iframe, object, svg, canvas, form, button, input, select, textarea, nav, footer, aside, figure, figcaption, video, audio, dialog, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], [role="dialog"], [role="banner"], [role="search"], [aria-label="advertisement" i]';

/** What outlets call such boxes, as whole words of a class, an id or a data attribute: "related-links", "c-newsletter__box". */
const BOXES = new RegExp(
  `(?:^|[\\s_-])(?:${[
    'ad|ads|advert|advertisement|advertorial|adslot|sponsor|sponsored|promo|promotion|outbrain|taboola|dianomi',
    'related|recirc|recirculation|recommended|recommendations|readmore|read-more|more-on|also-read|see-also|most-read|most-popular|trending|popular|teaser|teasers|further-reading|onward',
    'newsletter|newsletters|signup|sign-up|subscribe|subscription|mailing-list|donate|donation|membership-cta|cta|app-banner|whatsapp-channel',
    'share|sharing|sharebar|social|socials|social-media|follow-us|comments|comment-count|reactions|toolbar|tools',
    'caption|captions|photo-credit|image-credit|credit|credits|media-info|gallery|slideshow|video-player|audio-player|listen',
    'byline|bylines|author-bio|author-box|about-author|author-card|dateline-meta|timestamp|time-stamp|post-time|published-date|article-meta|meta-info|reading-time|read-time',
    'breadcrumb|breadcrumbs|tags|tag-list|topics|keywords|menu|sidebar|masthead|skip-link|skip-to-content|table-of-contents|toc|key-events|keyevents|key-points-nav|live-badge|live-label|pinned-post-label|update-count|auto-update',
    'pullquote|pull-quote|pull_quote|factbox|infobox|explainer-box|timeline-widget|widget|embed|poll|quiz|correction-policy|copyright|disclaimer|cookie|cookies|consent|gdpr|paywall-prompt|popup|modal|overlay|toast|visually-hidden|sr-only|screen-reader-text|screen-reader',
  ].join('|')})(?:$|[\\s_-])`,
  'iu',
);
/** Names that hold the whole article as often as a box. */
const NO_BOX = /^(?:html|body|main|article)$/iu;

/** A line that stands alone and leads elsewhere, or belongs to the page. */
const LEADS_ELSEWHERE =
  /^(?:read(?: more| also| next)?|see also|also read|more on this(?: story)?|more|related(?: article| story| content)?s?|recommended|watch|listen|explained|analysis|live|opinion|don['’]t miss|in pictures|go deeper|further reading|читайте также|читайте також|ayrıca okuyun)\s*[:|>»→–-]/iu;
const PAGE_LINE =
  /^(?:advertisement|sponsored|story continues below(?: advertisement)?|article continues (?:below|after) .*|scroll (?:down )?to continue.*|share(?: this(?: article| story)?)?|share on (?:facebook|x|twitter|whatsapp).*|copy link|save|print|email|comments?|listen to (?:this )?article.*|follow us on .*|sign up (?:for|to) .*|subscribe (?:to|now).*|get (?:the|our) .* newsletter.*|\d+ min(?:ute)?s? read|updated?:? .{0,40}|published:? .{0,40}|posted:? .{0,40}|last (?:modified|updated).{0,40}|\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?|\d+ (?:seconds?|minutes?|hours?|days?) ago|live|key events?|show key events only|view (?:image|gallery).*|image(?: source| caption| credit)?[:,].*|photo(?:graph)?(?: by|:).*|getty images|reuters|afp|©.*|all rights reserved.*|tap here to .*|click here to .*|join (?:us|our) (?:on|channel) .*|реклама|поділитися|поделиться)$/iu;

/** The longest line that is looked at as one that leads elsewhere, in UTF-16 units. */
const LONGEST_LEAD = 200;
/** A box with this share of the page's paragraphs' text is the article, whatever it is called. */
const TOO_MUCH = 0.35;

/** Changes the document. */
export function cleanPage(document: PageDocument): void {
  const whole = paragraphText(document);
  for (const element of [...document.querySelectorAll(NEVER)]) {
    if (paragraphText(element) < whole * TOO_MUCH || whole === 0) element.remove();
  }
  for (const element of [...document.querySelectorAll('[class], [id], [data-component], [data-testid]')]) {
    if (NO_BOX.test(element.tagName) || !isBox(element)) continue;
    if (paragraphText(element) < whole * TOO_MUCH || whole === 0) element.remove();
  }
  for (const element of [...document.querySelectorAll('p, li, div, span, h2, h3, h4, time, blockquote')]) {
    if (isLineApart(element)) element.remove();
  }
}

/** Camel case is words too: "relatedLinks". */
const namesOf = (element: PageElement): string =>
  ['class', 'id', 'data-component', 'data-testid']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .replace(/([a-z])([A-Z])/gu, '$1-$2');

const isBox = (element: PageElement): boolean => BOXES.test(namesOf(element));

/** In UTF-16 units, of the paragraphs within an element. */
function paragraphText(element: PageElement): number {
  let length = 0;
  for (const paragraph of element.querySelectorAll('p')) length += textOf(paragraph).length;
  return length;
}

function isLineApart(element: PageElement): boolean {
  const text = textOf(element);
  if (text === '') return false;
  if (text.length > LONGEST_LEAD) return false;
  // Within a sentence, "live" and a time are words of it.
  if (/^(?:span|time)$/iu.test(element.tagName) && hasOwnText(element.parentElement)) return false;
  if (PAGE_LINE.test(text)) return true;
  if (LEADS_ELSEWHERE.test(text) && element.querySelector('a')) return true;
  return isOnlyLink(element, text);
}

const hasOwnText = (element: PageElement | null): boolean =>
  [...(element?.childNodes ?? [])].some((node) => node.nodeType === TEXT && textOf(node) !== '');

/** "Minister resigns" as a link of its own; a sentence with its full stop may be the article's. */
function isOnlyLink(element: PageElement, text: string): boolean {
  if (/^h\d$/iu.test(element.tagName) || /[.!?…]["”’»)]*$/u.test(text)) return false;
  const linked = [...element.querySelectorAll('a')].map(textOf).join(' ');
  return linked.length > 0 && linked.length >= text.length * 0.9;
}
