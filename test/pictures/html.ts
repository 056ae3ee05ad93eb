// HTML put together from parts, of which all text is escaped.

/** Mark-up that may stand as it is. */
export interface Html {
  readonly html: string;
}

export type Part = Html | string | readonly Part[] | undefined;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const htmlOf = (part: Part): string => {
  if (part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  return 'html' in part ? part.html : part.map(htmlOf).join('');
};

/** An element of this name, or a `div` of this class: `h('b', …)`, `h('.quote', …)`. */
export function h(name: string, ...parts: readonly Part[]): Html {
  const [tag = '', ...classes] = name.split('.');
  const element = tag || 'div';
  const classed = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  return { html: `<${element}${classed}>${parts.map(htmlOf).join('')}</${element}>` };
}

export const page = (css: string, ...body: readonly Part[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${css}</style></head><body>${htmlOf(body)}</body></html>`;
