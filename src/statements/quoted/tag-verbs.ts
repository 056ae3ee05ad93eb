// Verbs that tell of speech only where a quotation stands right beside them: “Hands up!” the crowd chanted; a note that reads “…”.

import type { Outside } from '../../text/phrase/outside.ts';
import { type Phrase, phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import { resolveReference } from '../speakers/reference.ts';
import type { Candidate, Speaker } from '../speakers/speaker.ts';
import type { SpokenCue, SpokenSentence } from '../speakers/spoken-sentence.ts';
import { subjectOf } from '../speakers/subject.ts';

const MANNER =
  `chant crack gloat scream whisper mutter murmur mumble thunder fume gush scoff sneer laugh sigh intone blurt
  holler bellow roar enthuse tease hiss snarl croak stammer type text blare`.split(/\s+/u);
const IRREGULAR =
  'sing sings sang singing cry cries cried crying snaps snapped snapping deadpanned read reads states went goes shot shoots fired fires hit hits struck clapped';

const FORMS: ReadonlySet<string> = new Set([
  ...IRREGULAR.split(' '),
  ...MANNER.flatMap((verb) => {
    const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
    return [`${verb}s`, `${stem}ed`, `${stem}ing`];
  }),
]);

/** "shot back", "hit back" */
const TAKES_BACK: ReadonlySet<string> = new Set('shot shoots fired fires hit hits struck clapped'.split(' '));
const BACK = phrase('back');
const ON = phrase('on (,|.|:|<quoted>|$)');

/** A quotation that has been blanked out, a few words before. */
const AFTER_QUOTATION = phrase('<quoted> <inner>{1,12} $');
const BEFORE_QUOTATION = phrase('<any>!(.|;|:|<quoted>){0,8} ((,|:)? <quoted>|: $)');
/** Of a text, not of somebody who reads one: "a sign that read", "the statement reads:". */
const TEXT_READS = phrase('(that|which|<text>|sign|caption|resolution|document|it) $');
const COLON = phrase(':');

interface TagContext {
  readonly candidates: readonly Candidate[];
  readonly body: string;
  /** The body with quotations made blank, of the same length. */
  readonly outside: Outside;
  /** The article's, ISO 8601. */
  readonly day: string | undefined;
}

/** The sentences of an article with these verbs among their cues. */
export function withTags(sentences: readonly SpokenSentence[], context: TagContext): SpokenSentence[] {
  return sentences.map((sentence, index) => {
    const tags = findTags(context.outside, sentence);
    if (tags.length === 0) return sentence;
    const last = lastSpeaker(sentences, index);
    const spoken = tags.map((cue) => spokenBy(cue, sentence, last, context));
    return { ...sentence, cues: [...sentence.cues, ...spoken].sort((a, b) => a.cue.start - b.cue.start) };
  });
}

function spokenBy(cue: Cue, sentence: Span, last: Speaker | undefined, context: TagContext): SpokenCue {
  const { candidates, outside } = context;
  const subject = subjectOf(cue, sentence, candidates, outside);
  const speaker = subject && resolveReference(subject, { ...context, sentence, last });
  return { cue, subject, speaker };
}

const lastSpeaker = (sentences: readonly SpokenSentence[], before: number): Speaker | undefined =>
  sentences
    .slice(Math.max(0, before - SHORT_MEMORY), before)
    .flatMap(({ cues }) => cues)
    .findLast(({ speaker }) => speaker)?.speaker;
/** In sentences. */
const SHORT_MEMORY = 6;

/** The places of such verbs in a sentence whose quotations have been blanked out. */
function findTags(outside: Outside, sentence: Span): Cue[] {
  const { tokens, tokenAt } = outside;
  return tokens
    .slice(tokenAt(sentence.start), tokenAt(sentence.end))
    .flatMap(({ start, end, word }): Cue[] => {
      const tells = FORMS.has(word) && tellsSpeech(word, { start, end }, sentence, outside);
      return tells ? [{ start, end, word, kind: 'said' }] : [];
    });
}

function tellsSpeech(word: string, verb: Span, { start: from, end: until }: Span, outside: Outside): boolean {
  const follows = (one: Phrase): boolean => one.opens(outside, verb.end, until) !== undefined;
  const stands = (one: Phrase): boolean => one.closes(outside, from, verb.start) !== undefined;
  if (word === 'went' || word === 'goes') return follows(ON);
  if (TAKES_BACK.has(word)) return stands(AFTER_QUOTATION) && follows(BACK);
  if (stands(AFTER_QUOTATION)) return true;
  if (!follows(BEFORE_QUOTATION)) return false;
  return !READS.has(word) || stands(TEXT_READS) || follows(COLON);
}
const READS: ReadonlySet<string> = new Set(['read', 'reads', 'states']);
