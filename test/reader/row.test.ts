import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../src/reader/row.ts';
import { createEncode } from '../../src/reader/tokens.ts';
import { MODEL } from '../support/reader.ts';
import { vectors } from './vectors.ts';

const encode = createEncode(readFileSync(join(MODEL, 'tokenizer.json'), 'utf8'));
const words = (first: string, last: string): string => `${first} ${'word '.repeat(300)}${last}`;

describe('the row that the model reads', () => {
  it.each(vectors)('has the tokens it was trained with: $question, $passage.text', (vector) => {
    const { ids, passageFrom } = rowOf(encode, vector.question, vector.passage);
    expect(ids).toEqual(vector.ids);
    expect(passageFrom).toBe(vector.passageFrom);
  });

  it('has the beginning of what is too long, but of the sentence before its end', () => {
    const long = words('alpha', 'omega');
    const { ids } = rowOf(encode, long, { text: long, title: long, before: long });
    const [alpha, omega] = [...encode('alpha omega')];
    expect(ids).toHaveLength(1 + 40 + 1 + 110 + 1 + 20 + 1 + 30 + 1);
    expect(ids.filter((id) => id === alpha)).toHaveLength(3);
    expect(ids.filter((id) => id === omega)).toHaveLength(1);
    expect(ids.at(-2)).toBe(omega);
  });

  it('has the full stop between title and sentence before where there is neither', () => {
    const { ids } = rowOf(encode, '', { text: '', title: '', before: '' });
    expect(ids).toEqual([101, 102, 102, 1012, 102]);
  });
});
