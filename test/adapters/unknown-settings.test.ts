import { describe, expect, it } from 'vitest';
import { unknownSettings } from '../../adapters/unknown-settings.ts';

const KNOWN = ['PARLEY_ARTICLES', 'PARLEY_DATA', 'SLACK_BOT_TOKEN'];

describe('variables that look like settings', () => {
  it('are told with the key that was meant', () => {
    expect(unknownSettings(KNOWN, { PARLEY_ARTICELS: './news', SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual([
      'PARLEY_ARTICELS is no setting of Parley; PARLEY_ARTICLES is one. It has no effect.',
    ]);
  });

  it('are told without one where none is near', () => {
    expect(unknownSettings(KNOWN, { SLACK_TEAM_CHANNEL_NAME: 'news' })).toEqual([
      'SLACK_TEAM_CHANNEL_NAME is no setting of Parley. It has no effect.',
    ]);
  });

  it('are passed over where they belong to others or are set to nothing', () => {
    expect(unknownSettings(KNOWN, { PATH: '/bin', HOME: '/', PARLEY_X: ' ', MY_PARLEY_X: '1' })).toEqual([]);
  });

  it('never show what they are set to', () => {
    expect(unknownSettings(KNOWN, { SLACK_TOKEN: 'xoxb-secret' }).join()).not.toContain('secret');
  });
});
