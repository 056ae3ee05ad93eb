// `parley ask --why`: the answer and, after it, how it was found.
import { afterAll, describe, expect, it } from 'vitest';
import { createFolders, run } from './run.ts';

const { aFolder, dispose } = createFolders();
afterAll(dispose);
const articles = aFolder({
  'talks.md':
    '---\npublisher: The Paper\npublished: 2025-05-15\n---\n\n“Talks do not mean a solution,” Kyrylo Budanov told reporters in Kyiv.\n',
});
const ask = (...args: string[]) => run(['ask', ...args, '--articles', articles]);

describe('parley ask --why', () => {
  it('explains the answer after it', async () => {
    const { code, stdout } = await ask('what did Budanov say about talks?', '--why');
    expect(code).toBe(0);
    expect(stdout).toMatch(/“Talks do not mean a solution,”[\s\S]+I answered because one of the passages/u);
    expect(stdout).toMatch(/It\s+quotes\s+Kyrylo\s+Budanov\./u);
    expect(stdout).toMatch(/Chance\s+that\s+it\s+answers:\s+\d+\s+%/u);
  });

  it('explains that there is no answer, and still ends with 1', async () => {
    const { code, stdout } = await ask('what is the capital of Australia?', '--why');
    expect(code).toBe(1);
    expect(stdout).toContain('I gave no answer: ');
  });

  it('explains nothing that it was not asked to', async () => {
    expect((await ask('what did Budanov say about talks?')).stdout).not.toMatch(
      /Chance\s+that\s+it\s+answers/u,
    );
  });

  it.each([['--json'], ['--batch', 'questions.jsonl']])(
    'is no use with %s, and says so',
    async (...flags) => {
      const { code, stderr } = await ask('who?', '--why', ...flags);
      expect(code).toBe(2);
      expect(stderr).toContain('--why explains in words');
    },
  );

  it.each(['more', 'why'])('does not offer %s, which goes on from an answer', async (name) => {
    const { code, stderr } = await run([name, '--articles', articles]);
    expect(code).toBe(2);
    expect(stderr).toContain(`there is no command "${name}"`);
  });
});
