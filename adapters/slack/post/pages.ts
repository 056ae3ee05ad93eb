// The messages that a post consists of, in order. The same for the same post in every run, as some may be posted already.
import { type OutgoingPost, openingLine, type Reply, withSlashExamples } from '../../../src/index.ts';
import { controls } from '../show/buttons.ts';
import { remark, renderSlack, type SlackMessage } from '../show/render.ts';

/** A line of plain text stands in for blocks where Slack takes no more of these. */
export type Page = SlackMessage | { readonly text: string; readonly blocks?: never };

/** How often Slack lets a response_url be used. */
const RESPONSES = 5;

const REST: Page = {
  text: 'The rest of this answer does not fit in private messages. Ask me in a channel to see all of it: mention me with the question.',
};

/** In place of what Slack refuses to take. */
export const NOT_TAKEN: Page = {
  text: 'I have an answer, but Slack did not take it. Please tell whoever runs this bot; its log says why.',
};

/** @param isDirect whether nobody but who asked is there. */
export const publicPages = ({ key, reply }: OutgoingPost, isDirect: boolean): Page[] =>
  renderSlack(reply, {
    opening: opening(reply, isDirect),
    closing: controls(reply, key),
  });

const opening = (reply: Reply, isAlone: boolean): ReturnType<typeof remark> =>
  remark(openingLine(reply, isAlone));

/** @param used how many messages the response_url has surely or maybe taken before the page with the number `next`. */
export function privatePages(
  { key, reply }: OutgoingPost,
  { next, used, prefix }: { readonly next: number; readonly used: number; readonly prefix: string },
): Page[] {
  const pages: Page[] = renderSlack(withSlashExamples(reply, { prefix, hasFields: false }), {
    opening: opening(reply, true),
    closing: controls(reply, key),
  });
  const most = next + RESPONSES - used;
  return pages.length > most ? [...pages.slice(0, most - 1), REST] : pages;
}

/** Nothing tells which private messages a person was shown. */
export const maybeShownBefore = (page: Page): Page =>
  page.blocks === undefined
    ? page
    : { ...page, blocks: [...remark(['This may have been shown to you before.']), ...page.blocks] };
