// Whether a text holds an answer of the kind that is asked for: a person, a date, a number, a place, a reason.

import type { Question } from '../../question/question.ts';
import { countsThing, thingCounted } from './counted-thing.ts';

const NUMBER =
  '(?:[$€£]\\s?)?\\d[\\d.,]*(?:bn|m|k|%)?|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|million|billion|dozens?|hundreds|thousands|several|half)\\b';
const TIME_UNIT = '(?:second|minute|hour|day|week|month|year|decade)s?';

const NUMBERS = new RegExp(NUMBER, 'u');
const DURATION = new RegExp(
  `(?:${NUMBER}|\\b(?:an?|one|half an?))[\\s-](?:\\p{L}+[\\s-])?${TIME_UNIT}\\b|\\buntil\\b`,
  'iu',
);
const MONEY = /[$€£]\s?\d|\b\d[\d.,]*\s?(?:bn|m|million|billion|trillion|dollars|euros|pounds)\b/iu;
const DATE =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\bMay\b(?! (?:be|have|not))|\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\. ?\d|\b(?:start|beginning|end|middle) of (?:the|last|next|this|that) (?:month|week|year)\b|\b(?:set|fixed|named|agreed|no) (?:a |on a |no |the )?(?:new )?date\b|\b1\d{3}s?\b|\b20\d\ds?\b|\b\d{1,2}(?:st|nd|rd|th)(?:[ -]|\band\b|\bto\b)*(?:\d{1,2}th )?centur(?:y|ies)\b|\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b|\bat (?:night|noon|dawn|dusk|midnight)\b|\b(?:today|tomorrow|yesterday|tonight|overnight|christmas|easter|new year)\b|\b(?:last|next|this) (?:week|weekend|month|year|spring|summer|autumn|winter)\b|\bwithin \w+ (?:days|weeks|months|hours)\b|\b\w+ (?:days|weeks|months|years) (?:ago|later|earlier)\b/iu;
const PLACE = new RegExp(
  [
    String.raw`\b(?:in|at|to|from|near|outside|aboard|on board|via|through|across|into)\s+(?:the\s+)?\p{Lu}[\p{L}’'-]+`,
    String.raw`\b(?:in|at|to|from|near|outside|into)\s+(?:an?|the|its|his|her|their)\s+(?:[\p{L}-]+\s+){0,3}?(?:city|town|village|capital|hospital|hotel|palace|airport|airfield|base|embassy|consulate|border|region|province|oblast|port|resort|building|headquarters|island|camp|prison|station|square|church|residence|venue|cent(?:re|er))\b`,
  ].join('|'),
  'u',
);
const REASON =
  /\b(?:because|caused by|blam(?:ed|es|ing)|attribut\w+|prompted by|citing|cited|due to|owing to|over (?:\p{L}+ ){0,2}(?:concerns?|fears?|worries|failure)|in order to|so (?:that|as to)|out of|thanks to|on the grounds|as a result|given (?:that|its|his|her|the)|for fear|to (?:avoid|prevent|deal|protect|stop|show|ensure)|reasons?)\b/iu;

/** What the question counts, for "how …". */
type Measure = 'duration' | 'money' | 'number';

function measureOf(question: string): Measure {
  if (/\bhow (?:long|soon|fast)\b/iu.test(question)) return 'duration';
  if (/\b(?:cost|price|worth|money|pay)\b/iu.test(question)) return 'money';
  return 'number';
}

const MEASURES: Readonly<Record<Measure, RegExp>> = { duration: DURATION, money: MONEY, number: NUMBERS };

/** From 0, where the text cannot answer a question of this kind, to 1. What the question itself says is no answer. */
export function answersKind(asked: Question, text: string, namesSomebodyElse: boolean): number {
  const { kind, text: question } = asked;
  switch (kind) {
    case 'who':
      return namesSomebodyElse ? 1 : hasOtherName(question, text) ? 0.5 : 0;
    case 'how-many': {
      const rest = withoutNumbersOf(question, text);
      if (!MEASURES[measureOf(question)].test(rest)) return 0;
      const thing = thingCounted(asked);
      return thing.length === 0 ? 1 : countsThing(thing, rest);
    }
    case 'when':
      return DATE.test(text) ? 1 : 0;
    case 'where':
      return PLACE.test(text) ? 1 : 0;
    case 'why':
      return REASON.test(text) ? 1 : 0;
    default:
      return 1;
  }
}

/** A capital within a sentence, of a word that the question does not have: an organisation, a lone surname. */
function hasOtherName(question: string, text: string): boolean {
  const asked = question.toLowerCase();
  const names = text.match(/(?<=[\p{Ll}\d,;]\s)\p{Lu}[\p{L}’'-]+/gu) ?? [];
  return names.some((name) => !asked.includes(name.toLowerCase().replace(/[’']s$/u, '')));
}

/** "28 point plan" asked about is no number found. */
function withoutNumbersOf(question: string, text: string): string {
  const asked = question.match(/\d[\d.,]*/gu) ?? [];
  return asked.reduce(
    (rest, number) =>
      rest.replaceAll(new RegExp(`(?<!\\d)${number.replaceAll('.', '\\.')}(?!\\d)`, 'gu'), ''),
    text,
  );
}
