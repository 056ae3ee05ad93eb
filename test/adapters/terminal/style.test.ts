// When the terminal is coloured.
import { describe, expect, it } from 'vitest';
import { showsColour } from '../../../adapters/terminal/style.ts';

describe('colour', () => {
  it.each([
    { isTTY: true, env: {}, coloured: true },
    { isTTY: false, env: {}, coloured: false },
    { isTTY: true, env: { NO_COLOR: '1' }, coloured: false },
    { isTTY: true, env: { NO_COLOR: '' }, coloured: true },
    { isTTY: true, env: { TERM: 'dumb' }, coloured: false },
    { isTTY: false, env: { FORCE_COLOR: '1' }, coloured: true },
    { isTTY: false, env: { FORCE_COLOR: '1', NO_COLOR: '1' }, coloured: true },
    { isTTY: true, env: { FORCE_COLOR: '0' }, coloured: false },
    { isTTY: false, env: { FORCE_COLOR: '' }, coloured: false },
  ])('is $coloured with $env, terminal: $isTTY', ({ isTTY, env, coloured }) => {
    expect(showsColour(isTTY, env)).toBe(coloured);
  });
});
