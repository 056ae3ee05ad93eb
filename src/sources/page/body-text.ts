// The text of an article's element: its paragraphs, with a blank line between, as a file of an article has them.
import { isElement, type PageElement, type PageNode, TEXT } from './dom.ts';

const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BR DD DIV DL DT H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH THEAD TR UL'.split(
    ' ',
  ),
);
/** Deeper than any page is meant to be. */
const DEEPEST = 400;

export function bodyText(root: PageElement): string {
  const paragraphs: string[] = [];
  let open = '';
  let prefix = '';
  const close = (): void => {
    const text = open.replace(/[\s\u00a0\u200b]+/gu, ' ').trim();
    if (text !== '') paragraphs.push(prefix + text);
    open = '';
  };
  const walk = (node: PageNode, depth: number): void => {
    if (node.nodeType === TEXT) open += node.textContent ?? '';
    if (!isElement(node) || depth > DEEPEST) return;
    const isBlock = BLOCKS.has(node.tagName);
    const before = prefix;
    if (isBlock) {
      close();
      prefix = prefixOf(node) ?? before;
    }
    for (const child of node.childNodes) walk(child, depth + 1);
    if (!isBlock) return;
    close();
    prefix = before;
  };
  walk(root, 0);
  close();
  return paragraphs.filter((text, at) => text !== paragraphs[at - 1]).join('\n\n');
}

/** As Markdown has it; a subheading is no evidence, and is kept apart by its sign. */
function prefixOf({ tagName, parentElement }: PageElement): string | undefined {
  if (/^H[1-6]$/u.test(tagName)) return '## ';
  if (tagName === 'LI') return parentElement?.tagName === 'OL' ? undefined : '- ';
  return undefined;
}
