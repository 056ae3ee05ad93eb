// Whose words a question asks for: "what did Putin say", "according to Rubio", "Zelensky on sanctions", "Moscow's position".
import type { Organisation } from '../people/person.ts';
import type { Span } from '../text/span.ts';

/** Verbs whose subject is asked for words. */
const SPEAKS =
  /^[’']?s?\s*(?:(?:have|has|had|also|then|later|even|just|really|actually|publicly|reportedly)\s+)*(?:say|says|said|saying|tell|tells|told|call|calls|called|describe|describes|described|respond|responds|responded|react|reacts|reacted|answer|answered|reply|replied|think|thinks|comment|commented|accuse|accused|demand|demands|demanded|want|wants|warn|warned|promise|promised|threaten|threatened|claim|claimed|write|wrote|insist|insisted|propose|proposed|admit|admitted|deny|denied|mean|meant|ask|asked|announce|announced|rule out|ruled out|suggest|suggested)\b/iu;
const ASKED_OF =
  /\b(?:acc(?:ording|\.)?\s+to|acc to|quote[sd]? (?:from|by)|statements? (?:by|from|of)|words of|position of|reaction of|advice of|from)\s+(?:(?:president|mr|sir)\s+)?$/iu;
/** "Zelenskiy on the russian delegation", "trump about tariffs", "trumps advice". */
const HEADS_TOPIC =
  /^[’']?s?\s+(?:(?:first|latest|own|public|full|exact|one|single|word|short|blunt|initial|recent)[\s-]+){0,2}(?:on|about|re|regarding|advice|reaction|response|reply|answer|verdict|take|line|position|stance|view|views|comments?|remarks?|statements?|message)\b/iu;

/** "who met Putin on Thursday" */
const ON_A_DAY =
  /^[’']?s?\s+(?:on|about)\s+(?:the\s+)?(?:(?:last|that|next)\s+)?(?:\d|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:jan|feb|apr|aug|sep|oct|nov|dec)\p{L}*\b|(?:mar(?:ch)?|may|june?|july?)\s+\d)/iu;

/** Whether a person named there is asked for words. */
export function isSpeakerIn(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (ASKED_OF.test(before) || (HEADS_TOPIC.test(after) && !ON_A_DAY.test(after))) return true;
  return SPEAKS.test(after) && !/\b(?:who|whom)\b[^,?]*\bthat\s*$/iu.test(before);
}

/** What may stand between an organisation and its verb: "the UK government", "the Ukrainian side". */
const ITS_PEOPLE =
  /^[’']?s?\s+(?:government|administration|side|officials?|authorities|leadership|leaders?)(?=\s)/iu;
/** "drones from Russia", "talks in Kyiv": where from, where to, where. */
const IS_PLACE =
  /(?<!\b(?:quote[sd]?|statements?|words?|comments?|reaction|response|message|news)\s)\b(?:from|in|at|to|near|into|over|against|with|for|around|outside)\s+(?:the\s+)?$/iu;

/** "what does Ukraine want": whether an organisation is asked for words, which are those of whoever speaks for it. */
export function isOrganisationAsked(
  text: string,
  { organisation, start, end }: Span & { readonly organisation: Organisation },
): boolean {
  if (organisation.kind === 'media') return false;
  const before = text.slice(0, start);
  // "which NATO demand"
  if (/\bwhich\s+$/iu.test(before)) return false;
  const people = ITS_PEOPLE.exec(text.slice(end))?.[0].length ?? 0;
  if (IS_PLACE.test(before) && !/\baccording\s+to\s+(?:the\s+)?$|\bacc\.?\s+to\s+(?:the\s+)?$/iu.test(before))
    return false;
  return isSpeakerIn(text, { start: withoutArticle(text, start), end: end + people });
}

const withoutArticle = (text: string, start: number): number =>
  start - (/\bthe\s+$/iu.exec(text.slice(0, start))?.[0].length ?? 0);
