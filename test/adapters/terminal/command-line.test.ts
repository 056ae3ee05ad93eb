// The command line: what goes to which stream, and with which exit code it ends.
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { TerminalOptions } from '../../../adapters/terminal/main.ts';
import { type Command, commands, OperatorError } from '../../../src/index.ts';
import { createFolders, type RunOptions, run as runCommands } from './run.ts';

const TALKS = `---
publisher: The Paper
published: 2025-05-15
url: https://example.org/talks
---

Vladimir Medinsky leads the Russian delegation in Istanbul.

“Talks do not mean a solution,” Kyrylo Budanov told reporters in Kyiv.
`;

const { aFolder, dispose } = createFolders();
afterAll(dispose);
const articles = aFolder({ 'talks.md': TALKS });

/** A command that the command line knows nothing special of. */
const shout: Command = {
  name: 'shout',
  description: 'Says it louder',
  usage: 'peace',
  slash: true,
  typed: 'first',
  options: [
    { name: 'words', description: 'What to say', required: true, kind: 'text', maxLength: 100, isText: true },
    { name: 'mark', description: 'What to end with', required: false, kind: 'text', maxLength: 3 },
    { name: 'twice', description: 'Say it again', required: false, kind: 'flag', maxLength: 5 },
    { name: 'times', description: 'How often', required: false, kind: 'number', maxLength: 2 },
  ],
  handle: ({ text, options, library, today }) => {
    const loud = `${text.toUpperCase()} ${JSON.stringify(options)} ${library.articles.size} ${today}`;
    return { reply: { summary: loud, blocks: [{ type: 'paragraph', content: [loud] }] }, outcome: 'shouted' };
  },
};

const run = (args: readonly string[], options: RunOptions = {}) =>
  runCommands(args, { commands: [...commands, shout], ...options });

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');
const QUESTION = 'who leads the russian delegation';

describe('parley ask', () => {
  it('prints the answer and ends with 0', async () => {
    const { code, stdout, stderr } = await run(['ask', ...QUESTION.split(' '), '--articles', articles]);
    expect(stdout).toContain('Vladimir Medinsky leads the Russian delegation in Istanbul.');
    expect(stdout).toContain('\n    https://example.org/talks\n');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('ends with 1 when nothing is found', async () => {
    const { code, stdout, stderr } = await run(['ask', 'zzzz qqqq xxxx', '--articles', articles]);
    expect(stdout).not.toBe('');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it('reads the question from standard input for -', async () => {
    const { stdout } = await run(['ask', '-', '--articles', articles], { input: `${QUESTION}?\n` });
    expect(stdout).toContain('Vladimir Medinsky');
  });

  it('answers from the folder of PARLEY_ARTICLES', async () => {
    const { stdout } = await run(['ask', QUESTION], { env: { PARLEY_ARTICLES: articles } });
    expect(stdout).toContain('The Paper');
  });

  it('answers from the seed articles when no folder is named', async () => {
    const { code, stdout } = await run(['ask', 'what did Budanov say about the talks?']);
    expect(stdout).toContain('“Talks do not mean a solution.”');
    expect(code).toBe(0);
  });

  it('prints one line of JSON whose snippets are slices of their article', async () => {
    const { stdout } = await run(['ask', QUESTION, '--json', '--articles', articles]);
    expect(lines(stdout).length).toBe(1);
    const answer = JSON.parse(stdout);
    const body = TALKS.slice(TALKS.indexOf('Vladimir')).trimEnd();
    const [snippet] = answer.snippets;
    expect(answer).toMatchObject({ kind: 'answered', question: QUESTION, searched: { articles: 1 } });
    expect(snippet.text).toBe(body.slice(snippet.start, snippet.end));
    expect(answer.articles).toEqual([
      { id: 'talks', publisher: 'The Paper', url: 'https://example.org/talks', published: '2025-05-15' },
    ]);
  });

  it('is coloured only where the terminal is', async () => {
    const args = ['ask', QUESTION, '--articles', articles];
    expect((await run(args)).stdout).not.toContain('\u001b');
    expect((await run(args, { colour: true })).stdout).toContain('\u001b[2m');
  });

  it.each([
    ['no question', ['ask'], 'there is no question'],
    ['a question of white space', ['ask', ' '], 'there is no question'],
    ['a question that is too long', ['ask', 'x'.repeat(1001)], 'at most 1000'],
    ['a limit that is no number', ['ask', 'x', '--limit', 'many'], 'whole number from 1 to 10'],
    ['a limit of 0', ['ask', 'x', '--limit', '0'], 'whole number from 1 to 10'],
    ['a limit of 11', ['ask', 'x', '--limit', '11'], 'whole number from 1 to 10'],
    ['an unknown option', ['ask', 'x', '--loud'], "unknown option '--loud'"],
    ['an unknown command', ['who', 'leads'], 'parley ask who leads'],
    ['a question beside a batch', ['ask', 'x', '--batch', 'y'], 'not both'],
    ['a context beside a batch', ['ask', '--context', 'x', '--batch', 'y'], 'its own context'],
    ['a folder that is not there', ['ask', 'x', '--articles', '/not/there'], '/not/there'],
    [
      'a batch that is not there',
      ['ask', '--batch', '/not/there'],
      'Cannot read /not/there: there is no such file.',
    ],
    ['a batch that is a folder', ['ask', '--batch', '/'], 'Cannot read /: it is a folder, not a file.'],
  ])('ends with 2 and one line for %s', async (_, args, line) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr)).toEqual([expect.stringMatching(/^parley: /u)]);
    expect(stderr).toContain(line);
  });

  it('ends with 2 for a setting it needs that is wrong', async () => {
    const { code, stderr } = await run(['ask', 'x'], { env: { PARLEY_LOG_LEVEL: 'loud' } });
    expect(code).toBe(2);
    expect(stderr).toContain('PARLEY_LOG_LEVEL: found "loud"');
  });

  it('warns of a file it cannot use and answers from the others', async () => {
    const folder = aFolder({ 'talks.md': TALKS, 'empty.md': '' });
    const { code, stdout, stderr } = await run(['ask', QUESTION, '--articles', folder]);
    expect(stdout).toContain('Vladimir Medinsky');
    expect(lines(stderr)).toEqual([expect.stringMatching(/^parley: warning: .*empty\.md/u)]);
    expect(code).toBe(0);
  });

  it('keeps escape sequences of an article from the terminal', async () => {
    const folder = aFolder({
      'talks.md': TALKS.replace('leads', '\u001b[31mleads\u001b]0;owned\u0007'),
    });
    const { stdout } = await run(['ask', QUESTION, '--articles', folder]);
    expect(stdout).toContain('Medinsky');
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});

describe('parley ask --batch', () => {
  const question = (id: string, rest: object = {}): string =>
    JSON.stringify({ id, question: QUESTION, ...rest });

  it('prints one line for each question, in order, with nothing but the members that are promised', async () => {
    const input = `${question('b')}\n\n${JSON.stringify({ id: 'a', question: 'zzzz qqqq', context: null })}\r\n${question('c', { context: 'x' })}`;
    const { code, stdout, stderr } = await run(
      ['ask', '--batch', '-', '--json', '--limit', '1', '--articles', articles],
      { input },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answers = lines(stdout).map((line) => JSON.parse(line));
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      ['b', 'answered'],
      ['a', 'unanswered'],
      ['c', 'answered'],
    ]);
    expect(Object.keys(answers[0])).toEqual(['id', 'kind', 'probability', 'snippets']);
    expect(answers[0].snippets.length).toBe(1);
    expect(Object.keys(answers[0].snippets[0])).toEqual(['text', 'article', 'start', 'end', 'score']);
    expect(answers[0].snippets[0].article).toBe('talks');
    expect(Object.keys(answers[1])).toEqual(['id', 'kind', 'reason', 'probability', 'snippets', 'nearest']);
    expect(answers[1].snippets).toEqual([]);
  });

  it('names the lines it cannot read, answers the others and ends with 1', async () => {
    const folder = aFolder({
      'questions.jsonl': [
        '{',
        question('1'),
        '[]',
        '{"id":"2"}',
        '{"id":"3","question":" "}',
        question('4'),
      ].join('\n'),
    });
    const file = join(folder, 'questions.jsonl');
    const { code, stdout, stderr } = await run(['ask', '--batch', file, '--articles', articles]);
    expect(lines(stdout).map((line) => JSON.parse(line).id)).toEqual(['1', '4']);
    expect(lines(stderr)).toEqual([
      expect.stringContaining('questions.jsonl, line 1: not JSON'),
      expect.stringContaining('questions.jsonl, line 3: '),
      expect.stringContaining('questions.jsonl, line 4: question'),
      expect.stringContaining('questions.jsonl, line 5: question'),
    ]);
    expect(code).toBe(1);
  });
});

describe('any other command of the table', () => {
  it('is given the words, the articles and the day', async () => {
    const { code, stdout } = await run(['shout', 'no', 'war', '--articles', articles]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'NO WAR {} 1 2025-05-16\n' });
  });

  it('is given its options as they were filled in, wherever they stand', async () => {
    const args = ['shout', '--times', '3', 'no', '--twice', 'war', '--mark', ' !! ', '--articles', articles];
    const { stdout } = await run(args);
    expect(stdout).toBe('NO WAR {"mark":"!!","twice":"true","times":"3"} 1 2025-05-16\n');
  });

  it.each([
    ['a number that is none', ['--times', 'x'], 'Put a whole number from 1.'],
    ['a number of 0', ['--times', '0'], 'Put a whole number from 1.'],
    ['a number that is too long', ['--times', '123'], 'At most 2 characters'],
    ['a text that is too long', ['--mark', '!!!!'], 'At most 3 characters'],
    ['a text of white space', ['--mark', ' '], 'Put something'],
    ['the option that its free text is', ['--words', 'x'], "unknown option '--words'"],
    ['more words than are read', ['x'.repeat(1001)], 'at most 1000'],
  ])('ends with 2 and one line for %s', async (_, args, line) => {
    const { code, stdout, stderr } = await run(['shout', ...args, '--articles', articles]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(lines(stderr)).toEqual([expect.stringContaining(line)]);
  });

  it('has a help of its own, with every option', async () => {
    const { stdout } = await run(['shout', '--help']);
    for (const text of ['Says it louder', 'What to say', '$ parley shout peace'])
      expect(stdout).toContain(text);
    expect(stdout).toMatch(
      /--mark <text> +what to end with\n +--twice +say it again\n +--times <n> +how often/u,
    );
    expect((await run(['--help'])).stdout).toContain('shout');
  });
});

describe('help and version', () => {
  it.each([
    [['--help'], 'start [options]'],
    [['help', 'ask'], '--batch <file>'],
    [['ask', '--help'], 'Exit codes: 0 answered, 1 nothing found'],
    [['start', '-h'], 'SIGTERM'],
  ])('%j goes to standard output', async (args, text) => {
    const { code, stdout, stderr } = await run(args);
    expect(stdout).toContain(text);
    expect(stdout).toContain('Examples:');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('gives the version', async () => {
    expect((await run(['--version'])).stdout).toBe('1.2.3\n');
  });

  it('leave settings that are wrong alone', async () => {
    expect((await run(['--help'], { env: { PARLEY_LOG_LEVEL: 'loud' } })).code).toBe(0);
  });

  it('shows an example that the seeds answer', async () => {
    const { stdout } = await run(['ask', '--help']);
    const example = /^ {2}\$ parley (ask [a-z ]+)$/mu.exec(stdout)?.[1]?.split(' ') ?? [];
    expect(example.length).toBeGreaterThan(2);
    expect((await run(example)).code).toBe(0);
  });
});

describe('parley start', () => {
  it.each([[['start']], [[]]])('is what %j does', async (args) => {
    const folders: unknown[] = [];
    const start: TerminalOptions['start'] = async (flags) => {
      folders.push(flags.articles);
      return 0;
    };
    await run(args, { start });
    await run([...args, '--articles', 'news'], { start });
    expect(folders).toEqual([undefined, 'news']);
  });

  it('ends with 1 and one line when it fails', async () => {
    const start = async (): Promise<never> => {
      throw new OperatorError('Discord refused the token.');
    };
    const { code, stderr } = await run(['start'], { start });
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'parley: Discord refused the token.\n' });
  });

  it('prints the manifest of the Slack app with the prefix that is set', async () => {
    const { code, stdout } = await run(['manifest'], { env: { PARLEY_COMMAND_PREFIX: 'parley-' } });
    expect([code, JSON.parse(stdout)]).toEqual([0, { commands: ['/parley-ask'] }]);
    expect((await run(['manifest'], { env: { PARLEY_COMMAND_PREFIX: 'Parley !' } })).code).toBe(2);
  });

  it('checks a quotation: 0 where an article has it, 1 where none does', async () => {
    const found = await run(['check', 'they look like stand-in props']);
    expect([found.code, found.stdout]).toEqual([0, expect.stringMatching(/^Word for word/u)]);
    const missing = await run(['check', 'we shall fight on the beaches']);
    expect([missing.code, missing.stdout]).toEqual([
      1,
      expect.stringMatching(/^No article has these words/u),
    ]);
  });
});
