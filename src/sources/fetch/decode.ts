// From the bytes of a page to its text: byte order mark, header, the page's own word, and else a guess.
import chardet from 'chardet';
import sniff from 'html-encoding-sniffer';
import iconv from 'iconv-lite';

/** Where neither mark, header nor page says so. */
const UNSAID = 'unsaid';
const CHARSET = /;\s*charset\s*=\s*["']?([^\s;"']+)/iu;
/** An XML declaration: `<?xml version="1.0" encoding="windows-1251"?>`. */
const DECLARED = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\p{L}\p{N}_.:-]+)["']/u;
/** Bytes that a guess looks at. */
const LOOKED_AT = 20_000;

/** @param contentType the header, where there was one. */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const label = CHARSET.exec(contentType)?.[1];
  const said = sniff(bytes, {
    ...(label && { transportLayerEncodingLabel: label }),
    defaultEncoding: UNSAID,
  });
  const encoding = said === UNSAID ? (declared(bytes) ?? guess(bytes)) : said;
  // Node's own decoder, as Node 20 has it, takes the quotation marks of windows-1252 for control characters.
  return iconv.decode(bytes, iconv.encodingExists(encoding) ? encoding : guess(bytes));
}

function declared(bytes: Uint8Array): string | undefined {
  const label = DECLARED.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1];
  return label && iconv.encodingExists(label) ? label : undefined;
}

function guess(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return 'utf-8';
  const found = chardet.detect(bytes.subarray(0, LOOKED_AT));
  return found && iconv.encodingExists(found) ? found : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
