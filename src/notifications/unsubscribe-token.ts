import { createHmac, timingSafeEqual } from 'node:crypto';
import type { EmailKind } from './email-kinds.js';
import { isStoppable } from './notice-choice.kinds.js';

/** Who does not want what, as a link in an e-mail says it. */
export interface Unsubscription {
  readonly personId: string;
  readonly kind: EmailKind;
}

const idBytes = 16;
const signatureBytes = 16;

/**
 * The link's own part: whose, of which kind, and a signature, so that nobody makes one for somebody else (RFC 8058 §3.1).
 * It has no end: an old e-mail must still be able to stop the next.
 */
export function signUnsubscription(secret: string, { personId, kind }: Unsubscription): string {
  const said = Buffer.concat([Buffer.from(personId.replaceAll('-', ''), 'hex'), Buffer.from(kind)]);
  return Buffer.concat([sign(secret, said), said]).toString('base64url');
}

/** Undefined for what was not signed with our secret, and for a kind that can't be stopped so. */
export function readUnsubscription(secret: string, token: string): Unsubscription | undefined {
  const bytes = Buffer.from(token, 'base64url');
  const said = bytes.subarray(signatureBytes);
  const signature = bytes.subarray(0, signatureBytes);
  if (said.length <= idBytes || !timingSafeEqual(signature, sign(secret, said))) return undefined;
  const id = said.toString('hex', 0, idBytes);
  const kind = said.toString('utf8', idBytes) as EmailKind;
  if (!isStoppable(kind)) return undefined;
  return { personId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), kind };
}

/** Half of the hash: 128 bits can't be guessed either, and the line of the header stays short. */
function sign(secret: string, said: Buffer): Buffer {
  return createHmac('sha256', secret).update('unsubscribe').update(said).digest().subarray(0, signatureBytes);
}
