// Which quotations are speech of their own, rather than words within a clause, a title or a name.

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Quotation } from '../../text/quotations.ts';
import { slice } from '../../text/span.ts';

/** Words from which on a quotation with a capital and a stop is speech, wherever it stands. */
const LONG = 6;

/** As much before a quotation as tells what it is, in UTF-16 units. */
const NEAR = 60;

/** The quotation has a stop or comma of its own before its closing mark: what follows is "he said". */
const ENDS_ITSELF = /(?:[.,!?…—–]|--)["”»'’]*$/u;
const CAPITAL = /^(?:["“«„'‘]|'')?\s*[\p{Lu}[\d]/u;
/** What stands before a quotation that begins a clause of its own. */
const CLAUSE_OPENS = /(?:^|[,:;.!?…—–\n]|--)\s*$/u;

export const endsItself = (body: string, { parts }: Quotation): boolean => {
  const last = parts.at(-1);
  return last !== undefined && ENDS_ITSELF.test(slice(body, last));
};

/** Whether a quotation is speech of its own; `outside` is the body with quotations made blank. */
export function isWhole(body: string, quotation: Quotation, outside: Outside): boolean {
  const { start, parts } = quotation;
  const quoted = parts.map((part) => slice(body, part)).join('\n');
  const before = outside.slice(Math.max(0, start - NEAR), start);
  const words = quoted.match(/\p{L}+/gu)?.length ?? 0;
  const opensClause = CLAUSE_OPENS.test(before);
  const stop = endsItself(body, quotation);
  if (words < 2) return opensClause && stop;
  const capital = CAPITAL.test(quoted);
  return opensClause ? capital || stop : capital && stop && words >= LONG;
}

const WORK = phrase(
  `(book|books|novel|memoir|film|films|movie|documentary|song|songs|album|anthem|play|poem|essay|article|paper|report|series|show
   |episode|programme|program|magazine|painting|exhibition|slogan|headline|headlined|titled|entitled) <any>!(;|:|<stop>){0,4} $`,
);
/** "On “Face the Nation,” he said", "Fox News’s “Special Report”" */
const ON_A_SHOW = phrase("(on|with|'s) $");
const SHOW = phrase('<name> (<name>|the|of|and|to|a|in){0,4} <name> (,|.)?');
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an the of to in on at for and or but nor by with from as v vs de la le el'.split(' '),
);

/** "his new book, “Doomed to Succeed,”": every word but the small ones with a capital. */
export function isTitle(body: string, { start, parts: [words] }: Quotation, outside: Outside): boolean {
  if (!words) return false;
  const isWork = WORK.closes(outside, Math.max(0, start - NEAR), start) !== undefined;
  if (
    !isWork &&
    !(ON_A_SHOW.closes(outside, Math.max(0, start - NEAR), start) && SHOW.is(slice(body, words)))
  )
    return false;
  const quoted = slice(body, words).match(/\p{L}[\p{L}’']*/gu) ?? [];
  return (
    quoted.length > 0 &&
    quoted.every((word, at) => /^\p{Lu}/u.test(word) || (at > 0 && SMALL_WORDS.has(word)))
  );
}

/** Mikhail “Misha” Petrov, Petrov (“the Bear”), known as “Misha”: part of a name, or a further one. */
export function isNickname(body: string, { start, end, parts: [words] }: Quotation): boolean {
  if (words === undefined || !A_NAME.test(slice(body, words))) return false;
  const before = body.slice(Math.max(0, start - 24), start);
  const after = body.slice(end, end + 3);
  if (CALLED.test(before)) return true;
  return (
    NAME_BEFORE.test(before) &&
    (/^\s\p{Lu}\p{Ll}/u.test(after) || (before.endsWith('(') && after.startsWith(')')))
  );
}

const A_NAME = /^(?:the )?\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*)?[.,]?$/u;
const NAME_BEFORE = /\p{Lu}[\p{L}’'.-]*\s\(?$/u;
const CALLED =
  /(?<![\p{L}\p{N}])(?:known as|nicknamed|call sign|callsign|codenamed|code name|alias|nom de guerre)\s$/iu;
