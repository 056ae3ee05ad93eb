// The outlets and languages that a channel is to keep to, as they are typed.
import { languageCodeOf, languageName } from '../articles/language.ts';
import { matchOutlet } from '../articles/outlet.ts';
import type { KeptSettings } from '../channel/settings.ts';
import { LINE_LIMIT } from '../command/form.ts';
import type { Library } from '../library/library.ts';
import { shorten } from '../text/shorten.ts';

interface Problem {
  readonly problem: string;
}

/** Not "All India Radio". */
const ALL =
  /^(?:|all(?:\s+of)?(?:\s+(?:the|them))?(?:\s+(?:outlets|languages|articles))?|any|every\p{L}*)$/iu;
const BETWEEN = /\s*[,;]\s*(?:and\s+)?|\s+and\s+/giu;
/** Parts that one name may have, with "and" or commas between them: a bound on the work. */
const PARTS = 4;

/** Several, with commas or "and" between; each as `find` knows it. The first that it does not know is named. */
function readSeveral(
  typed: string,
  find: (name: string) => string | undefined,
): { readonly found: readonly string[]; readonly unknown?: string } {
  const found = new Set<string>();
  const between = [...typed.matchAll(BETWEEN)];
  const starts = [0, ...between.map(({ 0: { length }, index }) => index + length)];
  const ends = [...between.map(({ index }) => index), typed.length];
  for (let at = 0; at < starts.length; ) {
    // The longest first: "Black and White" is one, "Reuters, Inc." too.
    const names = ends.slice(at, at + PARTS).map((end) => typed.slice(starts[at], end).trim());
    const last = names.findLastIndex((name) => name !== '' && find(name) !== undefined);
    const known = find(names[last] ?? '');
    if (known !== undefined) found.add(known);
    else if (names[0]) return { found: [], unknown: names[0] };
    at += Math.max(last, 0) + 1;
  }
  return { found: [...found] };
}

/** An empty list is all of them; nothing where nothing is said of it. */
export function readOutlets(
  typed: string | undefined,
  { outlets: known }: Library,
): Pick<KeptSettings, 'outlets'> | Problem {
  if (typed === undefined) return {};
  if (ALL.test(typed.trim())) return { outlets: [] };
  const { found: outlets, unknown } = readSeveral(typed, (name) => matchOutlet(name, known));
  if (unknown !== undefined)
    return { problem: `I have no articles of “${shorten(unknown, 60)}”. I have some of: ${namesOf(known)}.` };
  // What is set has to fit into the form, too.
  if (outlets.join(', ').length > LINE_LIMIT)
    return {
      problem: `Those are more outlets than I can keep to: their names may have ${LINE_LIMIT} characters.`,
    };
  return { outlets };
}

const SHOWN = 12;

/** Names come from files and pages, which may give anything. */
function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => shorten(name, 60));
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return `${shown.join(', ')}${more}` || 'none that names its outlet';
}

export function readLanguages(
  typed: string | undefined,
  { articles }: Library,
): Pick<KeptSettings, 'languages'> | Problem {
  if (typed === undefined) return {};
  if (ALL.test(typed.trim())) return { languages: [] };
  const known = [...new Set([...articles.values()].map(({ article }) => languageCodeOf(article)))].sort();
  const { found: languages, unknown } = readSeveral(typed.toLowerCase(), (name) =>
    known.find((tag) => tag === name || languageName(tag).toLowerCase() === name),
  );
  return unknown === undefined
    ? { languages }
    : {
        problem: `I have no articles in “${shorten(unknown, 60)}”. They are in: ${known.map(languageName).join(', ') || 'none yet'}.`,
      };
}
