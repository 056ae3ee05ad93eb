// What is known of the terminal: when it is coloured, how wide it is.
import { describe, expect, it } from 'vitest';
import { columnsOf, showsColour } from '../../../adapters/terminal/style.ts';

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

describe('the width', () => {
  it.each([
    { columns: 40, width: 40 },
    { columns: 0, width: 80 },
    { columns: undefined, width: 80 },
  ])('is $width where the terminal reports $columns columns', ({ columns, width }) => {
    expect(columnsOf(columns === undefined ? {} : { columns })).toBe(width);
  });
});
