import { describe, expect, it } from 'vitest';
import { unknownSettings } from '../../adapters/unknown-settings.ts';

const KNOWN = ['PARLEY_ARTICLES', 'PARLEY_DATA', 'SLACK_BOT_TOKEN'];

describe('variables that look like settings', () => {
  it('are told with the key that was meant', () => {
    expect(unknownSettings(KNOWN, { PARLEY_ARTICELS: './news', SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
      'PARLEY_ARTICELS is not a Parley setting and has no effect; did you mean PARLEY_ARTICLES?',
    ]);
  });

  it('are told without one where none is near', () => {
    expect(unknownSettings(KNOWN, { SLACK_TEAM_CHANNEL_NAME: 'news' })).toEqual([
      'SLACK_TEAM_CHANNEL_NAME is not a Parley setting and has no effect.',
    ]);
  });

  it('are passed over where they belong to others or are set to nothing', () => {
    expect(unknownSettings(KNOWN, { PATH: '/bin', HOME: '/', PARLEY_X: ' ', MY_PARLEY_X: '1' })).toEqual([]);
  });

  it('never show what they are set to', () => {
    expect(unknownSettings(KNOWN, { SLACK_TOKEN: 'xoxb-secret' }).join()).not.toContain('secret');
  });
});
