// For whom a message is that is said in a thread with the bot, but not to it by name: people go on talking with each other there.
import { findMentions } from '../people/people.ts';
import { isSmallTalk } from './small-talk.ts';
import { isCommandAlone } from './typed.ts';

/** Who may say it and mean the bot: everybody there, only who has asked it something there, or nobody. */
export type MeantBy = 'everybody' | 'who asked' | 'nobody';

const ASKS =
  /^(?:(?:and|but|so|also|or|then|ok|okay)[\s,]+)*(?:whom?|whose|who['’]?s|what(?:['’]?s)?|when|where|why|how|which|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?!\p{L})/iu;
const ASKS_THE_BOT = /(?<!\p{L})(?:(?:can|could|would|will) you|(?:tell|show|give|find) me|list)(?!\p{L})/iu;
/** "and Putin", "what about drones", "only BBC": a few words that lean on the question before. */
const GOES_ON = /^(?:and|also|or|but|only|just|since|open|what about|how about)(?:\s+\S+){1,5}$/iu;
/** People who speak with each other speak of themselves. */
const AMONG_PEOPLE = /(?<!\p{L})(?:I|you|your|we|our|me|my|let['’]s|guys)(?!\p{L})/iu;

/** A question to whoever knows, of people who do not speak of themselves. */
export function isPlainQuestion(text: string): boolean {
  const said = text.trim();
  return said.endsWith('?') && /\s/u.test(said) && !AMONG_PEOPLE.test(said) && meantBy(said) !== 'nobody';
}

export function meantBy(text: string): MeantBy {
  const said = text.trim();
  if (isCommandAlone(said)) return 'everybody';
  if (said === '' || isSmallTalk(said)) return 'nobody';
  if (ASKS_THE_BOT.test(said)) return 'who asked';
  if (AMONG_PEOPLE.test(said)) return 'nobody';
  const namesSomebody = said.endsWith('?') && findMentions(said).length > 0;
  return ASKS.test(said) || GOES_ON.test(said) || namesSomebody ? 'who asked' : 'nobody';
}
