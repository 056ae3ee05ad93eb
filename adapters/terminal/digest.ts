// `parley digest`: what is new in the articles since a day, on standard output.
import {
  type Clock,
  type digestOfPeriod,
  type FilterReading,
  formatPeriod,
  jsonLine,
  type Library,
  OperatorError,
  printableLine,
  type Reply,
} from '../../src/index.ts';
import type { DigestFlags } from './digest-command.ts';
import { type Rendering, renderTerminal } from './render.ts';
import { print, type Streams } from './streams.ts';

/** As grep has it: 1 says that the search went well and found nothing. */
const EXIT = { something: 0, nothing: 1 } as const;

type PeriodDigest = Awaited<ReturnType<typeof digestOfPeriod>>;

export interface DigestOptions {
  readonly flags: DigestFlags;
  readonly digestOfPeriod: typeof digestOfPeriod;
  readonly library: Library;
  readonly clock: Clock;
  readonly streams: Pick<Streams, 'stdout'>;
  readonly rendering: Rendering;
}

/**
 * Prints the digest; the exit code tells whether anything is new.
 * @throws OperatorError when what was typed cannot be read.
 */
export async function digest(options: DigestOptions): Promise<number> {
  const { flags, library, clock, streams, rendering } = options;
  const { json = false, why = false, articles: _, ...fields } = flags;
  const made = await options.digestOfPeriod(fields, { library, today: clock.today() });
  if (made.kind === 'not understood') throw new OperatorError(problemLine(made.problems));
  const shown = [withHints(made, flags), ...(why ? [made.why] : [])];
  await print(
    streams.stdout,
    json ? jsonLine(made.data) : `${shown.map((reply) => renderTerminal(reply, rendering)).join('\n\n')}\n`,
  );
  return made.isQuiet ? EXIT.nothing : EXIT.something;
}

/** Where no article is of the period: when the newest one is from, and what would show it. */
function withHints(made: Extract<PeriodDigest, { kind: 'digest' }>, { person, topic }: DigestFlags): Reply {
  const { reply, articles, undated, newest } = made;
  const day = newest?.published?.day;
  const restricted = [
    ...(person === undefined ? [] : ['--person', quoted(person)]),
    ...(topic === undefined ? [] : ['--topic', quoted(topic)]),
  ];
  const example = ['parley digest --since', day, ...restricted].join(' ');
  const dated =
    undated === 1
      ? 'One article has no date, and is in no digest.'
      : `${undated} articles have no date, and are in no digest.`;
  return {
    ...reply,
    blocks: [
      ...reply.blocks,
      ...(articles === 0 && day !== undefined
        ? [
            {
              type: 'paragraph' as const,
              content: [
                `The newest article is of ${formatPeriod(day, day)}. To see what it brought: `,
                { example },
              ],
            },
          ]
        : []),
      ...(undated > 0 ? [{ type: 'note' as const, content: [dated] }] : []),
    ],
  };
}

const quoted = (text: string): string => (/^[\w-]+$/u.test(text) ? text : JSON.stringify(text));

function problemLine(problems: FilterReading['problems']): string {
  const lines = problems.map(({ message, suggestions }) =>
    suggestions.length === 0 ? message : `${message} Did you mean ${suggestions.join(' or ')}?`,
  );
  return printableLine(lines.join(' '));
}
