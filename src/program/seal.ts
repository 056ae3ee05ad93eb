// Encrypts what is kept of others' secrets, so that who has a copy of the store does not have them: AES-256-GCM with keys that are
// derived from the operator's secret.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface Sealing {
  /** @param of what it is of: opened as anything else it is refused, so that no row of a store can stand in for another. */
  seal(plain: string, of: string): string;
  /** Undefined where neither secret opens it: another encrypted it, or it was changed. */
  open(sealed: string, of: string): Opened | undefined;
}

interface Opened {
  readonly plain: string;
  /** Whether the former secret opened it: it is to be sealed anew. */
  readonly isFormer: boolean;
}

const FORM = '1';
const CIPHER = 'aes-256-gcm';
/** In bytes, as GCM wants them. */
const NONCE = 12;
const TAG = 16;
const KEY = 32;
/** Enough to tell two secrets apart, and of no use to find one. */
const ID = 6;

/** @param former opens what was sealed before the secret was changed. */
export function createSealing(secret: string, former?: string): Sealing {
  const current = keyOf(secret);
  const keys = former === undefined ? [current] : [current, keyOf(former)];
  return {
    seal(plain, of) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, current.key, nonce).setAAD(Buffer.from(of));
      const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [FORM, current.id, body.toString('base64url')].join('.');
    },
    open(sealed, of) {
      const [form, id, body = ''] = sealed.split('.');
      const key = keys.find((one) => one.id === id);
      if (form !== FORM || key === undefined) return undefined;
      const plain = decrypt(key.key, Buffer.from(body, 'base64url'), of);
      return plain === undefined ? undefined : { plain, isFormer: key !== current };
    },
  };
}

/** A secret of its own for one purpose, of which nobody can tell the others. */
export const derive = (secret: string, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'parley', purpose, bytes));

const keyOf = (secret: string) => ({
  id: derive(secret, 'name of the key for installations', ID).toString('hex'),
  key: derive(secret, 'key for installations', KEY),
});

function decrypt(key: Buffer, body: Buffer, of: string): string | undefined {
  if (body.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv(CIPHER, key, body.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(of))
    .setAuthTag(body.subarray(-TAG));
  try {
    return decipher.update(body.subarray(NONCE, -TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
