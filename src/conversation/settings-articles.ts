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

const ALL = /^(?:|all|any|every\p{L}*|all\s.*)$/iu;

/** Several, with commas or "and" between; each as `find` knows it. The first that it does not know is named. */
function readSeveral(
  typed: string,
  find: (name: string) => string | undefined,
): { readonly found: readonly string[]; readonly unknown?: string } {
  const found = new Set<string>();
  for (const name of typed.split(/[,;]/u).map((each) => each.trim())) {
    // "Politico and BBC": an outlet may have the word in its name.
    const names = name === '' ? [] : find(name) === undefined ? name.split(/\s+and\s+/iu) : [name];
    for (const each of names) {
      const known = find(each.replace(/^and\s+/iu, '').trim());
      if (known === undefined) return { found: [], unknown: each };
      found.add(known);
    }
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

const namesOf = (names: readonly string[]): string =>
  names.length > SHOWN
    ? `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`
    : names.join(', ') || 'none that names its outlet';

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
