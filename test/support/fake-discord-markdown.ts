// Reads a message's markdown as Discord's client does: what a person sees, who is mentioned, which links there are.
// The patterns follow simple-markdown, from which the client's parser is made. Where in doubt, more is taken for mark-up.

export interface Reading {
  text: string;
  links: string[];
  /** What is in italics, as it is seen. */
  italics: string[];
  /** User and role ids, 'everyone', 'here'. */
  mentions: string[];
  /** Addresses that unfold a preview when they stand in a message's content. */
  bare: string[];
}

interface Rule {
  readonly pattern: RegExp;
  readonly atLineStart?: true;
  /** Gives the visible text for a match. */
  readonly show: (match: RegExpExecArray, reading: Reading, names: Names) => string;
}

export type Names = ReadonlyMap<string, string>;

const inside: Rule['show'] = (match, reading, names) => read(match[1] ?? match[2] ?? '', reading, names);
const nothing: Rule['show'] = () => '';
const italic: Rule['show'] = (match, reading, names) => {
  const text = inside(match, reading, names);
  reading.italics.push(text);
  return text;
};

function mention(kind: string): Rule['show'] {
  return ([whole, id = ''], reading, names) => {
    reading.mentions.push(kind === '#' ? '' : id);
    return `${kind}${names.get(id) ?? `unknown (${whole.length})`}`;
  };
}

/** The client shows it in the zone of whoever reads; this one is read in Iceland. */
const inOwnZone: Rule['show'] = ([, seconds = '0']) => new Date(Number(seconds) * 1_000).toISOString();

function link(target: number, text: number, bare: boolean): Rule['show'] {
  return (match, reading, names) => {
    const url = match[target] ?? '';
    if (!/^https?:\/\//u.test(url)) return match[0];
    if (text !== target && /\p{Extended_Pictographic}/u.test(match[text] ?? '')) return match[0];
    reading.links.push(url);
    if (bare) reading.bare.push(url);
    // Within a link nothing is escaped: the backslash is shown. An emoji makes it no link at all.
    return text === target ? url : read((match[text] ?? '').replaceAll('\\', '\\\\'), reading, names);
  };
}

const RULES: readonly Rule[] = [
  { pattern: /^ *(?:>>>|>) +/u, atLineStart: true, show: nothing },
  { pattern: /^ *#{1,3} +(?=\S)/u, atLineStart: true, show: nothing },
  { pattern: /^ *-# +(?=\S)/u, atLineStart: true, show: nothing },
  { pattern: /^ *(?:[*-]|\d+\.) +(?=\S)/u, atLineStart: true, show: nothing },
  { pattern: /^¯\\_\(ツ\)_\/¯/u, show: ([whole]) => whole },
  { pattern: /^\\([^0-9A-Za-z\s])/u, show: ([, char = '']) => char },
  { pattern: /^```(?:[\w+.-]+\n)?\n*([^\n][\s\S]*?)\n*```/u, show: ([, code = '']) => code },
  {
    pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/u,
    show: ([, , code = '']) => code.replace(/^ (?= *`)|(` *) $/gu, '$1'),
  },
  { pattern: /^<(https?:\/\/[^\s>]+)>/iu, show: link(1, 1, false) },
  {
    pattern:
      /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<((?:\([^)]*\)|[^\s\\]|\\.)*?)>(?:\s+['"][\s\S]*?['"])?\s*\)/u,
    show: link(2, 1, false),
  },
  {
    pattern:
      /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*((?:\([^)]*\)|[^\s\\]|\\.)*?)(?:\s+['"][\s\S]*?['"])?\s*\)/u,
    show: link(2, 1, true),
  },
  { pattern: /^(https?:\/\/[^\s<]+[^<.,:;"')\]\s])/iu, show: link(1, 1, true) },
  {
    pattern: /^(?:discord\.gg|discord(?:app)?\.com\/invite)\/[\w-]+/u,
    show: ([whole], reading) => {
      reading.bare.push(whole);
      return whole;
    },
  },
  { pattern: /^<@!?(\d+)>/u, show: mention('@') },
  { pattern: /^<@&(\d+)>/u, show: mention('@') },
  { pattern: /^<#(\d+)>/u, show: mention('#') },
  { pattern: /^<a?:(\w+):\d+>/u, show: () => '(emoji)' },
  { pattern: /^<t:(-?\d+)(?::[tTdDfFR])?>/u, show: inOwnZone },
  { pattern: /^<\/[-\w ]+:\d+>/u, show: () => '(command)' },
  { pattern: /^<id:\w+>/u, show: () => '(place)' },
  { pattern: /^:[\w+-]+(?:::skin-tone-\d)?:/u, show: () => '(emoji)' },
  { pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u, show: inside },
  { pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/u, show: inside },
  {
    pattern:
      /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/u,
    show: italic,
  },
  { pattern: /^~~([\s\S]+?)~~(?!_)/u, show: inside },
  { pattern: /^\|\|([\s\S]+?)\|\|/u, show: inside },
];

export function readMarkdown(source: string, names: Names = new Map()): Reading {
  const reading: Reading = { text: '', links: [], italics: [], mentions: [], bare: [] };
  reading.text = read(source, reading, names);
  reading.mentions = reading.mentions.filter((id) => id !== '');
  // Escaped or not, in code or not: Discord's server looks for these two in the raw text.
  for (const [, name = ''] of source.matchAll(/@(everyone|here)\b/gu)) reading.mentions.push(name);
  return reading;
}

function read(source: string, reading: Reading, names: Names): string {
  let text = '';
  let rest = source;
  let atLineStart = true;
  while (rest !== '') {
    const found = firstMatch(rest, atLineStart);
    if (found) {
      text += found.rule.show(found.match, reading, names);
      rest = rest.slice(found.match[0].length);
      atLineStart = found.rule.atLineStart ?? false;
    } else {
      text += rest.charAt(0);
      atLineStart = rest.startsWith('\n') || (atLineStart && rest.startsWith(' '));
      rest = rest.slice(1);
    }
  }
  return text;
}

function firstMatch(rest: string, atLineStart: boolean): { rule: Rule; match: RegExpExecArray } | undefined {
  for (const rule of RULES) {
    const match = rule.atLineStart && !atLineStart ? null : rule.pattern.exec(rest);
    if (match) return { rule, match };
  }
  return undefined;
}
