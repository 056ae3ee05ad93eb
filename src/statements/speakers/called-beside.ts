// Who is told what they are beside their name: "Ivan Kit, the mayor of Lyman", so that "the mayor" is Ivan Kit.
import { foldText } from '../../text/fold.ts';
import type { Outside } from '../phrase/outside.ts';
import type { Candidate } from './speaker.ts';

/** In UTF-16 units: as far from a name as what tells of it may begin or end. */
const NEAR = 80;

const AGE = /^(\d{1,3})-year-old$/u;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The one person of these whom the text calls by a role, right before the name or set off behind it; undefined for none and for several. */
export function calledBeside(
  role: string,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const word = escaped(role);
  const age = AGE.exec(role)?.[1];
  const before = new RegExp(`(?<![\\p{L}\\p{N}])${word} $`, 'u');
  const setOffBefore = new RegExp(`(?<![\\p{L}\\p{N}])${word}, $`, 'u');
  const behind = new RegExp(
    `^, (?:(?:(?:the|an?|its|his|her|their|\\p{L}+['’]s?) )?(?:[\\p{L}'’-]+ ){0,3}${word}(?= (?:of|for|in|at|to|who)\\b|[,.;])${age ? `|(?:aged )?${age}[,.]` : ''})`,
    'u',
  );
  const called = candidates.filter(({ person, name, refers, kind, text, start, end }) => {
    if (refers !== undefined || kind === 'office' || (person ?? name) === undefined) return false;
    const rest = foldText(outside.slice(end, end + NEAR));
    const lead = foldText(outside.slice(Math.max(0, start - NEAR), start));
    return (
      foldText(text).includes(`${role} `) ||
      before.test(lead) ||
      (setOffBefore.test(lead) && /^[,.]/u.test(rest)) ||
      behind.test(rest)
    );
  });
  const persons = new Set(called.map(({ person, name }) => person ?? name));
  return persons.size === 1 ? called.at(-1) : undefined;
}
