// "Export": the last answer, or the statements of the last list, with their citations as text to be copied.
import { remark } from '../answer/show/remarks.ts';
import { paragraph } from '../chat/blocks.ts';
import type { Block } from '../chat/chat.ts';
import type { Command, CommandRequest, CommandResult } from '../command/command.ts';
import { exportedAnswer } from '../export/answer.ts';
import type { Exported, ExportFormat } from '../export/format.ts';
import { exportedStatements } from '../export/statements.ts';
import { readFilter } from '../listing/filter.ts';
import { listStatements } from '../listing/list.ts';
import { recall } from './shown.ts';
import type { Turn } from './turn.ts';

/** More is for a file, which the command line writes. */
const MOST_STATEMENTS = 20;

const FORMATS: ReadonlyMap<string, { readonly format: ExportFormat; readonly name: string }> = new Map(
  Object.entries({
    export: { format: 'csv', name: 'CSV' },
    'export csv': { format: 'csv', name: 'CSV' },
    'export markdown': { format: 'markdown', name: 'Markdown' },
    'export jsonl': { format: 'jsonl', name: 'JSON lines' },
    'export json': { format: 'jsonl', name: 'JSON lines' },
  } as const),
);

export const exportShown: Command<Turn> = {
  name: 'export',
  description:
    'The last answer or list with its citations, to be copied: export, export markdown, export jsonl',
  usage: '',
  slash: false,
  typed: 'alone',
  otherWords: [...FORMATS.keys()],
  inConversationOnly: true,
  options: [],
  handle: handleExport,
};

async function handleExport(request: CommandRequest<Turn>): Promise<CommandResult> {
  const { format, name } = FORMATS.get(`export ${request.text}`.trim().toLowerCase()) ?? {
    format: 'csv',
    name: 'CSV',
  };
  const made = await madeOf(request, format);
  if (made === undefined) {
    return {
      reply: {
        ...remark('There is no answer and no list above to export. Ask a question first.'),
        private: true,
      },
      outcome: 'nothing before',
    };
  }
  const { head, lines } = made.exported;
  const sentence = `${made.what} as ${name}, to be copied:`;
  const blocks: Block[] = [head, ...lines]
    .flatMap((text) => text.split(/\r?\n/u))
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', content: [{ example: line }] }));
  return {
    reply: { summary: sentence, blocks: [paragraph(sentence), ...blocks], private: true },
    outcome: 'exported',
  };
}

async function madeOf(
  { last, library, today, reader }: CommandRequest<Turn>,
  format: ExportFormat,
): Promise<{ readonly what: string; readonly exported: Exported } | undefined> {
  if (last?.kind === 'answer') {
    const { answer } = await recall(last, library, reader);
    return { what: 'The answer', exported: exportedAnswer(answer, library, format) };
  }
  if (last?.kind !== 'statements') return undefined;
  const { filter } = readFilter('', last.fields, { library, today });
  const found = await listStatements(library, filter);
  const some = found.slice(0, MOST_STATEMENTS);
  const what =
    found.length > some.length ? `The first ${some.length} of ${found.length} statements` : 'The statements';
  return { what, exported: exportedStatements(some, format) };
}
