// What the Tab key offers for a line.
import { describe, expect, it } from 'vitest';
import { completeLine } from '../../../adapters/terminal/completion.ts';
import type { Completion } from '../../../src/index.ts';

function complete(line: string, names: readonly string[] = []) {
  const asked: Completion[] = [];
  const bot = {
    complete(request: Completion) {
      asked.push(request);
      return names;
    },
  };
  const [offered, replaced] = completeLine(line, bot, ['exit']);
  return { offered, replaced, asked: asked.map(({ command, option, typed }) => [command, option, typed]) };
}

describe('the first word', () => {
  it.each([
    ['s', ['statements', 'settings', 'stop']],
    ['HE', ['helpful', 'help']],
    ['p', ['people']],
    ['e', ['export', 'exit']],
    ['a', ['about']],
    [
      '/',
      '/ask /statements /people /check /digest /follow /unfollow /sources /settings /about /more /open /why /export /helpful /unhelpful /stop /help'.split(
        ' ',
      ),
    ],
    ['/a', ['/ask', '/about']],
    ['', []],
    ['who leads', []],
    ['who leads the statem', []],
  ])('of %j can become %j', (line, offered) => {
    expect(complete(line)).toEqual({ offered, replaced: line, asked: [] });
  });
});

describe('what follows a command', () => {
  it.each([
    ['statements zel', 'person', 'zel'],
    ['/statements zel', 'person', 'zel'],
    ['Statements  Volodymyr Z', 'person', 'Volodymyr Z'],
    ['statements person: zel', 'person', 'zel'],
    ['statements about gas person:zel', 'person', 'zel'],
    ['statements Trump outlet: sky', 'outlet', 'sky'],
    ['statements OUTLET: sky n', 'outlet', 'sky n'],
  ])('of %j is asked of the bot', (line, option, typed) => {
    expect(complete(line)).toMatchObject({ asked: [['statements', option, typed]], replaced: typed });
  });

  it.each([
    'statements ',
    'statements page: 2',
    'statements topic: gas',
    'people x',
    'help me',
    'outlet: sky',
  ])('of %j is left alone', (line) => {
    expect(complete(line, ['Name'])).toEqual({ offered: [], replaced: line, asked: [] });
  });

  it('becomes the names that go on from it, else the one it may stand for', () => {
    expect(complete('statements vol', ['Volodymyr Z', 'Andriy Vol']).offered).toEqual(['Volodymyr Z']);
    expect(complete('statements zel', ['Volodymyr Zelenskyy']).offered).toEqual(['Volodymyr Zelenskyy']);
    expect(complete('statements zel').offered).toEqual([]);
  });

  it('is no name any more once a topic follows the name', () => {
    expect(complete('statements Trump about gas', ['Donald Trump']).offered).toEqual([]);
  });
});
