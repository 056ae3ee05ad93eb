// The files of the model, each of which has to be the one that the weights of answers were fitted with.
import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../program/operator-error.ts';

/** SHA-256 of each; a newly trained model changes them (model/README.md). */
const SHA256 = {
  'reader.int8.onnx': 'a3d0d21bfb3d62a894ebf0bb8f8779ad85173d5ffd1a0f1b9325d2323d0ad1cd',
  'tokenizer.json': 'be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037',
};

/** @throws OperatorError where it is not there or is not the file that is expected. */
export async function readModelFile(folder: string, name: keyof typeof SHA256): Promise<Buffer> {
  const path = join(folder, name);
  const content = await readFile(path).catch((cause: Error) => {
    throw new OperatorError(`${path} cannot be read (${cause.message}); install Parley anew`, { cause });
  });
  // Beside this thread, which has the tokens to read meanwhile.
  const digest = await webcrypto.subtle.digest('SHA-256', content);
  if (Buffer.from(digest).toString('hex') === SHA256[name]) return content;
  throw new OperatorError(
    `${path} is not the file that belongs to this version (${content.length} bytes); install Parley anew`,
  );
}
