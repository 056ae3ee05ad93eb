// The few styles of the terminal, put around each word so that a wrapped line never carries a style over.
import { stripVTControlCharacters } from 'node:util';
import type { Environment } from '../../src/index.ts';

/** SGR parameters that switch a style on and off (ECMA-48, 8.3.117). */
const SGR = { bold: [1, 22], dim: [2, 22], italic: [3, 23], cyan: [36, 39] } as const;

export type Style = keyof typeof SGR;

/** Styles every word of the text; leaves it alone where colour is off. */
export type Paint = (text: string, ...styles: readonly Style[]) => string;

export function createPaint(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ...styles) => {
    const on = styles.map((style) => `\u001b[${SGR[style][0]}m`).join('');
    const off = styles.map((style) => `\u001b[${SGR[style][1]}m`).join('');
    return text.replace(/[^ \n]+/gu, (word) => `${on}${word}${off}`);
  };
}

/**
 * Columns that the text takes, styles not counted: marks that combine with the letter before them take none. Every
 * other code point counts as one, so a line of Chinese, Japanese, Korean or emoji comes out up to twice as wide.
 */
export function textWidth(text: string): number {
  return [...stripVTControlCharacters(text).replace(/[\p{Mn}\p{Me}]|[\u200b-\u200d]/gu, '')].length;
}

const USUAL_COLUMNS = 80;

/** A stream that is no terminal has no columns; some terminals, as of consoles over a serial line, report 0. */
export const columnsOf = ({ columns }: { readonly columns?: number }): number => columns || USUAL_COLUMNS;

/** Whether to colour: as FORCE_COLOR says, else not with NO_COLOR (https://no-color.org) or a terminal without colours. */
export function showsColour(isTTY: boolean, env: Environment): boolean {
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR || env.TERM === 'dumb') return false;
  return isTTY;
}
