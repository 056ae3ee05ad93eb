// A name that is asked for where the articles have none: "who was the US official", of whom all they say is "a US official".

import type { Question } from '../../question/question.ts';
import type { Statement } from '../../statements/statement.ts';
import { foldText } from '../../text/fold.ts';

/** Those whom reports quote without their names. */
const ROLES =
  '(officials?|diplomats?|sources?|advis[eo]rs?|aides?|envoys?|negotiators?|representatives?|officers?|insiders?|spokes(?:man|woman|person)s?)';
/** "who was the senior Ukrainian official", "which diplomat", "name of the adviser". */
const ASKED_BY_ROLE = new RegExp(
  `\\b(?:who(?:s|'s)?(?: (?:is|was|are|were))?|which|what|names? of)\\s+(?:(?:the|that|this|those)\\s+)*(?:[\\p{L}-]+\\s+){0,3}?${ROLES}\\b`,
  'u',
);
const UNNAMED = /\((?:unnamed|anonymous)\)$/u;

/** Whether the question asks for the name of somebody whom the statements leave unnamed. */
export function isLeftUnnamed({ kind, text }: Question, statements: readonly Statement[]): boolean {
  if (kind !== 'who') return false;
  const role = ASKED_BY_ROLE.exec(foldText(text))?.[1];
  if (role === undefined) return false;
  const [one] = role.split(/s$/u);
  return statements.some(
    ({ speaker }) => UNNAMED.test(speaker.name) && foldText(speaker.name).includes(one ?? role),
  );
}
