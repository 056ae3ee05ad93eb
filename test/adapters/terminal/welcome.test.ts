// The first words in a terminal.
import { describe, expect, it } from 'vitest';
import { welcome } from '../../../adapters/terminal/welcome.ts';

describe('the welcome', () => {
  it('tells how many articles there are and from when', () => {
    const text = welcome({ extent: { articles: 3, dated: 3, from: '2025-05-13', to: '2025-05-15' } });
    expect(text).toContain('3 articles (13 to 15 May 2025).');
    expect(text).toContain('help');
  });

  it('tells one day where all are of that day', () => {
    const text = welcome({ extent: { articles: 1, dated: 1, from: '2025-05-13', to: '2025-05-13' } });
    expect(text).toContain('one article (13 May 2025).');
  });

  it('tells no day where none is known', () => {
    expect(welcome({ extent: { articles: 2, dated: 0 } })).toContain('of 2 articles.\n');
  });
});
