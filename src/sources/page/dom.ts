// The few things of a document that are used here. The compiler is given no browser's types, since there is no browser.
import { parseHTML } from 'linkedom';

export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly parentElement: PageElement | null;
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  cloneNode(deep: boolean): PageDocument;
}

const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

export function parsePage(html: string): PageDocument {
  // A page that leaves out what HTML lets it leave out is given its outer elements, as a browser would.
  const whole = /<body[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
}

/** The text of a node with its white space as a reader sees it. */
export const textOf = (node: PageNode | null | undefined): string =>
  (node?.textContent ?? '').replace(/[\s\u00a0\u200b]+/gu, ' ').trim();
