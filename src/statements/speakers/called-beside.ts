// Who is told what they are beside their name: "Ivan Kit, the mayor of Lyman", so that "the mayor" is Ivan Kit.
import { foldText } from '../../text/fold.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import type { Candidate } from './speaker.ts';

/** In UTF-16 units: as far from a name as what tells of it may begin or end. */
const NEAR = 80;
/** Words between an article and the role itself at most, and the article: "the long-time regional deputy governor". */
const MOST_WORDS = 5;

const AGE = /^(\d{1,3})-year-old$/u;
/** What is set off behind a name, up to the next mark. */
const ASIDE = /^, ([^,.;]{2,60})/u;
/** Where a role ends within it: "the mayor of Lyman". */
const GOES_ON = / (?:of|for|in|at|to|who) .*$/u;

/** The one person of these whom the text calls by a role, right before the name or set off behind it; undefined for none and for several. */
export function calledBeside(
  role: string,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const age = AGE.exec(role)?.[1];
  const called = candidates.filter(({ person, name, refers, kind, text, start, end }) => {
    if (refers !== undefined || kind === 'office' || (person ?? name) === undefined) return false;
    const rest = foldText(outside.slice(end, end + NEAR));
    const lead = ` ${foldText(outside.slice(Math.max(0, start - NEAR), start))}`;
    const aside = ASIDE.exec(rest)?.[1] ?? '';
    return (
      foldText(text).includes(`${role} `) ||
      lead.endsWith(` ${role} `) ||
      (lead.endsWith(` ${role}, `) && /^[,.]/u.test(rest)) ||
      isRole(aside.replace(GOES_ON, ''), role) ||
      (age !== undefined && (aside === age || aside === `aged ${age}`))
    );
  });
  const persons = new Set(called.map(({ person, name }) => person ?? name));
  return persons.size === 1 ? called.at(-1) : undefined;
}

const isRole = (aside: string, role: string): boolean =>
  (aside === role || aside.endsWith(` ${role}`)) && aside.split(' ').length <= MOST_WORDS;
