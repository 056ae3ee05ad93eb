// Transcripts: paragraphs that begin with who speaks ("SMITH: We will see."), where an article plainly holds one.
import type { ArticleText } from '../../articles/article-text.ts';
import { foldText } from '../../text/fold.ts';
import { type Span, slice, trimSpan } from '../../text/span.ts';
import type { Candidate, Speaker } from '../speakers/speaker.ts';
import type { Statement } from '../statement.ts';
import { speakerOf } from './named-quotation.ts';

/** "SMITH:", "SECRETARY SMITH:", "MR. SMITH (via video link):", "Anna Smith:", "Smith:", "Q.", with or without an opening mark before. */
const AFTER_LABEL = String.raw`(?: ?\([^)\n]{1,40}\))?(:|(?<=^["“]?[QA])\.)\s+(?=\S)`;
const IN_CAPITALS = String.raw`(?:\p{Lu}[\p{Lu}.’'-]+ ?){1,4}|\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]+){1,2}|[QA](?=[.:])`;
const ONE_NAME = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]*`;
/** A single name with small letters opens headlines too: it is a label only where the article has no plainer ones. */
const LABELS: readonly RegExp[] = [IN_CAPITALS, ONE_NAME].map(
  (names) => new RegExp(`^["“]?(${names})${AFTER_LABEL}`, 'u'),
);
/** A stage direction: "(CROSSTALK.)", "[Applause]". */
const DIRECTION = /^["“]?[([][^)\]]*[)\]][”".]*$/u;
const LONGEST_LABEL = 120;
/** Who asks is nobody that a reader knows; who answers is the one whom the article is about. */
const QUESTION = 'q';
const ANSWER = 'a';
/** Each of two speakers at least has this many turns. */
const FEWEST_TURNS = 2;

interface Turn {
  readonly label: string;
  readonly mention: Span;
  readonly colon: Span;
  readonly words: readonly Span[];
  readonly start: number;
  readonly end: number;
}

export interface Transcript {
  readonly statements: readonly Statement[];
  /** The paragraphs that it takes up. */
  readonly spans: readonly Span[];
}

const NONE: Transcript = { statements: [], spans: [] };

/** The statements of a transcript that an article holds; none where it is not plain that it holds one. */
export function readTranscript(text: ArticleText, candidates: readonly Candidate[]): Transcript {
  for (const label of LABELS) {
    const transcript = transcriptBy(label, text, candidates);
    if (transcript) return transcript;
  }
  return NONE;
}

function transcriptBy(
  form: RegExp,
  text: ArticleText,
  candidates: readonly Candidate[],
): Transcript | undefined {
  // Short questions may be no evidence, but tell that this is a transcript.
  const counts = new Map<string, number>();
  for (const { start } of text.paragraphs) {
    const label = form.exec(text.body.slice(start, start + LONGEST_LABEL))?.[1];
    if (label) counts.set(foldText(label).trim(), (counts.get(foldText(label).trim()) ?? 0) + 1);
  }
  const speaking = [...counts]
    .filter(([label, count]) => count >= FEWEST_TURNS || label === QUESTION)
    .map(([label]) => label);
  const known = speaking.some((label) => label === ANSWER || namedAs(label, candidates));
  if (speaking.length < 2 || !known) return undefined;
  const turns = turnsOf(text, form);
  const speakers = new Map<string, Speaker>();
  const answers = soleNamed(candidates) !== undefined;
  const statements = turns
    .filter(({ label, words }) => words.length > 0 && label !== QUESTION && (label !== ANSWER || answers))
    .map(({ label, mention, colon, words }): Statement => {
      const named = speakers.get(label) ?? speakerBy(label, mention, candidates);
      speakers.set(label, named);
      const speaker = { ...named, mention };
      return { kind: 'direct', polarity: 'said', fragments: words, cue: colon, speaker };
    });
  return { statements, spans: turns.map(({ start, end }) => ({ start, end })) };
}

/** A turn is its paragraph and those up to the next turn that open with a quotation mark, as the transcript does. */
function turnsOf({ body, evidence }: ArticleText, form: RegExp): Turn[] {
  const turns: Turn[] = [];
  let open = false;
  const lastLabel = evidence.findLastIndex((paragraph) => form.test(slice(body, paragraph)));
  for (const [at, paragraph] of evidence.entries()) {
    const content = slice(body, paragraph);
    const match = form.exec(content);
    const last = turns.at(-1);
    if (match?.[1]) {
      const start = paragraph.start + match[0].indexOf(match[1]);
      const colon = paragraph.start + match[0].lastIndexOf(match[2] ?? ':');
      const words = wordsOf(body, { start: paragraph.start + match[0].length, end: paragraph.end });
      turns.push({
        label: foldText(match[1]).trim(),
        mention: trimSpan(body, { start, end: start + match[1].length }),
        colon: { start: colon, end: colon + 1 },
        words: words ? [words] : [],
        start: paragraph.start,
        end: paragraph.end,
      });
      open = !/[”"]$/u.test(content);
    } else if (last && DIRECTION.test(content)) {
      turns[turns.length - 1] = { ...last, end: paragraph.end };
    } else if (last && open && /^["“]/u.test(content) && /^["“]/u.test(body.slice(last.start))) {
      const words = wordsOf(body, { start: paragraph.start + 1, end: paragraph.end });
      turns[turns.length - 1] = {
        ...last,
        words: [...last.words, ...(words ? [words] : [])],
        end: paragraph.end,
      };
      open = !/[”"]$/u.test(content);
    } else if (last && at < lastLabel && isPlain(content) && last.words.length < LONGEST_TURN) {
      // An answer of several paragraphs, up to the next label.
      turns[turns.length - 1] = { ...last, words: [...last.words, paragraph], end: paragraph.end };
    } else open = false;
  }
  return turns;
}

/** Paragraphs of a turn at most. */
const LONGEST_TURN = 12;
/** Not the article's own words between two parts of a transcript. */
const isPlain = (content: string): boolean =>
  !/["“”]|(?<![\p{L}\p{N}])(?:said|told|asked|added|replied)(?![\p{L}\p{N}])/u.test(content);

/** The words of a turn without a closing mark that belongs to the whole. */
function wordsOf(body: string, span: Span): Span | undefined {
  const content = slice(body, span);
  const unpaired = (content.match(/["“”]/gu)?.length ?? 0) % 2 === 1 && /[”"]$/u.test(content);
  const words = trimSpan(body, { start: span.start, end: span.end - (unpaired ? 1 : 0) });
  return words.end > words.start ? words : undefined;
}

/** Whom the article names by the last word of a label elsewhere. */
function namedAs(label: string, candidates: readonly Candidate[]): Candidate | undefined {
  const surname = label.split(' ').at(-1);
  if (label === ANSWER) return soleNamed(candidates);
  const named = candidates.filter(
    ({ person, refers, organisation, text }) =>
      !organisation && (person || refers === undefined) && foldText(text).split(' ').at(-1) === surname,
  );
  // Somebody on a list is known by a label in capitals too.
  return named.find(({ text }) => text !== text.toUpperCase()) ?? named.find(({ person }) => person);
}

/** The one person, on a list, whom the article names. */
function soleNamed(candidates: readonly Candidate[]): Candidate | undefined {
  const persons = candidates.filter(({ person, refers }) => person && refers === undefined);
  return new Set(persons.map(({ person }) => person)).size === 1 ? persons[0] : undefined;
}

function speakerBy(label: string, mention: Span, candidates: readonly Candidate[]): Speaker {
  const named = namedAs(label, candidates);
  if (named) return { ...speakerOf(named), mention };
  const name = label.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return { id: label, name, mention };
}
