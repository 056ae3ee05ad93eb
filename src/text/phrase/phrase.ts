// Phrases: a small language for what stands around a verb, matched against tokens.
//
//   said          the word, in any case; also a mark: , ; — .       ~ly  supp~  un~ed   words that end or begin so
//   <det>         a word of a class (lexicon/classes.ts)            <det>!(one|some)    but not these
//   (a|b c)       one of these                                      x? x* x+ x{0,3}     as often as that, the most first
//   =(x)  !(x)    followed by this, not followed by it              ^ $                 the ends of the stretch
//   x{0,9}?       the fewest first                                  @(x)                the part that is asked for

import { lazily } from '../../program/lazily.ts';
import type { Span } from '../span.ts';
import { type Matching, NONE, type Node } from './node.ts';
import { type Outside, readOutside } from './outside.ts';
import { parsePhrase } from './parse-phrase.ts';
import { SHORTEST_QUOTED } from './token.ts';

export interface Match extends Span {
  /** What stands at `@( )`; absent where the phrase has none, or nothing stands there. */
  readonly part?: Span;
}

type Find = (outside: Outside, from: number, until: number) => Match | undefined;

/** Each looks at a stretch of a text alone, from one offset to another. */
export interface Phrase {
  /** Where the stretch begins with it. */
  readonly opens: Find;
  /** Where the stretch ends with it: the longest such. */
  readonly closes: Find;
  /** Where it stands in the stretch: the first such. */
  readonly finds: Find;
  /** All the places where it stands in the stretch, which do not overlap. */
  readonly all: (outside: Outside, from: number, until: number) => Match[];
  readonly fills: (outside: Outside, from: number, until: number) => boolean;
  /** Whether a short text is it as a whole. */
  readonly is: (text: string) => boolean;
}

/** Parsed when it is first looked for: there are some hundreds, and a run that reads no article needs few. */
export function phrase(source: string): Phrase {
  const parsed = lazily(() => {
    const node = parsePhrase(source);
    const matchWhole: Node['match'] = (matching, at, then) =>
      node.match(matching, at, (end) => (end === matching.until ? then(end) : NONE));
    return { node, whole: { ...node, match: matchWhole } };
  });
  const fills: Phrase['fills'] = (outside, from, until) => {
    const matching = stretchOf(outside, from, until);
    return !matching.isCut && parsed().whole.match(matching, matching.from, (end) => end) !== NONE;
  };
  return {
    fills,
    opens: (outside, from, until) => {
      const matching = stretchOf(outside, from, until);
      return matching.isCut
        ? undefined
        : matchFirst(parsed().node, matching, [matching.from, matching.from], from);
    },
    closes: (outside, from, until) => {
      const matching = stretchOf(outside, from, until);
      const { node, whole } = parsed();
      const first = Math.max(matching.from + (matching.isCut ? 1 : 0), matching.until - node.most);
      if (!mayEnd(node, matching)) return undefined;
      return matchFirst(whole, matching, [first, matching.until], from);
    },
    finds: (outside, from, until) => {
      const matching = stretchOf(outside, from, until);
      return matchFirst(parsed().node, matching, [matching.from, matching.until], from);
    },
    all: (outside, from, until) => {
      const matching = stretchOf(outside, from, until);
      const found: Match[] = [];
      for (let at = matching.from; at < matching.until; ) {
        matching.part = undefined;
        const one = matchFirst(parsed().node, matching, [at, matching.until], from);
        if (!one) break;
        found.push(one);
        at = Math.max(at + 1, outside.tokenAt(one.end));
      }
      return found;
    },
    is: (text) => fills(readOutside(text), 0, text.length),
  };
}

/** `isCut`: the stretch begins within a word, of which it sees nothing. */
type Stretch = Matching & { readonly isCut: boolean };

function stretchOf({ tokens, tokenAt }: Outside, from: number, until: number): Stretch {
  const next = tokenAt(from);
  const before = tokens[next - 1];
  const cut = before && before.end > from ? before : undefined;
  // A quotation goes on for as many sentences as it has; but a blank beside it is none of it.
  const first = cut?.kind === 'quoted' && cut.end - from >= SHORTEST_QUOTED ? next - 1 : next;
  const after = tokenAt(until);
  const last = tokens[after - 1];
  const isBeside = last?.kind === 'quoted' && last.end > until && until - last.start < SHORTEST_QUOTED;
  return {
    tokens,
    from: first,
    until: Math.max(first, isBeside ? after - 1 : after),
    part: undefined,
    isCut: cut?.kind === 'word',
  };
}

/** Whether the last token of the stretch can be the phrase's last. */
function mayEnd({ ends, mayBeEmpty }: Node, { tokens, from, until }: Stretch): boolean {
  const last = until > from ? tokens[until - 1] : undefined;
  return !ends || mayBeEmpty || (last !== undefined && ends(last));
}

/** The match at the first token of those numbered so; `empty` is where one of no tokens stands. */
function matchFirst(
  { match, starts, mayBeEmpty }: Node,
  matching: Stretch,
  [first, last]: readonly [number, number],
  empty: number,
): Match | undefined {
  const { tokens, until } = matching;
  for (let at = first; at <= last; at++) {
    const token = at < until ? tokens[at] : undefined;
    if (starts && !mayBeEmpty && !(token && starts(token))) continue;
    const end = match(matching, at, (after) => after);
    if (end === NONE) continue;
    const span = spanOf(tokens, at, end, empty);
    const { part } = matching;
    return part ? { ...span, part: spanOf(tokens, ...part, empty) } : span;
  }
  return undefined;
}

function spanOf(tokens: Stretch['tokens'], first: number, after: number, empty: number): Span {
  if (after > first) return { start: tokens[first]?.start ?? 0, end: tokens[after - 1]?.end ?? 0 };
  const start = Math.max(empty, tokens[first - 1]?.end ?? 0);
  return { start, end: start };
}
