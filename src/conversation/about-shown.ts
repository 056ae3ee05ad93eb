// "When was that?", "who said that?": told from the passages shown, since nothing in the articles is about "that".
import { readAsked } from '../answer/decide/consider.ts';
import { note, paragraph } from '../chat/blocks.ts';
import type { Block, Inline } from '../chat/chat.ts';
import { headingOf, numberSources, outletOf, reportedOn, whenSaid } from '../chat/citation.ts';
import { SUMMARY_LIMIT } from '../chat/summary.ts';
import type { CommandRequest, CommandResult } from '../command/command.ts';
import { entryOf, type Library } from '../library/library.ts';
import type { SaidOn } from '../statements/said-on.ts';
import { type Speaker, speakerIds } from '../statements/speakers/speaker.ts';
import type { Statement } from '../statements/statement.ts';
import { capitalise } from '../text/capitalise.ts';
import { shorten } from '../text/shorten.ts';
import { overlaps } from '../text/span.ts';
import { passagesShown, type ShownPassage } from './shown.ts';
import type { Turn } from './turn.ts';

/** Of a passage that is named again, in UTF-16 units. */
const QUOTED = 90;

/** Undefined where the question names anything of its own, or nothing was shown. */
export async function tellOfShown(request: CommandRequest<Turn>): Promise<CommandResult<Turn> | undefined> {
  const { text, library, today } = request;
  const { kind, ...asked } = readAsked(library, text, [], today);
  if (kind !== 'when' && kind !== 'who') return undefined;
  const { terms, persons, named, dates, period, outlet } = asked;
  const namesMore =
    terms.length + named.organisations.length + dates.length > 0 ||
    period !== undefined ||
    outlet !== undefined;
  // "when?", "who?"
  const isBare = !/\s/u.test(text.trim());
  if (namesMore || !(asked.refersBack || isBare)) return undefined;
  const shown = await passagesShown(request);
  if (shown === undefined || shown.length === 0) return undefined;
  const sources = shown.map((passage) => sourceOf(passage, library));
  // "when did Putin say that?" where nobody showed words of Putin's.
  const speakers = new Set(sources.flatMap(({ speaker }) => (speaker ? speakerIds(speaker) : [])));
  if (persons.some(({ id }) => !speakers.has(id))) return undefined;
  const tell = kind === 'when' ? dayIn : speakerIn;
  const items = sources.map((source): { lead: string; told: string } => ({
    lead: shorten(source.text.replace(/\s+/gu, ' ').trim(), QUOTED),
    told: tell(source, library),
  }));
  const [first] = items;
  const numbered = numberSources(shown, library).sources;
  const blocks: Block[] = [
    ...(items.length === 1 && first
      ? [paragraph(capitalise(first.told))]
      : [
          {
            type: 'list' as const,
            items: items.map(({ lead, told }): Inline[] => [{ emphasis: lead }, ` – ${told}`]),
          },
        ]),
    ...(kind === 'when' &&
    sources.some(({ saidOn }) => saidOn === undefined || saidOn.basis === 'publication')
      ? [note('Where an article does not say when its words were said, its own day is all there is.')]
      : []),
    { type: 'sources', sources: numbered },
  ];
  return {
    reply: { summary: shorten(capitalise(first?.told ?? ''), SUMMARY_LIMIT), blocks },
    outcome: `told ${kind}`,
  };
}

interface SourceOf {
  readonly passage: ShownPassage;
  readonly text: string;
  readonly speaker?: Speaker;
  readonly saidOn?: SaidOn;
  /** Whether the words are the reporter's. */
  readonly isTold: boolean;
}

/** Whose words a passage is or tells, and when they were said, where these are of one speaker. */
function sourceOf(passage: ShownPassage, library: Library): SourceOf {
  const { article, statements } = entryOf(passage.article, library);
  const text = article.body.slice(passage.start, passage.end);
  const held = statements.filter(
    ({ fragments, polarity }) => polarity === 'said' && fragments.some((part) => overlaps(part, passage)),
  );
  const [first] = held;
  const isOne = held.every(({ speaker }) => speaker.id === first?.speaker.id);
  const one = isOne ? first : undefined;
  const speaker = passage.speaker ?? one?.speaker;
  const saidOn = passage.saidOn ?? (one && onOneDay(held));
  return {
    passage,
    text,
    isTold: held.every(({ kind }) => kind === 'indirect'),
    ...(speaker && { speaker }),
    ...(saidOn && { saidOn }),
  };
}

const onOneDay = (statements: readonly Statement[]): SaidOn | undefined => {
  const [first] = statements;
  return statements.every(({ saidOn }) => saidOn?.day === first?.saidOn?.day) ? first?.saidOn : undefined;
};

/** 'said Thursday 15 May 2025; the day is “Thursday” in Politico.' */
function dayIn({ passage, saidOn }: SourceOf, library: Library): string {
  const { article } = entryOf(passage.article, library);
  const outlet = outletOf(article);
  if (saidOn === undefined || saidOn.basis === 'publication') return `${outlet}, ${reportedOn(article)}.`;
  // Words that only the report's day follows from say nothing of these.
  const isTold = saidOn.basis === 'explicit' || saidOn.basis === 'same occasion';
  const words = isTold && saidOn.words ? article.body.slice(saidOn.words.start, saidOn.words.end) : undefined;
  return `${whenSaid(saidOn, article)}${words === undefined ? '' : `; the day is “${words}” in ${outlet}`}.`;
}

/** 'Dmitry Peskov, Kremlin Spokesman, in the words of Politico.' */
function speakerIn({ passage, speaker, isTold }: SourceOf, library: Library): string {
  const { article } = entryOf(passage.article, library);
  const outlet = outletOf(article);
  if (!speaker) return `nobody is quoted as saying it: it stands in the words of the report (${outlet}).`;
  const { name, office } = headingOf(speaker, article.published?.day);
  return `${name}${office === undefined ? '' : `, ${office}`}${isTold ? `, as told in the report (${outlet})` : ` (${outlet})`}.`;
}
