// What pages print around an article, told by its form, its place and what it is about.
import type { Layout } from './layout.ts';

/** A line that leads to other articles; the headlines under it are not this article either. */
export const LINKS_ELSEWHERE =
  /^(?:read|see|watch|listen|related|recommended)(?![\p{L}\d])[^.!?]{0,40}(?::|$)|^(?:read more|related articles?|see also|you (?:may|might) (?:also )?(?:like|be interested)|more (?:on|from|in)(?: this(?: story)?)?(?![\p{L}\d])|most (?:read|viewed|popular)|trending|editors?['’]s? picks?)(?![\p{L}\d])/iu;

interface Place extends Partial<Layout> {
  /** Its number in the article, from 0, and how many come after it. */
  readonly first: number;
  readonly left: number;
  /** What stands before it ends with a colon. */
  readonly introduced: boolean;
}

const QUOTE_MARK = /["“”«»„]/u;
const ENDS_A_SENTENCE = /[.!?…][)\]’”"»]*$/u;
/** In UTF-16 units: furniture is short. */
const LONGEST = 300;
/** Paragraphs at the head of a page where it says who wrote and when, and at its end where it says what else there is. */
const EDGE = 5;

/** What an agency or a publisher says of a whole report. */
const IMPRINT =
  /^(?:advertisement(?=$|\s*[^\p{L}\s])|©|copyright(?![\p{L}\d])|all rights reserved|this (?:article|story) (?:was|is|has been)(?![\p{L}\d])|follow ap['’]?s? coverage|associated press writers?(?![\p{L}\d])|(?:additional )?reporting by(?![\p{L}\d])|editing by(?![\p{L}\d])|with files from|image source|image caption|getty images)|(?<![\p{L}\d])contributed to this (?:report|story|article)(?![\p{L}\d])/iu;
/** A page that asks its reader for something. */
const ASKS =
  /^(?:please )?(?:sign (?:up|in)|subscribe|follow|share|click|tap|download|join|get|listen|watch|register|log in|accept|manage|skip to|back to|jump to|support|donate|become|enable|turn on|enter your|tweet|print|copy link|email|leave a comment|load more|show (?:more|all))(?![\p{L}\d])/iu;
/** The same in a sentence that follows what is advertised. */
const ASKS_AT_LAST = /[.!?:]\s+(?:please )?(?:sign up|subscribe|click|tap|download|register)(?![\p{L}\d])/iu;
/** What such requests are about. */
const ASKED =
  /(?<![\p{L}\d])(?:newsletters?|briefings?|inbox|e-?mail|app|apps|cookies?|privacy|terms|channels?|whatsapp|telegram|twitter|facebook|instagram|linkedin|reddit|youtube|podcasts?|accounts?|subscri\p{L}+|members?|updates|alerts?|notifications?|browser|javascript|story|article|page|top|menu|comments?|content|link|us)(?![\p{L}\d])/iu;
const COOKIES =
  /(?<![\p{L}\d])(?:(?:we|our|this|site|website|partners)(?![\p{L}\d]).{0,80}(?<![\p{L}\d])cookies|cookies.{0,80}(?<![\p{L}\d])(?:consent|accept|experience|preferences|settings|policy|browser))(?![\p{L}\d])/isu;
/** Several places to share a page at, and nothing else. */
const SHARING =
  /^(?:(?:share|tweet|print|e-?mail|save|copy(?: link)?|comments?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|bluesky|threads|messenger|pinterest|on|this|by|via|\d{1,6}(?!\d))[\s|·•,/]*){2,}$/iu;
/** Labels of what a page is filed under. */
const FILED =
  /^(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|posted in|labels?|in this (?:story|article))\s*:?(?=\s|$)/iu;
const HASHTAGS = /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;
/** Whose picture it is. */
const CREDIT =
  /(?<![\p{L}\d])(?:(?:file )?(?:photo|image|picture|photograph|video|illustration|graphic|credit|courtesy)s?(?: by)?\s*:|(?:ap|afp|file) photo|photo(?:graph)? by|getty images|handout via|via (?:reuters|ap|afp|getty))|[/(](?:AFP|AP|Reuters|EPA|Getty|TASS|Anadolu|Shutterstock|Bloomberg)(?![\p{L}\d])[^.]{0,40}$/iu;
/** Who wrote, when, and how long it takes to read. */
const BYLINE =
  /^(?:by|written by|posted by|author:)\s+(?:the\s+)?\p{Lu}[^!?]{0,120}$|^(?:published|updated|posted|last (?:updated|modified)|first published|modified)(?![\p{L}\d])[^!?]{0,100}$|^\d+\s*min(?:ute)?s?(?:\s+read)?$|^\d{1,2}:\d{2}.{0,30}$/iu;

/** Whether a paragraph is no text of the article, whatever stands beside it. */
export function isFurniture(text: string, place: Place): boolean {
  if (ADDRESS.test(text) || HASHTAGS.test(text)) return true;
  if (text.length > LONGEST) return false;
  const quotes = QUOTE_MARK.test(text);
  const sentence = ENDS_A_SENTENCE.test(text);
  if (place.linked && (!sentence || place.item)) return true;
  if (IMPRINT.test(text) || SHARING.test(text) || (COOKIES.test(text) && !quotes)) return true;
  if (FILED.test(text) && !sentence) return true;
  if ((ASKS.test(text) || ASKS_AT_LAST.test(text)) && ASKED.test(text) && !quotes) return true;
  if (isCaption(text, place, sentence)) return true;
  const atEdge = place.first < EDGE || place.left < EDGE;
  if (atEdge && BYLINE.test(text) && !quotes && !sentence) return true;
  // A note of the editors, set apart from the text.
  const apart = place.emphasised === true && !place.introduced && !place.quote;
  return apart && !quotes && (place.first === 0 || place.left === 0);
}

function isCaption(text: string, { underPicture, emphasised }: Place, sentence: boolean): boolean {
  if (underPicture && (emphasised || !sentence)) return true;
  return CREDIT.test(text) && (underPicture === true || !sentence);
}
