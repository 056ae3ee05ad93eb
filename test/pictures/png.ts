// PNG files made small: as few colours as the eye needs for text, and what the picture shows in words, so that one that no longer
// shows what the bot sends is found out. Reads what Chromium writes: eight bits, three or four channels, not interlaced.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 16;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

/** Width and height, in pixels. */
export function sizeOf(png: Buffer): readonly [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** The words that were written into it. */
export const wordsIn = (png: Buffer): string | undefined =>
  chunksOf(png)
    .find(({ type }) => type === 'iTXt')
    ?.data.toString()
    .replace(/^Comment\0+/u, '');

/** The same picture with fewer colours, and these words written into it. */
export function madeSmall(png: Buffer, words: string): Buffer {
  const [width, height] = sizeOf(png);
  const { colours, indices } = reduced(pixelsOf(png));
  const lines = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    indices.copy(lines, row * (width + 1) + 1, row * width, (row + 1) * width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('iTXt', Buffer.from(`Comment\0\0\0\0\0${words}`)),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One number for each pixel: red, green, blue. */
function pixelsOf(png: Buffer): Uint32Array {
  const [width, height] = sizeOf(png);
  const channels = png[25] === 6 ? 4 : 3;
  const data = inflateSync(
    Buffer.concat(chunksOf(png).flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))),
  );
  const stride = width * channels;
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let row = 0; row < height; row++) {
    const start = row * (stride + 1);
    const line = unfiltered(data.subarray(start + 1, start + 1 + stride), above, data[start] ?? 0, channels);
    for (let column = 0; column < width; column++) {
      const at = column * channels;
      pixels[row * width + column] =
        ((line[at] ?? 0) << 16) | ((line[at + 1] ?? 0) << 8) | (line[at + 2] ?? 0);
    }
    above = line;
  }
  return pixels;
}

/** https://www.w3.org/TR/png-3/#9Filters */
function unfiltered(
  line: Uint8Array,
  above: Uint8Array,
  filter: number,
  channels: number,
): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(line.length);
  for (const [at, byte] of line.entries()) {
    const left = result[at - channels] ?? 0;
    const up = above[at] ?? 0;
    const corner = at < channels ? 0 : (above[at - channels] ?? 0);
    result[at] = byte + predicted(filter, left, up, corner);
  }
  return result;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter < 3) return filter === 1 ? left : up;
  return filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** The most frequent of colours that differ to the eye; every other becomes the nearest of them. */
function reduced(pixels: Uint32Array): { colours: number[]; indices: Buffer } {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const colours: number[] = [];
  for (let apart = 16; colours.length < Math.min(MOST_COLOURS, byCount.length); apart = apart >> 1)
    for (const colour of byCount)
      if (colours.length < MOST_COLOURS && colours.every((one) => distance(one, colour) > apart))
        colours.push(colour);
  const nearest = new Map(byCount.map((colour) => [colour, nearestOf(colours, colour)]));
  return { colours, indices: Buffer.from(Uint8Array.from(pixels, (colour) => nearest.get(colour) ?? 0)) };
}

const nearestOf = (colours: readonly number[], colour: number): number =>
  colours.reduce(
    (best, one, at) => (distance(one, colour) < distance(colours[best] ?? 0, colour) ? at : best),
    0,
  );

const distance = (one: number, other: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)), 0);
