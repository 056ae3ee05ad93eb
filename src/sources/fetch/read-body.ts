// Reads a body as it comes, and no more of it than an article can be: neither an endless one nor one that unpacks to gigabytes.
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** The body is none that can be read; the message says why. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
}

/**
 * The whole body, unpacked.
 * @param limit in bytes, as sent and as unpacked.
 * @throws BodyError
 */
export async function readBody(body: Readable, encoding: string, limit: number): Promise<Buffer> {
  const packings = encoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (packings.length > 1) throw new BodyError(`it is packed ${packings.length} times over (${encoding})`);
  const chunks: Buffer[] = [];
  try {
    await pipeline(
      body,
      upTo(limit),
      unpacker(packings[0]),
      upTo(limit),
      async (parts: AsyncIterable<Buffer>) => {
        for await (const part of parts) chunks.push(part);
      },
    );
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && /^(?:Z_|ERR_.*BROTLI|ERR__)/u.test(String(cause.code)))
      throw new BodyError(`it cannot be unpacked (${encoding})`, { cause });
    throw cause;
  }
  return Buffer.concat(chunks);
}

type Stage = (source: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

const upTo = (limit: number): Stage =>
  async function* (source) {
    let bytes = 0;
    for await (const part of source) {
      bytes += part.length;
      if (bytes > limit) throw new BodyError(`it has over ${limit} bytes`);
      yield part;
    }
  };

function unpacker(packing: string | undefined) {
  switch (packing) {
    case undefined:
      return unchanged;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return inflated;
    default:
      throw new BodyError(`it is packed as ${packing}, which was not asked for`);
  }
}

const unchanged: Stage = (source) => source;

/** "deflate" means zlib's format; some servers send the bare stream, whose first byte is never 0x78. */
const inflated: Stage = async function* (source) {
  const parts = source[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done) return;
  const inflate = first.value[0] === 0x78 ? createInflate() : createInflateRaw();
  const fed = pipeline(async function* () {
    yield first.value;
    for (let part = await parts.next(); !part.done; part = await parts.next()) yield part.value;
  }, inflate);
  fed.catch(() => {});
  yield* inflate;
  await fed;
};
