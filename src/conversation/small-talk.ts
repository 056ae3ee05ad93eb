// What people say to be kind: it is met in a line, or with a greeting that tells what can be asked.
import { greeting, remark } from '../answer/show/remarks.ts';
import type { Reply } from '../chat/chat.ts';
import type { Library } from '../library/library.ts';

const TO_WHOM = '(?: (?:there|parley|bot|all|everyone|a lot|so much|very much|again|for (?:that|this)))?';
const GREETS = new RegExp(
  `^(?:hi|hello|hey|hiya|yo|good (?:morning|day|afternoon|evening))${TO_WHOM}[\\s!.,]*$`,
  'iu',
);
const THANKS = new RegExp(
  `^(?:(?:many |ok,? |okay,? |great,? )?(?:thanks|thank you|thx|cheers)|ok|okay|great|perfect|nice|cool|got it|good to know|👍|🙏)${TO_WHOM}[\\s!.,]*$`,
  'iu',
);

export const isSmallTalk = (text: string): boolean => GREETS.test(text) || THANKS.test(text);

/** Undefined where something else was said. */
export async function meetSmallTalk(text: string, library: Library): Promise<Reply | undefined> {
  const said = text.trim();
  if (said === '' || GREETS.test(said)) return greeting(library);
  return THANKS.test(said) ? remark('You’re welcome.') : undefined;
}
