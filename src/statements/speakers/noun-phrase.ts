// The noun phrase before or after a verb, by its words alone: for subjects that no list and no capital tells.

import type { Span } from '../../text/span.ts';
import { TIME_PHRASE } from '../../text/time-words.ts';
import type { Outside } from '../phrase/outside.ts';

/** Words that end a noun phrase on its left: nothing before them belongs to it. */
const NOT_IN_A_PHRASE = new Set(
  `that which who whom whose what when where while as if because since though although but and or nor so than then there
  is are was were be been being am has have had having do does did will would can could may might must shall should
  to in on at by for from with about into over under after before during between against through without within upon
  not never also just even only still already yet however meanwhile moreover therefore instead
  said says say told tells added adds quotes quoted quoting cites citing`.split(/\s+/u),
);
const ADVERB =
  /^(?:also|too|long|already|ever|even|later|then|earlier|previously|only|just|still|never|always|often|again|once|first|neither|repeatedly|now|recently|has|have|had|would|will|could|did|does|do|can|may|might|is|was|were|are|been|(?!(?:family|ally|assembly|italy|july|reply|supply|monopoly|rally|bully)$)\p{L}+ly)$/iu;
/** Not across a quotation that was made blank. */
const WORD_BEFORE = /([\p{L}\d][\p{L}\d’'.&-]*)\s{0,2}$/u;
/** "Sanders on Tuesday", "Witkoff last year" */
const TIME_BEFORE = new RegExp(`\\s${TIME_PHRASE},?\\s*$`, 'u');
/** "Sanders in a later interview" */
const EVENT_BEFORE =
  /\s(?:in|at|during|on)\s+(?:an?|the|his|her|their|its)\s+(?:[\p{L}-]+\s+){0,2}(?:interview|statement|speech|address|briefing|conference|hearing|post|tweet|letter|message)\s*$/u;
/** "Forbes, however," */
const LINK_BEFORE =
  /,\s+(?:however|meanwhile|though|also|in turn|by contrast|for (?:his|her|its|their) part),\s*$/u;
/** Words of a phrase at most. */
const LONGEST = 7;

/** The phrase that ends right before `at` (auxiliaries and adverbs passed over), within `from`; undefined where none does. */
export function nounPhraseBefore(text: Outside, from: number, at: number): Span | undefined {
  let end = at;
  for (;;) {
    const lead = text.slice(from, end);
    const time = TIME_BEFORE.exec(lead) ?? EVENT_BEFORE.exec(lead) ?? LINK_BEFORE.exec(lead);
    if (time) {
      end = from + time.index;
      continue;
    }
    const match = WORD_BEFORE.exec(text.slice(from, end));
    if (!match?.[1] || !ADVERB.test(match[1])) break;
    end = from + match.index;
  }
  let start = end;
  let stop = end;
  for (let words = 0; words < LONGEST; words++) {
    const match = WORD_BEFORE.exec(text.slice(from, start));
    if (!match?.[1] || (words > 0 && /[,;:()]\s*$/u.test(text.slice(from, start)))) break;
    const word = match[1].toLowerCase();
    const isOf = words > 0 && /^(?:of|for|and|&)$/u.test(word);
    if (!isOf && NOT_IN_A_PHRASE.has(word)) break;
    start = from + match.index;
    if (words === 0) stop = start + match[1].length;
    if (
      /^(?:the|a|an|his|her|their|its|our|my|some|many|several|other|one|two|three|both|all)$/u.test(word)
    ) {
      if (!/\b(?:of|for|and)\s+$/u.test(text.slice(from, start))) break;
    }
  }
  if (!/\p{L}/u.test(text.slice(start, stop))) return undefined;
  const leading = /^(?:of|for|and|&)\s+/u.exec(text.slice(start, stop));
  if (leading) start += leading[0].length;
  if (
    /^(?:i|you|we|me|us|this|that|these|those|it|there|what|all|both|(?:the )?(?:former|latter)$|nobody|nothing|despite|keeps)\b/iu.test(
      text.slice(start, stop),
    )
  )
    return undefined;
  return stop > start ? { start, end: stop } : undefined;
}

const PHRASE_AFTER =
  /^\s+((?:(?:the|a|an|his|her|their|its|one|another|some|several|many|senior|former|unnamed)\s+)?(?:[\p{L}\d][\p{L}\d’'.-]*\s*){1,6})/iu;

/** The phrase that begins right after `at` ("…,” said a spokesman for the ministry"), up to a comma, stop or clause. */
export function nounPhraseAfter(text: Outside, at: number, until: number): Span | undefined {
  const match = PHRASE_AFTER.exec(text.slice(at, until));
  if (!match?.[1]) return undefined;
  const start = at + match[0].length - match[1].length;
  const words = match[1].split(/\s+/u).filter(Boolean);
  const stopAt = words.findIndex((word, i) => i > 0 && NOT_IN_A_PHRASE.has(word.toLowerCase()));
  const kept = stopAt < 0 ? words : words.slice(0, stopAt);
  const last = kept.at(-1);
  if (!last || /^(?:nothing|little|otherwise|so|it|this|no)$/iu.test(kept[0] ?? '')) return undefined;
  if (NOT_IN_A_PHRASE.has((kept[0] ?? '').toLowerCase())) return undefined;
  const length = match[1].indexOf(last, kept.slice(0, -1).join(' ').length) + last.length;
  const full = text.slice(start, start + length);
  return { start, end: start + (/\p{L}{3}\.$/u.test(full) ? length - 1 : length) };
}
