import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { discordSettings } from '../../adapters/discord/config.ts';
import { slackSettings } from '../../adapters/slack/config.ts';
import {
  coreSettings,
  defineSettings,
  readSettings,
  SettingsError,
  secretValues,
  sourcesSettings,
} from '../../src/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const sections = {
  core: coreSettings,
  sources: sourcesSettings,
  slack: slackSettings,
  discord: discordSettings,
};

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(sections, env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
};

describe('readSettings', () => {
  it('needs nothing to be set', () => {
    expect(readSettings(sections, {})).toEqual({
      core: {
        articles: undefined,
        data: 'data',
        keepDays: 90,
        commandPrefix: '',
        digestBy: 'everybody',
        newsHours: 24,
        logLevel: 'info',
        reader: true,
      },
      sources: { fetchAllow: '' },
      slack: undefined,
      discord: undefined,
    });
  });

  it('takes a variable that is set to nothing for one that is not set', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: '', DISCORD_TOKEN: ' ', PARLEY_LOG_LEVEL: '' })).toEqual([]);
  });

  it('reports every problem at once, with the key, what was found and what to put', () => {
    const problems = problemsOf({
      PARLEY_LOG_LEVEL: 'loud',
      SLACK_BOT_TOKEN: 'xoxb-1-2-abcdefgh',
      DISCORD_API_URL: 'discord',
    });
    expect(problems.some((line) => /PARLEY_LOG_LEVEL: found "loud"; put one of debug/u.test(line))).toBe(
      true,
    );
    expect(problems.some((line) => line.includes('DISCORD_API_URL'))).toBe(true);
    expect(problems.some((line) => line.includes('SLACK_APP_TOKEN'))).toBe(true);
  });

  it('never prints a secret, not even one of the wrong form', () => {
    const secret = 'hunter2-hunter2-hunter2';
    const problems = problemsOf({
      SLACK_BOT_TOKEN: secret,
      SLACK_APP_TOKEN: secret,
      DISCORD_TOKEN: `Bot ${secret}`,
    });
    expect(problems.length).toBeGreaterThan(1);
    expect(problems.join('\n')).not.toContain('hunter2');
  });
});

it('secretValues gives the values of the secret settings alone', () => {
  const section = defineSettings({
    settings: {
      A: { schema: z.string().optional(), about: 'a', expected: 'a', secret: true },
      B: { schema: z.string().optional(), about: 'b', expected: 'b' },
    },
    build: (values) => values,
  });
  expect(secretValues({ section }, { A: ' token ', B: 'plain' })).toEqual(['token']);
});

describe('a copy of .env.example as it stands', () => {
  const copy = parse(readFileSync(join(ROOT, '.env.example')));

  it('gives the default settings', () => {
    expect(readSettings(sections, copy)).toEqual(readSettings(sections, {}));
  });

  it('leaves open how much is logged, which depends on whether there is a conversation', () => {
    expect(copy.PARLEY_LOG_LEVEL).toBe('');
  });
});

describe('the settings', () => {
  const keys = Object.values(sections).flatMap((section) => Object.keys(section.settings));

  it('are the ones in .env.example, no more and no fewer', () => {
    const example = readFileSync(join(ROOT, '.env.example'), 'utf8');
    const named = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gmu)].map(([, key]) => key);
    expect(named.sort()).toEqual([...keys].sort());
  });

  it('are all explained in the README', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(keys.filter((key) => !readme.includes(`\`${key}\``))).toEqual([]);
  });
});
