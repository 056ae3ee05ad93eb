// Text as the ids of the model's tokens.
import { Tokenizer } from '@huggingface/tokenizers';

/** The ids of a text's tokens, without special ones. */
export type Encode = (text: string) => readonly number[];

/** @param file tokenizer.json. */
export function createEncode(file: string): Encode {
  const tokenizer = new Tokenizer(JSON.parse(file), {});
  return (text) => tokenizer.encode(text, { add_special_tokens: false }).ids;
}
