// Verbs that tell of speech only where a quotation stands right beside them: “Hands up!” the crowd chanted; a note that reads “…”.

import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Outside } from '../phrase/outside.ts';
import { resolveReference } from '../speakers/reference.ts';
import type { Candidate, Speaker } from '../speakers/speaker.ts';
import type { SpokenCue, SpokenSentence } from '../speakers/spoken-sentence.ts';
import { subjectOf } from '../speakers/subject.ts';

const MANNER =
  `chant crack gloat scream whisper mutter murmur mumble thunder fume gush scoff sneer laugh sigh intone blurt
  holler bellow roar enthuse tease hiss snarl croak stammer type text blare`.split(/\s+/u);
const IRREGULAR =
  'sing sings sang singing cry cries cried crying snaps snapped snapping deadpanned read reads states went goes shot shoots fired fires hit hits struck clapped';

const FORMS = [
  ...IRREGULAR.split(' '),
  ...MANNER.flatMap((verb) => {
    const stem = verb.replace(/e$/u, '');
    return [`${verb}s`, `${stem}ed`, `${stem}ing`];
  }),
];
const TAG = new RegExp(`(?<!\\p{L})(?:${FORMS.join('|')})(?!\\p{L})`, 'giu');

/** "shot back", "hit back" */
const TAKES_BACK = /^(?:sho|fire|hit|struck|clap)/u;

/** A quotation that has been blanked out, a few words before. */
const AFTER_QUOTATION = /\s{3,}[^,.;:]{1,60}$/u;
const BEFORE_QUOTATION = /^[^.;:]{0,40}?[,:]?\s{3,}|^[^.;]{0,40}:\s*$/u;
/** Of a text, not of somebody who reads one: "a sign that read", "the statement reads:". */
const TEXT_READS =
  /\b(?:that|which|statement|letter|message|post|sign|note|email|caption|resolution|document|text|it)\s+$/iu;

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
    const tags = findTags(context.outside.slice(sentence.start, sentence.end), sentence.start);
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
function findTags(text: string, from: number): Cue[] {
  if (!/\s{3}|:|\b(?:went|goes) on/u.test(text)) return [];
  return [...text.matchAll(TAG)].flatMap(({ 0: verb, index }): Cue[] => {
    const end = index + verb.length;
    const word = verb.toLowerCase();
    const before = text.slice(Math.max(0, index - 60), index);
    const tells = tellsSpeech(word, before, text.slice(end, end + 60));
    return tells ? [{ start: from + index, end: from + end, word, kind: 'said' }] : [];
  });
}

function tellsSpeech(word: string, before: string, after: string): boolean {
  if (word === 'went' || word === 'goes') return /^ on(?:[,.:]|\s{3,}|$)/u.test(after);
  if (TAKES_BACK.test(word)) return AFTER_QUOTATION.test(before) && /^ back\b/u.test(after);
  if (AFTER_QUOTATION.test(before)) return true;
  if (!BEFORE_QUOTATION.test(after)) return false;
  return !/^(?:reads?|states)$/u.test(word) || TEXT_READS.test(before) || after.startsWith(':');
}
