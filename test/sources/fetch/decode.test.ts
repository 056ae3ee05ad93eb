import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/sources/fetch/decode.ts';

const RUSSIAN = 'Переговоры прошли в Стамбуле, и стороны обменялись предложениями о прекращении огня.';

describe('the text of a page is read', () => {
  it.each([
    [
      'by its byte order mark, before all else',
      iconv.encode(RUSSIAN, 'utf16le', { addBOM: true }),
      'text/html; charset=windows-1252',
      RUSSIAN,
    ],
    ['by the header', iconv.encode(RUSSIAN, 'win1251'), 'text/html; charset="windows-1251"', RUSSIAN],
    [
      'by the page itself',
      iconv.encode(`<meta charset=koi8-r>${RUSSIAN}`, 'koi8-r'),
      'text/html',
      `<meta charset=koi8-r>${RUSSIAN}`,
    ],
    [
      'by the declaration of a feed',
      iconv.encode(`<?xml version="1.0" encoding="windows-1251"?><a>${RUSSIAN}</a>`, 'win1251'),
      'text/xml',
      `<?xml version="1.0" encoding="windows-1251"?><a>${RUSSIAN}</a>`,
    ],
    ['as UTF-8 where it is that', Buffer.from('“Переговори”'), '', '“Переговори”'],
    ['by a guess where nothing says so', iconv.encode(RUSSIAN.repeat(3), 'win1251'), '', RUSSIAN.repeat(3)],
    [
      'with the quotation marks of Windows',
      Buffer.from([0x93, 0x57, 0x65, 0x94, 0x97]),
      'text/html; charset=iso-8859-1',
      '“We”—',
    ],
    ['whatever name the header makes up', Buffer.from('“We”'), 'text/html; charset=no-such', '“We”'],
  ])('%s', (_how, bytes, type, text) => {
    expect(decodeText(bytes, type)).toBe(text);
  });
});
