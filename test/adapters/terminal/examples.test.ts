// Every example of the command's help does something over the articles that come with Parley.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createFolders, run } from './run.ts';

const folders = createFolders();
afterAll(folders.dispose);

/** What needs the network, a server of somebody's own, tokens, or a bot that has run before. */
const NOT_HERE =
  /https:|(?:^|\| )parley(?: start| register|$)|\b(?:migrate|backup|feedback|report|forget|sources|articles|add)\b|--preview/u;
const QUESTION = { id: '1', question: 'who leads the russian delegation?' };
const GOLD = `${JSON.stringify({ ...QUESTION, answerable: true, answer_spans: [['a', 0, 47]] })}\n`;
const REPORT = 'Vladimir Medinsky leads the Russian delegation.\n';
/** What the examples name and a fresh clone has not. */
const OWN = folders.aFolder({
  'questions.jsonl': GOLD,
  'news/a.md': REPORT,
  'tune/questions.jsonl': GOLD,
  'tune/articles/a.md': REPORT,
  'validate/questions.jsonl': GOLD,
  'validate/articles/a.md': REPORT,
});
const OWN_FILE = /^(?:\.\/)?(questions\.jsonl|news|tune|validate)$/u;

const examplesOf = (help: string): string[] =>
  [...help.matchAll(/^ {2}\$ (.+?)(?: {3,}.*)?$/gmu)].flatMap(([, line]) => line ?? []);

/** As a shell would: an echo's words are the input, what is before the command its environment; where the output goes does not matter. */
function read(line: string) {
  const input = /^echo "(.+?)" \| /u.exec(line)?.[1];
  const rest = line.replace(/^echo ".+?" \| /u, '').replace(/ > \S+$/u, '');
  const words = [...rest.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '');
  const at = words.indexOf('parley');
  const env = Object.fromEntries(words.slice(0, at).map((word) => word.split('=', 2)));
  const args = words
    .slice(at + 1)
    .map((word) => word.replace(OWN_FILE, (_, name: string) => join(OWN, name)));
  return {
    args,
    ...(input !== undefined && { input: `${input}\n` }),
    env: { ...env, PARLEY_DATA: join(OWN, 'data') },
  };
}

const names = [...(await run(['--help'])).stdout.matchAll(/^ {2}([a-z]+)[ [|]/gmu)].flatMap(
  ([, name]) => name ?? [],
);
const helps = await Promise.all(names.map(async (name) => (await run([name, '--help'])).stdout));
const examples = [...new Set([(await run(['--help'])).stdout, ...helps].flatMap(examplesOf))];

describe('the examples of the help', () => {
  it('are there for the commands', () => {
    expect(names).toContain('report');
    expect(examples.length).toBeGreaterThan(40);
  });

  it.each(examples.filter((line) => !NOT_HERE.test(line)))('%s', async (line) => {
    const { args, ...options } = read(line);
    const { code, stdout, stderr } = await run(args, options);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trim()).not.toBe('');
  });
});
