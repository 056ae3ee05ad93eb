// What follows a cue before its words: to whom, when, where, how ("told reporters on Friday that …").
import { namesItsObject } from './cue-verbs.ts';
import type { Cue } from './cues.ts';

/** What stands after a cue and its circumstances. */
export interface Attribution {
  /** Where it begins. */
  readonly at: number;
  /** 'that' and 'clause': words that may be told; 'comma': whatever a comma or colon sets off; 'none': nothing. */
  readonly follows: 'that' | 'clause' | 'comma' | 'none';
}

const TIME =
  /^\s+(?:(?:early|late|earlier|later)\s+)?(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?|(?:last|this|earlier this|late last)\s+(?:week|weekend|month|year|spring|summer|autumn|fall|winter|morning|afternoon|evening)|yesterday|today|tonight|overnight|earlier|later|again|afterwards?|publicly|repeatedly|recently|previously|(?:several|two|three|a few|\d+) (?:hours|days|weeks|months|years) (?:ago|later|earlier)|for (?:(?:several|many|some|two|three) )?(?:days|weeks|months|years))(?![’'\p{L}])/u;
/** "in a statement", "at a rally in Ohio", "on Twitter", "through a spokesman" */
const PLACE =
  /^\s+(?:(?:in|on|via|through|at|during|after|from|before)\s+(?:(?:a|an|the|his|her|their|its|one|another)\s+)(?:[\p{L}\d.’'-]+\s+){0,4}?(?:statement|interview|tweet|post|letter|e-?mail|memo|speech|address|briefing|report|ruling|filing|video|message|op-ed|rally|forum|convention|conference|meeting|debate|hearing|stop|event|summit|call|note|spokes(?:man|woman|person)|time|brief|complaint|podium|floor|programme|program|show|appearance)(?:\s+(?:on|to|with|in|at|from)\s+(?:(?:the|a)\s+)?(?:\p{Lu}[\p{L}.’'-]*\s?|\d{4}\s?)+)?|(?:on|via|in)\s+(?:\p{Lu}[\p{L}.’'-]*\s?)+(?:\d{1,2}|\d{4})?|by (?:e-?mail|phone|telephone))(?=\s+(?:that|he|she|they|it|there|his|her|their|its|the|a|an|on|late|early|last)\s|\s+\p{Lu}\p{Ll}+day\b|\s*[,:.]|\s*$)/u;
const ADVERB = /^\s+(?:\p{L}+ly|then|now|there|too|also|again)(?=\s+that\b|\s*[,:.]|\s*$)/u;
/** "neither confirmed nor denied that" */
const THAT = /^(?:\s(?:n?or)\s\p{L}+(?:ed|y|ies))?\s?,?\s?that(?=[\s,])/u;
/** Begins with where, when or about what, which may go on for long. */
const CIRCUMSTANCE =
  /^\s+(?:on|in|at|during|after|before|via|through|from|aboard|ahead|following|as|when|while|of|about|with|by|for|under|despite|amid|into|upon|until|since|outside|inside|alongside|without|against|over|late|early|last|this)\s/u;
/** "that" at the end of a long circumstance. */
const LATE_THAT =
  /^[^.;:“”"]{1,120}?,?\sthat(?=[\s,])(?!\s(?:is|was|were|are|has|had|have|would|will|could|can|may|might|did|does|\p{L}+ed)\s)/u;
/** "wrote in response to a report that he had left": others' words. */
const OF_A_REPORT =
  /^[^.;:]{0,120}\b(?:claims?|reports?|allegations?|suggestions?|accusations?|idea|news|rumou?rs?)\sthat\b/u;
/** "said after the vote he would stay": a pronoun with its verb begins the clause. */
const LATE_PRONOUN =
  /^\s+(?:in|on|at|during|after|before|via)\s[^,;:.]{1,50}?(?=\s(?:he|she|they|it)\s(?:would|will|had|has|was|is|could|did|might|may|wants?|believes?|hopes?|expects?)\b)/u;

/** "reported, citing a source, that …", "said on Monday, after it expired, that …" */
const ASIDE =
  /^\s*,\s(?:citing|quoting|referring|after|following|in|on|at|during|speaking|when|as|while|before|through|via|without|adding|for|with|by|to|most recently|including)\s[^;:“”]{3,120}?,\s+that(?=\s)/u;

/** These take an infinitive: "promised to meet"; but "said to reporters". */
const TAKES_INFINITIVE =
  /^(?:promis|pledg|vow|threat|propos|ask|demand|urg|swear|swore|sworn|request|claim|profess|advis|warn|instruct|encourag|tell|told|recommend|implor|beseech|exhort|invit|declin|refus)/u;
/** "a provision that they say could exclude …": the cue stands within another clause. */
const VERB = /^\s+(?:is|are|was|were|has|had|will|would|could|should|can|may|might|did|does)\s/u;

/** Where the words of a cue begin behind an aside that may hold cues of its own; undefined where none follows. */
export function behindAside(cue: Cue, outside: string, until: number): number | undefined {
  const aside = ASIDE.exec(outside.slice(cue.end, until));
  return aside ? cue.end + aside[0].length : undefined;
}

/** Reads past everything between a cue and what it tells, up to `until`. */
export function readAttribution(cue: Cue, outside: string, until: number): Attribution {
  let at = cue.end;
  if (cue.word === ':') return { at, follows: 'clause' };
  const rest = (): string => outside.slice(at, until);
  if (/^(?:tell|told)/u.test(cue.word)) at = afterAddressee(outside, at, until);
  else {
    const listener = LISTENER.exec(cue.word)
      ? (TO_LISTENER.exec(rest()) ?? TO_LISTENERS_ALONE.exec(rest()))
      : undefined;
    if (listener) at += listener[0].length;
  }
  for (;;) {
    const that = THAT.exec(rest());
    if (that) return { at: at + that[0].length, follows: 'that' };
    const unit = TIME.exec(rest()) ?? PLACE.exec(rest()) ?? ADVERB.exec(rest());
    if (!unit) break;
    at += unit[0].length;
  }
  const left = rest();
  const aside = ASIDE.exec(left);
  if (aside) return { at: at + aside[0].length, follows: 'that' };
  const mark = /^\s*[,:]/u.exec(left);
  if (mark) return { at: at + mark[0].length, follows: 'comma' };
  if (!/[\p{L}\p{N}]/u.test(left)) return { at, follows: 'none' };
  const opens =
    CIRCUMSTANCE.test(left) ||
    (/^\s+to\s/u.test(left) && !TAKES_INFINITIVE.test(cue.word)) ||
    VERB.test(left);
  if (opens && !cue.noun && !namesItsObject(cue.word)) {
    const isOther =
      /^(?:respon|repl|answ)/u.test(cue.word) || (cue.kind === 'said' && OF_A_REPORT.test(left));
    const late = isOther ? undefined : LATE_THAT.exec(left);
    const pronoun = LATE_PRONOUN.exec(left);
    if (!late && pronoun) return { at: at + pronoun[0].length, follows: 'clause' };
    return late ? { at: at + late[0].length, follows: 'that' } : { at, follows: 'none' };
  }
  return { at, follows: 'clause' };
}

/** "warned Congress that", "assured his guests that" */
const LISTENER = /^(?:warn|assur|reassur|inform|remind|advis|notif)/u;
const TO_LISTENER = /^\s+(?:[\p{L}\d][\p{L}\d.’'-]*\s+){1,6}(?=that\s)/u;

/** "…, Medinsky reminded viewers on television." */
const TO_LISTENERS_ALONE =
  /^\s+(?:me|us|him|her|them|(?:the\s+)?(?:reporters|journalists|viewers|readers|lawmakers|listeners|diplomats|parliament|delegates|crowd|audience))(?=\s*[.,]?\s*$|\s+(?:in|on|at|during|after|via)\s[^,;:]*$)/u;

const ADDRESSEE =
  /^\s+(?:me|us|you|him|her|them|(?:(?:the|a|an|his|her|their|its|my|our)\s+)?(?:\p{Ll}[\p{L}’'-]*\s+){0,3}?(?:(?:“[^”]*”\s*)?\p{Lu}[\p{L}\d.’'&-]*(?:\s+(?:of\s+(?:the\s+)?|and\s+)?\p{Lu}[\p{L}\d.’'&-]*)*(?:\s+(?:audience|reporters?|readers|viewers|news agency|programme|program|newspaper))?|reporters|journalists|lawmakers|supporters|voters|viewers|parliament|crowd|audience|rally|group|gathering|conference|briefing|newspaper|agency|network|officials|senators|aides|advis[eo]rs|staff|members|investigators|police|friends|colleagues))(?=\s|[,:.]|$)/u;

/** "told the BBC the plan was “clear” that": the words told have begun before that "that". */
const HOLDS_A_CLAUSE = /\s(?:is|was|were|are|has|had|will|would|could|can|should|did)\s/u;

/** The person told: everything up to "that", or a name, a pronoun or a known kind of listener, else one word. */
function afterAddressee(outside: string, at: number, until: number): number {
  const rest = outside.slice(at, until);
  const that = /^[^,;:]{1,60}?\sthat\s/u.exec(rest);
  if (that && !HOLDS_A_CLAUSE.test(that[0])) return at + that[0].length - ' that '.length;
  const phrase = ADDRESSEE.exec(rest) ?? /^\s+(?:(?:the|a|an|his|her|their|its)\s+)?\p{Ll}+/u.exec(rest);
  return phrase ? at + phrase[0].length : at;
}
