// Names of persons that no list holds: runs of capitalised words, and the surnames that stand for them later.

import { TITLES, WORD_CLASSES } from '../../text/lexicon/classes.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Token } from '../../text/phrase/token.ts';
import type { Span } from '../../text/span.ts';
import { MONTHS, WEEKDAYS } from '../../text/time/names.ts';

export interface FreeName extends Span {
  /** The fullest form that the article has, without titles: 'Claire McCaskill' for "Sen. McCaskill". */
  readonly name: string;
  /** Whether it is one word that stands for a fuller name or has a title before it. */
  readonly isSurname: boolean;
}

const listed = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** "Olena Hryhorenko", "Sen. Claire McCaskill", "John B. Taylor Jr", "Ivan “Vanya” de Groot" */
const NAME_RUN = phrase(
  `(<title>|<initial>)* <proper> (((“|") <any>{1,3}? (”|"))? (de|von|van|der|den|al|bin|el|la|du|di|da)*
   (<title>|<initial> =(<name>)|<proper>))*`,
);
/** What a name begins after: "Clark County Sheriff Joe Lombardo". */
const ROLES = listed(
  `president senator representative congressman congresswoman governor mayor sheriff minister secretary chancellor ambassador justice
  judge general colonel major captain lieutenant sergeant admiral speaker chairman chairwoman chief director commissioner
  spokesman spokeswoman spokesperson professor attorney envoy leader premier adviser counsel actor actress ceo founder host lawmaker
  mp deputy candidate nominee commander officer soldier negotiator aide analyst expert economist historian author journalist
  reporter correspondent editor columnist chair head star`,
);
/** Words with a capital because they begin a sentence, or that belong to no name; beside the closed classes. */
const NOT_OF_A_NAME: ReadonlySet<string> = new Set([
  ...WEEKDAYS,
  ...MONTHS,
  ...listed(
    `but and when while if also both earlier later meanwhile however speaking although though former said says asked then even
    yet so still this these those we you why how just unlike democrat democratic republican independent according citing
    because instead either throughout among toward towards near`,
  ),
]);
const CLOSED = ['det', 'prep', 'pronoun', 'not', 'rel', 'aux'].flatMap(
  (name) => WORD_CLASSES.get(name) ?? [],
);
const isOfAName = (token: Token): boolean =>
  !NOT_OF_A_NAME.has(token.word) && !CLOSED.some((isIn) => isIn(token));
/** Words that end the names of things, not of persons. */
const THINGS = listed(
  `house court department party committee commission council university state states street journal times post news group bank
  institute association union agency force guard board center centre office act bill ministry service army city county republic
  show foundation fund school college hospital security affairs talks summit`,
);
/** Words of a person's name at most: more are a headline. */
const LONGEST = 4;

interface Run extends FreeName {
  readonly titled: boolean;
  /** "Governor Kit": a name only where the article has it in full; "General Staff" is none. */
  readonly behindRole?: string;
}

/** The free names of a body in order, apart from what is `taken` by those that a list holds; `words` are in plain letters. */
export function findFreeNames(body: string, words: Outside, isTaken: (span: Span) => boolean): FreeName[] {
  const runs = NAME_RUN.all(words, 0, words.text.length)
    .flatMap(({ start, end }) => inLines(words.tokens.slice(words.tokenAt(start), words.tokenAt(end)), body))
    .flatMap((run) => readRun(behindOffice(run, words), body))
    .filter((run) => !isTaken(run));
  const full = fullNames(runs.flatMap(({ name, behindRole }) => (behindRole ? [] : name)));
  return runs.flatMap(({ titled, behindRole, ...run }): FreeName[] => {
    if (behindRole) {
      const name = full.get(behindRole);
      return name ? [{ ...run, name }] : [];
    }
    // "Actor Ivan Kit" is Ivan Kit, where he is called so elsewhere.
    if (!run.isSurname) return [{ ...run, name: withoutTrade(run.name, full) }];
    const name = full.get(run.name);
    return name || titled ? [{ ...run, name: name ?? run.name }] : [];
  });
}

/** A name does not go on in the next line: that may be another paragraph. */
function inLines(run: readonly Token[], body: string): Token[][] {
  const lines: Token[][] = [];
  for (const [at, token] of run.entries()) {
    const before = run[at - 1];
    const line = before && !body.slice(before.end, token.start).includes('\n') ? lines.at(-1) : undefined;
    if (line) line.push(token);
    else lines.push([token]);
  }
  return lines;
}

/** "Minister of Foreign Affairs Ivan Kit", "Secretary of State Anna B. Kit": what an office is of, and then the name. */
function behindOffice(run: readonly Token[], words: Outside): readonly Token[] {
  const start = run[0]?.start ?? 0;
  const office = OFFICE_OF.closes(words, start - NEAR, start);
  const role = office && words.tokens[words.tokenAt(office.start)];
  if (!role || !ROLES.has(role.word) || run.length <= SHORTEST) return run;
  return run.slice(run.at(-2)?.word.length === 1 ? -SHORTEST - 1 : -SHORTEST);
}
const OFFICE_OF = phrase('<word> (of|for) the? $');
/** In UTF-16 units: an office and what it is of. */
const NEAR = 40;
/** Words of a full name at least. */
const SHORTEST = 2;

function readRun(run: readonly Token[], body: string): Run[] {
  const first = run.findIndex(isOfAName);
  const tokens = run.slice(first < 0 ? run.length - 1 : first);
  const last = tokens.at(-1);
  const lastRole = tokens.findLastIndex(
    ({ word }, at) => (TITLES.has(word) || ROLES.has(word)) && tokens[at + 1]?.isCapital === true,
  );
  const titled = TITLES.has(tokens[lastRole]?.word ?? '');
  // "Justice Department" is no Mr Department.
  const named = titled || tokens.length - lastRole > 2 ? tokens.slice(lastRole + 1) : tokens;
  const [begin, start] = [tokens[0]?.start, named[0]?.start];
  if (!last || begin === undefined || start === undefined) return [];
  // "Harry Harris Jr."
  const end = last.end - (last.word.length > 1 && body.endsWith('.', last.end) ? 1 : 0);
  const behindRole = lastRole >= 0 && lastRole === tokens.length - 2 && !titled ? last.word : undefined;
  return [
    {
      start: begin,
      end,
      name: body.slice(start, end),
      titled,
      isSurname: named.length === 1,
      ...(behindRole === undefined ? {} : { behindRole: body.slice(last.start, end) }),
    },
  ];
}

const SURNAME = /\s(\S+?)(?:,?\s+(?:Jr|Sr|II|III))?$/u;

/** Surname -> the full name that it stands for; without those that two persons share. */
function fullNames(names: readonly string[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of names) {
    const surname = SURNAME.exec(name)?.[1];
    if (!surname || THINGS.has(surname.toLowerCase()) || name.split(/\s+/u).length > LONGEST) continue;
    const known = full.get(surname);
    // "Democrat Amy Quill" and "Amy Quill" are one.
    const shorter = known?.endsWith(` ${name}`) ? name : known;
    if (
      shorter &&
      shorter !== name &&
      !name.endsWith(` ${shorter}`) &&
      firstWord(name) !== firstWord(shorter)
    )
      shared.add(surname);
    full.set(surname, shorter ?? name);
  }
  for (const surname of shared) full.delete(surname);
  return full;
}

function withoutTrade(name: string, full: ReadonlyMap<string, string>): string {
  const known = full.get(SURNAME.exec(name)?.[1] ?? '');
  return known && name.endsWith(` ${known}`) ? known : name;
}

const firstWord = (name: string): string => name.split(' ', 1)[0] ?? '';
