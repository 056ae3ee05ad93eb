// Reading lines however a stream is cut into chunks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../../adapters/terminal/lines.ts';

async function linesOf(chunks: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  async function* stream() {
    yield* chunks;
  }
  for await (const line of readLines(stream())) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  it('are the same however the bytes are cut', async () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('\n', '\r\n', 'ї', '😀', '\u2028'), fc.string({ maxLength: 1 })),
    });
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 5 }), async (content, size) => {
        const bytes = new TextEncoder().encode(content);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.slice(i * size, (i + 1) * size),
        );
        expect(await linesOf(chunks)).toEqual(await linesOf([bytes]));
      }),
    );
  });

  it('end at a newline and nowhere else, without a carriage return before it', async () => {
    expect(await linesOf([new TextEncoder().encode('a\r\nb\u2028c\rd\n\ne')])).toEqual([
      'a',
      'b\u2028c\rd',
      '',
      'e',
    ]);
  });

  it('begin after a byte order mark', async () => {
    expect(await linesOf([new TextEncoder().encode('\ufeffa\n')])).toEqual(['a']);
  });
});
