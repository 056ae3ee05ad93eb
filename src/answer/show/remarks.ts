// What the bot says that is not an answer: a greeting, help, an apology, a question that is too long.
import { paragraph } from '../../chat/blocks.ts';
import type { Block, Inline, Reply } from '../../chat/chat.ts';
import { SUMMARY_LIMIT } from '../../chat/summary.ts';
import { extentName } from '../../library/extent-name.ts';
import type { Library } from '../../library/library.ts';
import { shorten } from '../../text/shorten.ts';
import { isAnswered } from '../decide/ask.ts';
import { exampleQuestions } from '../decide/examples.ts';

const EXAMPLES_SHOWN = 4;

/** What help tells of a command. */
export interface CommandLine {
  readonly name: string;
  readonly description: string;
  readonly slash: boolean;
}

/** For somebody who addressed the bot without a question. */
export async function greeting(library: Library): Promise<Reply> {
  const sentence = `Hello, I find the exact words on the talks in ${extentName(library.extent)}.`;
  return {
    summary: sentence,
    blocks: [paragraph(sentence), ...(await exampleBlocks(library)), GOING_ON, HOW_IT_ANSWERS],
  };
}

export async function helpReply(library: Library, commands: readonly CommandLine[]): Promise<Reply> {
  const sentence = `Ask in your own words; I answer with exact words from ${extentName(library.extent)}.`;
  const items = commands.map(({ name, description, slash }): Inline[] => [
    { strong: slash ? `/${name}` : name },
    ` – ${description}`,
  ]);
  return {
    summary: sentence,
    blocks: [paragraph(sentence), ...(await exampleBlocks(library)), { type: 'list', items }, HOW_IT_ANSWERS],
  };
}

/** For a fault on the bot's side; the log carries the same id. */
export function apology(id: string): Reply {
  return remark(
    `Sorry, something went wrong on my side and your question was not answered. Please ask again in a moment; if it happens again, tell whoever runs this bot the number ${id}.`,
  );
}

export function tooLongReply(length: number, limit: number): Reply {
  return remark(
    `That is too long for a question: ${length} characters, and I read at most ${limit}. Please ask it in a sentence or two.`,
  );
}

export const HOW_IT_ANSWERS: Block = {
  type: 'note',
  content: ['Every quotation is copied word for word from an article. Nothing is generated.'],
};

const GOING_ON: Block = {
  type: 'paragraph',
  content: [
    'After an answer you can ask on, or type ',
    { example: 'more' },
    ' for more of it and ',
    { example: 'why' },
    ' for how it was found.',
  ],
};

/** A sentence and nothing else. */
export const remark = (text: string): Reply => ({
  summary: shorten(text, SUMMARY_LIMIT),
  blocks: [paragraph(text)],
});

export async function exampleBlocks(library: Library): Promise<Block[]> {
  const examples = await exampleQuestions(library, EXAMPLES_SHOWN, (question) =>
    isAnswered(question, library),
  );
  if (examples.length === 0) return [];
  return [paragraph('For example:'), { type: 'list', items: examples.map((example) => [{ example }]) }];
}
