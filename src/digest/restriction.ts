// What a digest is to be restricted to, read without the words that only say that it is: "Trump only, please".
import type { Library } from '../library/library.ts';
import { type FilterProblem, readFilter } from '../listing/filter.ts';
import type { DigestFields } from './content/turn.ts';
import { LEAVING_OUT } from './schedule/words.ts';

export type Restriction =
  /** Of nothing where `filter` is empty: "everything". */
  | { readonly kind: 'read'; readonly filter: DigestFields }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'too much' }
  /** It says what is to be left out, which no digest does. */
  | { readonly kind: 'exclusion' }
  | { readonly kind: 'problems'; readonly problems: readonly FilterProblem[] };

/** "all topics", "everybody": of nobody and about nothing in particular. */
const EVERYTHING =
  /^(?:(?:about|on|with|of|for|by|from)\s+)?(?:everything|everybody|everyone|anything|anybody|anyone|all|(?:all|any|every)\s+(?:the\s+)?(?:topics?|news|articles?|people|persons?|speakers?|statements?|sides?|part(?:y|ies))|no\s+(?:filters?|restrictions?|topics?|persons?)|without\s+(?:a\s+)?(?:filter|restriction))$/iu;

/** "Trump except sanctions", "without Trump", "everything but sanctions": to take it for a topic would turn it round. */
const EXCLUSION = new RegExp(
  `(?<!\\p{L})${LEAVING_OUT}\\s|,\\s*not\\s|^(?:not|no|without)\\s|^(?:about\\s+)?(?:every(?:thing|body|one)|any(?:thing|body|one)|all)[\\s,]+(?:but|not|without)\\s`,
  'iu',
);

/** Before what it is restricted to: "only Trump", "just about sanctions", "nothing but the talks". */
const ONLY_BEFORE =
  /^(?:(?:please|plz|pls|but|and|with|show|send|give|tell|post|me|us|it|is|this|that)[\s,]+)*(?:only|just|solely|exclusively|nothing\s+but|nobody\s+but)(?=$|[\s,:;])(?:[\s,:;]+(?:show|send|give|tell|post|me|us)(?=\s))*/iu;

/** After it: "Trump only", "sanctions, and nothing else". */
const ONLY_AFTER =
  /(?:^|[\s,;:([.–—-])(?:(?:and\s+)?(?:(?:only|just|alone|solely|exclusively)|(?:nothing|nobody|no\s?one)\s+else))[)\]]?$/iu;

/** Within: "Trump only about sanctions", "Trump, only sanctions". */
const ONLY_WITHIN =
  /,\s*(?:but\s+)?(?:only|just)(?=\s)|(?<=\band)\s+only(?=\s)|(?<=\S)\s+(?:only|just)(?=,?\s+(?:about|on|regarding|concerning|by|from)\b|\s*,|\s+\p{L}+:)/giu;

/** "statements by Trump" are what a digest is made of. */
const MADE_OF =
  /^(?:(?:the|any|all|new|latest)\s+)*(?:news|statements?|words|quotes?|quotations?|articles?)\s+(?=(?:by|about|from|on|regarding|concerning)\s)/iu;

/** "what Trump says", "what Trump said about sanctions" */
const WHAT_IS_SAID =
  /^what(?:ever)?\s+(?<who>.+?)\s+(?:says?|said|has\s+said|is\s+saying)(?=$|\s+(?:about|on)\s)/iu;

const COURTEOUS =
  /(?:^|[\s,;:.!–—-])(?:please|plz|pls|kindly|thanks(?:\s+a\s+lot)?|thank\s+you(?:\s+(?:very|so)\s+much)?|thx|cheers)$/iu;

const AROUND = /^[\s,;:.!–—-]+|[\s,;:.!–—-]+$/gu;

const trimmed = (text: string): string => text.replace(AROUND, '');

/** "Trump only, please" is Trump; nothing where nothing else was said. */
function restrictionOf(typed: string): string {
  let text = trimmed(typed);
  for (;;) {
    const plain = [COURTEOUS, ONLY_AFTER, ONLY_BEFORE, MADE_OF].reduce(
      (left, pattern) => trimmed(left.replace(pattern, '')),
      text,
    );
    if (plain === text) return text.replace(ONLY_WITHIN, '').replace(WHAT_IS_SAID, '$<who>').trim();
    text = plain;
  }
}

/** What was typed beside the schedule, and in fields of their own, which win. */
export function readRestriction(
  typed: string,
  { person, topic }: DigestFields,
  context: { readonly library: Library; readonly today: string },
): Restriction {
  const said = { text: restrictionOf(typed), person: optional(person), topic: optional(topic) };
  const isSaid = Object.values(said).some(Boolean);
  if (!isSaid) return { kind: 'unsaid' };
  const wanted = (value = ''): string => (EVERYTHING.test(value) ? '' : value);
  const isExclusion = (value?: string): boolean => EXCLUSION.test(wanted(value));
  if ([said.text, said.person, said.topic].some(isExclusion)) return { kind: 'exclusion' };
  const fields = {
    ...(wanted(said.person) && { person: wanted(said.person) }),
    ...(wanted(said.topic) && { topic: wanted(said.topic) }),
  };
  const { filter, problems } = readFilter(wanted(said.text), fields, context);
  if (problems.length > 0) return { kind: 'problems', problems };
  const { who, topic: about, since, until, outlet } = filter;
  if ([since, until, outlet].some((one) => one !== undefined)) return { kind: 'too much' };
  return { kind: 'read', filter: { ...(who && { person: who.name }), ...(about && { topic: about }) } };
}

const optional = (field: string | undefined): string | undefined =>
  field === undefined ? undefined : restrictionOf(field);
