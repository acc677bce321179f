import { createHash, createVerify, type KeyObject } from 'node:crypto';

/** What a DKIM signature says, and whether it is true (RFC 6376, relaxed/relaxed with rsa-sha256, as ours are). */
export interface DkimFound {
  readonly domain: string | undefined;
  readonly selector: string | undefined;
  readonly headers: readonly string[];
  readonly isTrue: boolean;
}

export function checkDkim(raw: string, publicKey: KeyObject): DkimFound | undefined {
  const end = raw.indexOf('\r\n\r\n');
  const fields = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field));
  if (signature === undefined) return undefined;
  const tag = (name: string) => new RegExp(`[;:\\s]${name}=([^;]*)`).exec(signature)?.[1]?.replace(/\s+/g, '');
  const headers = tag('h')!.toLowerCase().split(':');
  const bodyHash = createHash('sha256')
    .update(relaxedBody(raw.slice(end + 4)))
    .digest('base64');
  // From the bottom up, where a field stands more than once (§5.4.2); one that is named and missing is nothing.
  const rest = [...fields];
  const hashed = headers.flatMap((name) => {
    const at = rest.findLastIndex((field) => field.toLowerCase().startsWith(`${name}:`));
    return at < 0 ? [] : rest.splice(at, 1).map(relaxedHeader);
  });
  const unsigned = relaxedHeader(signature.replace(/([;\s]b=)[^;]*/, '$1'));
  const verifier = createVerify('RSA-SHA256').update([...hashed, unsigned].join('\r\n'));
  const isTrue = bodyHash === tag('bh') && verifier.verify(publicKey, tag('b')!, 'base64');
  return { domain: tag('d'), selector: tag('s'), headers, isTrue };
}

function relaxedHeader(field: string): string {
  const colon = field.indexOf(':');
  const value = field
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ');
  return `${field.slice(0, colon).trim().toLowerCase()}:${value.trim()}`;
}

function relaxedBody(body: string): string {
  const lines = body
    .replace(/[ \t]+/g, ' ')
    .replace(/ \r\n/g, '\r\n')
    .replace(/(\r\n)*$/, '');
  return lines === '' ? '' : `${lines}\r\n`;
}
