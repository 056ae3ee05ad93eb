// Names of persons that no list holds: runs of capitalised words, and the surnames that stand for them later.
import type { Span } from '../../text/span.ts';

export interface FreeName extends Span {
  /** The fullest form that the article has, without titles: 'Claire McCaskill' for "Sen. McCaskill". */
  readonly name: string;
  /** Whether it is one word that stands for a fuller name or has a title before it. */
  readonly isSurname: boolean;
}

const TITLE = '(?:Sen|Rep|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Dr|Mr|Mrs|Ms|Prof|Rev|Hon|Supt|Det|Insp)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b';
const WORD = `(?!${WEEKDAY})\\p{Lu}(?:\\p{L}|['’-](?=\\p{L}{2}))+`;
/** But "posted on X. Yermak said". */
const INITIAL = '(?<!\\b(?:on|via) )\\p{Lu}\\.';
const PARTICLE = '(?:de|von|van|der|den|al|bin|el|la|du|di|da)';
/** "Olena Hryhorenko", "Sen. Claire McCaskill", "John B. Taylor Jr", "Mr. Burman" */
const NAME_RUN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${TITLE}\\.?|${INITIAL})\\s+)*${WORD}(?:\\s+(?:[“"][^”"\n]{2,20}[”"]\\s+)?(?:${PARTICLE}\\s+)*(?:${TITLE}\\.|${INITIAL}(?=\\s+\\p{Lu})|${WORD}))*`,
  'gu',
);
/** Words with a capital because they begin a sentence, or that belong to no name. */
const NOT_OF_A_NAME =
  /^(?:(?:The|A|An|On|In|At|By|For|From|But|And|After|Before|When|While|As|If|Also|Both|Earlier|Later|Meanwhile|However|Speaking|Following|During|Since|Although|Though|Former|Said|Says|Asked|Then|With|To|Even|Yet|So|Still|Not|That|This|These|Those|His|Her|Their|Its|Our|My|Your|It|He|She|They|We|You|What|Who|Why|How|Where|Just|Despite|Like|Unlike|Democrat|Democratic|Republican|Independent|According|Citing|Under|About|Against|Because|Instead|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\s+)+/u;
/** What a name begins after: "Clark County Sheriff Joe Lombardo". */
const ROLE =
  /^(?:.*\s)?(?:(?:Sen|Rep|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Dr|Mr|Mrs|Ms|Prof|Rev|Hon|Supt|Det|Insp)\b\.?|President|Senator|Representative|Congressman|Congresswoman|Governor|Mayor|Sheriff|Minister|Secretary|Chancellor|Ambassador|Justice|Judge|General|Colonel|Major|Captain|Lieutenant|Sergeant|Admiral|Speaker|Chairman|Chairwoman|Chief|Director|Commissioner|Spokesman|Spokeswoman|Spokesperson|Professor|Attorney|Envoy|Leader|Premier|Adviser|Counsel)\s+(?=\p{Lu})/u;
const ONE_WORD = /^\S+$/u;

/** Words that end the names of things, not of persons. */
const THING =
  /(?:House|Court|Department|Party|Committee|Commission|Council|University|States?|Street|Journal|Times|Post|News|Group|Bank|Institute|Association|Union|Agency|Force|Guard|Board|Cent(?:er|re)|Office|Act|Bill|Ministry|Service|Army|City|County|Republic|Show|Foundation|Fund|School|College|Hospital|Security|Affairs|Talks|Summit)$/u;
/** Words of a person's name at most: more are a headline. */
const LONGEST = 4;

interface Run extends FreeName {
  readonly titled: boolean;
}

/** The free names of a body in order, apart from what is `taken` by those that a list holds. */
export function findFreeNames(body: string, isTaken: (span: Span) => boolean): FreeName[] {
  const runs = [...body.matchAll(NAME_RUN)].flatMap(readRun).filter((run) => !isTaken(run));
  const full = fullNames(runs.map(({ name }) => name));
  return runs.flatMap(({ titled, ...run }): FreeName[] => {
    if (!run.isSurname) return [run];
    const name = full.get(run.name);
    return name || titled ? [{ ...run, name: name ?? run.name }] : [];
  });
}

function readRun(match: RegExpExecArray): Run[] {
  const lead = NOT_OF_A_NAME.exec(match[0])?.[0].length ?? 0;
  const text = match[0].slice(lead);
  const role = ROLE.exec(text)?.[0] ?? '';
  const rest = text.slice(role.length);
  const titled = TITLE_LAST.test(role);
  // "Justice Department" is no Mr Department.
  const name = role && (titled || !ONE_WORD.test(rest)) ? rest : text;
  const start = match.index + lead;
  return text ? [{ start, end: start + text.length, name, titled, isSurname: ONE_WORD.test(name) }] : [];
}

const TITLE_LAST = new RegExp(`${TITLE}\\.?\\s+$`, 'u');
const SURNAME = /\s(\S+?)(?:,?\s+(?:Jr|Sr|II|III))?$/u;

/** Surname -> the full name that it stands for; without those that two persons share. */
function fullNames(names: readonly string[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of names) {
    const surname = SURNAME.exec(name)?.[1];
    if (!surname || THING.test(surname) || name.split(/\s+/u).length > LONGEST) continue;
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

const firstWord = (name: string): string => name.split(' ', 1)[0] ?? '';
